// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_run.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// At the minute's rest of somebody who cannot move.
struct AtRest : GuideRun {
    AtRest() : GuideRun(goodGuide()) {
        noSigns();
        choose("no");
        send(GoNext{});
    }
};

/// At the hold: three rounds of 20 s with 10 s between.
struct AtHold : GuideRun {
    AtHold() : GuideRun(goodGuide()) {
        noSigns();
        choose("yes");
        send(GoNext{});
        report(Outcome::same);
        send(GoNext{});
        choose("yes");
        send(GoNext{});
    }
    [[nodiscard]] HoldMoment moment() const { return engine.holdOf(state, now()).value(); }
};

} // namespace

TEST_CASE("GuideEngine: a countdown goes on at its end, not before", "[guide]") {
    AtRest run;
    CHECK(run.engine.timeLeft(run.state, run.now()) == 60s);
    run.wait(60s - 1ns);
    CHECK(run.at() == "stay-rest");
    CHECK(run.engine.timeLeft(run.state, run.now()) == 1ns);
    run.wait(1ns);
    CHECK(run.at() == "move");
    CHECK_FALSE(run.engine.timeLeft(run.state, run.now()));
}

TEST_CASE("GuideEngine: a countdown counts between ticks, too", "[guide]") {
    AtRest run;
    run.pass(25s);
    CHECK(run.engine.timeLeft(run.state, run.now()) == 35s);
    run.pass(10min);
    CHECK(run.engine.timeLeft(run.state, run.now()) == 0s);
}

TEST_CASE("GuideEngine: often ticked or seldom comes to the same", "[guide]") {
    AtRest often;
    for (int i = 0; i < 59'999; ++i)
        often.wait(1ms);
    CHECK(often.at() == "stay-rest");
    CHECK(often.engine.timeLeft(often.state, often.now()) == 1ms);
    often.wait(1ms);
    CHECK(often.at() == "move");
}

TEST_CASE("GuideEngine: a step with a time goes on by itself", "[guide]") {
    AtHold run;
    run.send(GoBack{});
    run.send(GoBack{});
    run.send(GoBack{});
    REQUIRE(run.at() == "pose");
    CHECK(run.engine.timeLeft(run.state, run.now()) == 8s);
    run.wait(7999ms);
    CHECK(run.at() == "pose");
    run.wait(1ms);
    CHECK(run.at() == "stretch-q");
}

TEST_CASE("GuideEngine: a tick moves one step at most, however late", "[guide]") {
    Guide guide = goodGuide();
    stepIn(guide, "pose").next = {"pose-2"};
    Step second = say("pose-2", "stretch-q");
    second.autoAfter = 3s;
    guide.steps.push_back(second);
    GuideRun run(guide);
    run.noSigns();
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::better);
    run.wait(5h);
    CHECK(run.at() == "pose-2");
    CHECK(run.state.inStep == 0s);
    run.send(TickGuide{});
    CHECK(run.at() == "pose-2");
    run.wait(3s);
    CHECK(run.at() == "stretch-q");
    run.wait(5h);
    CHECK(run.at() == "stretch-q");
}

TEST_CASE("GuideEngine: time asleep does not count", "[guide]") {
    AtRest run;
    run.wait(20s);
    run.clock.sleep(8h);
    run.send(TickGuide{});
    CHECK(run.at() == "stay-rest");
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
}

TEST_CASE("GuideEngine: a pause stops the time and its end goes on with it", "[guide]") {
    AtRest run;
    run.pass(20s);
    run.send(PauseGuide{});
    CHECK(run.state.status == GuideStatus::paused);
    run.wait(3h);
    CHECK(run.at() == "stay-rest");
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
    run.send(ResumeGuide{});
    CHECK(run.state.status == GuideStatus::running);
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
    run.wait(40s);
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: a second pause changes nothing", "[guide]") {
    AtRest run;
    run.pass(20s);
    run.send(PauseGuide{});
    const GuideState once = withoutTime(run.state);
    run.pass(5s);
    run.send(PauseGuide{});
    CHECK(withoutTime(run.state) == once);
    CHECK(run.state.inStep == 20s);
}

TEST_CASE("GuideEngine: going on from a pause ends the pause", "[guide]") {
    AtRest run;
    run.send(PauseGuide{});
    SECTION("next") {
        run.send(GoNext{});
        CHECK(run.at() == "move");
    }
    SECTION("back") {
        run.send(GoBack{});
        CHECK(run.at() == "stay");
    }
    SECTION("repeat") {
        run.send(RepeatStep{});
        CHECK(run.at() == "stay-rest");
    }
    CHECK(run.state.status == GuideStatus::running);
}

TEST_CASE("GuideEngine: time away is never credited", "[guide]") {
    AtRest run;
    run.wait(20s);
    SECTION("left and resumed") {
        run.send(LeaveGuide{});
        run.pass(2h);
        run.send(ResumeGuide{});
    }
    SECTION("killed and resumed") {
        run.pass(2h);
        run.send(ResumeGuide{});
    }
    SECTION("the machine restarted in between") {
        run.state.seenAt = AwakeTime(500h);
        run.send(ResumeGuide{});
    }
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
    run.wait(39s);
    CHECK(run.at() == "stay-rest");
    run.wait(1s);
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: a clock that goes backwards takes no time away", "[guide]") {
    AtRest run;
    run.wait(20s);
    run.state.seenAt += 1h;
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
    run.send(TickGuide{});
    CHECK(run.state.inStep == 20s);
    CHECK(run.engine.timeLeft(run.state, run.now()) == 40s);
}

TEST_CASE("GuideEngine: a hold goes through its rounds", "[guide]") {
    AtHold run;
    REQUIRE(run.at() == "stretch-on");
    CHECK(run.moment() == HoldMoment{1, 3, true, 20s});
    run.pass(20s - 1ns);
    CHECK(run.moment() == HoldMoment{1, 3, true, 1ns});
    run.pass(1ns);
    CHECK(run.moment() == HoldMoment{1, 3, false, 10s});
    run.pass(10s);
    CHECK(run.moment() == HoldMoment{2, 3, true, 20s});
    run.pass(25s);
    CHECK(run.moment() == HoldMoment{2, 3, false, 5s});
    run.pass(5s);
    CHECK(run.moment() == HoldMoment{3, 3, true, 20s});
}

TEST_CASE("GuideEngine: after the last hold there is no rest", "[guide]") {
    AtHold run;
    run.wait(80s - 1ns);
    CHECK(run.at() == "stretch-on");
    CHECK(run.moment() == HoldMoment{3, 3, true, 1ns});
    run.pass(1ns);
    CHECK(run.moment() == HoldMoment{3, 3, true, 0s});
    run.pass(1h);
    CHECK(run.moment() == HoldMoment{3, 3, true, 0s});
    run.state.stretched = 0s;
    run.state.seenAt = run.now();
    run.send(TickGuide{});
    CHECK(run.at() == "stretch-on");
    run.wait(1ns);
    CHECK(run.at() == "stretch-how");
}

TEST_CASE("GuideEngine: a paused hold stands still", "[guide]") {
    AtHold run;
    run.pass(25s);
    run.send(PauseGuide{});
    run.pass(1h);
    CHECK(run.moment() == HoldMoment{1, 3, false, 5s});
    run.send(ResumeGuide{});
    run.pass(6s);
    CHECK(run.moment() == HoldMoment{2, 3, true, 19s});
}

TEST_CASE("GuideEngine: holds without rest follow each other", "[guide]") {
    Guide guide = goodGuide();
    stepIn(guide, "stretch-on").hold = HoldPlan{.rounds = 2, .hold = 5s, .rest = 0s};
    const GuideEngine engine(guide);
    const GuideState state{.guide = guide.id, .step = {"stretch-on"}, .seenAt = AwakeTime(1h)};
    CHECK(engine.holdOf(state, AwakeTime(1h + 4s)) == HoldMoment{1, 2, true, 1s});
    CHECK(engine.holdOf(state, AwakeTime(1h + 5s)) == HoldMoment{2, 2, true, 5s});
    CHECK(engine.timeLeft(state, AwakeTime(1h)) == 10s);
}

namespace {

/// Two rounds to two sides: each is held for 20 s, with 10 s between.
Guide sidedGuide(std::chrono::seconds rest = 10s) {
    Guide guide = goodGuide();
    stepIn(guide, "stretch-on").hold = bothSides({.rounds = 2, .hold = 20s, .rest = rest});
    return guide;
}

GuideState atHoldOf(const Guide& guide) {
    return {.guide = guide.id, .step = {"stretch-on"}, .seenAt = AwakeTime(1h)};
}

} // namespace

TEST_CASE("GuideEngine: a round with sides is held to the one and then to the other", "[guide]") {
    const Guide guide = sidedGuide();
    const GuideEngine engine(guide);
    const GuideState state = atHoldOf(guide);
    const auto at = [&](std::chrono::nanoseconds passed) {
        return *engine.holdOf(state, AwakeTime(1h) + passed);
    };
    CHECK(engine.timeLeft(state, AwakeTime(1h)) == 110s);
    CHECK(at(0s) == HoldMoment{1, 2, true, 20s, 0});
    CHECK(at(20s - 1ns) == HoldMoment{1, 2, true, 1ns, 0});
    CHECK(at(20s) == HoldMoment{1, 2, false, 10s, 0});
    CHECK(at(30s) == HoldMoment{1, 2, true, 20s, 1});
    CHECK(at(55s) == HoldMoment{1, 2, false, 5s, 1});
    CHECK(at(60s) == HoldMoment{2, 2, true, 20s, 0});
    CHECK(at(85s) == HoldMoment{2, 2, false, 5s, 0});
    CHECK(at(90s) == HoldMoment{2, 2, true, 20s, 1});
    // After the last hold there is no rest.
    CHECK(at(110s) == HoldMoment{2, 2, true, 0s, 1});
    CHECK(at(1h) == HoldMoment{2, 2, true, 0s, 1});
}

TEST_CASE("GuideEngine: sides without rest follow each other, and the step ends with the last", "[guide]") {
    const Guide guide = sidedGuide(0s);
    const GuideEngine engine(guide);
    ManualClock clock;
    GuideState state = atHoldOf(guide);
    state.seenAt = clock.now().awake;
    std::vector<std::size_t> held;
    while (state.step == StepId{"stretch-on"}) {
        const HoldMoment moment = *engine.holdOf(state, clock.now().awake);
        CHECK(moment.isHolding);
        if (held.empty() || held.back() != *moment.side)
            held.push_back(*moment.side);
        clock.advance(1s);
        state = engine.step(state, TickGuide{}, clock.now());
    }
    CHECK(held == std::vector<std::size_t>{0, 1, 0, 1});
    CHECK(state.spent == 80s);
    CHECK(state.step == StepId{"stretch-how"});
}

TEST_CASE("GuideEngine: time at the warning signs is not spent in the guide", "[guide]") {
    GuideRun run(goodGuide());
    run.wait(40s);
    run.noSigns();
    CHECK(run.state.spent == 0s);
    run.wait(3s);
    run.choose("yes");
    run.wait(20s);
    run.send(PauseGuide{});
    run.wait(1h);
    run.send(ResumeGuide{});
    run.wait(7s);
    CHECK(run.state.spent == 30s);
    run.send(BeginGuide{});
    CHECK(run.state.spent == 0s);
}

TEST_CASE("GuideEngine: only a hold has rounds", "[guide]") {
    AtRest run;
    CHECK_FALSE(run.engine.holdOf(run.state, run.now()));
}
