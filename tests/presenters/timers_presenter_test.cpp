// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

TEST_CASE("TimersPresenter: a session of cold, from what speaks against it to the next one",
    "[presenters][timers]") {
    Timed timed;
    const EpisodeId episode = timed.openEpisode();
    timed.presenter().setOn(kPosition, false);

    const auto before = timed.presenter().prepare(kCold);
    REQUIRE(before);
    CHECK(before->objections.size() >= 2);
    CHECK(before->length == 20min);
    CHECK(before->longest == 20min);
    CHECK(before->refusal == Refusal::none);
    CHECK(before->swollenQuestion.empty());

    REQUIRE(timed.presenter().start(kCold, before->ways.front().measure, 20min) == Refusal::none);
    const TimerRunId run = timed->run().id;
    const WallTime startedAt = timed.clock.now().wall;
    CHECK(timed->run().status == RunStatus::running);
    CHECK(timed->run().left == 20min);
    CHECK(timed->run().dueAt.utc == startedAt.utc + 20min);
    CHECK(timed->view().alerts.empty());
    CHECK(timed.stored().status == RunStatus::running);
    CHECK(timed.stored().episode == episode);

    timed.advance(5min);
    CHECK(timed->alert().kind == AlertView::Kind::check);
    CHECK_FALSE(timed->alert().what.text.empty());
    CHECK(timed->run().asksCheck);
    timed.presenter().confirmCheck(run);
    CHECK(timed->view().alerts.empty());

    timed.advance(15min - 1s);
    CHECK(timed->view().alerts.empty());
    timed.advance(1s);
    CHECK(timed->run().status == RunStatus::timeUp);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK(timed->alert().ring == 0);
    CHECK_FALSE(timed->alert().isLate);
    CHECK(timed.stored().status == RunStatus::timeUp);

    timed.advance(timed.content.timers.alarmEvery);
    CHECK(timed->alert().ring == 1);
    timed.presenter().snooze(timed->alert().topic, 5min);
    REQUIRE(timed->alert().silentUntil);
    CHECK(timed->alert().silentUntil->utc == timed.clock.now().wall.utc + 5min);
    timed.advance(5min - 1s);
    CHECK(timed->alert().ring == 1);
    timed.advance(1s);
    CHECK(timed->alert().ring == 2);
    CHECK_FALSE(timed->alert().silentUntil);
}
