// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

#include <map>

namespace unknot::test {

namespace {

constexpr const char* kFile = "body_areas.json";

/// Whether the point lies in the polygon: a ray from it crosses the border an odd number of times.
bool isIn(const MapShape& shape, const MapPoint& point) {
    bool isInside = false;
    for (std::size_t i = 0, before = shape.size() - 1; i < shape.size(); before = i++) {
        const MapPoint& a = shape[i];
        const MapPoint& b = shape[before];
        const bool spans = (a.y > point.y) != (b.y > point.y);
        if (spans && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            isInside = !isInside;
    }
    return isInside;
}

/// Points all over the right half of the map.
std::vector<MapPoint> grid() {
    std::vector<MapPoint> points;
    for (int x = 0; x < 100; ++x)
        for (int y = 0; y < 400; ++y)
            points.push_back({(x + 0.5) / 400, (y + 0.5) / 400});
    return points;
}

Json document() {
    return Json::parse(shippedBytes(kFile));
}

LoadedContent loadedWith(const Json& body) {
    const TempDir own;
    own.write(kFile, body.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

} // namespace

TEST_CASE("Body map: has what a spasm of the back can reach", "[content]") {
    const BodyMap body = builtInContent().journal.body;
    for (const char* id :
        {"neck", "shoulder-blade", "mid-back", "lower-back", "buttock", "hip", "thigh-back", "calf"}) {
        CAPTURE(id);
        REQUIRE(body.find({id}));
        CHECK(body.find({id})->face == BodyFace::back);
        CHECK(body.find({id})->hasSides);
    }
    for (const char* id : {"between-shoulder-blades", "sacrum"})
        CHECK_FALSE(body.find({id})->hasSides);
    for (const char* id : {"chest", "belly", "groin", "thigh-front", "shin", "foot"})
        CHECK(body.find({id})->face == BodyFace::front);
    CHECK_FALSE(body.find({"tail"}));
}

TEST_CASE("Body map: every area lies in the body, and on no other of its side", "[content]") {
    const BodyMap body = builtInContent().journal.body;
    std::map<std::string, int> sizes;
    for (const MapPoint& point : grid())
        for (const BodyFace face : {BodyFace::front, BodyFace::back}) {
            std::vector<std::string> here;
            for (const BodyArea& area : body.areas)
                if (area.face == face && isIn(area.shape, point))
                    here.push_back(area.id.value);
            CAPTURE(point.x, point.y, here);
            if (here.size() > 1 || (here.size() == 1 && !isIn(body.outline, point)))
                FAIL_CHECK("two areas at once, or one beside the body");
            for (const std::string& id : here)
                ++sizes[id];
        }
    for (const BodyArea& area : body.areas) {
        CAPTURE(area.id.value);
        CHECK(sizes[area.id.value] >= 60); // of the 400 by 400 points of a square as high as the body
    }
}

TEST_CASE("Body map: areas without sides are as wide to the left as to the right", "[content]") {
    for (const BodyArea& area : builtInContent().journal.body.areas) {
        CAPTURE(area.id.value);
        for (const MapPoint& corner : area.shape) {
            if (area.hasSides)
                CHECK(corner.x >= 0);
            else
                CHECK(std::ranges::count(area.shape, MapPoint{corner.x == 0 ? 0 : -corner.x, corner.y}) == 1);
        }
    }
}

TEST_CASE("Body map: each wrong value is told with its place", "[content]") {
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/outline", Json::array({{0, 0}, {0.1, 0.1}}), "/outline", "an array of 3 to 100"},
        {"/outline", Json(101, {0, 0}), "/outline", "an array of 3 to 100"},
        {"/outline", Json(3, {0, 0}), "/outline", "a shape that can be seen"},
        {"/outline/0/0", -0.01, "/outline/0/0", "a number from 0.0 to 0.5"},
        {"/outline/0/1", 1.01, "/outline/0/1", "a number from 0.0 to 1.0"},
        {"/outline/0", Json::array({0}), "/outline/0", "two numbers"},
        {"/outline/0", Json::array({0, 0, 0}), "/outline/0", "two numbers"},
        {"/outline/0", "here", "/outline/0", "two numbers"},
        {"/areas/0/shape/1/0", -0.01, "/areas/0/shape/1/0", "a number from 0.0 to 0.5"},
        {"/areas/2/shape/1/0", -0.51, "/areas/2/shape/1/0", "a number from -0.5 to 0.5"},
        {"/areas/0/shape/1/0", 0.51, "/areas/0/shape/1/0", "a number from 0.0 to 0.5"},
        {"/areas/0/shape/1/1", -0.01, "/areas/0/shape/1/1", "a number from 0.0 to 1.0"},
        {"/areas/0/shape/1/1", "half", "/areas/0/shape/1/1", "a number"},
        {"/areas/0/shape", Json::array({{0, 0}, {0.2, 0.2}, {0.4, 0.4}}), "/areas/0/shape",
            "a shape that can be seen"},
        {"/areas/0/shape", nullptr, "/areas/0/shape", "an array of 3 to 100"},
        {"/areas/0/face", "side", "/areas/0/face", "one of front, back"},
        {"/areas/0/sides", 2, "/areas/0/sides", "true or false"},
        {"/areas/0/label", "one two three four five six seven", "/areas/0/label", "at most 6 words"},
        {"/areas/0/label", "A cure", "/areas/0/label", "no promise"},
        {"/areas/1/id", "neck", "/areas/1/id", "each id once"},
    }));
    const LoadedContent loaded = loadedWith(changed(document(), pointer, value));
    CAPTURE(pointer, value.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Body map: a corner that is no number is no file", "[content]") {
    const std::string number = GENERATE(as<std::string>(), "NaN", "Infinity", "1e999", "-1e999");
    const TempDir own;
    own.write(kFile, replaced(document().dump(), "0.045", number));
    const LoadedContent loaded = loadContent({.shipped = {}, .own = own.path()});
    CAPTURE(number, listed(loaded.problems));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].pointer.empty());
}

TEST_CASE("Body map: own areas are laid over the shipped by id", "[content]") {
    const BodyMap shipped = builtInContent().journal.body;
    Json own = {{"version", 1}, {"areas", Json::array({document().at("areas").at(0)})}};
    SECTION("a new one is added, and the body stays") {
        own["areas"][0]["id"] = "jaw";
        const BodyMap body = loadedWith(own).content.journal.body;
        CHECK(body.outline == shipped.outline);
        CHECK(body.areas.size() == shipped.areas.size() + 1);
        CHECK(body.areas.back().id == BodyAreaId{"jaw"});
    }
    SECTION("a known one is replaced in its place") {
        own["areas"][0]["label"] = "Nape";
        const BodyMap body = loadedWith(own).content.journal.body;
        CHECK(body.areas.size() == shipped.areas.size());
        CHECK(body.areas.front().label == "Nape");
    }
    SECTION("another body") {
        own["outline"] = Json::array({{0, 0}, {0.4, 0.5}, {0, 1}});
        const BodyMap body = loadedWith(own).content.journal.body;
        CHECK(body.outline == MapShape{{0, 0}, {0.4, 0.5}, {0, 1}});
        CHECK(body.areas == shipped.areas);
    }
}

} // namespace unknot::test
