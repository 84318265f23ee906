// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_builder.hpp"

#include "unknot/content/check_guide.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;

namespace {

/// Whether the checker refuses the guide at that place, expecting something with these words.
bool refuses(const Guide& guide, const std::string& pointer, const std::string& words) {
    return std::ranges::any_of(checkGuide(guide), [&](const GuideFault& fault) {
        return fault.pointer == pointer && fault.expected.find(words) != std::string::npos;
    });
}

std::string pointerTo(const Guide& guide, const char* id) {
    return "/steps/" + std::to_string(guide.find({id}) - guide.steps.data());
}

} // namespace

TEST_CASE("checkGuide: finds nothing wrong with a good guide", "[content]") {
    CHECK(checkGuide(goodGuide()).empty());
}

TEST_CASE("checkGuide: finds nothing wrong with the shipped guides", "[content]") {
    const Content content = builtInContent();
    REQUIRE(content.guides.size() >= 2);
    for (const Guide& guide : content.guides) {
        INFO(guide.id.value);
        CHECK(checkGuide(guide).empty());
    }
}

TEST_CASE("checkGuide: refuses a step that nothing leads to", "[content]") {
    Guide guide = goodGuide();
    guide.steps.push_back(say("island", "end"));
    CHECK(refuses(guide, pointerTo(guide, "island"), "some way leads to"));
}

TEST_CASE("checkGuide: refuses steps that only lead to each other", "[content]") {
    Guide guide = goodGuide();
    guide.steps.push_back(say("island", "islet"));
    guide.steps.push_back(say("islet", "island"));
    CHECK(refuses(guide, pointerTo(guide, "island"), "some way leads to"));
    CHECK(refuses(guide, pointerTo(guide, "islet"), "some way leads to"));
}

TEST_CASE("checkGuide: a step that only the stretch limit leads to can be reached", "[content]") {
    Guide guide = goodGuide();
    guide.steps.push_back(say("limit-card", "end"));
    guide.stretchLimit->then = {"limit-card"};
    CHECK(checkGuide(guide).empty());
}

TEST_CASE("checkGuide: refuses a step without a way out", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "doctor").next = {};
    CHECK(refuses(guide, pointerTo(guide, "doctor"), "comes to an end"));
}

TEST_CASE("checkGuide: refuses a question whose only answer is a sign", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "after").choices = {signChoice("air", "cannot-breathe")};
    CHECK(refuses(guide, pointerTo(guide, "after"), "comes to an end"));
}

TEST_CASE("checkGuide: refuses a cycle that cannot end", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "after").choices = {choice("again", "worse-rest")};
    CHECK(refuses(guide, pointerTo(guide, "after"), "comes to an end"));
    CHECK(refuses(guide, pointerTo(guide, "worse-rest"), "comes to an end"));
    CHECK(refuses(guide, pointerTo(guide, "signs"), "comes to an end"));
}

TEST_CASE("checkGuide: refuses a step that leads to itself alone", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "doctor").next = {"doctor"};
    CHECK(refuses(guide, pointerTo(guide, "doctor"), "comes to an end"));
}

TEST_CASE("checkGuide: refuses a guide without an end", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "end") = say("end", "move");
    CHECK(refuses(guide, "/steps/0", "comes to an end"));
}

TEST_CASE("checkGuide: refuses an end that can only be had by stretching", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "after").choices = {choice("more", "stretch"), choice("again", "move")};
    stepIn(guide, "stretch-how").outcomes->next[Outcome::better] = {"end"};
    CHECK(refuses(guide, pointerTo(guide, "after"), "without stretching"));
    CHECK(refuses(guide, pointerTo(guide, "worse-rest"), "without stretching"));
    CHECK_FALSE(refuses(guide, pointerTo(guide, "stretch"), "without stretching"));
}

TEST_CASE("checkGuide: refuses a question that has no answer left after worse", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "stretch-q").choices = {choice("yes", "stretch"), choice("also", "stretch-on")};
    CHECK(refuses(guide, pointerTo(guide, "stretch-q"), "without stretching"));
}

TEST_CASE("checkGuide: refuses a guide that does not begin with the warning signs", "[content]") {
    Guide guide = goodGuide();
    guide.begin = {"move"};
    CHECK(refuses(guide, pointerTo(guide, "move"), "warning signs before"));
    CHECK(refuses(guide, pointerTo(guide, "breathe"), "warning signs before"));
}

TEST_CASE("checkGuide: refuses a single way past the warning signs", "[content]") {
    Guide guide = goodGuide();
    guide.steps.push_back(ask("hello", {choice("signs", "signs"), choice("hurry", "doctor")}));
    guide.begin = {"hello"};
    CHECK(refuses(guide, pointerTo(guide, "doctor"), "warning signs before"));
    CHECK(refuses(guide, pointerTo(guide, "hello"), "warning signs before"));
    CHECK(refuses(guide, pointerTo(guide, "after"), "warning signs before"));
    CHECK_FALSE(refuses(guide, pointerTo(guide, "worse-signs"), "warning signs before"));
}

TEST_CASE("checkGuide: refuses a choice beside the warning signs", "[content]") {
    Guide guide = goodGuide();
    stepIn(guide, "signs").choices = {choice("skip", "move")};
    CHECK(refuses(guide, pointerTo(guide, "signs") + "/choices", "the only question"));
}

TEST_CASE("checkGuide: refuses an unknown id wherever one stands", "[content]") {
    Guide guide = goodGuide();
    SECTION("begin") {
        guide.begin = {"nowhere"};
        CHECK(refuses(guide, "/begin", "a step of this guide"));
    }
    SECTION("no begin") {
        guide.begin = {};
        CHECK(refuses(guide, "/begin", "a step of this guide"));
    }
    SECTION("next") {
        stepIn(guide, "doctor").next = {"nowhere"};
        CHECK(refuses(guide, pointerTo(guide, "doctor"), "steps of this guide"));
    }
    SECTION("choice") {
        stepIn(guide, "after").choices.push_back(choice("lost", "nowhere"));
        CHECK(refuses(guide, pointerTo(guide, "after"), "steps of this guide"));
    }
    SECTION("outcome") {
        stepIn(guide, "how").outcomes->next[Outcome::couldNot] = {"nowhere"};
        CHECK(refuses(guide, pointerTo(guide, "how"), "steps of this guide"));
    }
    SECTION("empty outcome") {
        stepIn(guide, "how").outcomes->next[Outcome::worse] = {};
        CHECK(refuses(guide, pointerTo(guide, "how"), "steps of this guide"));
    }
    SECTION("stage") {
        stepIn(guide, "doctor").stage = {"nowhere"};
        CHECK(refuses(guide, pointerTo(guide, "doctor") + "/stage", "a stage of this guide"));
    }
    SECTION("stretch limit") {
        guide.stretchLimit->then = {"nowhere"};
        CHECK(refuses(guide, "/stretch_limit/then", "a step of this guide"));
    }
}

TEST_CASE("checkGuide: refuses an id that is there twice", "[content]") {
    Guide guide = goodGuide();
    SECTION("step") {
        guide.steps.push_back(say("doctor", "end"));
        CHECK(
            refuses(guide, "/steps/" + std::to_string(guide.steps.size() - 1) + "/id", "each step id once"));
    }
    SECTION("stage") {
        guide.stages.push_back({.id = {"all"}, .title = "Again"});
        CHECK(refuses(guide, "/stages", "each stage id once"));
    }
    SECTION("choice") {
        stepIn(guide, "after").choices.push_back(choice("done", "end"));
        CHECK(refuses(guide, pointerTo(guide, "after") + "/choices", "each choice id once"));
    }
}

TEST_CASE("checkGuide: refuses an outcome question with a way missing", "[content]") {
    const auto missing = GENERATE(Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot);
    Guide guide = goodGuide();
    stepIn(guide, "how").outcomes->next.erase(missing);
    CHECK(refuses(guide, pointerTo(guide, "how") + "/outcomes", "a way on for better"));
}

TEST_CASE("checkGuide: survives a guide without anything in it", "[content]") {
    CHECK_FALSE(checkGuide({}).empty());
}
