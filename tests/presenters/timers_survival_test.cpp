// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Cold that has been on for six minutes, its check confirmed.
struct OnSkin : Timed {
    OnSkin() {
        REQUIRE(program->start(kCold) == Refusal::none);
        run = program->run().id;
        advance(6min);
        presenter().confirmCheck(run);
    }
    TimerRunId run;
};

/// Cold whose end went by while the machine slept, and that has been told so.
struct Overslept : OnSkin {
    explicit Overslept(std::chrono::minutes overdue = 26min) {
        clock.sleep(14min + overdue);
        presenter().tick();
    }
};

} // namespace

TEST_CASE("TimersPresenter: what runs goes on after the program was killed", "[presenters][timers]") {
    OnSkin timed;
    timed.clock.advance(4min);
    timed.restart();
    CHECK(timed->run().id == timed.run);
    CHECK(timed->run().status == RunStatus::running);
    CHECK(timed->run().left == 10min);
    CHECK(timed->view().alerts.empty()); // the look at the skin was long ago
    timed.advance(10min);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK_FALSE(timed->alert().isLate);
}

TEST_CASE("TimersPresenter: a look at the skin that was just asked for is asked for after a restart, too",
    "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(5min);
    REQUIRE(timed->alert().kind == AlertView::Kind::check);
    timed.restart();
    CHECK(timed->alert().kind == AlertView::Kind::check);
}

TEST_CASE(
    "TimersPresenter: a pause survives the program, and ends when it would have", "[presenters][timers]") {
    OnSkin timed;
    timed.presenter().pause(timed.run);
    const WallTime ends = *timed->run().pauseEndsAt;
    timed.advance(2min);
    timed.restart();
    CHECK(timed->run().status == RunStatus::paused);
    CHECK(timed->run().pauseEndsAt == ends);
    CHECK(timed->run().left == 14min);
    timed.restart();
    timed.clock.advance(1h);
    timed.restart();
    CHECK(timed->run().status == RunStatus::asking);
    CHECK(timed.stored().stayed == 6min);
    CHECK(timed.stored().endedAt->utc == ends.utc - timed.content.timers.longestPause);
}

TEST_CASE("TimersPresenter: an end that was slept through is told at once, with how long ago it was",
    "[presenters][timers]") {
    const auto [overdue, isLate] = GENERATE(table<std::chrono::minutes, bool>({
        {0min, false},
        {1min, false},
        {2min, true},
        {26min, true},
        {30 * 24h, true},
    }));
    Overslept timed(overdue);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK(timed->alert().overdue == overdue);
    CHECK(timed->alert().isLate == isLate);
    CHECK(timed->run().left == 0s);
    CHECK(timed->run().overdue == overdue);
    CHECK(timed->run().dueAt.utc == timed.clock.now().wall.utc - overdue);
}

TEST_CASE("TimersPresenter: an end while the program was closed is told at once", "[presenters][timers]") {
    OnSkin timed;
    timed.program.reset();
    timed.clock.advance(14min + 26min);
    timed.restart();
    CHECK(timed->alert().overdue == 26min);
    CHECK(timed->alert().isLate);
    CHECK(timed->alert().ring == 0);
}

TEST_CASE("TimersPresenter: an end that was told is the same one after a restart", "[presenters][timers]") {
    Overslept timed;
    const AlertView told = timed->alert();
    const TimerRun stored = timed.stored();
    const auto revision = timed.timers.revision();
    timed.presenter().refresh();
    CHECK(timed->alert() == told);
    timed.restart();
    CHECK(timed->alert() == told);
    CHECK(timed.stored() == stored);
    CHECK(*timed.timers.revision() == *revision);
}

TEST_CASE("TimersPresenter: confirmed late, it is asked how long it really stayed", "[presenters][timers]") {
    Overslept timed;
    timed.advance(4min);
    timed.presenter().confirm(timed.run);
    const WallTime confirmed = timed.clock.now().wall;
    CHECK(timed->view().alerts.empty());
    CHECK(timed->run().status == RunStatus::asking);
    CHECK(timed->run().asksHowLong);
    CHECK(timed->run().atMost == 50min);
    CHECK(timed->run().feels.empty());
    timed.presenter().answerFeel(timed.run, Feel::looser); // that is not asked yet
    CHECK(timed->run().asksHowLong);

    timed.clock.advance(10min);
    if (GENERATE(false, true))
        timed.restart();
    CHECK(timed->run().asksHowLong);
    CHECK(timed->run().atMost == 50min);
    SECTION("as long as they say") {
        timed.presenter().answerHowLong(timed.run, 25min);
        CHECK(timed.stored().stayed == 25min);
        CHECK(timed.stored().endedAt == before(confirmed, 25min));
    }
    SECTION("less than it was to be") {
        timed.presenter().answerHowLong(timed.run, 10min);
        CHECK(timed.stored().stayed == 10min);
        CHECK(timed.stored().endedAt == before(confirmed, 40min));
    }
    SECTION("no longer than it can have been") {
        timed.presenter().answerHowLong(timed.run, 10h);
        CHECK(timed.stored().stayed == 50min);
        CHECK(timed.stored().endedAt == confirmed);
    }
    SECTION("nor less than nothing") {
        timed.presenter().answerHowLong(timed.run, -1min);
        CHECK(timed.stored().stayed == 0s);
    }
    SECTION("they do not know") {
        timed.presenter().answerHowLong(timed.run, std::nullopt);
        CHECK_FALSE(timed.stored().stayed);
        CHECK(timed.stored().endedAt == confirmed);
    }
    const auto stayed = timed.stored().stayed;
    CHECK_FALSE(timed->run().asksHowLong);
    CHECK_FALSE(timed->run().feels.empty());
    timed.presenter().answerHowLong(timed.run, 1min); // it was answered
    CHECK(timed.stored().stayed == stayed);
    timed.presenter().answerFeel(timed.run, Feel::same);
    CHECK(timed->view().runs.empty());
    REQUIRE(timed.presenter().after());
    CHECK(timed.presenter().after()->stayed == stayed);
    CHECK(timed.presenter().after()->next[0].from.utc == timed.stored().endedAt->utc + 1h);
}

TEST_CASE("TimersPresenter: what nobody answered rests from when it was off", "[presenters][timers]") {
    Overslept timed;
    timed.presenter().confirm(timed.run);
    CHECK(timed->start(kHeat) == Refusal::skinRests);
    timed.advance(30min);
    CHECK(timed->start(kHeat) == Refusal::none);
    CHECK(timed->view().runs.size() == 2);
}

TEST_CASE("TimersPresenter: late by more than a day is not asked for by the minute", "[presenters][timers]") {
    Overslept timed(3 * 24h);
    timed.presenter().confirm(timed.run);
    CHECK(timed->run().atMost == 24h);
    timed.presenter().answerHowLong(timed.run, timed->run().atMost);
    CHECK(timed.stored().stayed == 24h);
    CHECK(faultsOf(timed.stored()).empty());
}

TEST_CASE("TimersPresenter: what would be asked stays unsaid when all is stopped", "[presenters][timers]") {
    Overslept timed;
    timed.presenter().stopAll();
    CHECK(timed->view().runs.empty());
    CHECK(timed.stored().status == RunStatus::ended);
    CHECK_FALSE(timed.stored().stayed);
    CHECK(timed.stored().endedAt == timed.clock.now().wall);
    CHECK(timed.stored().feel == Feel::unsaid);
}

TEST_CASE(
    "TimersPresenter: stopping one whose end nobody noticed is a late confirmation", "[presenters][timers]") {
    OnSkin timed;
    timed.clock.sleep(40min);
    timed.presenter().stop(timed.run);
    CHECK(timed->run().asksHowLong);
    CHECK(timed->run().atMost == 46min);
}

TEST_CASE("TimersPresenter: the wall clock moves no countdown", "[presenters][timers]") {
    OnSkin timed;
    const auto jump = GENERATE(-24h, -1h, 1h, 40 * 24h);
    timed.clock.setWall(timed.clock.now().wall.utc + jump);
    if (GENERATE(false, true))
        timed.restart();
    else
        timed.presenter().refresh();
    CHECK(timed->run().status == RunStatus::running);
    CHECK(timed->run().left == 14min);
    CHECK(timed->run().dueAt.utc == timed.clock.now().wall.utc + 14min);
    timed.advance(14min);
    CHECK(timed->run().status == RunStatus::timeUp);
    CHECK(timed->run().overdue == 0s);
    CHECK_FALSE(timed->alert().isLate);
}

TEST_CASE(
    "TimersPresenter: a journey changes what the clock shows, not when the end is", "[presenters][timers]") {
    OnSkin timed;
    const UtcTime due = timed->run().dueAt.utc;
    timed.clock.setOffset(GENERATE(-12h, 14h));
    timed.presenter().tick();
    CHECK(timed->run().dueAt == WallTime{due, timed.clock.now().wall.offset});
    CHECK(timed->run().left == 14min);
}

TEST_CASE("TimersPresenter: after the machine was started anew the wall clock tells how long it was off",
    "[presenters][timers]") {
    OnSkin timed;
    timed.program.reset();
    SECTION("before the end") {
        timed.clock.reboot(4min, "second-start");
        timed.restart();
        CHECK(timed->run().left == 10min);
        CHECK(timed.stored().clock.bootName == "second-start");
        // From here on the wall clock has no say any more.
        timed.clock.setWall(timed.clock.now().wall.utc - 24h);
        timed.restart();
        CHECK(timed->run().left == 10min);
        timed.advance(10min);
        CHECK(timed->run().status == RunStatus::timeUp);
    }
    SECTION("after it") {
        timed.clock.reboot(40min, "second-start");
        timed.restart();
        CHECK(timed->alert().isLate);
        CHECK(timed->alert().overdue == 26min);
        timed.presenter().confirm(timed.run);
        CHECK(timed->run().atMost == 46min);
    }
    SECTION("with the wall clock set back nothing has more time than it had") {
        timed.clock.reboot(-24h, "second-start");
        timed.restart();
        CHECK(timed->run().left == 15min); // as at the last writing, when the check was told
        CHECK(timed->run().overdue == 0s);
    }
    SECTION("a pause goes on, too") {
        timed.restart();
        timed.presenter().pause(timed.run);
        timed.clock.reboot(4min, "second-start");
        timed.restart();
        CHECK(timed->run().left == 14min);
        CHECK(timed->run().pauseEndsAt->utc ==
            timed.clock.now().wall.utc + timed.content.timers.longestPause - 4min);
    }
}

TEST_CASE("TimersPresenter: it counts where the start of the machine has no name", "[presenters][timers]") {
    Timed timed;
    timed.clock.reboot(0s, "");
    timed.restart();
    REQUIRE(timed->start(kCold) == Refusal::none);
    timed.advance(6min);
    timed.clock.setWall(timed.clock.now().wall.utc - 24h);
    timed.presenter().refresh();
    CHECK(timed->run().left == 14min);
    timed.advance(14min);
    CHECK(timed->run().status == RunStatus::timeUp);
    CHECK(timed.stored().status == RunStatus::timeUp);
}

TEST_CASE("TimersPresenter: clocks of nonsense in the journal harms nothing", "[presenters][timers]") {
    Timed timed;
    const auto far = std::chrono::years(GENERATE(-100, 100));
    TimerRun run{.id = {newUuid()},
        .timer = kCold,
        .measure = {"cold-pack"},
        .length = 20min,
        .startedAt = timed.clock.now().wall,
        .status = GENERATE(RunStatus::running, RunStatus::paused, RunStatus::timeUp, RunStatus::asking),
        .changedAt = timed.clock.now().wall.utc};
    run.clock.boot = BootTime(far);
    run.clock.dueAt = BootTime(-far);
    run.clock.pauseEndsAt = BootTime(far);
    run.clock.bootName = GENERATE("", "first-start", "another");
    REQUIRE(timed.timers.addRun(run));
    timed.restart();
    timed.presenter().tick();
    CHECK(timed->run().left <= 20min);
    CHECK(timed->run().left >= 0s);
    CHECK(timed->run().overdue >= 0s);
    timed.presenter().stopAll();
    CHECK_FALSE(timed.presenter().isBusy());
}
