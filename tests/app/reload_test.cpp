// SPDX-License-Identifier: GPL-3.0-or-later
// The window made anew: for another language, and when the content is read again.
#include "pseudo_language.hpp"
#include "qt_strings.hpp"

#include "app/composition.hpp"
#include "app/error_text.hpp"
#include "app/pages/settings_page.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/document_view.hpp"
#include "app/widgets/own_timer_form.hpp"

#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include "unknot/content/translation.hpp"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QWindow>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A whole program with folders of its own, as main() makes it, at its settings.
struct Program {
    explicit Program(const StartWish& wish = {}) { start(wish); }

    void start(const StartWish& wish) {
        composition.emplace(*qApp, wish, paths, LanguageTexts(QStringLiteral(UNKNOT_PSEUDO_FOLDER)));
        composition->start(wish);
        frame().activateWindow();
        [[maybe_unused]] const bool isInFront = QTest::qWaitForWindowActive(&frame());
        assert(isInFront);
    }
    ~Program() {
        composition.reset();
        QLocale::setDefault(QLocale::c());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] WindowFrame& frame() { return composition->frame(); }
    [[nodiscard]] MainWindow& window() { return composition->window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(frame().windowHandle(), key, modifiers);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] bool isAtSettings() {
        const auto* page = window().findChild<SettingsPage*>();
        return page && page->isVisible();
    }
    [[nodiscard]] bool says(const QString& part) {
        const auto labels = frame().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    /// Reads what was translated, and chooses it.
    void speakTheOther() {
        writeTranslation();
        press(Qt::Key_8, Qt::ControlModifier);
        for (const Qt::Key key : {Qt::Key_F5, Qt::Key_L, Qt::Key_L})
            press(key);
    }
    /// As somebody would write it, for themselves.
    void writeTranslation() const {
        folder.write("data/content/i18n/eo.json", pseudoOverlay(translatableTexts(), true));
    }

    TempDir folder;
    Paths paths{.data = folder.path() / "data", .config = folder.path() / "config", .shippedContent = {}};
    std::optional<Composition> composition;
};

} // namespace

TEST_CASE("Language: another one is chosen and there at once, in the same window, and at the next start",
    "[app][language]") {
    Program program;
    program.press(Qt::Key_8, Qt::ControlModifier);
    // There is none yet; one that is put there is found when the content is read again.
    CHECK(program.says("one language only"));
    program.writeTranslation();
    program.press(Qt::Key_F5);
    const WId window = program.frame().winId();
    const QRect place = program.frame().geometry();
    const QPointer<QWidget> before = &program.window();
    program.press(Qt::Key_L); // English
    CHECK(program.says("Size of text"));
    program.press(Qt::Key_L);
    REQUIRE(program.isAtSettings());
    CHECK_FALSE(program.says("Size of text"));
    CHECK(program.says(QString::fromStdString(pseudo("Size of text"))));
    CHECK(before.isNull()); // a new one may lie where it lay
    CHECK(program.frame().winId() == window);
    CHECK(program.frame().geometry() == place);
    CHECK(program.frame().isActiveWindow());
    CHECK(untranslatedIn(program.frame(), namesIn(Content())) == QStringList());
    // It goes by the keys as before.
    program.press(Qt::Key_1, Qt::ControlModifier);
    program.press(Qt::Key_8, Qt::ControlModifier);
    CHECK(program.isAtSettings());
    CHECK(SettingsFile(program.paths.settings()).read().settings.language == "eo");
    SECTION("at the next start") {
        program.composition.reset();
        program.start({});
        program.press(Qt::Key_8, Qt::ControlModifier);
        CHECK(program.says(QString::fromStdString(pseudo("Size of text"))));
    }
    SECTION("a start asks for another") {
        program.composition.reset();
        StartWish wish;
        wish.language = "en";
        program.start(wish);
        program.press(Qt::Key_8, Qt::ControlModifier);
        CHECK(program.says("Size of text"));
    }
    SECTION("its file is gone") {
        std::filesystem::remove(program.paths.ownContent() / "i18n" / "eo.json");
        program.press(Qt::Key_F5);
        CHECK(program.says("Size of text"));
    }
}

TEST_CASE(
    "Language: the report is in the one that is spoken, with what was chosen before", "[app][language]") {
    Program program;
    const auto isChosen = [&](const QString& span) {
        return std::ranges::any_of(
            program.frame().findChildren<ActionButton*>(), [&](const ActionButton* button) {
                return button->isVisible() && button->text() == span && button->isChecked();
            });
    };
    const auto isTitled = [&](const std::string& title) {
        const auto* preview = program.window().findChild<DocumentView*>();
        return preview && preview->toPlainText().contains(QString::fromStdString(title));
    };
    program.window().showReport();
    program.press(Qt::Key_R);
    CHECK(QTest::qWaitFor([&] { return isTitled("Back spasms: report for the doctor"); }));
    CHECK(isChosen("Last 4 weeks"));
    program.speakTheOther();
    program.window().showReport();
    CHECK(QTest::qWaitFor([&] { return isTitled(pseudo("Back spasms: report for the doctor")); }));
    CHECK(isChosen(QString::fromStdString(pseudo("Last 4 weeks"))));
}

TEST_CASE("Reload: tells what was read, and what cannot be used", "[app][language]") {
    Program program;
    program.press(Qt::Key_8, Qt::ControlModifier);
    program.press(Qt::Key_F5);
    CHECK(program.says("The content was read again, and all of it is in use."));
    program.folder.write("data/content/guides/mine.json", "[]");
    program.press(Qt::Key_F5);
    REQUIRE(program.isAtSettings());
    CHECK(program.says("1 file of it cannot be used"));
    CHECK(program.says("mine.json"));
    // Mended, and the old word of it is gone.
    std::filesystem::remove(program.paths.ownContent() / "guides" / "mine.json");
    program.folder.write("data/content/region.json",
        R"({"version": 1, "regions": [{"id": "mine", "name": "My valley", "emergency": ["144"],
            "same_day": "Call the surgery.", "sources": ["app"]}]})");
    program.press(Qt::Key_F5);
    CHECK(program.says("with 1 file of your own"));
    CHECK_FALSE(program.says("mine.json"));
    CHECK(program.says("Now: 112"));
    CHECK(std::ranges::any_of(program.frame().findChildren<ActionButton*>(),
        [](const ActionButton* button) { return button->isVisible() && button->text() == "My valley"; }));
}

TEST_CASE("Reload: what runs goes on, what is typed waits, and nothing is told twice", "[app][language]") {
    Program program;
    std::vector<AlertView> raised;
    QObject::connect(&program.window().timers(), &TimersDesk::alertRaised, &program.frame(),
        [&](const AlertView& alert) { raised.push_back(alert); });
    program.window().timers().act([](TimersPresenter& timers) {
        REQUIRE(timers.keepOwn({.name = "Tea", .length = 1s}));
        REQUIRE(timers.startOwn(timers.view().own.front().timer.id) == Refusal::none);
    });
    REQUIRE(QTest::qWaitFor([&] { return !raised.empty(); }, 5000));
    program.window().editNew();
    auto* words = program.window().findChild<QPlainTextEdit*>();
    REQUIRE(words);
    words->setFocus();
    QTest::keyClicks(words, "the stairs");
    program.press(Qt::Key_8, Qt::ControlModifier);
    REQUIRE(program.isAtSettings());
    program.press(Qt::Key_F5);
    REQUIRE(program.isAtSettings());
    QTest::qWait(50);
    CHECK(raised.size() == 1);
    REQUIRE(program.window().timers().view().runs.size() == 1);
    CHECK(program.window().timers().view().runs.front().title == "Tea");
    program.window().editDraft();
    const auto* again = program.window().findChild<QPlainTextEdit*>();
    REQUIRE(again);
    CHECK(again->toPlainText() == "the stairs");
}

TEST_CASE("Language: what was told and what is being typed stand there in the other one", "[app][language]") {
    StartWish wish;
    wish.page = StartWish::Page::guide;
    wish.guide = {"123"};
    Program program(wish);
    const QString notice = unknownGuideText("123");
    REQUIRE(program.says(notice));
    program.window().timers().act([&](TimersPresenter& timers) {
        const auto heat = timers.prepare({"heat"});
        REQUIRE(heat);
        timers.answerSwollen(false);
        REQUIRE(timers.start(heat->id, heat->ways.front().measure, 10min) == Refusal::none);
        timers.stop(timers.view().runs.front().id);
        timers.answerFeel(timers.view().runs.front().id, Feel::looser);
    });
    const auto after = program.window().timers().presenter().after();
    REQUIRE(after);
    program.window().showTimers();
    program.press(Qt::Key_N);
    auto* name = program.window().findChild<OwnTimerForm*>()->findChild<QLineEdit*>();
    REQUIRE(name);
    QTest::keyClicks(name, "456");
    program.speakTheOther();
    REQUIRE(program.isAtSettings());

    CHECK_FALSE(program.says(notice));
    CHECK(program.says(unknownGuideText("123")));
    program.press(Qt::Key_3, Qt::ControlModifier);
    CHECK(program.says(QString::fromStdString(pseudo(after->advice->text))));
    CHECK(program.window().timers().presenter().after()->run == after->run);
    const auto* form = program.window().findChild<OwnTimerForm*>();
    REQUIRE(form->isVisible());
    CHECK(form->timer().name == "456");
    CHECK(untranslatedIn(program.frame(), namesIn(builtInContent())) == QStringList());
    // What was put away, or answered, is not there for it.
    program.press(Qt::Key_X);
    program.window().timers().act(&TimersPresenter::dismissAfter);
    program.press(Qt::Key_8, Qt::ControlModifier);
    program.press(Qt::Key_F5);
    program.press(Qt::Key_3, Qt::ControlModifier);
    CHECK_FALSE(program.says("123"));
    CHECK_FALSE(program.window().timers().presenter().after());
}
