// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_run.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// In the good guide, at the question whether the person can move.
struct AtMove : GuideRun {
    AtMove() : GuideRun(goodGuide()) { noSigns(); }
};

const std::vector<GuideEvent> kAllButBegin = {GoNext{}, GoBack{}, RepeatStep{}, Choose{{"yes"}},
    Choose{{"no"}}, Choose{{"done"}}, AnswerSigns{Answer::no, {}}, ReportOutcome{Outcome::better},
    PauseGuide{}, ResumeGuide{}, TickGuide{}, LeaveGuide{}};

} // namespace

TEST_CASE("GuideEngine: begins at the first step with the onset of now", "[guide]") {
    GuideRun run(goodGuide());
    CHECK(run.at() == "signs");
    CHECK(run.state.guide == GuideId{"good"});
    CHECK(run.state.status == GuideStatus::running);
    CHECK(run.state.onset == run.clock.now().wall);
    CHECK(run.state.changedAt == run.clock.now().wall);
    CHECK(run.state.trail.empty());
    CHECK(run.engine.stepOf(run.state).kind == StepKind::redFlags);
}

TEST_CASE("GuideEngine: the warning signs are only passed by an answer", "[guide]") {
    GuideRun run(goodGuide());
    run.send(GoNext{});
    CHECK(run.at() == "signs");
    run.wait(5h);
    CHECK(run.at() == "signs");
    run.report(Outcome::better);
    CHECK(run.at() == "signs");
    run.noSigns();
    CHECK(run.at() == "move");
    CHECK(run.state.trail == std::vector<StepId>{{"signs"}});
}

TEST_CASE("GuideEngine: leads through every kind of step to the end", "[guide]") {
    AtMove run;
    run.choose("no");
    CHECK(run.at() == "stay");
    run.send(GoNext{});
    CHECK(run.at() == "stay-rest");
    run.wait(60s);
    CHECK(run.at() == "move");
    run.choose("yes");
    CHECK(run.at() == "breathe");
    run.send(GoNext{});
    run.report(Outcome::better);
    CHECK(run.at() == "pose");
    run.send(GoNext{});
    run.choose("yes");
    CHECK(run.at() == "stretch");
    run.send(GoNext{});
    CHECK(run.at() == "stretch-on");
    run.send(GoNext{});
    run.report(Outcome::better);
    CHECK(run.at() == "after");
    CHECK(run.state.status == GuideStatus::running);
    run.choose("done");
    CHECK(run.at() == "end");
    CHECK(run.state.status == GuideStatus::ended);
    CHECK(run.state.choices.size() == 4);
    CHECK(run.state.outcomes.size() == 2);
}

TEST_CASE("GuideEngine: notes each answer with its step and moment", "[guide]") {
    AtMove run;
    run.pass(7s);
    run.choose("yes");
    CHECK(run.state.choices == std::vector<ChoiceRecord>{{{"move"}, {"yes"}, run.clock.now().wall}});
    run.send(GoNext{});
    run.pass(9s);
    run.report(Outcome::same);
    CHECK(run.state.outcomes ==
        std::vector<OutcomeRecord>{{{"how"}, "how", Outcome::same, run.clock.now().wall}});
}

TEST_CASE("GuideEngine: each outcome leads where the content says", "[guide]") {
    const auto [outcome, target] = GENERATE(table<Outcome, const char*>({
        {Outcome::better, "pose"},
        {Outcome::same, "pose"},
        {Outcome::worse, "worse-rest"},
        {Outcome::couldNot, "after"},
    }));
    AtMove run;
    run.choose("yes");
    run.send(GoNext{});
    run.report(outcome);
    CHECK(run.at() == target);
}

TEST_CASE("GuideEngine: goes back the way that was come", "[guide]") {
    AtMove run;
    run.choose("no");
    run.send(GoNext{});
    run.send(GoBack{});
    CHECK(run.at() == "stay");
    run.send(GoBack{});
    CHECK(run.at() == "move");
    run.send(GoBack{});
    CHECK(run.at() == "signs");
    run.send(GoBack{});
    CHECK(run.at() == "signs");
    CHECK(run.state.trail.empty());
}

TEST_CASE("GuideEngine: goes back from the last step", "[guide]") {
    AtMove run;
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::couldNot);
    run.choose("done");
    REQUIRE(run.state.status == GuideStatus::ended);
    run.send(GoBack{});
    CHECK(run.at() == "after");
    CHECK(run.state.status == GuideStatus::running);
}

TEST_CASE("GuideEngine: nothing but back and signs happens on the last step", "[guide]") {
    AtMove run;
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::couldNot);
    run.choose("done");
    const GuideState ended = withoutTime(run.state);
    for (const GuideEvent& event : kAllButBegin) {
        run.pass(1s);
        if (!std::holds_alternative<GoBack>(event))
            run.send(event);
        CHECK(withoutTime(run.state) == ended);
    }
}

TEST_CASE("GuideEngine: an event that means nothing changes nothing", "[guide]") {
    AtMove run;
    const GuideState before = withoutTime(run.state);
    const auto event =
        GENERATE(as<GuideEvent>(), GoNext{}, Choose{{"unknown"}}, Choose{{""}}, Choose{{"done"}},
            AnswerSigns{Answer::no, {"bladder"}}, ReportOutcome{Outcome::worse}, ResumeGuide{}, TickGuide{});
    run.pass(3s);
    run.send(event);
    CHECK(withoutTime(run.state) == before);
}

TEST_CASE("GuideEngine: repeats a step from its beginning", "[guide]") {
    AtMove run;
    run.choose("no");
    run.send(GoNext{});
    run.wait(50s);
    run.send(RepeatStep{});
    CHECK(run.at() == "stay-rest");
    CHECK(run.state.inStep == 0s);
    CHECK(run.state.changedAt == run.clock.now().wall);
    CHECK(run.state.trail.size() == 3);
    run.wait(59s);
    CHECK(run.at() == "stay-rest");
    run.wait(1s);
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: leaving keeps the place, and only resuming goes on", "[guide]") {
    AtMove run;
    run.choose("no");
    run.send(LeaveGuide{});
    CHECK(run.state.status == GuideStatus::left);
    const GuideState left = withoutTime(run.state);
    for (const GuideEvent& event : kAllButBegin) {
        run.pass(1s);
        if (!std::holds_alternative<ResumeGuide>(event))
            run.send(event);
        CHECK(withoutTime(run.state) == left);
    }
    run.send(ResumeGuide{});
    CHECK(run.state.status == GuideStatus::running);
    CHECK(run.at() == "stay");
    CHECK(run.state.onset == left.onset);
}

TEST_CASE("GuideEngine: a sign that is there, or not sure, ends the guide from any step", "[guide]") {
    const auto answer = GENERATE(Answer::yes, Answer::notSure);
    const Guide guide = goodGuide();
    const GuideEngine engine(guide);
    ManualClock clock;
    for (const Step& step : guide.steps) {
        for (const auto status :
            {GuideStatus::running, GuideStatus::paused, GuideStatus::left, GuideStatus::ended}) {
            const GuideState state{.guide = guide.id, .status = status, .step = step.id};
            const GuideState next = engine.step(state, AnswerSigns{answer, {"bladder"}}, clock.now());
            INFO(step.id.value);
            CHECK(next.status == GuideStatus::emergency);
            CHECK(next.sign == SignId{"bladder"});
            CHECK(next.changedAt == clock.now().wall);
        }
    }
}

TEST_CASE("GuideEngine: nothing leads out of an emergency but a new beginning", "[guide]") {
    AtMove run;
    run.choose("no");
    run.send(AnswerSigns{Answer::notSure, {}});
    REQUIRE(run.state.status == GuideStatus::emergency);
    const GuideState before = withoutTime(run.state);
    for (const GuideEvent& event : kAllButBegin) {
        run.pass(1h);
        run.send(event);
        CHECK(withoutTime(run.state) == before);
    }
    run.send(BeginGuide{});
    CHECK(run.state.status == GuideStatus::running);
    CHECK(run.at() == "signs");
    CHECK(run.state.sign.empty());
}

TEST_CASE("GuideEngine: a choice that is a sign is an emergency", "[guide]") {
    AtMove run;
    run.choose("air");
    CHECK(run.state.status == GuideStatus::emergency);
    CHECK(run.state.sign == SignId{"cannot-breathe"});
    CHECK(run.state.choices.back().choice == ChoiceId{"air"});
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: resumes only a state of this guide", "[guide]") {
    AtMove run;
    run.choose("no");
    CHECK(run.engine.canResume(run.state));
    SECTION("another guide") {
        run.state.guide = {"other"};
    }
    SECTION("a step that is gone") {
        run.state.step = {"gone"};
    }
    SECTION("no step") {
        run.state.step = {};
    }
    SECTION("a step before that is gone") {
        run.state.trail.front() = {"gone"};
    }
    CHECK_FALSE(run.engine.canResume(run.state));
}

TEST_CASE("GuideEngine: what it keeps does not grow without end", "[guide]") {
    AtMove run;
    for (int i = 0; i < 600; ++i) {
        run.choose("no");
        run.send(GoNext{});
        run.send(GoNext{});
    }
    CHECK(run.at() == "move");
    CHECK(run.state.trail.size() == 200);
    CHECK(run.state.choices.size() == 500);
    CHECK(guideStateFromJson(toJson(run.state)));
    run.send(GoBack{});
    CHECK(run.at() == "stay-rest");
}

TEST_CASE("GuideEngine: the same state, event and moment give the same next state", "[guide]") {
    AtMove run;
    const Moment later{.awake = run.now() + 5s, .boot = {}, .wall = run.clock.now().wall};
    for (const GuideEvent& event : kAllButBegin)
        CHECK(run.engine.step(run.state, event, later) == run.engine.step(run.state, event, later));
}
