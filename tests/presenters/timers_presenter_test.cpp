// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

OwnTimer tea(bool repeats = false) {
    return {.name = "Tea", .length = 4min, .repeats = repeats, .hasSound = false};
}

/// Cold whose end was reached just now.
struct TimeUp : Timed {
    TimeUp() {
        REQUIRE(program->start(kCold) == Refusal::none);
        advance(20min);
        run = program->run().id;
    }
    TimerRunId run;
};

} // namespace

TEST_CASE("TimersPresenter: cold runs, asks for a look at the skin, and is loud at its end",
    "[presenters][timers]") {
    Timed timed;
    const WallTime startedAt = timed.clock.now().wall;
    REQUIRE(timed->start(kCold) == Refusal::none);
    const TimerRunId run = timed->run().id;
    CHECK(timed->run().title == timed.content.timers.findTreatment(kCold)->title);
    CHECK(timed->run().status == RunStatus::running);
    CHECK(timed->run().left == 20min);
    CHECK(timed->run().dueAt.utc == startedAt.utc + 20min);
    CHECK(timed->view().alerts.empty());
    CHECK(timed.stored().status == RunStatus::running);

    timed.advance(5min - 1s);
    CHECK(timed->view().alerts.empty());
    CHECK(timed->run().checkAt->utc == timed.clock.now().wall.utc + 1s);
    CHECK(timed->run().way == "A cold pack in a thin towel");
    timed.advance(1s);
    CHECK_FALSE(timed->run().checkAt);
    CHECK(timed->alert().kind == AlertView::Kind::check);
    CHECK_FALSE(timed->alert().what.text.empty());
    CHECK(timed->run().asksCheck);
    CHECK(timed.stored().clock.isCheckTold);
    timed.presenter().confirmCheck(run);
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed->run().asksCheck);

    timed.advance(15min - 1s);
    CHECK(timed->run().left == 1s);
    CHECK(timed->view().alerts.empty());
    timed.advance(1s);
    CHECK(timed->run().status == RunStatus::timeUp);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK(timed->alert().what == timed->run().timeUp);
    CHECK(timed->alert().ring == 0);
    CHECK(timed->alert().hasSound);
    CHECK_FALSE(timed->alert().isLate);
    CHECK(timed.stored().status == RunStatus::timeUp);
}

TEST_CASE("TimersPresenter: a look at the skin that nobody confirmed gives way to the end",
    "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(6min);
    const std::string check = timed->alert().topic;
    timed.presenter().snooze(check, 5min);
    timed.advance(5min);
    CHECK(timed->alert().topic == check);
    CHECK(timed->alert().ring == 1);
    timed.advance(9min);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK(timed->alert().topic != check);
}

TEST_CASE("TimersPresenter: the alarm comes again until it is confirmed, and is only silent when snoozed",
    "[presenters][timers]") {
    TimeUp timed;
    const AlertView first = timed->alert();
    timed.advance(timed.content.timers.alarmEvery);
    CHECK(timed->alert().ring == first.ring + 1);
    CHECK(timed->alert().topic == first.topic);
    timed.presenter().snooze(first.topic, 5min);
    REQUIRE(timed->alert().silentUntil);
    CHECK(timed->alert().silentUntil->utc == timed.clock.now().wall.utc + 5min);
    CHECK(timed->alert().what == first.what);
    timed.advance(5min - 1s);
    CHECK(timed->alert().ring == first.ring + 1);
    timed.advance(1s);
    CHECK(timed->alert().ring == first.ring + 2);
    CHECK_FALSE(timed->alert().silentUntil);
    timed.advance(timed.content.timers.alarmEvery);
    CHECK(timed->alert().ring == first.ring + 3);
    timed.presenter().confirm(timed.run);
    CHECK(timed->view().alerts.empty());
}

TEST_CASE("TimersPresenter: a snooze is one of those that are offered", "[presenters][timers]") {
    TimeUp timed;
    timed.presenter().snooze(timed->alert().topic, 24h);
    CHECK_FALSE(timed->alert().silentUntil);
    timed.presenter().snooze("time-up:somebody-else", 5min);
    CHECK_FALSE(timed->alert().silentUntil);
}

TEST_CASE("TimersPresenter: confirmed in time, it stayed as long as was planned", "[presenters][timers]") {
    TimeUp timed;
    timed.advance(timed.content.timers.lateAfter);
    timed.presenter().confirm(timed.run);
    CHECK(timed->run().status == RunStatus::asking);
    CHECK_FALSE(timed->run().asksHowLong);
    CHECK(timed->run().feels.size() == 4);
    CHECK(timed.stored().stayed == 20min);
    CHECK(timed.stored().endedAt == timed.clock.now().wall);
    CHECK(timed.presenter().isBusy());
}

TEST_CASE("TimersPresenter: how it felt goes into the episode, and says when the next may come",
    "[presenters][timers]") {
    const auto [feel, outcome] = GENERATE(table<Feel, std::optional<Outcome>>({
        {Feel::looser, Outcome::better},
        {Feel::stiffer, Outcome::worse},
        {Feel::unsaid, std::nullopt},
    }));
    Timed timed;
    const EpisodeId episode = timed.openEpisode();
    timed.presenter().setOn(kPosition, false);
    const WallTime startedAt = timed.clock.now().wall;
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(20min);
    const TimerRunId run = timed->run().id;
    timed.presenter().answerFeel(run, feel);
    CHECK(timed->run().status == RunStatus::timeUp); // nobody has said yet that it is off
    timed.presenter().confirm(run);
    timed.presenter().answerFeel(run, feel);

    CHECK(timed->view().runs.empty());
    CHECK_FALSE(timed.presenter().isBusy());
    const auto tried = timed.episode(episode).tried;
    REQUIRE(tried.size() == 1);
    CHECK(tried[0].measure == timed->firstWay(kCold));
    CHECK(tried[0].at == startedAt);
    CHECK(tried[0].lasted == 20min);
    CHECK(tried[0].outcome == outcome);

    const auto& after = timed.presenter().after();
    REQUIRE(after);
    CHECK(after->stayed == 20min);
    CHECK(after->advice.has_value() == (feel != Feel::unsaid));
    REQUIRE(after->next.size() == 2);
    CHECK(after->next[0].from.utc == startedAt.utc + 20min + 1h);
    REQUIRE(after->next[0].upTo);
    CHECK(after->next[0].upTo->utc == startedAt.utc + 20min + 2h);
    CHECK(after->next[1].from.utc == startedAt.utc + 20min + 30min);

    REQUIRE(timed->view().today.size() == 1);
    CHECK(timed->view().today[0].stayed == 20min);
    CHECK(timed->view().today[0].feel.empty() == (feel == Feel::unsaid));
    CHECK_FALSE(timed->view().today[0].way.empty());
    timed.advance(24h);
    CHECK(timed->view().today.empty());

    timed.presenter().dismissAfter();
    CHECK_FALSE(timed.presenter().after());
}

TEST_CASE("TimersPresenter: without an open episode a session belongs to none", "[presenters][timers]") {
    Timed timed;
    timed.haveSession(kCold, Feel::looser);
    CHECK(timed.stored().episode.empty());
    CHECK(timed.stored().feel == Feel::looser);
    CHECK(timed.presenter().after());
    const auto episodes = timed.journal.episodes({});
    REQUIRE(episodes);
    CHECK(episodes->empty());
}

TEST_CASE("TimersPresenter: stopped early, it stayed as long as it was on", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kCold) == Refusal::none);
    const TimerRunId run = timed->run().id;
    timed.advance(3min);
    timed.presenter().pause(run);
    CHECK(timed->run().left == 17min);
    timed.advance(4min);
    CHECK(timed->run().left == 17min);
    SECTION("while it ran") {
        timed.presenter().resume(run);
        timed.advance(1min);
        timed.presenter().stop(run);
        CHECK(timed.stored().stayed == 4min);
        CHECK(timed.stored().endedAt == timed.clock.now().wall);
    }
    SECTION("in a pause it has been off since that began") {
        timed.presenter().stop(run);
        CHECK(timed.stored().stayed == 3min);
        CHECK(timed.stored().endedAt == before(timed.clock.now().wall, 4min));
    }
    CHECK(timed->run().status == RunStatus::asking);
    CHECK(timed->view().alerts.empty());
}

TEST_CASE("TimersPresenter: a pause ends by itself, and never goes on", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kCold) == Refusal::none);
    const TimerRunId run = timed->run().id;
    timed.advance(7min);
    timed.presenter().confirmCheck(run);
    const WallTime pausedAt = timed.clock.now().wall;
    timed.presenter().pause(run);
    CHECK(timed->run().status == RunStatus::paused);
    REQUIRE(timed->run().pauseEndsAt);
    CHECK(timed->run().pauseEndsAt->utc == pausedAt.utc + timed.content.timers.longestPause);
    timed.advance(timed.content.timers.longestPause + 20s);
    CHECK(timed->run().status == RunStatus::asking);
    CHECK_FALSE(timed->run().asksHowLong);
    CHECK_FALSE(timed->run().feels.empty());
    CHECK(timed->view().alerts.empty());
    CHECK(timed.stored().stayed == 7min);
    CHECK(timed.stored().endedAt == pausedAt);
    timed.presenter().resume(run);
    CHECK(timed->run().status == RunStatus::asking);
}

TEST_CASE("TimersPresenter: all that runs can be stopped at once", "[presenters][timers]") {
    Timed timed;
    const EpisodeId episode = timed.openEpisode();
    REQUIRE(timed.presenter().keepOwn(tea()));
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(6min);
    REQUIRE(timed.presenter().startOwn(timed->view().own[0].timer.id) == Refusal::none);
    timed.presenter().stopAll();
    CHECK(timed->view().runs.empty());
    CHECK(timed->view().alerts.empty());
    CHECK_FALSE(timed.presenter().isBusy());
    CHECK(timed.timers.runs({.isOpen = true})->empty());
    const auto tried = timed.episode(episode).tried;
    REQUIRE(tried.size() == 1);
    CHECK(tried[0].lasted == 6min);
    CHECK_FALSE(tried[0].outcome);
}

TEST_CASE("TimersPresenter: a timer of one's own", "[presenters][timers]") {
    Timed timed;
    const bool repeats = GENERATE(false, true);
    REQUIRE(timed.presenter().keepOwn(tea(repeats)));
    REQUIRE(timed->view().own.size() == 1);
    const OwnTimer own = timed->view().own[0].timer;
    CHECK(isUuid(own.id.value));
    REQUIRE(timed.presenter().startOwn(own.id) == Refusal::none);
    CHECK(timed.presenter().startOwn(own.id) == Refusal::alreadyRuns);
    CHECK(timed->view().own[0].isRunning);
    const TimerRunId run = timed->run().id;
    CHECK(timed->run().title == "Tea");
    CHECK(timed->run().repeats == repeats);
    CHECK_FALSE(timed->run().isTreatment);
    timed.advance(1s);
    // A treatment is no reason against it, nor it against a treatment.
    CHECK(timed->start(kCold) == Refusal::none);
    timed.presenter().stop(timed->view().runs[1].id);

    timed.advance(4min + 30min);
    REQUIRE(timed->view().alerts.size() == 1);
    CHECK(timed->view().alerts[0].title == "Tea");
    CHECK(timed->view().alerts[0].what == ClaimView());
    CHECK_FALSE(timed->view().alerts[0].hasSound);
    timed.presenter().confirm(run);
    CHECK(timed->view().alerts.empty());
    const auto again = std::ranges::find(timed->view().runs, own.id, &RunView::timer);
    CHECK((again != timed->view().runs.end()) == repeats);
    if (repeats) {
        CHECK(again->id != run);
        CHECK(again->left == 4min);
        CHECK(again->startedAt == timed.clock.now().wall);
    }
    CHECK(timed->view().today.empty());
}

TEST_CASE("TimersPresenter: what was removed does not begin again", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed.presenter().keepOwn(tea(true)));
    const TimerId own = timed->view().own[0].timer.id;
    REQUIRE(timed.presenter().startOwn(own) == Refusal::none);
    timed.presenter().removeOwn(own);
    CHECK(timed->view().own.empty());
    CHECK(timed->run().title == "Tea");
    timed.advance(4min);
    timed.presenter().confirm(timed->run().id);
    CHECK(timed->view().runs.empty());
}

TEST_CASE("TimersPresenter: a timer of one's own has a name and a length", "[presenters][timers]") {
    Timed timed;
    OwnTimer wrong = tea();
    SECTION("no name") {
        wrong.name.clear();
    }
    SECTION("no length") {
        wrong.length = 0s;
    }
    SECTION("more than a day") {
        wrong.length = 24h + 1s;
    }
    const auto kept = timed.presenter().keepOwn(wrong);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::invalid);
    CHECK(timed->view().own.empty());
}

TEST_CASE("TimersPresenter: it is woken for what is due, and each second only while that is seen",
    "[presenters][timers]") {
    Timed timed;
    CHECK_FALSE(timed.presenter().untilNextChange(true));
    CHECK_FALSE(timed.presenter().untilNextChange(false));
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.clock.advance(400ms);
    CHECK(timed.presenter().untilNextChange(true) == 600ms);
    CHECK(timed.presenter().untilNextChange(false) == 5min - 400ms);
    timed.advance(10min);
    CHECK(timed.presenter().untilNextChange(false) == 10min - 400ms);
    timed.presenter().pause(timed->run().id);
    CHECK(timed.presenter().untilNextChange(true) == timed.content.timers.longestPause);
    timed.presenter().resume(timed->run().id);
    timed.advance(10min);
    CHECK(timed->run().status == RunStatus::timeUp);
    const auto untilRing = timed.presenter().untilNextChange(false);
    REQUIRE(untilRing);
    CHECK(*untilRing <= timed.content.timers.alarmEvery);
    timed.presenter().snooze(timed->alert().topic, 20min);
    CHECK(timed.presenter().untilNextChange(false) == 20min);
    timed.presenter().confirm(timed->run().id);
    CHECK_FALSE(timed.presenter().untilNextChange(true));
}
