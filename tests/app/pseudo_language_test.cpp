// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in a language that nobody could miss: what is not translated, and what has no room for longer
// words.
#include "fitting.hpp"
#include "opened.hpp"
#include "pseudo_language.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/error_text.hpp"
#include "app/guide_text.hpp"
#include "app/safekeeping_text.hpp"
#include "app/time_text.hpp"
#include "app/widgets/insight_card.hpp"
#include "app/widgets/things_tree.hpp"

#include "support/sample_moments.hpp"

#include "unknot/content/translation.hpp"

#include <QLineEdit>

#include <set>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A desk, and somebody who speaks that language alone.
struct Spoken {
    Spoken() { desk.content = content(); }

    static const Content& content() {
        static const Content kContent = pseudoContent(true);
        return kContent;
    }

    PseudoTexts texts;
    Desk desk;
    QStringList names = namesIn(desk.content);
};

/// Text twice as large in the least room there is.
const Setting kTightest{QSize(960, 540), {.textScale = 2}};

/// How many windows a page is looked at in. Of many pages that are built alike, some tell as much as all.
enum class Windows { all, tightest };

const std::vector<Setting>& settings(Windows windows) {
    static const std::vector<Setting> kTightestAlone = {kTightest};
    static const std::vector<Setting> kAll = {
#ifndef UNKNOT_SANITIZED
        {QSize(1280, 800), {.textScale = 1}}, {QSize(1280, 800), {.textScale = 2}},
#endif
        kTightest};
    return windows == Windows::all ? kAll : kTightestAlone;
}

/// All of it is translated, and none of it cut off.
void look(Opened& opened, const Spoken& spoken, const std::string& screen, Windows windows = Windows::all) {
    for (const Setting& setting : settings(windows)) {
        opened.theme.setLook(setting.look);
        opened.resize(setting.size);
        Opened::settle();
        INFO(screen << ", " << nameOf(setting));
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
    INFO(screen);
    CHECK(untranslatedIn(opened.window, spoken.names) == QStringList());
}

/// An entry with something in every field; what the person wrote has no letters.
Episode fullEntry(const WallTime& onset) {
    Episode entry = endedEpisodeAt(onset, 3h);
    entry.kind = EpisodeKind::comesAndGoes;
    entry.places = {{.area = {"lower-back"}, .side = Side::left}};
    entry.spread = Spread::leg;
    entry.sensations = {{"stabbing"}, {"locked"}};
    entry.impacts = {{"turn"}};
    entry.triggers = {{"lifting"}};
    entry.ownTriggers = {"111"};
    entry.tried = {{.id = {newUuid()},
                       .measure = {"warmth"},
                       .own = {},
                       .at = onset,
                       .lasted = 20min,
                       .outcome = Outcome::couldNot},
        {.id = {newUuid()}, .measure = {}, .own = "222", .at = {}, .lasted = {}, .outcome = {}}};
    entry.medicines = {{.id = {newUuid()}, .text = "333", .at = onset}};
    entry.riskFactors = {{"disc"}};
    entry.readings = {{.id = {newUuid()}, .at = onset, .score = *PainScore::from(7)}};
    entry.screenings = {{.id = {newUuid()}, .at = onset, .answers = {{{"leg-weakness"}, Answer::notSure}}}};
    entry.ownWords = "444";
    entry.notes = "555";
    return entry;
}

} // namespace

TEST_CASE("Pseudo-language: every text is there, longer, with the same numbers", "[app][language]") {
    const Content plain = builtInContent();
    const Content& said = Spoken::content();
    CHECK(said.language.code == kPseudoCode);
    // Ids and numbers are not a translator's.
    std::vector<Figure> drawn = said.figures;
    REQUIRE(drawn.size() == plain.figures.size());
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        CHECK(drawn[i].text == pseudo(plain.figures[i].text));
        drawn[i].text = plain.figures[i].text;
    }
    CHECK((drawn == plain.figures));
    CHECK(said.sources.size() == plain.sources.size());
    REQUIRE(said.guides.size() == plain.guides.size());
    for (std::size_t i = 0; i < plain.guides.size(); ++i) {
        const Guide& guide = plain.guides[i];
        CHECK(said.guides[i].id == guide.id);
        REQUIRE(said.guides[i].steps.size() == guide.steps.size());
        for (std::size_t at = 0; at < guide.steps.size(); ++at) {
            CHECK(said.guides[i].steps[at].id == guide.steps[at].id);
            CHECK(said.guides[i].steps[at].kind == guide.steps[at].kind);
            CHECK(exitsOf(said.guides[i].steps[at]) == exitsOf(guide.steps[at]));
        }
    }
    const auto routesOf = [](const Content& content) {
        std::vector<std::pair<SignId, Route>> routes;
        for (const RedFlag& sign : content.redFlags.signs)
            routes.emplace_back(sign.id, sign.route);
        return routes;
    };
    CHECK(routesOf(said) == routesOf(plain));
    for (std::size_t i = 0; i < plain.regions.size(); ++i)
        CHECK(said.regions.at(i).emergency == plain.regions[i].emergency);
    for (std::size_t i = 0; i < plain.timers.treatments.size(); ++i)
        CHECK(said.timers.treatments.at(i).id == plain.timers.treatments[i].id);
    // The tool of the window's texts and that of the content's do the same.
    const PseudoTexts texts;
    CHECK(MainWindow::tr("Back").toStdString() == pseudo("Back"));
    CHECK(unknot::MainWindow::tr("Back to the guide").toStdString() == pseudo("Back to the guide"));
}

TEST_CASE("Pseudo-language: what is plain, or glued from pieces, is found", "[app][language]") {
    CHECK(untranslatedIn("[Ŵàŕñîñĝ ~~]", {}).isEmpty());
    CHECK(untranslatedIn("[%1 àĝö ~~]", {}).isEmpty());
    CHECK(untranslatedIn("112 / 999", {}).isEmpty());
    CHECK_FALSE(untranslatedIn("Warning", {}).isEmpty());
    CHECK_FALSE(untranslatedIn("[Ŵàŕñîñĝ 5 minutes ~~]", {}).isEmpty());
    CHECK_FALSE(untranslatedIn("[Ŵàŕñîñĝ ~~] ŝîĝñ", {}).isEmpty());
    CHECK(untranslatedIn("[Ŵàŕñîñĝ ~~] Jane Doe", {"Jane Doe"}).isEmpty());
}

TEST_CASE("Pseudo-language: every step of every guide", "[app][language]") {
    Spoken spoken;
    Opened opened(spoken.desk);
    for (const Guide& guide : spoken.desk.content.guides) {
        std::set<StepKind> kinds;
        for (std::size_t i = 0; i < guide.steps.size(); ++i) {
            const Step& step = guide.steps[i];
            opened.goTo(guide, step.id);
            // With who says it, and all sides of it.
            opened.press({Qt::Key_I, Qt::Key_V});
            const bool isFirstOfKind = kinds.insert(step.kind).second;
            look(opened, spoken, guide.id.value + "/" + step.id.value,
                isFirstOfKind || i % 3 == 0 ? Windows::all : Windows::tightest);
        }
    }
}

TEST_CASE("Pseudo-language: Now and what is laid over it", "[app][language]") {
    Spoken spoken;
    SECTION("nothing yet") {
        Opened opened(spoken.desk);
        look(opened, spoken, "Now");
        opened.press(Qt::Key_2);
        look(opened, spoken, "Breathe");
        opened.press(Qt::Key_Space);
        look(opened, spoken, "breathing");
        opened.press(Qt::Key_S);
        look(opened, spoken, "softer");
        opened.breathe.stop();
        opened.press(Qt::Key_8, Qt::ControlModifier);
        look(opened, spoken, "Settings");
        opened.press(Qt::Key_A);
        look(opened, spoken, "About");
    }
    SECTION("a guide was left, and something stands") {
        spoken.desk.leaveAt(spoken.desk.spasmNow(), {"side"});
        spoken.desk.letStand(GENERATE(Route::emergency, Route::sameDay));
        for (const auto days : {20, 12, 1})
            REQUIRE(spoken.desk.journal.add(
                endedEpisodeAt(before(spoken.desk.clock.now().wall, 24h * days), 10min)));
        Opened opened(spoken.desk);
        look(opened, spoken, "Now, with what stands");
        opened.press(Qt::Key_L);
        look(opened, spoken, "looked at");
    }
    SECTION("an open episode") {
        haveSpasm(spoken.desk, 50h);
        Opened opened(spoken.desk);
        opened.window.showNow();
        Opened::settle();
        opened.press({Qt::Key_V, Qt::Key_R});
        look(opened, spoken, "what may help");
        pass(opened, spoken.desk, 31min);
        look(opened, spoken, "a reminder asks");
        opened.window.close();
        look(opened, spoken, "the question when it is closed");
    }
}

TEST_CASE("Pseudo-language: warning signs, help and the sheet", "[app][language]") {
    Spoken spoken;
    Opened opened(spoken.desk);
    opened.press(Qt::Key_W);
    look(opened, spoken, "the emergency signs");
    opened.press(Qt::Key_N);
    look(opened, spoken, "the other signs");
    opened.press(Qt::Key_N);
    look(opened, spoken, "none of them");
    opened.press(Qt::Key_A);
    look(opened, spoken, "all signs");
    opened.press({Qt::Key_Escape, Qt::Key_Escape});
    opened.window.showNow();
    opened.press({Qt::Key_W, Qt::Key_1});
    look(opened, spoken, "help");
    opened.press(Qt::Key_A);
    look(opened, spoken, "help, with the answers");
    opened.press(Qt::Key_S);
    look(opened, spoken, "the sheet");
}

TEST_CASE("Pseudo-language: treatments and timers", "[app][language]") {
    Spoken spoken;
    haveSpasm(spoken.desk);
    Opened opened(spoken.desk);
    opened.window.showTreatment({"heat"});
    opened.press(Qt::Key_Plus);
    look(opened, spoken, "warmth, refused to be longer");
    opened.press(Qt::Key_Y);
    look(opened, spoken, "warmth, on a swollen joint");
    opened.press(Qt::Key_Escape);
    opened.window.showTreatment({"cold"});
    look(opened, spoken, "cold");
    opened.press(Qt::Key_Space);
    look(opened, spoken, "cold runs");
    opened.press(Qt::Key_P);
    look(opened, spoken, "cold is paused");
    opened.press(Qt::Key_P);
    pass(opened, spoken.desk, 6min);
    look(opened, spoken, "the look at the skin");
    pass(opened, spoken.desk, 40min);
    look(opened, spoken, "time is up");
    opened.press(Qt::Key_Space);
    look(opened, spoken, "how long");
    opened.press(Qt::Key_2);
    look(opened, spoken, "how it feels");
    opened.press(Qt::Key_1);
    look(opened, spoken, "after it");
    REQUIRE(opened.timers.keepOwn({.name = "12345", .length = 90min}));
    opened.window.showTimers();
    const TimerId own = opened.timers.view().own.front().timer.id;
    opened.window.timers().act([&](TimersPresenter& timers) { (void)timers.startOwn(own); });
    look(opened, spoken, "Timers");
    opened.press(Qt::Key_N);
    look(opened, spoken, "a new timer");
}

TEST_CASE("Pseudo-language: the journal, its editor and its files", "[app][language]") {
    Spoken spoken;
    const Episode entry = fullEntry(before(spoken.desk.clock.now().wall, 24h * 40));
    REQUIRE(spoken.desk.journal.add(entry));
    REQUIRE(spoken.desk.journal.add(episodeAt(before(spoken.desk.clock.now().wall, 24h * 3))));
    Opened opened(spoken.desk);
    opened.window.showJournal();
    opened.press(Qt::Key_F);
    Opened::settle();
    look(opened, spoken, "the journal");
    opened.window.showSheetFor(entry.id);
    look(opened, spoken, "the sheet of an entry");
    opened.press(Qt::Key_Escape);
    opened.window.edit(entry.id);
    look(opened, spoken, "the editor");
    opened.press(Qt::Key_Escape);
    opened.window.editNew();
    look(opened, spoken, "a new entry");
    opened.press(Qt::Key_Escape);
    NotedMoment noted = bareMoment();
    REQUIRE(spoken.desk.moments.keepMoment(noted));
    opened.window.showMomentBefore(before(noted.at, -24h * 2));
    opened.moments.addOwn("666");
    opened.moments.setAt(before(spoken.desk.clock.now().wall, -24h));
    opened.front<MomentPage>()->render();
    look(opened, spoken, "an ordinary moment");
    opened.window.showMoment(noted.id);
    opened.moments.remove();
    opened.front<MomentPage>()->begin();
    look(opened, spoken, "an ordinary moment that was deleted");
    opened.window.showSafekeeping();
    opened.press(Qt::Key_U);
    look(opened, spoken, "backups and files");
}

TEST_CASE("Pseudo-language: insights", "[app][language]") {
    Spoken spoken;
    SECTION("nothing yet") {
        Opened opened(spoken.desk);
        opened.window.showInsights();
        for (int i = 0; i < 3; ++i)
            Opened::settle();
        look(opened, spoken, "Insights, empty");
    }
    SECTION("few, or enough to say something") {
        const int count = GENERATE(1, 8);
        for (int i = 0; i < count; ++i)
            REQUIRE(
                spoken.desk.journal.add(fullEntry(before(spoken.desk.clock.now().wall, 24h * (3 + 20 * i)))));
        Opened opened(spoken.desk);
        opened.window.showInsights();
        for (int i = 0; i < 3; ++i)
            Opened::settle();
        opened.press(Qt::Key_T);
        look(opened, spoken, "Insights");
        for (const InsightCard* card : opened.window.findChildren<InsightCard*>()) {
            const InsightSection& section = card->section();
            QStringList texts = section.notes + section.table.heads;
            for (const QStringList& row : section.table.rows)
                texts += row;
            if (section.chart)
                texts << section.chart->spoken << section.chart->categories << section.chart->valueTitle;
            for (const QString& text : texts) {
                CAPTURE(text.toStdString());
                CHECK(untranslatedIn(text, spoken.names) == QString());
            }
        }
    }
}

TEST_CASE("Pseudo-language: the report for a doctor", "[app][language]") {
    Spoken spoken;
    const WallTime now = spoken.desk.clock.now().wall;
    REQUIRE(spoken.desk.journal.add(fullEntry(before(now, 24h * 40))));
    REQUIRE(spoken.desk.journal.add(episodeAt(before(now, 24h * 3))));
    Opened opened(spoken.desk);
    opened.window.showReport();
    opened.press({Qt::Key_L, Qt::Key_I});
    Opened::settle();
    // Everything is unfolded, and shown from its beginning and its end.
    auto* things = opened.front<ReportPage>()->findChild<ThingsTree*>();
    things->expandAll();
    look(opened, spoken, "the report");
    things->scrollToBottom();
    look(opened, spoken, "the end of what can be left out");
    opened.report.choose(InsightRange{.from = now.localDay(), .to = before(now, 24h).localDay()});
    opened.window.showReport();
    Opened::settle();
    opened.press(Qt::Key_S);
    look(opened, spoken, "days that cannot be");
    // Where it goes is the person's own, too.
    const std::filesystem::path file = spoken.desk.folder.path() / "111.pdf";
    spoken.names.prepend(QString::fromStdString(file.string()));
    for (QLineEdit* field : opened.front<ReportPage>()->findChildren<QLineEdit*>())
        if (field->text().contains("unknot-report"))
            field->setText(QString::fromStdString(file.string()));
    spoken.desk.folder.write("111.pdf", "");
    for (const Qt::Key key : {Qt::Key_R, Qt::Key_S, Qt::Key_S, Qt::Key_P}) {
        opened.press(key);
        look(opened, spoken, "what became of it", Windows::tightest);
    }
}

TEST_CASE("Pseudo-language: every card of Learn", "[app][language]") {
    Spoken spoken;
    Opened opened(spoken.desk);
    opened.window.showLearn();
    look(opened, spoken, "Learn");
    const auto& cards = spoken.desk.content.learn.cards;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        opened.learn.open(cards[i].id);
        opened.window.showNow();
        opened.window.showLearn();
        look(opened, spoken, "card " + cards[i].id.value, i % 6 == 0 ? Windows::all : Windows::tightest);
    }
}

TEST_CASE("Pseudo-language: the plan and everything in it", "[app][language]") {
    Spoken spoken;
    Guide own = *spoken.desk.content.find(GuideId{"daily-stretch"});
    own.id = {"own-stretch"};
    own.isOwn = true;
    spoken.desk.content.guides.push_back(own);
    Opened opened(spoken.desk);
    opened.window.showPrevention();
    look(opened, spoken, "Prevention");
    auto* page = opened.front<PreventionPage>();
    REQUIRE(page);
    page->showItem({"own-stretch"});
    look(opened, spoken, "an own routine");
    for (const PlanItem& item : spoken.desk.content.prevention.items) {
        page->showItem(item.id);
        look(opened, spoken, "item " + item.id.value);
    }
    for (const Condition& condition : spoken.desk.content.prevention.conditions)
        opened.prevention.confirm(condition.id);
    const auto& items = spoken.desk.content.prevention.items;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (i % 2 == 0)
            opened.prevention.choose(items[i].id);
        else
            opened.prevention.decline(items[i].id);
    haveSpasm(spoken.desk);
    opened.window.showNow();
    opened.window.showPrevention();
    look(opened, spoken, "a full plan, while a spasm is there");
}

TEST_CASE("Pseudo-language: what is told of troubles", "[app][language]") {
    const Spoken spoken;
    for (const ErrorCode code :
        {ErrorCode::notFound, ErrorCode::denied, ErrorCode::diskFull, ErrorCode::io, ErrorCode::damaged,
            ErrorCode::newer, ErrorCode::invalid, ErrorCode::locked, ErrorCode::tooLarge})
        for (const QString& text : {keepFailedText(code), placeUnreadableText(code),
                 settingsNotKeptText(code), journalTroubleText(code)}) {
            CAPTURE(text.toStdString());
            CHECK(untranslatedIn(text, spoken.names) == QString());
        }
    for (const QString& text :
        {reloadedText(0, 0), reloadedText(0, 2), reloadedText(3, 1), soundMissingText(), homeMissingText(),
            movingWithheldText(QString::fromStdString(spoken.desk.spasmNow().title)), lengthText(26h),
            lengthText(40s), lengthText(24h * 8), weekdayText(spoken.desk.clock.now().wall.localDay()),
            sinceText(spoken.desk.clock.now().wall, DayShown::today)}) {
        CAPTURE(text.toStdString());
        CHECK(untranslatedIn(text, spoken.names) == QString());
    }
}

TEST_CASE(
    "Language: a sign that nobody compared is shown in English, too, and so is the help", "[app][language]") {
    const PseudoTexts texts;
    Desk desk;
    desk.content = pseudoContent(false);
    const Content plain = builtInContent();
    Opened opened(desk);
    opened.press(Qt::Key_W);
    for (const RedFlag& sign : plain.redFlags.signs)
        if (sign.route == Route::emergency) {
            INFO(sign.id.value);
            const auto buttons = opened.buttons();
            CHECK(std::ranges::any_of(buttons, [&](const ActionButton* button) {
                const QString text = button->text();
                return text.contains(QString::fromStdString(sign.text)) &&
                    text.contains(QString::fromStdString(pseudo(sign.text)));
            }));
        }
    for (const Setting& setting : settings(Windows::all)) {
        opened.theme.setLook(setting.look);
        opened.resize(setting.size);
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
    opened.press(Qt::Key_Y);
    REQUIRE(opened.isAtEmergency());
    for (const char* line : kEmergencyCard.lines) {
        CHECK(opened.label(line));
        CHECK(opened.label(QString::fromStdString(pseudo(line))));
    }
    CHECK(opened.label(kEmergencyCard.ownRule));
    for (const Setting& setting : settings(Windows::all)) {
        opened.theme.setLook(setting.look);
        opened.resize(setting.size);
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
}
