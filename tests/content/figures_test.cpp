// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

#include <set>

using namespace std::chrono_literals;

namespace unknot::test {

namespace {

constexpr const char* kFile = "figures.json";

/// Somebody lying who draws up the knees: every key there is.
Json figures() {
    return Json::parse(R"({"$schema": "x", "version": 1, "figures": [{
        "id": "mine", "text": "Lying on the back, the knees come up.",
        "frame": [-100, -5, 110, 70], "anchor": "hip_near", "repeats": true, "breathes": true,
        "props": [
            {"kind": "floor", "at": [-90, -4], "width": 180, "height": 4},
            {"kind": "chair", "at": [60, 0.5], "width": 45, "height": 46, "turn": -10, "mirrored": true, "in_front": true}],
        "poses": [
            {"id": "down", "rests": ["head", "hip", "ankle_near", "ankle_far"], "joints": {
                "head": [-75, 11], "neck": [-57, 10], "shoulder": [-50, 10], "hip": [0, 11],
                "elbow_near": [-20.5, 4.5], "wrist_near": [4.5, 4], "elbow_far": [-20.5, 4.5], "wrist_far": [4.5, 4],
                "knee_near": [42, 11], "ankle_near": [81.5, 4.5], "toe_near": [84.6, 22.2],
                "knee_far": [42, 11], "ankle_far": [81.5, 4.5], "toe_far": [84.6, 22.2]}},
            {"id": "up", "rests": ["head", "hip_near", "ankle_near", "ankle_far"], "joints": {
                "head": [-75, 11], "neck": [-57, 10], "shoulder_near": [-50, 10], "shoulder_far": [-49, 11],
                "hip_near": [0, 11], "hip_far": [0, 11],
                "elbow_near": [-20.5, 4.5], "wrist_near": [4.5, 4], "elbow_far": [-20.5, 4.5], "wrist_far": [4.5, 4],
                "knee_near": [32.17, 38], "ankle_near": [54.03, 4.5], "toe_near": [72.03, 4.5],
                "knee_far": [32.17, 38], "ankle_far": [54.03, 4.5], "toe_far": [72.03, 4.5]}}],
        "stops": [{"pose": "down", "move_s": 3, "stay_s": 1}, {"pose": "up", "move_s": 2.5, "stay_s": 0.5}]
    }]})");
}

std::vector<Problem> problemsOf(const Json& document) {
    const TempDir folder;
    folder.write(kFile, document.dump());
    return checkOwnContent(folder.path());
}

/// The document with one place taken out.
Json without(Json document, const std::string& pointer) {
    const Json::json_pointer place(pointer);
    document.at(place.parent_pointer()).erase(place.back());
    return document;
}

Content contentWith(const Json& document) {
    const TempDir folder;
    folder.write(kFile, document.dump());
    const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    return loaded.content;
}

/// A value that is wrong, and what must be said of it.
struct Wrong {
    std::string pointer; ///< below the figure
    Json value;
    std::string expected;
    std::string found;
};

std::vector<Wrong> wrongValues() {
    const Json stop = {{"pose", "up"}};
    return {
        {"/id", "No Id", "an id", "\"No Id\""},
        {"/text", "This will cure it.", "no promise", "\"cure\""},
        {"/text", std::string(241, 'a'), "at most 240 bytes", "241 bytes"},
        {"/frame", {0, 0, 1}, "an array of 4 to 4 items", "3 items"},
        {"/frame", "wide", "an array of 4", "\"wide\""},
        {"/frame", {10, 0, 10, 5}, "left, bottom, right and top", "an empty one"},
        {"/frame", {0, 5, 10, 5}, "left, bottom, right and top", "an empty one"},
        {"/frame/0", -401, "a number from -400.0 to 400.0", "-401"},
        {"/anchor", "back", "one of head, neck", "\"back\""},
        {"/anchor", 3, "one of head, neck", "3"},
        {"/repeats", "yes", "true or false", "\"yes\""},
        {"/breathes", 1, "true or false", "1"},
        {"/props", Json(13, 1), "an array of 0 to 12 items", "13 items"},
        {"/props/0/kind", "sofa",
            "one of floor, chair, bed, pillow, wall, table, pack, towel, mat, screen, box", "\"sofa\""},
        {"/props/0/at", {1, 2, 3}, "an array of 2 to 2 items", "3 items"},
        {"/props/0/at/1", nullptr, "a number", "null"},
        {"/props/0/width", 0, "a number from 0.5 to 400.0", "0"},
        {"/props/0/height", "4", "a number from 0.5 to 400.0", "\"4\""},
        {"/props/0/turn", 181, "a number from -180.0 to 180.0", "181"},
        {"/props/0/mirrored", 0, "true or false", "0"},
        {"/props/0/colour", "red", "no such key here", "\"colour\""},
        {"/poses", Json::array(), "an array of 1 to 12 items", "0 items"},
        {"/poses", Json(13, 1), "an array of 1 to 12 items", "13 items"},
        {"/poses/1/id", "down", "each id once", "\"down\" twice"},
        {"/poses/0/joints", Json::array(), "an object", "an array"},
        {"/poses/0/joints/head", 7, "an array of 2", "7"},
        {"/poses/0/joints/head/0", "7", "a number from -400.0 to 400.0", "\"7\""},
        {"/poses/0/joints/head/0", true, "a number", "true"},
        {"/poses/0/joints/toe_far/1", 400.5, "a number from -400.0 to 400.0", "400.5"},
        {"/poses/0/joints/tail", {0, 0}, "no such key here", "\"tail\""},
        {"/poses/0/joints/hip_far", {0, 0}, "no such key here", "\"hip_far\""},
        {"/poses/1/joints/hip_near/0", -1e300, "a number", "-1e+300"},
        {"/poses/0/rests", Json::array(), "an array of 1 to 16 items", "0 items"},
        {"/poses/0/rests/0", "bottom", "one of head, neck", "\"bottom\""},
        {"/poses/0/rests/2", "hip_far", "each joint once", "\"hip_far\" twice"},
        {"/stops", Json::array(), "an array of 1 to 16 items", "0 items"},
        {"/stops", Json(17, stop), "an array of 1 to 16 items", "17 items"},
        {"/stops/1/pose", "sideways", "a pose of this figure", "\"sideways\""},
        {"/stops/1/move_s", -1, "seconds from 0.0 to 60.0", "-1"},
        {"/stops/1/move_s", "2", "seconds from 0.0 to 60.0", "\"2\""},
        {"/stops/0/stay_s", 601, "seconds from 0.0 to 600.0", "601"},
    };
}

} // namespace

TEST_CASE("Figures: every key is read", "[content]") {
    const Content content = contentWith(figures());
    const Figure* figure = content.find(FigureId{"mine"});
    REQUIRE(figure);
    CHECK(figure->text == "Lying on the back, the knees come up.");
    CHECK(figure->lowest == Point{-100, -5});
    CHECK(figure->highest == Point{110, 70});
    CHECK(figure->isRepeated);
    CHECK(figure->breathes);
    REQUIRE(figure->props.size() == 2);
    CHECK(figure->props[0] == Prop{.kind = PropKind::floor, .at = {-90, -4}, .width = 180, .height = 4});
    CHECK(figure->props[1] ==
        Prop{PropKind::chair, {60, 0.5}, 45, 46, -10, /*isMirrored=*/true, /*isInFront=*/true});
    REQUIRE(figure->poses.size() == 2);
    const Pose& down = figure->poses[0];
    using enum Joint;
    CHECK(down.id == PoseId{"down"});
    CHECK(down.at(shoulderNear) == Point{-50, 10});
    CHECK(down.at(shoulderFar) == Point{-50, 10});
    CHECK(down.at(hipFar) == Point{0, 11});
    CHECK(down.at(toeFar) == Point{84.6, 22.2});
    CHECK(down.rests == std::vector{head, hipNear, hipFar, ankleNear, ankleFar});
    CHECK(figure->poses[1].at(shoulderFar) == Point{-49, 11});
    CHECK(figure->poses[1].rests == std::vector{head, hipNear, ankleNear, ankleFar});
    CHECK(figure->stops ==
        std::vector<FigureStop>{
            {.pose = {"down"}, .move = 3s, .stay = 1s}, {.pose = {"up"}, .move = 2500ms, .stay = 500ms}});
}

TEST_CASE("Figures: keys that may be left out have a plain value", "[content]") {
    Json document = figures();
    for (const char* key : {"anchor", "repeats", "breathes", "props"})
        document = without(document, std::string("/figures/0/") + key);
    for (const char* key : {"move_s", "stay_s"})
        document = without(document, std::string("/figures/0/stops/0/") + key);
    const Content content = contentWith(document);
    const Figure* figure = content.find(FigureId{"mine"});
    REQUIRE(figure);
    CHECK(figure->anchor == Joint::hipNear);
    CHECK_FALSE(figure->isRepeated);
    CHECK_FALSE(figure->breathes);
    CHECK(figure->props.empty());
    CHECK(figure->stops[0] == FigureStop{.pose = {"down"}});
}

TEST_CASE("Figures: every joint can be the anchor, by its own name", "[content]") {
    const auto [word, joint] = GENERATE(table<std::string, Joint>({
        {"head", Joint::head},
        {"hip", Joint::hipNear},
        {"shoulder", Joint::shoulderNear},
        {"hip_far", Joint::hipFar},
        {"ankle_near", Joint::ankleNear},
        {"toe_far", Joint::toeFar},
        {"wrist_far", Joint::wristFar},
    }));
    Json still = changed(figures(), "/figures/0/stops", Json::array({{{"pose", "up"}}}));
    still.at("figures").at(0).at("poses").erase(0);
    const Content content = contentWith(changed(still, "/figures/0/anchor", word));
    CHECK(content.find(FigureId{"mine"})->anchor == joint);
}

TEST_CASE("Figures: each wrong value is told with its place", "[content]") {
    for (const Wrong& wrong : wrongValues()) {
        const std::string pointer = "/figures/0" + wrong.pointer;
        const auto problems = problemsOf(changed(figures(), pointer, wrong.value));
        CAPTURE(pointer, listed(problems));
        const bool isAtItem = std::ranges::any_of(problems, [&](const Problem& problem) {
            return problem.pointer.starts_with(pointer) &&
                hasProblem({problem}, problem.pointer, wrong.expected, wrong.found);
        });
        CHECK(isAtItem);
    }
}

TEST_CASE("Figures: each missing key is told, each joint too", "[content]") {
    std::vector<std::string> pointers = {"/version", "/figures"};
    for (const char* key :
        {"id", "text", "frame", "poses", "stops", "poses/0/id", "poses/0/joints", "poses/0/rests",
            "props/1/kind", "props/1/at", "props/1/width", "props/1/height", "stops/1/pose"})
        pointers.push_back(std::string("/figures/0/") + key);
    const Json whole = figures();
    for (const auto& [name, place] : whole.at(Json::json_pointer("/figures/0/poses/1/joints")).items())
        pointers.push_back("/figures/0/poses/1/joints/" + name);
    CHECK(pointers.size() == 15 + kJointCount);
    for (const std::string& pointer : pointers) {
        const auto problems = problemsOf(without(figures(), pointer));
        CAPTURE(pointer, listed(problems));
        CHECK(hasProblem(problems, pointer, "", "nothing"));
    }
    // Where neither one shoulder nor two are there, both are missed.
    const auto problems = problemsOf(without(figures(), "/figures/0/poses/0/joints/shoulder"));
    CHECK(hasProblem(problems, "/figures/0/poses/0/joints/shoulder_near", "", "nothing"));
    CHECK(hasProblem(problems, "/figures/0/poses/0/joints/shoulder_far", "", "nothing"));
}

TEST_CASE("Figures: a number that is none is no figure", "[content]") {
    for (const char* number : {"NaN", "Infinity", "1e999", "-1e999", "0x10"}) {
        const TempDir folder;
        folder.write(kFile, replaced(figures().dump(), "84.6", number));
        const auto problems = checkOwnContent(folder.path());
        CAPTURE(number, listed(problems));
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].pointer.empty());
    }
}

TEST_CASE("Figures: each id once, and no pose that is never shown", "[content]") {
    const Json two = changed(figures(), "/figures/-", figures().at("figures").at(0));
    CHECK(hasProblem(problemsOf(two), "/figures/1/id", "each id once", "\"mine\" twice"));
    const auto unused = problemsOf(changed(figures(), "/figures/0/stops", Json::array({{{"pose", "down"}}})));
    CHECK(hasProblem(unused, "/figures/0/poses/1/id", "a pose that a stop shows", "no stop for \"up\""));
    CHECK(unused.size() == 1);
    CHECK(hasProblem(problemsOf(changed(figures(), "/figures", Json(101, 1))), "/figures",
        "an array of 1 to 100 items", "101 items"));
}

TEST_CASE("Figures: what no body does is told in the place of the file", "[content]") {
    const Json two = changed(figures(), "/figures/-", changed(figures().at("figures").at(0), "/id", "other"));
    const auto sunk = problemsOf(changed(two, "/figures/1/poses/1/joints/wrist_far/1", -5));
    CAPTURE(listed(sunk));
    CHECK(hasProblem(sunk, "/figures/1/poses/1/joints/wrist_far", "above the floor", "9.0 cm below"));
    CHECK(std::ranges::all_of(
        sunk, [](const Problem& it) { return it.pointer.starts_with("/figures/1/poses/1/joints/"); }));
    const auto jump = problemsOf(changed(two, "/figures/0/stops/1/move_s", 0.1));
    REQUIRE(jump.size() == 1);
    CHECK(jump[0].pointer == "/figures/0/stops/1/move_s");
}

TEST_CASE("Figures: own ones are laid over the shipped by id", "[content]") {
    const Content shipped = builtInContent();
    REQUIRE_FALSE(shipped.figures.empty());
    const Content added = contentWith(figures());
    CHECK(added.figures.size() == shipped.figures.size() + 1);
    const std::string first = shipped.figures[0].id.value;
    const Content replacing = contentWith(changed(figures(), "/figures/0/id", first));
    CHECK(replacing.figures.size() == shipped.figures.size());
    CHECK(replacing.figures[0].text == "Lying on the back, the knees come up.");
}

TEST_CASE("Figures: an own guide may show an own figure, and none that is unknown", "[content]") {
    const std::string name = "guides/lie-and-breathe.json";
    const Json guide = Json::parse(bytesOf(std::filesystem::path(UNKNOT_TEST_DATA) / "content" / name));
    const TempDir folder;
    folder.write(kFile, figures().dump());
    SECTION("known, and kept by the next step") {
        folder.write(
            name, changed(changed(guide, "/steps/1/figure", "mine"), "/steps/2/keeps_figure", true).dump());
        const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
        INFO(listed(loaded.problems));
        REQUIRE(loaded.problems.empty());
        const Guide* own = loaded.content.find(GuideId{"lie-and-breathe"});
        CHECK(own->steps[1].figure == FigureId{"mine"});
        CHECK_FALSE(own->steps[1].keepsFigure);
        CHECK(own->steps[2].figure.empty());
        CHECK(own->steps[2].keepsFigure);
    }
    SECTION("unknown") {
        folder.write(name, changed(guide, "/steps/1/figure", "yours").dump());
        CHECK(hasProblem(
            checkOwnContent(folder.path()), "/steps/1/figure", "a figure from figures.json", "\"yours\""));
    }
    SECTION("both its own and the one before") {
        folder.write(
            name, changed(changed(guide, "/steps/1/figure", "mine"), "/steps/1/keeps_figure", true).dump());
        CHECK(hasProblem(checkOwnContent(folder.path()), "/steps/1/keeps_figure", "either a figure", "both"));
    }
}

TEST_CASE("Figures: a hold step may show how to rest", "[content]") {
    const std::string name = "guides/spasm-now.json";
    const Json guide = Json::parse(shippedBytes(name));
    const auto& steps = guide.at("steps");
    const auto held = std::ranges::find_if(steps, [](const Json& step) { return step.contains("hold"); });
    REQUIRE(held != steps.end());
    const std::size_t index = std::size_t(held - steps.begin());
    const std::string pointer = "/steps/" + std::to_string(index) + "/hold/rest_figure";
    const TempDir folder;
    folder.write(kFile, figures().dump());
    folder.write(name, changed(guide, pointer, "mine").dump());
    const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    CHECK(loaded.content.find(GuideId{"spasm-now"})->steps[index].hold->restFigure == FigureId{"mine"});
    folder.write(name, changed(guide, pointer, "yours").dump());
    CHECK(hasProblem(checkOwnContent(folder.path()), pointer, "a figure from figures.json", "\"yours\""));
}

TEST_CASE(
    "Shared content files: are compiled in, guides between what they name and what names them", "[content]") {
    const auto& shared = sharedFileNames();
    auto names = shippedNames();
    const auto isGuide = [](const std::string& name) { return name.starts_with("guides/"); };
    const auto firstGuide = std::ranges::find_if(names, isGuide);
    REQUIRE(firstGuide != names.end());
    CHECK(std::find(names.begin(), firstGuide, "learn.json") == firstGuide);
    CHECK(std::find(names.begin(), firstGuide, "notices.json") != firstGuide);
    CHECK(std::find_if(std::ranges::find(names, "learn.json"), names.end(), isGuide) == names.end());
    std::erase_if(names, isGuide);
    CHECK(names == shared);
    CHECK(std::ranges::count(shared, kFile) == 1);
    CHECK(std::set(shared.begin(), shared.end()).size() == shared.size());
}

} // namespace unknot::test
