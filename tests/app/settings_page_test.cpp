// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/composition.hpp"
#include "app/widgets/notice_bar.hpp"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QWindow>

using namespace unknot;
using namespace unknot::test;

namespace {

bool isChosen(const Opened& opened, const QString& option) {
    const ActionButton* button = opened.button(option);
    return button && button->isChecked();
}

/// A whole program with folders of its own, as main() makes it.
struct Program {
    explicit Program(const std::string& settings = {}, const StartWish& wish = {}) {
        if (!settings.empty())
            folder.write("config/settings.json", settings);
        composition.emplace(*qApp, wish, paths);
        composition->start(wish);
        frame().activateWindow();
        [[maybe_unused]] const bool isInFront = QTest::qWaitForWindowActive(&frame());
        assert(isInFront);
    }

    [[nodiscard]] WindowFrame& frame() { return composition->frame(); }
    [[nodiscard]] MainWindow& window() { return composition->window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(frame().windowHandle(), key, modifiers);
    }
    [[nodiscard]] QColor ground() { return QApplication::palette().color(QPalette::Window); }
    [[nodiscard]] QStringList notices() {
        return window().findChild<NoticeBar*>()->isVisible() ? window().findChild<NoticeBar*>()->sentences()
                                                             : QStringList();
    }
    [[nodiscard]] bool says(const QString& part) {
        const auto labels = window().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    [[nodiscard]] QString numbers() {
        for (const QLabel* label : window().findChildren<QLabel*>())
            if (label->isVisible() && label->accessibleName().startsWith("Emergency numbers"))
                return label->text();
        return {};
    }

    TempDir folder;
    Paths paths{.data = folder.path() / "data", .config = folder.path() / "config", .shippedContent = {}};
    std::optional<Composition> composition;
};

} // namespace

TEST_CASE("SettingsPage: Ctrl+8, the rail and the comma lead there, Esc and W away", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(GENERATE(Qt::Key_8, Qt::Key_Comma), Qt::ControlModifier);
    REQUIRE(opened.isAtSettings());
    opened.press(Qt::Key_W);
    CHECK(opened.isAtSigns());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtSettings());
    QTest::mouseClick(opened.button("Now"), Qt::LeftButton);
    CHECK(opened.isAtNow());
    QTest::mouseClick(opened.button("Settings"), Qt::LeftButton);
    CHECK(opened.isAtSettings());
}

TEST_CASE("SettingsPage: what is chosen is marked, kept at once, and there at the next start", "[app]") {
    Desk desk;
    {
        Opened opened(desk);
        opened.press(Qt::Key_8, Qt::ControlModifier);
        CHECK(isChosen(opened, "Not chosen: all three"));
        QTest::mouseClick(opened.button("United Kingdom"), Qt::LeftButton);
        opened.press({Qt::Key_C, Qt::Key_C, Qt::Key_S, Qt::Key_M, Qt::Key_E});
        CHECK(isChosen(opened, "United Kingdom"));
        CHECK_FALSE(isChosen(opened, "Not chosen: all three"));
        CHECK(opened.label("Now: 999"));
    }
    const LoadedSettings kept = SettingsFile(desk.settingsPath).read();
    CHECK_FALSE(kept.problem);
    CHECK(kept.settings ==
        Settings{.region = {"gb"},
            .theme = ThemeChoice::dark,
            .motion = MotionChoice::full,
            .textSize = TextSizeChoice::percent100,
            .exhale = ExhaleChoice::threeSeconds});
    Opened again(desk);
    again.press(Qt::Key_8, Qt::ControlModifier);
    CHECK(isChosen(again, "United Kingdom"));
    CHECK(isChosen(again, "Dark"));
    CHECK(isChosen(again, "3 seconds"));
}

TEST_CASE("SettingsPage: a key goes round all options", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_8, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i)
        opened.press(Qt::Key_M);
    CHECK(isChosen(opened, "As the system"));
    CHECK(opened.settings.settings() == Settings{});
}

TEST_CASE("SettingsPage: a choice that cannot be kept counts, and is told", "[app]") {
    Desk desk;
    desk.folder.write("config", "a file where the folder should be");
    Opened opened(desk);
    opened.press(Qt::Key_8, Qt::ControlModifier);
    opened.press(Qt::Key_C);
    CHECK(isChosen(opened, "Light"));
    REQUIRE(opened.notices().size() == 1);
    CHECK(opened.notices().front().contains("cannot be kept"));
}

TEST_CASE("Settings: colours, size of text and region change in front of the person", "[app]") {
    Program program;
    const QColor before = program.ground();
    program.press(Qt::Key_8, Qt::ControlModifier);
    program.press(Qt::Key_C);
    program.press(Qt::Key_C);
    CHECK(program.ground() == tokensOf(Scheme::dark).bg);
    CHECK(program.ground() != before);
    QLabel* title = nullptr;
    for (QLabel* label : program.window().findChildren<QLabel*>())
        title = label->isVisible() && label->text() == "Where you are" ? label : title;
    REQUIRE(title);
    const int usual = title->font().pixelSize();
    for (int i = 0; i < 5; ++i)
        program.press(Qt::Key_S);
    CHECK(title->font().pixelSize() == 2 * usual);
    program.press(Qt::Key_R);
    program.press(Qt::Key_W);
    program.press(Qt::Key_Y);
    CHECK(program.numbers() == "112");
    // Another region reaches an emergency page that is already there.
    program.press(Qt::Key_Escape);
    program.press(Qt::Key_8, Qt::ControlModifier);
    program.press(Qt::Key_R);
    program.press(Qt::Key_W);
    program.press(Qt::Key_Y);
    CHECK(program.numbers().startsWith("999"));
}

TEST_CASE("Settings: a wish on the command line holds until that very thing is chosen", "[app]") {
    StartWish wish;
    wish.theme = ThemeChoice::highContrast;
    wish.region = {"us"};
    Program program(R"({"version":1,"region":"gb","theme":"dark"})", wish);
    const auto numbersNow = [&] {
        program.press(Qt::Key_W);
        program.press(Qt::Key_Y);
        const QString numbers = program.numbers();
        program.press(Qt::Key_Escape);
        program.press(Qt::Key_8, Qt::ControlModifier);
        return numbers;
    };
    CHECK(program.ground() == tokensOf(Scheme::highContrast).bg);
    CHECK(numbersNow() == "911");
    CHECK(program.says("Now: 911"));
    program.press(Qt::Key_M);
    CHECK(program.ground() == tokensOf(Scheme::highContrast).bg);
    CHECK(numbersNow() == "911");
    // From what is seen: high contrast is the last of the colours, the United States the last of the regions.
    program.press(Qt::Key_C);
    CHECK(program.ground() != tokensOf(Scheme::highContrast).bg);
    CHECK(numbersNow() == "911");
    program.press(Qt::Key_R);
    CHECK(numbersNow().split("   ").size() == 3);
    // A wish is kept by nobody.
    CHECK(SettingsFile(program.paths.settings()).read().settings.motion == MotionChoice::full);
    CHECK(SettingsFile(program.paths.settings()).read().settings.theme == ThemeChoice::system);
}

TEST_CASE("Settings: a broken file is set aside with one line, and everything works", "[app]") {
    Program program("{\"version\":1,\"theme\":");
    REQUIRE(program.notices().size() == 1);
    CHECK(program.notices().front().contains("set aside"));
    CHECK_FALSE(std::filesystem::exists(program.paths.settings()));
    CHECK(std::filesystem::exists(program.paths.settings().string() + ".damaged-1"));
    program.press(Qt::Key_8, Qt::ControlModifier);
    program.press(Qt::Key_C);
    CHECK(SettingsFile(program.paths.settings()).read().settings.theme == ThemeChoice::light);
}

TEST_CASE("Settings: a region that the content does not know is told, and all numbers are shown", "[app]") {
    Program program(R"({"version":1,"region":"atlantis"})");
    REQUIRE(program.notices().size() == 1);
    CHECK(program.notices().front().contains("atlantis"));
    program.press(Qt::Key_W);
    program.press(Qt::Key_Y);
    CHECK(program.numbers().split("   ").size() == 3);
}

TEST_CASE("Settings: the out-breath that was chosen is breathed", "[app]") {
    Program program(R"({"version":1,"exhale_s":3})");
    program.press(Qt::Key_2);
    program.press(Qt::Key_Space);
    bool isThree = false;
    for (const QLabel* label : program.window().findChildren<QLabel*>())
        isThree = isThree || (label->isVisible() && label->text().contains("3 out"));
    CHECK(isThree);
}
