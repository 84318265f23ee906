// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_run.hpp"

#include "unknot/content/check_guide.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// The good guide as a ladder: its rungs are "stay" and "pose", and "move" asks how the first was.
Guide ladder() {
    Guide guide = goodGuide();
    guide.isLadder = true;
    stepIn(guide, "stay").tries = {"sitting-up"};
    stepIn(guide, "pose").tries = {"standing-up"};
    Step& how = stepIn(guide, "move");
    how.asksAbout = {"sitting-up"};
    how.choices[0].outcome = Outcome::worse;
    return guide;
}

Guide backToMoving() {
    return *builtInContent().find(GuideId{"back-to-moving"});
}

/// Past the questions that come before the first rung.
void goToFirstRung(GuideRun& run) {
    run.noSigns();
    run.choose("no");
    run.choose("no");
    run.choose("yes");
}

} // namespace

TEST_CASE("GuideEngine: a ladder goes from the warning signs to the rung that was reached", "[guide]") {
    GuideRun run(ladder());
    run.state.goOnAt = {"pose"};
    run.send(GoNext{});
    CHECK(run.at() == "signs");
    run.noSigns();
    CHECK(run.at() == "pose");
    SECTION("and back to the signs, and there again") {
        run.send(GoBack{});
        CHECK(run.at() == "signs");
        run.noSigns();
        CHECK(run.at() == "pose");
    }
    SECTION("and further") {
        run.send(GoNext{});
        CHECK(run.at() == "stretch-q");
    }
}

TEST_CASE(
    "GuideEngine: a ladder without a rung that was reached begins with its first questions", "[guide]") {
    GuideRun run(ladder());
    SECTION("nothing was reached") {}
    SECTION("the rung is not there any more") {
        run.state.goOnAt = {"gone"};
    }
    SECTION("the step is no rung any more") {
        run.state.goOnAt = {"doctor"};
    }
    run.noSigns();
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: what is no ladder goes nowhere else", "[guide]") {
    Guide guide = ladder();
    guide.isLadder = false;
    GuideRun run(guide);
    run.state.goOnAt = {"pose"};
    run.noSigns();
    CHECK(run.at() == "move");
}

TEST_CASE("GuideEngine: signs that are asked again later lead on as the content says", "[guide]") {
    GuideRun run(ladder());
    run.noSigns();
    run.choose("yes");
    run.send(GoNext{});
    run.report(Outcome::worse);
    run.send(GoNext{});
    REQUIRE(run.at() == "worse-signs");
    run.state.goOnAt = {"pose"};
    run.noSigns();
    CHECK(run.at() == "after");
}

TEST_CASE("GuideEngine: a sign on the way to a rung is an emergency as everywhere", "[guide]") {
    GuideRun run(ladder());
    run.state.goOnAt = {"pose"};
    run.send(AnswerSigns{Answer::notSure, {"bladder"}});
    CHECK(run.state.status == GuideStatus::emergency);
    CHECK(run.at() == "signs");
}

TEST_CASE("GuideEngine: an answer may say how the rung was", "[guide]") {
    GuideRun run(ladder());
    run.noSigns();
    run.choose("yes");
    CHECK(run.state.outcomes.empty());
    run.send(GoBack{});
    run.choose("no");
    REQUIRE(run.state.outcomes.size() == 1);
    CHECK(run.state.outcomes[0] ==
        OutcomeRecord{{"move"}, {"sitting-up"}, Outcome::worse, run.clock.now().wall});
    CHECK(GuideEngine::endedStretching(run.state));
}

TEST_CASE("Back to moving: is climbed rung by rung where nothing hurts", "[guide]") {
    GuideRun run(backToMoving());
    goToFirstRung(run);
    for (const char* rung : {"sit", "stand", "turn", "walk", "normal"}) {
        CHECK(run.at() == rung);
        run.send(GoNext{});
        CHECK(run.at() == std::string(rung) + "-how");
        run.choose("no-pain");
    }
    CHECK(run.at() == "end-done");
    CHECK(run.state.outcomes.empty()); // no pain is not "better"
}

TEST_CASE("Back to moving: pain means to stay or to go back, worse means rest and the signs", "[guide]") {
    GuideRun run(backToMoving());
    run.state.goOnAt = {"walk"};
    run.noSigns();
    REQUIRE(run.at() == "walk");
    run.send(GoNext{});
    SECTION("stay") {
        run.choose("stay");
        CHECK(run.at() == "walk");
    }
    SECTION("one back") {
        run.choose("one-back");
        CHECK(run.at() == "turn");
    }
    SECTION("worse") {
        run.choose("worse");
        CHECK(run.at() == "worse-rest");
        REQUIRE(run.state.outcomes.size() == 1);
        CHECK(run.state.outcomes[0].measure == MeasureId{"walking"});
        CHECK(run.state.outcomes[0].outcome == Outcome::worse);
        run.send(GoNext{});
        CHECK(run.at() == "signs-again");
        run.noSigns();
        CHECK(run.at() == "worse-call");
        run.send(GoNext{});
        CHECK(run.state.status == GuideStatus::ended);
    }
    SECTION("a leg") {
        run.choose("leg");
        CHECK(run.at() == "leg");
        run.send(GoNext{});
        CHECK(run.state.status == GuideStatus::ended);
    }
    SECTION("enough for today") {
        run.choose("enough");
        CHECK(run.at() == "end-today");
    }
}

TEST_CASE(
    "Back to moving: nobody gets to a rung past the exception, the legs and the spasm itself", "[guide]") {
    GuideRun run(backToMoving());
    run.noSigns();
    SECTION("a disc, a nerve or an injury, also one that is only feared") {
        run.choose("yes");
        CHECK(run.at() == "doctor-first");
    }
    SECTION("a leg") {
        run.choose("no");
        const char* answer = GENERATE("pain", "tingling");
        run.choose(answer);
        CHECK(run.at() == "leg");
    }
    SECTION("a weak or very numb leg is an emergency") {
        run.choose("no");
        const auto [answer, sign] = GENERATE(
            table<const char*, const char*>({{"weak", "leg-weakness"}, {"numb", "severe-leg-numbness"}}));
        run.choose(answer);
        CHECK(run.state.status == GuideStatus::emergency);
        CHECK(run.state.sign == SignId{sign});
        return;
    }
    SECTION("the spasm is still there") {
        run.choose("no");
        run.choose("no");
        const char* answer = GENERATE("worst", "no");
        run.choose(answer);
        CHECK(run.at() == "not-yet");
    }
    run.send(GoNext{});
    CHECK(run.at() == "end-rest");
}

TEST_CASE("checkGuide: a ladder has rungs, each once, and nothing that a jump could pass", "[content]") {
    const auto refused = [](const Guide& guide, const char* words) {
        const auto faults = checkGuide(guide);
        return std::ranges::any_of(
            faults, [&](const GuideFault& fault) { return fault.expected.find(words) != std::string::npos; });
    };
    CHECK(checkGuide(backToMoving()).empty());
    Guide guide = backToMoving();
    SECTION("a rung twice") {
        stepIn(guide, "walk").tries = {"sitting-up"};
        CHECK(refused(guide, "each measure on one rung"));
    }
    SECTION("a single rung") {
        for (const char* rung : {"stand", "turn", "walk", "normal"})
            stepIn(guide, rung).tries = {};
        CHECK(refused(guide, "two rungs or more"));
    }
    SECTION("stretching and a cannot-move path") {
        CHECK(refused(ladder(), "no stretching in a ladder"));
        CHECK(refused(ladder(), "no cannotMove in a ladder"));
    }
    SECTION("worse that leads to a rung") {
        stepIn(guide, "walk-how").choices[3].next = {"turn"};
        CHECK(refused(guide, "only rest and the warning signs after worse"));
    }
    SECTION("a rung among the rest after worse") {
        stepIn(guide, "worse-rest").next = {"sit"};
        CHECK(refused(guide, "only rest and the warning signs after worse"));
    }
}
