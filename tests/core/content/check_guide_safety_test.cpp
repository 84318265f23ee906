// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_builder.hpp"

#include "unknot/content/check_guide.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;

namespace {

/// The places that the checker refuses for something with these words.
std::vector<std::string> refusedFor(const Guide& guide, const std::string& words) {
    std::vector<std::string> places;
    for (const GuideFault& fault : checkGuide(guide))
        if (fault.expected.find(words) != std::string::npos)
            places.push_back(fault.pointer);
    return places;
}

bool contains(const std::vector<std::string>& places, const std::string& place) {
    return std::ranges::find(places, place) != places.end();
}

std::string pointerTo(const Guide& guide, const char* id) {
    return "/steps/" + std::to_string(guide.find({id}) - guide.steps.data());
}

constexpr const char* kAsksSomething = "nothing asked of somebody who cannot move";
constexpr const char* kNotChosen = "stretching only after a choice for it";
constexpr const char* kAfterWorse = "only rest and the warning signs after worse";

} // namespace

TEST_CASE("checkGuide: refuses to ask anything of somebody who cannot move", "[content]") {
    const auto need = GENERATE(
        Need::chair, Need::pillow, Need::pack, Need::helper, Need::support, Need::gettingUp, Need::moving);
    const auto where = GENERATE("stay", "stay-rest", "move");
    Guide guide = goodGuide();
    stepIn(guide, where).needs = {need};
    CHECK(refusedFor(guide, kAsksSomething) == std::vector{pointerTo(guide, where) + "/needs"});
}

TEST_CASE("checkGuide: lets steps ask for things once somebody can move", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "breathe").needs = {Need::chair};
    CHECK(checkGuide(guide).empty());
    stepIn(guide, "move").choices[1].mobility = Mobility::unsaid;
    CHECK(contains(refusedFor(guide, kAsksSomething), pointerTo(guide, "breathe") + "/needs"));
}

TEST_CASE("checkGuide: an answer that does not say so is no proof of moving", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "breathe").needs = {Need::chair};
    SECTION("beside one that does, in another place") {
        stepIn(guide, "move").choices.push_back(choice("perhaps", "pose"));
        CHECK(contains(refusedFor(guide, kAsksSomething), pointerTo(guide, "pose") + "/needs"));
    }
    SECTION("beside one that does, to the same step") {
        stepIn(guide, "move").choices.push_back(choice("perhaps", "breathe"));
        CHECK(contains(refusedFor(guide, kAsksSomething), pointerTo(guide, "breathe") + "/needs"));
    }
    SECTION("the primary action to the same step") {
        Step& stay = stepIn(guide, "stay");
        stay.next = {"breathe"};
        stay.choices = {choice("yes", "breathe", Mobility::canMove), choice("rest", "stay-rest")};
        CHECK(contains(refusedFor(guide, kAsksSomething), pointerTo(guide, "breathe") + "/needs"));
    }
}

TEST_CASE("checkGuide: refuses stretching for somebody who cannot move", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "move").choices.push_back(choice("perhaps", "stretch"));
    CHECK(contains(refusedFor(guide, kAsksSomething), pointerTo(guide, "stretch") + "/stretching"));
}

TEST_CASE("checkGuide: refuses stretching without a limit", "[content]") {
    Guide guide = goodGuide();
    guide.stretchLimit.reset();
    const auto places = refusedFor(guide, "a stretch_limit");
    CHECK(places.size() == 3);
    CHECK(contains(places, pointerTo(guide, "stretch-on") + "/stretching"));
}

TEST_CASE("checkGuide: a guide without stretching needs no limit", "[content]") {
    Guide guide = goodGuide();
    guide.stretchLimit.reset();
    for (Step& step : guide.steps)
        step.isStretching = false;
    CHECK(checkGuide(guide).empty());
}

TEST_CASE("checkGuide: refuses a limit that leads on into stretching", "[content]") {
    Guide guide = goodGuide();
    guide.stretchLimit->then = {"stretch"};
    stepIn(guide, "stretch-how").outcomes->next[Outcome::same] = {"doctor"};
    CHECK(
        refusedFor(guide, "a step that is no stretching") == std::vector<std::string>{"/stretch_limit/then"});
}

TEST_CASE("checkGuide: refuses to slide into stretching", "[content]") {
    Guide guide = goodGuide();
    SECTION("by the primary action") {
        stepIn(guide, "pose").next = {"stretch"};
        CHECK(refusedFor(guide, kNotChosen) == std::vector{pointerTo(guide, "pose")});
    }
    SECTION("by the primary action, although a choice leads there, too") {
        stepIn(guide, "pose").next = {"stretch"};
        stepIn(guide, "pose").choices = {choice("stretch", "stretch")};
        CHECK(refusedFor(guide, kNotChosen) == std::vector{pointerTo(guide, "pose")});
    }
    SECTION("by an outcome") {
        stepIn(guide, "how").outcomes->next[Outcome::better] = {"stretch-on"};
        CHECK(refusedFor(guide, kNotChosen) == std::vector{pointerTo(guide, "how")});
    }
    SECTION("from the warning signs") {
        stepIn(guide, "worse-signs").next = {"stretch"};
        CHECK(refusedFor(guide, kNotChosen) == std::vector{pointerTo(guide, "worse-signs")});
    }
    SECTION("at the start") {
        guide.begin = {"stretch"};
        CHECK(contains(refusedFor(guide, kNotChosen), pointerTo(guide, "stretch") + "/stretching"));
    }
}

TEST_CASE("checkGuide: refuses a worse that leads anywhere but to rest", "[content]") {
    const auto target = GENERATE("end", "stretch", "breathe", "move", "stay-rest", "after");
    const auto question = GENERATE("how", "stretch-how");
    Guide guide = goodGuide();
    stepIn(guide, question).outcomes->next[Outcome::worse] = {target};
    INFO(question << " to " << target);
    CHECK(contains(refusedFor(guide, kAfterWorse), pointerTo(guide, question) + "/outcomes/worse"));
}

TEST_CASE("checkGuide: refuses rest after worse that does not come to the warning signs", "[content]") {
    Guide guide = goodGuide();
    SECTION("because it goes on to something else") {
        stepIn(guide, "worse-rest").next = {"breathe"};
    }
    SECTION("because there is a way past them") {
        stepIn(guide, "worse-rest").choices = {choice("skip", "after")};
    }
    SECTION("because it is stretching itself") {
        stepIn(guide, "worse-rest").isStretching = true;
    }
    CHECK(contains(refusedFor(guide, kAfterWorse), pointerTo(guide, "how") + "/outcomes/worse"));
}

TEST_CASE("checkGuide: lets worse lead straight to the warning signs", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "how").outcomes->next[Outcome::worse] = {"worse-signs"};
    CHECK(checkGuide(guide).empty());
}
