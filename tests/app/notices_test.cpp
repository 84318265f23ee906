// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"

#include "app/composition.hpp"
#include "app/error_text.hpp"
#include "app/pages/emergency_page.hpp"
#include "app/pages/guide_page.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/notice_bar.hpp"

#include "support/temp_dir.hpp"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QWindow>

#include <regex>
#include <set>
#include <sstream>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

/// A whole program's folders, with a copy of the shipped content to be broken.
struct Home {
    Home() { fs::copy(UNKNOT_CONTENT_SOURCE, paths.shippedContent, fs::copy_options::recursive); }

    TempDir folder;
    Paths paths{.data = folder.path() / "data",
        .config = folder.path() / "config",
        .shippedContent = folder.path() / "content"};
};

/// The composed program, as main() makes it.
struct Composed {
    explicit Composed(const Home& home, const StartWish& wish = {}) : program(*qApp, wish, home.paths) {
        program.start(wish);
        program.frame().activateWindow();
        [[maybe_unused]] const bool isInFront = QTest::qWaitForWindowActive(&program.frame());
        assert(isInFront);
    }

    void press(Qt::Key key) { QTest::keyClick(program.frame().windowHandle(), key); }
    [[nodiscard]] NoticeBar& bar() { return *program.window().findChild<NoticeBar*>(); }
    [[nodiscard]] std::string step() {
        const auto* page = program.window().findChild<GuidePage*>();
        return page && page->isVisible() ? page->shown().step.value : std::string();
    }

    Composition program;
};

} // namespace

TEST_CASE("Notices: whole content says nothing", "[app]") {
    const Home home;
    Composed composed(home);
    CHECK(composed.bar().sentences() == QStringList());
    CHECK_FALSE(composed.bar().isVisible());
}

TEST_CASE("Notices: a broken content file is named in one line, and the guide starts", "[app]") {
    const Home home;
    const char* file = GENERATE("guides/spasm-now.json", "breathing.json", "red_flags.json", "region.json");
    std::ofstream(home.paths.shippedContent / file) << "{ broken";
    Composed composed(home);
    REQUIRE(composed.bar().isVisible());
    REQUIRE(composed.bar().sentences().size() == 1);
    CHECK(composed.bar().sentences().first().contains(file));
    CHECK_FALSE(composed.bar().sentences().first().contains('\n'));
    CHECK(composed.bar().findChild<QLabel*>()->text() == composed.bar().sentences().first());
    composed.press(Qt::Key_Space);
    CHECK(composed.step() == "signs");
    composed.press(Qt::Key_Y);
    CHECK(composed.program.window().findChild<EmergencyPage*>()->isVisible());
}

TEST_CASE("Notices: a broken own guide is named, and left out", "[app]") {
    const Home home;
    fs::create_directories(home.paths.ownContent() / "guides");
    std::ofstream(home.paths.ownContent() / "guides" / "mine.json") << "[]";
    Composed composed(home);
    REQUIRE(composed.bar().sentences().size() == 1);
    CHECK(composed.bar().sentences().first().contains("mine.json"));
    CHECK(composed.bar().sentences().first().contains("One of your own"));
}

TEST_CASE("Notices: with no content folder at all everything is there", "[app]") {
    Home home;
    home.paths.shippedContent.clear();
    Composed composed(home);
    CHECK(composed.bar().sentences() == QStringList());
    composed.press(Qt::Key_Space);
    CHECK(composed.step() == "signs");
}

TEST_CASE("Notices: texts last compared with their sources over a year ago say so, and serve", "[app]") {
    const Home home;
    std::stringstream text;
    text << std::ifstream(home.paths.shippedContent / "sources.json").rdbuf();
    const std::string old =
        std::regex_replace(text.str(), std::regex(R"("compared": "[0-9-]+")"), R"("compared": "2020-02-29")");
    REQUIRE(old != text.str());
    std::ofstream(home.paths.shippedContent / "sources.json") << old;
    Composed composed(home);
    REQUIRE(composed.bar().sentences().size() == 1);
    CHECK(composed.bar().sentences().first().contains("29 February 2020"));
    composed.press(Qt::Key_Space);
    CHECK(composed.step() == "signs");
}

TEST_CASE("Notices: that there is no home folder is said, and the guide starts", "[app]") {
    Home home;
    home.paths.data.clear();
    home.paths.config.clear();
    Composed composed(home);
    REQUIRE_FALSE(composed.bar().sentences().isEmpty());
    CHECK(composed.bar().sentences().first() == homeMissingText());
    composed.press(Qt::Key_Space);
    CHECK(composed.step() == "signs");
    composed.press(Qt::Key_F2);
    CHECK(composed.program.window().findChild<EmergencyPage*>()->isVisible());
}

TEST_CASE("Notices: the region of the start chooses the numbers", "[app]") {
    const Home home;
    const auto numbersFor = [&](const char* region) {
        StartWish wish;
        wish.page = StartWish::Page::signs;
        wish.region = {region};
        Composed composed(home, wish);
        composed.press(Qt::Key_Y);
        QString seen;
        for (const QLabel* label :
            composed.program.window().findChild<EmergencyPage*>()->findChildren<QLabel*>())
            if (label->text().startsWith('1') || label->text().startsWith('9'))
                seen = label->text();
        return seen.simplified();
    };
    CHECK(numbersFor("") == "112 999 911");
    CHECK(numbersFor("nowhere") == "112 999 911");
    CHECK(numbersFor("us") == "911");
    CHECK(numbersFor("gb") == "999 112");
}

TEST_CASE("Notices: the chosen scheme is put on", "[app]") {
    const Home home;
    StartWish wish;
    wish.theme = ThemeChoice::highContrast;
    Composed composed(home, wish);
    CHECK(QApplication::palette().color(QPalette::Window) == tokensOf(Scheme::highContrast).bg);
}

TEST_CASE("NoticeBar: shows each sentence once until it is put away", "[app]") {
    Theme theme;
    NoticeBar bar(theme);
    CHECK(bar.isHidden());
    bar.add([] { return QString("First."); });
    bar.add([] { return QString("Second."); });
    bar.add([] { return QString("First."); });
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.sentences() == QStringList{"First.", "Second."});
    bar.show();
    auto* away = bar.findChild<ActionButton*>();
    SECTION("by mouse") {
        QTest::mouseClick(away, Qt::LeftButton);
    }
    SECTION("by key") {
        QTest::keyClick(away, Qt::Key_Space);
    }
    CHECK(bar.isHidden());
    bar.add([] { return QString("First."); });
    CHECK(bar.isHidden());
    bar.add([] { return QString("Third."); });
    CHECK(bar.sentences() == QStringList{"Third."});
    CHECK_FALSE(bar.isHidden());
}

TEST_CASE("NoticeBar: takes no sentence for markup", "[app]") {
    Theme theme;
    NoticeBar bar(theme);
    bar.add([] { return QString("<b>file</b> & <img src=x>"); });
    CHECK(bar.findChild<QLabel*>()->textFormat() == Qt::PlainText);
}

TEST_CASE("Error texts: say what happened and what is still safe, for every code", "[app]") {
    std::set<QString> texts;
    for (const ErrorCode code : {ErrorCode::notFound, ErrorCode::denied, ErrorCode::diskFull,
             ErrorCode::tooLarge, ErrorCode::damaged, ErrorCode::newer, ErrorCode::invalid, ErrorCode::io}) {
        CHECK(keepFailedText(code).contains("The guide goes on"));
        CHECK(placeUnreadableText(code).contains("deleted"));
        texts.insert(keepFailedText(code));
    }
    CHECK(texts.size() >= 3);
    CHECK(unknownGuideText("x%1y").contains("x%1y"));
}

TEST_CASE("Error texts: a file's own name cannot bend the sentence", "[app]") {
    ContentNotice notice;
    notice.first = {.file = "/a/%1/100%2.json", .pointer = "/x", .expected = "an object", .found = "\"%1\""};
    const QString text = contentNoticeText(notice);
    CHECK(text.contains("/a/%1/100%2.json"));
    CHECK(text.contains("The built-in copy is used"));
}

TEST_CASE("Error texts: a settings problem names the file, what is used, and what was done", "[app]") {
    SettingsProblem problem{.code = ErrorCode::damaged,
        .file = "/a/%1/settings.json",
        .key = "",
        .expected = "valid JSON",
        .found = "%2",
        .setAsideAs = "/a/%1/settings.json.damaged-1"};
    std::set<QString> texts;
    for (const ErrorCode code :
        {ErrorCode::damaged, ErrorCode::invalid, ErrorCode::newer, ErrorCode::denied, ErrorCode::io}) {
        problem.code = code;
        const QString text = settingsProblemText(problem);
        CHECK(text.contains("/a/%1/settings.json"));
        CHECK_FALSE(text.contains('\n'));
        texts.insert(text);
    }
    CHECK(texts.size() == 5);
    problem.code = ErrorCode::damaged;
    CHECK(settingsProblemText(problem).contains("expected valid JSON, found %2"));
    CHECK(settingsProblemText(problem).contains("set aside as /a/%1/settings.json.damaged-1, not deleted"));
    problem.setAsideAs.clear();
    CHECK(settingsProblemText(problem).contains("left where it is"));
    for (const ErrorCode code : {ErrorCode::denied, ErrorCode::diskFull, ErrorCode::io})
        CHECK(settingsNotKeptText(code).contains("counts now"));
}
