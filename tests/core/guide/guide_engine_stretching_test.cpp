// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_run.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// At the question whether to stretch.
struct AtQuestion : GuideRun {
    explicit AtQuestion(const Guide& guide = goodGuide()) : GuideRun(guide) {
        noSigns();
        choose("yes");
        send(GoNext{});
        report(Outcome::same);
        send(GoNext{});
    }
    void stretch() {
        choose("yes");
        send(GoNext{});
    }
    /// From the question on: stretches, and it is worse.
    void getWorse() {
        stretch();
        send(GoNext{});
        report(Outcome::worse);
    }
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("GuideEngine: stretching is offered until something is worse", "[guide]") {
    AtQuestion run;
    CHECK(run.choices() == Ids{"yes", "no"});
    CHECK_FALSE(GuideEngine::endedStretching(run.state));
    run.getWorse();
    CHECK(run.at() == "worse-rest");
    CHECK(GuideEngine::endedStretching(run.state));
}

TEST_CASE("GuideEngine: after worse the choices for stretching are gone", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(GoNext{});
    run.noSigns();
    REQUIRE(run.at() == "after");
    CHECK(run.choices() == Ids{"again", "done"});
    run.choose("more");
    CHECK(run.at() == "after");
    CHECK(run.state.choices.back().choice == ChoiceId{"yes"});
}

TEST_CASE("GuideEngine: worse ends stretching wherever it is said", "[guide]") {
    GuideRun run(goodGuide());
    run.noSigns();
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::worse);
    CHECK(run.at() == "worse-rest");
    run.send(GoNext{});
    run.noSigns();
    CHECK(run.choices() == Ids{"again", "done"});
}

TEST_CASE("GuideEngine: after worse the signs are asked before anything else", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(GoNext{});
    CHECK(run.at() == "worse-signs");
    run.send(GoNext{});
    run.wait(1h);
    CHECK(run.at() == "worse-signs");
    run.send(AnswerSigns{Answer::yes, {}});
    CHECK(run.state.status == GuideStatus::emergency);
}

TEST_CASE("GuideEngine: a question with one answer left is followed", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(GoNext{});
    run.noSigns();
    run.choose("again");
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::better);
    REQUIRE(run.at() == "pose");
    run.send(GoNext{});
    CHECK(run.at() == "after");
    // It was never on screen, so the way back does not show it.
    run.send(GoBack{});
    CHECK(run.at() == "pose");
}

TEST_CASE("GuideEngine: a question that always had one answer stays", "[guide]") {
    Guide guide = goodGuide();
    stepIn(guide, "stretch-q").choices = {choice("no", "after")};
    AtQuestion run(guide);
    CHECK(run.at() == "stretch-q");
}

TEST_CASE("GuideEngine: the way back passes over stretching after worse", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(GoBack{});
    // stretch-how, stretch-on and stretch are passed over.
    CHECK(run.at() == "stretch-q");
    CHECK(run.choices() == Ids{"no"});
    run.send(GoBack{});
    CHECK(run.at() == "pose");
}

TEST_CASE("GuideEngine: the way back shows stretching while nothing is worse", "[guide]") {
    AtQuestion run;
    run.stretch();
    run.send(GoBack{});
    CHECK(run.at() == "stretch");
}

TEST_CASE("GuideEngine: worse lasts until the guide is begun anew", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(LeaveGuide{});
    run.send(ResumeGuide{});
    CHECK(GuideEngine::endedStretching(run.state));
    run.state = *guideStateFromJson(toJson(run.state));
    CHECK(GuideEngine::endedStretching(run.state));
    run.send(BeginGuide{});
    CHECK_FALSE(GuideEngine::endedStretching(run.state));
}

TEST_CASE("GuideEngine: a same-day route ends stretching as worse does", "[guide]") {
    AtQuestion run;
    SECTION("before it was begun") {
        run.send(EndLengthening{});
        CHECK(run.at() == "stretch-q");
        CHECK(run.choices() == Ids{"no"});
    }
    SECTION("in the middle of it: back to the last step that is no question") {
        run.choose("yes");
        const bool isHolding = GENERATE(false, true);
        if (isHolding)
            run.send(GoNext{});
        run.send(PauseGuide{});
        run.send(EndLengthening{});
        CHECK(run.at() == "pose");
        CHECK(run.state.status == GuideStatus::paused);
        run.send(ResumeGuide{});
        run.send(GoNext{});
        CHECK(run.at() == "after");
    }
    SECTION("where only questions came before: back to the beginning") {
        run.choose("yes");
        run.state.trail = {{"signs"}, {"stretch-q"}};
        run.send(EndLengthening{});
        CHECK(run.at() == "signs");
        CHECK(run.state.trail.empty());
    }
    CHECK(run.engine.isStretchingOver(run.state));
    CHECK(guideStateFromJson(toJson(run.state))->isLengtheningOver);
    run.send(BeginGuide{});
    CHECK_FALSE(run.engine.isStretchingOver(run.state));
}

TEST_CASE("GuideEngine: worse is never forgotten, however much is answered after it", "[guide]") {
    AtQuestion run;
    run.getWorse();
    run.send(GoNext{});
    run.noSigns();
    for (int i = 0; i < 600; ++i) {
        run.choose("again");
        run.choose("yes");
        run.send(GoNext{});
        run.report(Outcome::couldNot);
        REQUIRE(run.at() == "after");
    }
    CHECK(run.state.outcomes.size() <= 500);
    CHECK(GuideEngine::endedStretching(run.state));
    CHECK(run.choices() == Ids{"again", "done"});
}

TEST_CASE("GuideEngine: long stretching leads to the doctor card", "[guide]") {
    AtQuestion run;
    run.choose("yes");
    run.wait(300s - 1ns);
    CHECK(run.at() == "stretch");
    run.wait(1ns);
    CHECK(run.at() == "doctor");
    run.send(GoNext{});
    CHECK(run.at() == "after");
}

TEST_CASE("GuideEngine: stretching is counted over all its steps and all tries", "[guide]") {
    AtQuestion run;
    run.choose("yes");
    run.wait(200s);
    run.send(GoNext{});
    run.wait(30s);
    CHECK(run.state.stretched == 230s);
    run.send(GoNext{});
    CHECK(run.at() == "stretch-how");
    run.wait(40s);
    run.report(Outcome::same);
    CHECK(run.at() == "stretch");
    CHECK(run.state.stretched == 270s);
    run.wait(30s);
    CHECK(run.at() == "doctor");
}

TEST_CASE("GuideEngine: only awake time in stretching counts to the limit", "[guide]") {
    AtQuestion run;
    run.wait(1h);
    run.choose("yes");
    run.wait(100s);
    run.send(PauseGuide{});
    run.wait(1h);
    run.send(ResumeGuide{});
    run.clock.sleep(8h);
    run.send(TickGuide{});
    CHECK(run.state.stretched == 100s);
    run.send(GoBack{});
    run.wait(1h);
    CHECK(run.state.stretched == 100s);
    CHECK(run.at() == "stretch-q");
}

TEST_CASE("GuideEngine: the limit comes before the end of a hold", "[guide]") {
    AtQuestion run;
    run.stretch();
    run.state.stretched = 290s;
    run.wait(10s);
    CHECK(run.at() == "doctor");
}

TEST_CASE(
    "GuideEngine: beyond the limit going back passes over stretching, and it is not offered", "[guide]") {
    AtQuestion run;
    run.choose("yes");
    run.wait(400s);
    REQUIRE(run.at() == "doctor");
    run.send(GoBack{});
    CHECK(run.at() == "stretch-q");
    CHECK(run.engine.isStretchingOver(run.state));
    for (const Choice& choice : run.engine.choicesOf(run.state))
        CHECK(choice.id != ChoiceId{"yes"});
    run.wait(10s);
    CHECK(run.at() == "stretch-q");
}

TEST_CASE("GuideEngine: repeating a step does not make stretching shorter", "[guide]") {
    AtQuestion run;
    run.choose("yes");
    for (int i = 0; i < 9; ++i) {
        run.pass(30s);
        run.send(RepeatStep{});
        CHECK(run.at() == "stretch");
    }
    run.wait(30s);
    CHECK(run.at() == "doctor");
}
