// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/check_figure.hpp"

#include "support/catch.hpp"
#include "support/figure_builder.hpp"

#include <algorithm>
#include <functional>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

std::string listed(const std::vector<FigureFault>& faults) {
    std::string lines;
    for (const FigureFault& fault : faults)
        lines += fault.pointer + ": expected " + fault.expected + ", found " + fault.found + "\n";
    return lines;
}

bool hasFault(const std::vector<FigureFault>& faults, const std::string& pointer, const std::string& expected,
    const std::string& found) {
    return std::ranges::any_of(faults, [&](const FigureFault& fault) {
        return fault.pointer == pointer && fault.expected.find(expected) != std::string::npos &&
            fault.found.find(found) != std::string::npos;
    });
}

void move(Pose& pose, Joint joint, double x, double y) {
    place(pose, joint).x += x;
    place(pose, joint).y += y;
}

/// A way to spoil the good figure, and what must be said.
struct Damage {
    const char* name;
    std::function<void(Figure& figure)> spoil;
    std::string pointer;
    std::string expected;
    std::string found;
};

std::vector<Damage> damagesOfPoses() {
    using enum Joint;
    return {
        {"a shin grows", [](Figure& it) { move(it.poses[1], ankleFar, 3, 0); }, "/poses/1/joints/ankle_far",
            "the shin as long as in the first pose, 40.0 cm", "41."},
        {"a forearm shrinks", [](Figure& it) { move(it.poses[1], wristNear, -2, 0); },
            "/poses/1/joints/wrist_near", "the forearm as long as in the first pose, 25.0 cm", "23.0 cm"},
        {"giraffe", [](Figure& it) { move(it.poses[0], head, -12, 0); }, "/poses/0/joints/head",
            "a neck of 12.0 cm to 26.0 cm", "30.0 cm"},
        {"dwarf",
            [](Figure& it) {
                for (Pose& pose : it.poses)
                    for (Point& point : pose.joints)
                        point = {point.x * 0.88, point.y * 0.88};
            },
            "/poses/0/joints/head", "a person of about 170 cm", "15"},
        {"a toy",
            [](Figure& it) {
                for (Pose& pose : it.poses)
                    for (Point& point : pose.joints)
                        point = {point.x * 0.5, point.y * 0.5};
            },
            "/poses/0/joints/knee_near", "a thigh of 36.0 cm to 50.0 cm", "21.0 cm"},
        {"a foot turned round, so that the knee bends forward",
            [](Figure& it) { move(it.poses[1], toeFar, -36, 0); }, "/poses/1/joints/knee_far",
            "a knee that folds backward", "forward"},
        {"a hand under the floor", [](Figure& it) { move(it.poses[0], wristNear, 0, -2.5); },
            "/poses/0/joints/wrist_near", "a place above the floor", "2.5 cm below"},
        {"out of the frame", [](Figure& it) { it.highest.x = 84; }, "/poses/0/joints/ankle_near",
            "a place within the frame, 4.5 cm from its edge", "cut off"},
        {"in the air",
            [](Figure& it) {
                for (Point& point : it.poses[0].joints)
                    point.y += 3.5;
            },
            "/poses/0/joints/hip", "on the floor or on a prop", "3.5 cm off"},
        {"resting on nothing", [](Figure& it) { it.poses[1].rests.clear(); }, "/poses/1/rests",
            "something the body rests on", "nothing"},
        {"a knee said to rest", [](Figure& it) { it.poses[1].rests.push_back(kneeNear); },
            "/poses/1/joints/knee_near", "for it rests", "cm off"},
    };
}

} // namespace

TEST_CASE("checkFigure: finds nothing in a good figure", "[content]") {
    Figure figure = goodFigure();
    CHECK(listed(checkFigure(figure)).empty());
    figure.isRepeated = false;
    CHECK(listed(checkFigure(figure)).empty());
    figure.stops.pop_back();
    CHECK(listed(checkFigure(figure)).empty());
    SECTION("nor turned round") {
        Figure mirrored = goodFigure();
        std::swap(mirrored.lowest.x, mirrored.highest.x);
        mirrored.lowest.x = -mirrored.lowest.x;
        mirrored.highest.x = -mirrored.highest.x;
        for (Pose& pose : mirrored.poses)
            for (Point& point : pose.joints)
                point.x = -point.x;
        CHECK(listed(checkFigure(mirrored)).empty());
    }
}

TEST_CASE("checkFigure: refuses what no body does", "[content]") {
    for (const Damage& damage : damagesOfPoses()) {
        Figure figure = goodFigure();
        damage.spoil(figure);
        const auto faults = checkFigure(figure);
        CAPTURE(damage.name, listed(faults));
        CHECK(hasFault(faults, damage.pointer, damage.expected, damage.found));
    }
}

TEST_CASE("checkFigure: looks at the whole frame", "[content]") {
    Figure figure = goodFigure();
    const auto edge = GENERATE(table<double, double, double, double>(
        {{-85, -5, 110, 70}, {-100, 1, 110, 70}, {-100, -5, 84, 70}, {-100, -5, 110, 40}}));
    figure.lowest = {std::get<0>(edge), std::get<1>(edge)};
    figure.highest = {std::get<2>(edge), std::get<3>(edge)};
    const auto faults = checkFigure(figure);
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].expected.find("a place within the frame") == 0);
    CHECK(faults[0].found == "one that is cut off");
}

TEST_CASE("checkFigure: refuses what goes wrong only on the way", "[content]") {
    Figure figure = goodFigure();
    SECTION("an arm through the floor, each way once") {
        // From behind the head to beside the body: the shorter way round leads below.
        for (const auto& [elbow, wrist] :
            {std::pair(Joint::elbowNear, Joint::wristNear), std::pair(Joint::elbowFar, Joint::wristFar)}) {
            place(figure.poses[1], elbow) = {-79.5, 4.5};
            place(figure.poses[1], wrist) = {-104.5, 4};
        }
        figure.lowest.x = -120;
        const auto faults = checkFigure(figure);
        CAPTURE(listed(faults));
        CHECK(hasFault(faults, "/stops/1", "elbow_near: a place above the floor", "% of the way"));
        CHECK(hasFault(faults, "/stops/0", "wrist_far: a place above the floor", "% of the way"));
        CHECK(std::ranges::count(faults, "/stops/0", &FigureFault::pointer) <= 8);
    }
    SECTION("a head that leaves its pillow") {
        // Half a turn about the hips, with the head on a pillow before and after.
        figure.poses[1] = lyingPose("up", 0);
        for (Point& point : figure.poses[1].joints)
            point.x = -point.x;
        figure.lowest = {-120, -5};
        figure.highest = {120, 200};
        const auto faults = checkFigure(figure);
        CAPTURE(listed(faults));
        CHECK(hasFault(faults, "/stops/1", "head: a place on the floor or on a prop", "off after"));
    }
    SECTION("a jump") {
        figure.stops[1].move = 200ms;
        CHECK(checkFigure(figure) ==
            std::vector<FigureFault>{{"/stops/1/move_s", "at least 0.3 seconds for the way", "200 ms"}});
    }
    SECTION("the way back counts only where there is one") {
        figure.stops[0].move = 0ms;
        CHECK(hasFault(checkFigure(figure), "/stops/0/move_s", "0.3 seconds", "0 ms"));
        figure.isRepeated = false;
        CHECK(listed(checkFigure(figure)).empty());
    }
}

TEST_CASE("checkFigure: seen from the front, limbs may be short but not long", "[content]") {
    Figure figure = goodFigure();
    figure.stops.pop_back();
    figure.poses.pop_back();
    Pose& pose = figure.poses[0];
    move(pose, Joint::shoulderFar, 0, 14);
    move(pose, Joint::elbowFar, 0, 14);
    move(pose, Joint::wristFar, -15, 14);
    CHECK(listed(checkFigure(figure)).empty());
    move(pose, Joint::wristFar, 30, 0);
    const auto faults = checkFigure(figure);
    CAPTURE(listed(faults));
    CHECK(hasFault(faults, "/poses/0/joints/wrist_far", "a forearm of", "40.0 cm"));
}

TEST_CASE("gapBelow: knows what bears, and on which side", "[content]") {
    Figure figure;
    const auto gap = [&](double x, double y) { return gapBelow(figure, Joint::wristNear, {x, y}); };
    CHECK(gap(50, 4) == Approx(0));
    CHECK(gap(50, 34) == Approx(30));
    SECTION("the top of furniture") {
        figure.props = {{.kind = GENERATE(PropKind::chair, PropKind::bed, PropKind::table, PropKind::floor),
            .at = {0, 35},
            .width = 40,
            .height = 10}};
        CHECK(gap(20, 49) == Approx(0));
        CHECK(gap(20, 51) == Approx(2));
        CHECK(gap(42, 49) == Approx(0));
        CHECK(gap(44, 49) > 10);
        CHECK(gap(20, 31) > 10);
        CHECK(gap(-4, 40) > 8);
    }
    SECTION("any side of what is soft, and of a wall") {
        figure.props = {{.kind = GENERATE(PropKind::pillow, PropKind::pack, PropKind::towel, PropKind::box,
                             PropKind::wall),
            .at = {0, 20},
            .width = 40,
            .height = 25}};
        CHECK(gap(20, 49) == Approx(0));
        CHECK(gap(20, 16) == Approx(0));
        CHECK(gap(-4, 30) == Approx(0));
        CHECK(gap(44.5, 30) == Approx(0.5));
        CHECK(gap(20, 44) == Approx(5));
    }
    SECTION("all of a mat seen from above, and nothing beside it") {
        figure.props = {
            {.kind = GENERATE(PropKind::floor, PropKind::mat), .at = {0, 20}, .width = 40, .height = 60}};
        for (const Point& place : {Point{20, 50}, Point{1, 21}, Point{40, 80}})
            CHECK(gap(place.x, place.y) == 0);
        CHECK(gap(-1, 50) > 10);
        CHECK(gap(20, 90) > 5);
        figure.props[0].kind = PropKind::table;
        CHECK(gap(20, 50) > 10);
    }
    SECTION("turned about its middle") {
        figure.props = {{.kind = PropKind::bed, .at = {0, 20}, .width = 40, .height = 20, .turn = 90}};
        CHECK(gap(6, 30) == Approx(0));
        CHECK(gap(20, 44) > 5);
        figure.props[0].turn = -90;
        CHECK(gap(34, 30) == Approx(0));
    }
}
