// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

/// The guide of docs/content-format.md, made a routine with two sides.
Json ownRoutine() {
    const auto path = std::filesystem::path(UNKNOT_TEST_DATA) / "content/guides/lie-and-breathe.json";
    Json guide = changed(Json::parse(bytesOf(path)), "/routine", true);
    guide["steps"][2] = Json::parse(R"({"id": "breathe", "kind": "hold", "stage": "rest", "title": "Hold",
        "timing": {"text": "Our own numbers.", "sources": ["app"], "own_rule": true}, "next": "how",
        "tries": "breathing",
        "hold": {"rounds": 3, "hold_s": 5, "rest_s": 3, "sides": ["To the left", "To the right"],
                 "other_figure": "side", "other_rest_figure": "knees"}})");
    return guide;
}

/// One of each kind, in a group and under a condition of its own.
Json ownPlan() {
    return Json::parse(R"({"version": 1,
        "conditions": [{"id": "asked", "text": "My physiotherapist has said yes.", "sources": ["app"]}],
        "groups": [{"id": "ours", "title": "Ours"}],
        "items": [
            {"id": "mine", "group": "ours", "kind": "routine", "title": "Mine", "guide": "lie-and-breathe",
             "about": [{"text": "It is mine.", "sources": ["app"]}],
             "cautions": [{"text": "Go slowly.", "sources": ["app"]}],
             "conditions": ["asked", "no-pain"], "figure": "knees",
             "not_while_open": {"text": "Not while it lasts.", "sources": ["002"]}},
            {"id": "habit", "group": "walking", "kind": "habit", "title": "Ours",
             "about": [{"text": "A habit.", "sources": ["app"]}]},
            {"id": "never-first", "group": "strength", "kind": "notFirst", "title": "Later",
             "about": [{"text": "Not at first.", "sources": ["001"]}]}]})");
}

LoadedContent loadWith(const Json& plan, const Json& routine = ownRoutine()) {
    const TempDir own;
    own.write("guides/lie-and-breathe.json", routine.dump());
    own.write("prevention.json", plan.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

/// The shipped item as its file has it, alone in a file of one's own.
Json alone(const std::string& id) {
    const Json items = Json::parse(shippedBytes("prevention.json")).at("items");
    const auto isIt = [&](const Json& item) { return item.at("id") == id; };
    return {{"version", 1}, {"items", Json::array({*std::ranges::find_if(items, isIt)})}};
}

struct Planted {
    const char* pointer;
    Json value;
    const char* at;
    const char* expected;
    const char* found;
};

void checkRefused(const Json& plan, const Planted& mistake) {
    const LoadedContent loaded = loadWith(changed(plan, mistake.pointer, mistake.value));
    CAPTURE(mistake.pointer, mistake.value.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, mistake.at, mistake.expected, mistake.found));
    CHECK(loaded.content.prevention == builtInContent().prevention);
}

} // namespace

TEST_CASE("Prevention: own items and a routine of one's own stand beside ours", "[content]") {
    const LoadedContent loaded = loadWith(ownPlan());
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    const Prevention& plan = loaded.content.prevention;
    const Prevention shipped = builtInContent().prevention;
    CHECK(plan.items.size() == shipped.items.size() + 3);
    CHECK(plan.about == shipped.about);
    CHECK(plan.views == shipped.views);
    const PlanItem* item = plan.itemOf(GuideId{"lie-and-breathe"});
    REQUIRE(item);
    CHECK(item->id == PlanItemId{"mine"});
    CHECK(item->kind == PlanKind::routine);
    CHECK(item->figure == FigureId{"knees"});
    CHECK(item->conditions == std::vector{ConditionId{"asked"}, ConditionId{"no-pain"}});
    REQUIRE(item->notWhileOpen);
    CHECK(item->notWhileOpen->text == "Not while it lasts.");
    CHECK(plan.find(PlanItemId{"never-first"})->kind == PlanKind::notFirst);

    const Guide* guide = loaded.content.find(GuideId{"lie-and-breathe"});
    REQUIRE(guide);
    CHECK(guide->isRoutine);
    CHECK(guide->isOwn);
    const HoldPlan& hold = guide->find({"breathe"})->hold.value();
    CHECK(hold.sides == std::vector<std::string>{"To the left", "To the right"});
    CHECK(hold.otherFigure == FigureId{"side"});
    CHECK(hold.otherRestFigure == FigureId{"knees"});
    for (const Guide& ours : builtInContent().guides)
        CHECK_FALSE(ours.isOwn);
}

TEST_CASE("Prevention: each mistake in a plan is told at its place", "[content]") {
    const Json oneView = Json::array({{{"label", "So"}, {"text", "So it is."}, {"sources", {"001"}}}});
    const std::vector<Planted> mistakes = {
        {"/about", Json::array(), "/about", "1 to 6", "0"},
        {"/views_title", "What of it?", "/views_title", "no views_title without views", "some"},
        {"/views", oneView, "/views", "at least two sides", "one"},
        {"/conditions/0/text", "You are fine.", "/conditions/0/text", "no promise", "\"you are fine\""},
        {"/groups", Json::array(), "/groups", "1 to 12", "0"},
        {"/items", Json::array(), "/items", "1 to 60", "0"},
        {"/items/1/id", "mine", "/items/1/id", "each id once", "\"mine\" twice"},
        {"/items/0/kind", "sport", "/items/0/kind", "one of routine, habit, reminder, treatment, notFirst",
            "\"sport\""},
        {"/items/0/group", "theirs", "/items/0/group", "a group of this file", "\"theirs\""},
        {"/items/0/guide", "yoga", "/items/0/guide", "a guide of the folder guides", "\"yoga\""},
        {"/items/0/guide", "spasm-now", "/items/0/guide", "\"routine\": true", "\"spasm-now\""},
        {"/items/0/guide", "core", "/items/0/guide", "one that no other item leads to", "\"core\" does"},
        {"/items/0/kind", "habit", "/items/0/guide", "no guide on this kind", "\"lie-and-breathe\""},
        {"/items/1/kind", "routine", "/items/1/guide", "the guide of the routine", "nothing"},
        {"/items/1/kind", "reminder", "/items/1/timer", "the timer it is wired to", "nothing"},
        {"/items/1/timer", "sitting-break", "/items/1/timer", "no timer on this kind", "\"sitting-break\""},
        {"/items/2/conditions", Json::array({"asked"}), "/items/2/conditions",
            "none on what cannot be chosen", "some"},
        {"/items/0/conditions/0", "rich", "/items/0/conditions/0", "a condition of this file", "\"rich\""},
        {"/items/0/about", Json::array(), "/items/0/about", "1 to 8", "0"},
        {"/items/0/title", "One two three four five six seven eight nine", "/items/0/title",
            "at most 8 words", "9 words"},
        {"/items/0/not_while_open", true, "/items/0/not_while_open", "an object", "true"},
        {"/items/0/not_while_open/sources/0", "nobody", "/items/0/not_while_open/sources/0", "a source",
            "\"nobody\""},
        {"/items/0/figure", "flying", "/items/0/figure", "a figure from figures.json", "\"flying\""},
        {"/items/0/dose", 1, "/items/0/dose", "no such key", "\"dose\""},
    };
    for (const Planted& mistake : mistakes)
        checkRefused(ownPlan(), mistake);
    Json plan = ownPlan();
    plan["items"][1]["kind"] = "reminder";
    checkRefused(
        plan, {"/items/1/timer", "heat", "/items/1/timer", "a reminder from timers.json", "\"heat\""});
    plan["items"][1]["kind"] = "treatment";
    checkRefused(plan,
        {"/items/1/timer", "sitting-break", "/items/1/timer", "a treatment from timers.json",
            "sitting-break"});
    checkRefused(
        plan, {"/items/1/timer", "heat", "/items/1/timer", "one that no other item leads to", "heat-before"});
}

TEST_CASE("Prevention: what own content replaces may be said better, and is no weaker", "[content]") {
    SECTION("as it is, or better said") {
        for (const PlanItem& item : builtInContent().prevention.items) {
            const LoadedContent loaded =
                loadWith(changed(alone(item.id.value), "/items/0/title", "In other words"));
            CAPTURE(item.id.value, listed(loaded.problems));
            CHECK(loaded.problems.empty());
            CHECK(loaded.content.prevention.find(item.id)->title == "In other words");
        }
    }
    SECTION("with one more condition") {
        CHECK(loadWith(changed(alone("core"), "/items/0/conditions/-", "normal-again")).problems.empty());
    }
    SECTION("weaker") {
        checkRefused(alone("twists"),
            {"/items/0/conditions", Json::array({"normal-again"}), "/items/0/conditions", "every condition",
                "\"doctor-looked\""});
        checkRefused(alone("crunches"),
            {"/items/0/kind", "habit", "/items/0", "the kind, guide and timer", "others for \"crunches\""});
        checkRefused(alone("core"),
            {"/items/0/guide", "lie-and-breathe", "/items/0", "the kind, guide and timer",
                "others for \"core\""});
        Json eager = alone("core");
        eager["items"][0].erase("not_while_open");
        CHECK(hasProblem(loadWith(eager).problems, "/items/0/not_while_open",
            "why it waits while a spasm is open", "nothing"));
        const Json easier =
            Json::array({{{"id", "doctor-looked"}, {"text", "I feel well."}, {"sources", {"app"}}}});
        checkRefused(ownPlan(),
            {"/conditions", easier, "/conditions/0", "the condition as it is", "\"doctor-looked\""});
    }
}

TEST_CASE("Routines: each mistake in sides and routine is told at its place", "[content]") {
    const std::vector<Planted> mistakes = {
        {"/routine", "yes", "/routine", "true or false", "\"yes\""},
        {"/episode", "open", "/routine", "\"episode\": \"none\"", "another one"},
        {"/ladder", true, "/routine", "either a routine or a ladder", "both"},
        {"/steps/2/hold/sides", Json::array({"To the left"}), "/steps/2/hold/sides", "2 to 2", "1"},
        {"/steps/2/hold/sides", Json::array({"One", "Two", "Three"}), "/steps/2/hold/sides", "2 to 2", "3"},
        {"/steps/2/hold/sides/1", "To the left", "/steps/2/hold/sides/1", "another text", "the same"},
        {"/steps/2/hold/sides/1", std::string(41, 'a'), "/steps/2/hold/sides/1", "40 bytes", "41"},
        {"/steps/2/hold/sides/0", 1, "/steps/2/hold/sides/0", "a text", "1"},
        {"/steps/2/hold/other_figure", "flying", "/steps/2/hold/other_figure", "a figure", "\"flying\""},
        {"/steps/2/hold/other_rest_figure", "", "/steps/2/hold/other_rest_figure", "", ""},
    };
    for (const Planted& mistake : mistakes) {
        const TempDir own;
        const Json guide = changed(ownRoutine(), mistake.pointer, mistake.value);
        own.write("guides/lie-and-breathe.json", guide.dump());
        const auto problems = checkOwnContent(own.path());
        CAPTURE(mistake.pointer, mistake.value.dump(), listed(problems));
        CHECK(hasProblem(problems, mistake.at, mistake.expected, mistake.found));
    }
    const TempDir own;
    Json guide = ownRoutine();
    guide["steps"][2]["hold"].erase("sides");
    own.write("guides/lie-and-breathe.json", guide.dump());
    CHECK(hasProblem(checkOwnContent(own.path()), "/steps/2/hold/other_figure", "without \"sides\"", "one"));
}

TEST_CASE("Routines: a guide that replaces one of ours is a routine, too", "[content]") {
    const TempDir own;
    Json guide = changed(ownRoutine(), "/id", "core");
    own.write("guides/core.json", guide.dump());
    CHECK(checkOwnContent(own.path()).empty());
    guide.erase("routine");
    own.write("guides/core.json", guide.dump());
    CHECK(hasProblem(checkOwnContent(own.path()), "/routine", "true, as in the guide that it replaces", ""));
}

} // namespace unknot::test
