// SPDX-License-Identifier: GPL-3.0-or-later
#include "edited.hpp"
#include "qt_strings.hpp"

#include <QDateEdit>
#include <QTest>
#include <QTimeEdit>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

TEST_CASE("EditorPage: an entry is made by keys alone", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.tabTo("It ended: It lasted …");
    page.press(Qt::Key_Space);
    page.tabTo("It lasted: how many");
    page.press(Qt::Key_A, Qt::ControlModifier);
    page.type("20");
    page.tabTo("It lasted: unit: Seconds");
    page.press(Qt::Key_Return);
    page.press(Qt::Key_F6);
    CHECK(page.focusedName() == "What you could not do: " + page.firstLabel(page.content.journal.impacts));
    page.press(Qt::Key_Space);
    page.tabTo("Before, in your own words");
    page.type("Carrying water with W");
    page.press(Qt::Key_Return);
    page.tabTo("Notes");
    page.type("It came, and it went");
    page.press(Qt::Key_Tab);
    CHECK(page.focusedName() == "For your doctor, to be quoted as you write it");
    page.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(page.closed == 1);
    CHECK(page.savedId == page.only().id);
    const Episode episode = page.only();
    CHECK(episode.onset == page.clock.now().wall);
    CHECK(episode.end == EpisodeEnd(Lasted{20s}));
    CHECK(episode.impacts == std::vector<ImpactId>{page.content.journal.impacts.items[0].id});
    CHECK(episode.ownTriggers == std::vector<std::string>{"Carrying water with W"});
    CHECK(episode.notes == "It came, and it went");
}

TEST_CASE("EditorPage: every item of every list goes in and out", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    const Episode empty = page.edited();
    const auto check = [&](const QString& name, const auto& list, auto Episode::*chosen) {
        for (const auto& item : list.items) {
            const QString whole = name + ": " + QString::fromStdString(item.label);
            page.click(whole);
            CHECK(page.edited().*chosen == std::decay_t<decltype(empty.*chosen)>{item.id});
            CHECK(page.isOn(whole));
            page.click(whole);
            CHECK(page.edited() == empty);
            CHECK_FALSE(page.isOn(whole));
        }
    };
    const JournalLists& lists = page.content.journal;
    check("What you could not do", lists.impacts, &Episode::impacts);
    check("Before", lists.triggers, &Episode::triggers);
    check("What it felt like", lists.sensations, &Episode::sensations);
    check("Risk factors you know of", lists.riskFactors, &Episode::riskFactors);
}

TEST_CASE("EditorPage: how it goes and how far it runs are said and unsaid", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.click("How it goes: Brief");
    CHECK(page.edited().kind == EpisodeKind::brief);
    page.click("How it goes: Lasting");
    CHECK(page.edited().kind == EpisodeKind::lasting);
    page.click("How it goes: Comes and goes");
    CHECK(page.edited().kind == EpisodeKind::comesAndGoes);
    page.click("How it goes: Comes and goes");
    CHECK(page.edited().kind == EpisodeKind::unsaid);
    page.click("How far it runs: It stays there");
    CHECK(page.edited().spread == Spread::none);
    page.click("How far it runs: Into the buttock");
    CHECK(page.edited().spread == Spread::buttock);
    page.click("How far it runs: Into the leg");
    CHECK(page.edited().spread == Spread::leg);
    page.click("How far it runs: Into the leg");
    CHECK(page.edited().spread == Spread::unsaid);
}

TEST_CASE("EditorPage: what is marked on the body is where it hurts", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.settle();
    const BodyArea& area = page.content.journal.body.areas.front();
    ActionButton* button = page.buttonBeginning(QString::fromStdString(area.label));
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(page.edited().places.size() == 1);
    CHECK(page.edited().places[0].area == area.id);
    CHECK(page.presenter.view().isChanged);
}

TEST_CASE("EditorPage: the onset is now, another time or not known", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    const WallTime now = page.clock.now().wall;
    CHECK(page.isOn("It began: Now"));
    page.click("It began: Not known");
    CHECK_FALSE(page.edited().onset);
    page.click("It began: Another time");
    CHECK(page.edited().onset == now);
    page.click("It began: a day earlier");
    page.click("It began: 5 minutes later");
    CHECK(page.edited().onset == before(now, 24h - 5min));
    CHECK_FALSE(page.says("later than now"));
    page.field<QDateEdit>("It began: day")->setDate({2026, 11, 22});
    page.field<QTimeEdit>("It began: time")->setTime({7, 5});
    CHECK(page.edited().onset == before(now, -24h + 95min));
    CHECK(page.says("later than now"));
    page.clock.advance(3min);
    page.click("It began: Now");
    CHECK(page.edited().onset == page.clock.now().wall);
    CHECK_FALSE(page.says("later than now"));
}

TEST_CASE("EditorPage: a time is typed, and read where it was noted", "[app][journal]") {
    Edited page;
    Episode episode = endedEpisodeAt(before(page.clock.now().wall, 24h), 10min);
    episode.onset->offset = 120min;
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    auto* time = page.field<QTimeEdit>("It began: time");
    CHECK(time->time() == QTime(10, 40));
    CHECK(page.edited() == episode);
    SECTION("reached by Tab") {
        page.tabTo("It began: time");
    }
    SECTION("pressed") {
        page.settle();
        auto* line = time->findChild<QLineEdit*>();
        QTest::mouseClick(line, Qt::LeftButton, {}, line->rect().center() - QPoint(12, 0));
        page.settle();
        CHECK(page.focusedName() == "It began: time");
    }
    page.type("06");
    CHECK(time->time() == QTime(6, 40));
    // From now on it is a time of here, and here it is UTC.
    CHECK(page.edited().onset->offset == 0min);
    CHECK(clockText(*page.edited().onset) == "06:40");
}

TEST_CASE("EditorPage: the end is each of its five answers", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    const WallTime now = page.clock.now().wall;
    CHECK(page.isOn("It ended: Over, time not known"));
    page.click("It ended: Still open");
    CHECK(page.edited().end == EpisodeEnd(StillOpen{}));
    page.click("It ended: Now");
    CHECK(page.edited().end == EpisodeEnd(EndedAt{now}));
    CHECK(page.isOn("It ended: Now"));
    page.click("It ended: At a time");
    page.click("It ended: 5 minutes earlier");
    CHECK(page.edited().end == EpisodeEnd(EndedAt{before(now, 5min)}));
    CHECK(page.says("before it began"));
    page.click("It ended: It lasted …");
    CHECK_FALSE(page.says("before it began"));
    page.click("It lasted: one more");
    CHECK(page.edited().end == EpisodeEnd(Lasted{2min}));
    page.click("It lasted: unit: Weeks");
    CHECK(page.edited().end == EpisodeEnd(Lasted{2 * 7 * 24h}));
    page.click("It ended: Over, time not known");
    CHECK(page.edited().end == EpisodeEnd(EndNotKnown{}));
    CHECK(page.presenter.save());
}

TEST_CASE("EditorPage: a stored length is shown in its largest whole unit", "[app][journal]") {
    const auto [length, number, unit] = GENERATE(table<std::chrono::seconds, int, const char*>({
        {10s, 10, "Seconds"},
        {90s, 90, "Seconds"},
        {90min, 90, "Minutes"},
        {5h, 5, "Hours"},
        {48h, 2, "Days"},
        {14 * 24h, 2, "Weeks"},
        {100'001s, 100'001, "Seconds"},
    }));
    Edited page;
    const Episode episode = endedEpisodeAt(page.clock.now().wall, length);
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    CHECK(page.field<QSpinBox>("It lasted: how many")->value() == number);
    CHECK(page.isOn(QStringLiteral("It lasted: unit: ") + unit));
    CHECK(page.edited() == episode);
}

TEST_CASE("EditorPage: own triggers are added, taken out, and none known excludes them", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Before, in your own words", "carrying water");
    page.click("Before, in your own words: add");
    page.write("Before, in your own words", "a <b>jerk</b>");
    page.click("Before, in your own words: add");
    CHECK(page.edited().ownTriggers == std::vector<std::string>{"carrying water", "a <b>jerk</b>"});
    page.click("In your own words: carrying water");
    CHECK(page.edited().ownTriggers == std::vector<std::string>{"a <b>jerk</b>"});
    page.click("Before: None known");
    CHECK(page.edited().isNoTriggerKnown);
    CHECK(page.edited().ownTriggers.empty());
    CHECK_FALSE(page.button("In your own words: a <b>jerk</b>"));
}

TEST_CASE("EditorPage: what was tried is answered, unsaid and removed", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    const auto& measure = page.content.journal.measures.items.front();
    const QString label = QString::fromStdString(measure.label);
    page.click("Tried: " + label);
    REQUIRE(page.edited().tried.size() == 1);
    CHECK(page.edited().tried[0].measure == measure.id);
    const auto outcome = [&] { return page.edited().tried.at(0).outcome; };
    for (const auto& [answer, value] : {std::pair(": Better", Outcome::better), {": The same", Outcome::same},
             {": Worse", Outcome::worse}, {": Could not do it", Outcome::couldNot}}) {
        page.click(label + answer);
        CHECK(outcome() == value);
    }
    // What was said about it is not lost by pressing its name once more.
    page.click("Tried: " + label);
    CHECK(outcome() == Outcome::couldNot);
    page.click(label + ": Could not do it");
    CHECK_FALSE(outcome());
    page.click("Tried: " + label);
    CHECK(page.edited().tried.empty());
    page.write("Tried, in your own words", "tea");
    page.press(Qt::Key_Return);
    CHECK(page.edited().tried.at(0).own == "tea");
    page.click("Remove: tea");
    CHECK(page.edited().tried.empty());
}

TEST_CASE("EditorPage: a medicine is taken down with its time or without", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Medicine, in your own words", "one tablet");
    page.press(Qt::Key_Return);
    page.click("Medicine taken: Now");
    page.clock.advance(1min);
    page.write("Medicine, in your own words", "another");
    page.click("Medicine, in your own words: add");
    const auto taken = page.edited().medicines;
    REQUIRE(taken.size() == 2);
    CHECK_FALSE(taken[0].at);
    CHECK(taken[1].at == page.clock.now().wall);
    page.click("Remove: one tablet");
    CHECK(page.edited().medicines == std::vector{taken[1]});
}

TEST_CASE("EditorPage: each number from 0 to 10 is a reading, of now or of another time", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    for (int value = 0; value <= 10; ++value) {
        page.click(QStringLiteral("How strong: %1 of 10").arg(value));
        CHECK(page.edited().readings.back().score.value() == value);
    }
    CHECK(page.edited().readings.size() == 11);
    page.click("How strong: Another time");
    page.click("How strong: a day earlier");
    page.click("How strong: 4 of 10");
    CHECK(page.edited().readings.back().at == before(page.clock.now().wall, 24h));
    page.settle();
    CHECK(page.says("4 of 10 · Friday, 20 November 2026 at 08:40"));
    page.click("Remove: 4 of 10 · Friday, 20 November 2026 at 08:40");
    CHECK(page.edited().readings.size() == 11);
    for (const Claim& claim : page.content.journal.aboutPain)
        CHECK(page.says(QString::fromStdString(claim.text)));
}

TEST_CASE("EditorPage: answers to the warning signs are there to be read", "[app][journal]") {
    Edited page;
    Episode episode = endedEpisodeAt(page.clock.now().wall, 10min);
    const RedFlag& sign = page.content.redFlags.signs.front();
    SECTION("none") {
        REQUIRE(page.journal.add(episode));
        REQUIRE(page.page.open(episode.id));
        CHECK_FALSE(page.says("Warning signs you answered"));
    }
    SECTION("some") {
        episode.screenings = {{{newUuid()}, page.clock.now().wall, {{{}, Answer::no}}},
            {{newUuid()}, page.clock.now().wall, {{sign.id, Answer::notSure}}}};
        REQUIRE(page.journal.add(episode));
        REQUIRE(page.page.open(episode.id));
        CHECK(page.says("21 November 2026 at 08:40: none of these"));
        CHECK(page.says("not sure about \"" + QString::fromStdString(sign.text) + "\""));
    }
}

TEST_CASE("EditorPage: what this content does not know is shown and can be taken out", "[app][journal]") {
    Edited page;
    Episode episode = endedEpisodeAt(page.clock.now().wall, 10min);
    episode.triggers = {{"of-old"}};
    episode.tried = {{.id = {newUuid()}, .measure = {"old-measure"}, .own = {}}};
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    page.settle();
    CHECK(page.isOn("Before: of-old"));
    page.click("Before: of-old");
    CHECK(page.edited().triggers.empty());
    page.click("Remove: old-measure");
    CHECK(page.edited().tried.empty());
}
