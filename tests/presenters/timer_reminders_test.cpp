// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Somebody with a spasm that they have just entered.
struct Locked : Timed {
    Locked() { id = openEpisode(); }
    EpisodeId id;

    void close() {
        REQUIRE(
            journal.change(id, clock.now().wall.utc, [](Episode& episode) { episode.end = EndNotKnown{}; }));
        presenter().refresh();
    }
};

/// The same, asked for a change of position just now.
struct Asked : Locked {
    Asked() {
        advance(30min);
        REQUIRE(program->reminder(kPosition).isAsking);
    }
};

} // namespace

TEST_CASE("TimersPresenter: a change of position is asked for by itself in an episode, a break from sitting "
          "is not",
    "[presenters][timers]") {
    Timed timed;
    CHECK(timed->reminder(kPosition).isOn);
    CHECK_FALSE(timed->reminder(kPosition).isOfUse);
    CHECK_FALSE(timed->reminder(kSitting).isOn);
    timed.advance(24h);
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed.presenter().untilNextChange(true));

    timed.openEpisode();
    const ReminderView& position = timed->reminder(kPosition);
    CHECK(position.isOfUse);
    CHECK(position.interval == 30min);
    CHECK(position.left == 30min);
    CHECK_FALSE(position.about.empty());
    CHECK(timed.presenter().untilNextChange(false) == 30min);
    CHECK(timed.presenter().untilNextChange(true) == 1min);
    timed.advance(30min - 1s);
    CHECK(timed->view().alerts.empty());
    timed.advance(1s);
    CHECK(timed->alert().kind == AlertView::Kind::reminder);
    CHECK(timed->alert().timer == kPosition);
    CHECK_FALSE(timed->alert().question.empty());
    CHECK(timed->alert().what.text == timed->reminder(kPosition).prompt);
    CHECK_FALSE(timed->reminder(kSitting).isOfUse);
}

TEST_CASE(
    "TimersPresenter: nobody is asked at once for an episode that began hours ago", "[presenters][timers]") {
    Timed timed;
    SECTION("noted just now") {
        timed.openEpisode(20h);
    }
    SECTION("noted before the program saw it") {
        REQUIRE(timed.journal.add(episodeAt(timed.clock.now().wall)));
        timed.clock.advance(5h);
        timed.restart();
    }
    CHECK(timed->view().alerts.empty());
    CHECK(timed->reminder(kPosition).left == 30min);
    timed.advance(30min);
    CHECK(timed->reminder(kPosition).isAsking);
}

TEST_CASE("TimersPresenter: only an episode of less than three days asks by itself", "[presenters][timers]") {
    const auto [age, isOfUse] = GENERATE(table<std::chrono::minutes, bool>({
        {0min, true},
        {72h - 1min, true},
        {72h, false},
        {30 * 24h, false},
    }));
    Timed timed;
    timed.openEpisode(age);
    CHECK(timed->reminder(kPosition).isOfUse == isOfUse);
    CHECK(timed->reminder(kPosition).isOn == isOfUse);
    timed.presenter().setOn(kPosition, true);
    CHECK(timed->reminder(kPosition).isOfUse);
    timed.restart();
    CHECK(timed->reminder(kPosition).isOfUse);
}

TEST_CASE("TimersPresenter: an episode that grows old asks no more", "[presenters][timers]") {
    Locked timed;
    timed.advance(72h - 1min);
    CHECK(timed->reminder(kPosition).isAsking);
    timed.advance(30min);
    CHECK_FALSE(timed->reminder(kPosition).isOfUse);
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed.presenter().untilNextChange(true));
}

TEST_CASE("TimersPresenter: with the episode the question goes", "[presenters][timers]") {
    Asked timed;
    timed.close();
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed->reminder(kPosition).isOfUse);
    CHECK_FALSE(timed.presenter().untilNextChange(true));
    SECTION("and the next one begins with a whole interval") {
        timed.clock.advance(24h);
        timed.openEpisode();
        CHECK(timed->view().alerts.empty());
        CHECK(timed->reminder(kPosition).left == 30min);
    }
    SECTION("also for another program") {
        timed.clock.advance(24h);
        REQUIRE(timed.journal.add(episodeAt(timed.clock.now().wall)));
        timed.restart();
        CHECK(timed->view().alerts.empty());
        CHECK(timed->reminder(kPosition).left == 30min);
    }
}

TEST_CASE(
    "TimersPresenter: who moved is asked an interval later, and nothing is logged", "[presenters][timers]") {
    Asked timed;
    timed.advance(7min);
    CHECK(timed->reminder(kPosition).isAsking);
    SECTION("yes") {
        timed.presenter().moved(kPosition);
    }
    SECTION("not yet") {
        timed.presenter().notMoved(kPosition);
    }
    CHECK(timed->view().alerts.empty());
    CHECK(timed->reminder(kPosition).left == 30min);
    CHECK(timed.episode(timed.id).tried.empty());
    timed.advance(30min);
    CHECK(timed->reminder(kPosition).isAsking);
}

TEST_CASE("TimersPresenter: who does not answer is asked again, in other words", "[presenters][timers]") {
    Asked timed;
    const AlertView first = timed->alert();
    timed.advance(30min);
    CHECK(timed->alert().topic == first.topic);
    CHECK(timed->alert().ring == first.ring + 1);
    CHECK(timed->alert().what.text != first.what.text);
    const auto prompts = timed.content.timers.findReminder(kPosition)->prompts.size();
    timed.advance(30min * (prompts - 1));
    CHECK(timed->alert().what == first.what);
}

TEST_CASE("TimersPresenter: a reminder can be snoozed", "[presenters][timers]") {
    Asked timed;
    const AlertView first = timed->alert();
    timed.presenter().snooze(first.topic, 10min);
    CHECK(timed->view().alerts.empty());
    CHECK(timed->reminder(kPosition).left == 10min);
    timed.restart();
    CHECK(timed->reminder(kPosition).left == 10min);
    timed.advance(10min);
    CHECK(timed->alert().topic == first.topic);
}

TEST_CASE("TimersPresenter: a pause ends by itself, and says when", "[presenters][timers]") {
    Asked timed;
    timed.presenter().pauseReminder(kPosition, 120min);
    const UtcTime ends = timed.clock.now().wall.utc + 2h;
    CHECK(timed->view().alerts.empty());
    REQUIRE(timed->reminder(kPosition).pausedUntil);
    CHECK(timed->reminder(kPosition).pausedUntil->utc == ends);
    timed.advance(90min);
    SECTION("when it is over a whole interval begins") {
        timed.clock.setOffset(60min); // clocks change meanwhile
        timed.presenter().tick();
        CHECK(timed->reminder(kPosition).pausedUntil == WallTime{ends, 60min});
        timed.restart();
        CHECK(timed->reminder(kPosition).pausedUntil == WallTime{ends, 60min});
        timed.advance(30min);
        CHECK_FALSE(timed->reminder(kPosition).pausedUntil);
        CHECK(timed->reminder(kPosition).left == 30min);
        timed.advance(30min);
        CHECK(timed->reminder(kPosition).isAsking);
    }
    SECTION("it can be ended") {
        timed.presenter().resumeReminder(kPosition);
        CHECK_FALSE(timed->reminder(kPosition).pausedUntil);
        CHECK(timed->reminder(kPosition).left == 30min);
    }
    SECTION("it lasts no longer than is offered") {
        timed.presenter().pauseReminder(kPosition, 30 * 24h);
        CHECK(timed->reminder(kPosition).pausedUntil->utc == ends);
    }
}

TEST_CASE("TimersPresenter: in quiet hours no reminder asks, and afterwards once", "[presenters][timers]") {
    Locked timed;
    // It is 08:40, and quiet from 9 to 11.
    timed.presenter().setQuietHours({.from = 9h, .to = 11h});
    CHECK_FALSE(timed->reminder(kPosition).quietUntil);
    timed.advance(30min);
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed->reminder(kPosition).isAsking);
    REQUIRE(timed->reminder(kPosition).quietUntil);
    CHECK(clockText(*timed->reminder(kPosition).quietUntil) == "11:00");
    const auto next = timed.presenter().untilNextChange(false);
    REQUIRE(next);
    CHECK(*next <= 1h);
    CHECK(*next >= 1min);
    timed.advance(110min - 1s);
    CHECK(timed->view().alerts.empty());
    timed.advance(1s);
    CHECK(timed->alert().ring == 1);
    CHECK_FALSE(timed->reminder(kPosition).quietUntil);
}

TEST_CASE("TimersPresenter: what was asked before quiet hours is not shown in them", "[presenters][timers]") {
    Asked timed;
    timed.presenter().setQuietHours({.from = 9h, .to = 11h});
    CHECK(timed->view().alerts.empty());
    timed.restart();
    timed.presenter().setQuietHours({.from = 9h, .to = 11h});
    CHECK(timed->view().alerts.empty());
}

TEST_CASE("TimersPresenter: the end of cold is told in quiet hours, too", "[presenters][timers]") {
    Timed timed;
    timed.presenter().setQuietHours({.from = 0h, .to = 23h});
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(20min);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
}

TEST_CASE("TimersPresenter: however long it was slept, it asks once", "[presenters][timers]") {
    Locked timed;
    timed.clock.sleep(GENERATE(31min, 8h, 71h));
    timed.presenter().tick();
    CHECK(timed->alert().ring == 1);
    timed.presenter().tick();
    CHECK(timed->alert().ring == 1);
    CHECK(timed->reminder(kPosition).left == 30min);
}

TEST_CASE(
    "TimersPresenter: what was turned off stays off, also in the next episode", "[presenters][timers]") {
    Asked timed;
    timed.presenter().setOn(kPosition, false);
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed->reminder(kPosition).isOn);
    timed.presenter().moved(kPosition);
    timed.restart();
    CHECK_FALSE(timed->reminder(kPosition).isOn);
    timed.clock.advance(24h);
    timed.close();
    timed.openEpisode();
    CHECK_FALSE(timed->reminder(kPosition).isOn);
    timed.presenter().setOn(kPosition, true);
    CHECK(timed->reminder(kPosition).left == 30min);
}

TEST_CASE("TimersPresenter: the break from sitting is for ordinary days", "[presenters][timers]") {
    Timed timed;
    timed.presenter().setOn(kSitting, true);
    CHECK(timed->reminder(kSitting).isOfUse);
    timed.advance(10min);
    timed.restart();
    CHECK(timed->reminder(kSitting).left == 20min);
    timed.advance(20min);
    CHECK(timed->alert().timer == kSitting);

    // Nobody is told to get up from sitting while their back is locked.
    const EpisodeId id = timed.openEpisode();
    CHECK(timed->reminder(kSitting).isOn);
    CHECK_FALSE(timed->reminder(kSitting).isOfUse);
    CHECK(timed->view().alerts.empty());
    timed.clock.advance(2h);
    REQUIRE(timed.journal.change(id, {}, [](Episode& episode) { episode.end = EndNotKnown{}; }));
    timed.presenter().refresh();
    CHECK(timed->reminder(kSitting).isOfUse);
    CHECK(timed->view().alerts.empty());
    CHECK(timed->reminder(kSitting).left == 30min);
    timed.presenter().setOn(kSitting, false);
    CHECK_FALSE(timed.presenter().untilNextChange(true));
}

TEST_CASE("TimersPresenter: a reminder goes on over a new start of the machine", "[presenters][timers]") {
    Locked timed;
    timed.advance(10min);
    timed.program.reset();
    timed.clock.reboot(5min, "second-start");
    timed.restart();
    CHECK(timed->reminder(kPosition).left == 15min);
}

TEST_CASE("TimersPresenter: the wall clock moves no reminder", "[presenters][timers]") {
    Locked timed;
    timed.advance(10min);
    timed.clock.setWall(timed.clock.now().wall.utc + GENERATE(-24h, -1h, 24h));
    timed.presenter().refresh();
    CHECK(timed->reminder(kPosition).left == 20min);
    timed.advance(20min);
    CHECK(timed->reminder(kPosition).isAsking);
    CHECK(timed->alert().ring == 1);
}

TEST_CASE("TimersPresenter: of two programs one asks, and an answer is for both", "[presenters][timers]") {
    Locked timed;
    TimedProgram other(timed.timers, timed.journal, timed.content, timed.clock);
    timed.clock.advance(30min);
    const auto before = *timed.timers.revision();
    timed.presenter().tick();
    other.presenter.tick();
    CHECK(*timed.timers.revision() == before + 1);
    CHECK(other.alert().topic == timed->alert().topic);
    other.presenter.moved(kPosition);
    timed.presenter().refresh();
    CHECK(timed->view().alerts.empty());
    CHECK(timed->reminder(kPosition).left == 30min);
}

TEST_CASE("TimersPresenter: a reminder asks while nothing can be stored", "[presenters][timers]") {
    Locked timed;
    timed.timers.failWith(ErrorCode::diskFull);
    timed.advance(30min);
    CHECK(timed->reminder(kPosition).isAsking);
    timed.presenter().moved(kPosition);
    CHECK(timed->view().alerts.empty());
    CHECK(timed->view().error == ErrorCode::diskFull);
    timed.timers.failWith({});
    timed.advance(10min);
    timed.restart();
    CHECK(timed->reminder(kPosition).left == 20min);
}
