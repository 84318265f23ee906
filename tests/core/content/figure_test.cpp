// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/figure.hpp"

#include "support/catch.hpp"
#include "support/figure_builder.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

double distance(const Point& one, const Point& other) {
    return std::hypot(other.x - one.x, other.y - one.y);
}

/// How far the joint that moves most is from where it was.
double farthest(const Pose& one, const Pose& other) {
    double most = 0;
    for (std::size_t i = 0; i < kJointCount; ++i)
        most = std::max(most, distance(one.joints[i], other.joints[i]));
    return most;
}

constexpr std::pair<Joint, Joint> kLimbs[] = {
    {Joint::head, Joint::neck},
    {Joint::neck, Joint::shoulderNear},
    {Joint::neck, Joint::hipNear},
    {Joint::shoulderNear, Joint::elbowNear},
    {Joint::elbowNear, Joint::wristNear},
    {Joint::hipNear, Joint::kneeNear},
    {Joint::kneeNear, Joint::ankleNear},
    {Joint::ankleNear, Joint::toeNear},
    {Joint::hipFar, Joint::kneeFar},
    {Joint::kneeFar, Joint::ankleFar},
    {Joint::ankleFar, Joint::toeFar},
};

/// The good figure with its whole second pose turned about a place by that many degrees.
Figure turnedFigure(double degrees) {
    Figure figure = goodFigure();
    figure.poses[1] = lyingPose("up", 0);
    const double angle = degrees * std::numbers::pi / 180;
    for (Point& point : figure.poses[1].joints)
        point = {point.x * std::cos(angle) - point.y * std::sin(angle),
            200 + point.x * std::sin(angle) + point.y * std::cos(angle)};
    figure.poses[0].rests = figure.poses[1].rests = {};
    return figure;
}

Figure once() {
    Figure figure = goodFigure();
    figure.isRepeated = false;
    return figure;
}

} // namespace

TEST_CASE("lengthOf: counts the way back only where there is one", "[content]") {
    CHECK(lengthOf(goodFigure()) == 7500ms);
    CHECK(lengthOf(once()) == 4500ms);
    Figure still = goodFigure();
    still.stops.pop_back();
    CHECK(lengthOf(still) == 0ms);
}

TEST_CASE("poseAt: is exactly the pose while a stop stays", "[content]") {
    const Figure figure = goodFigure();
    const Pose& down = figure.poses[0];
    const Pose& up = figure.poses[1];
    for (const nanoseconds at : {0ns, 1ns, nanoseconds(999ms), nanoseconds(1s)})
        CHECK(poseAt(figure, at) == down);
    for (const auto at : {3000ms, 3001ms, 4499ms, 4500ms})
        CHECK(poseAt(figure, at) == up);
    CHECK(poseAt(figure, 1500ms) != down);
    CHECK(poseAt(figure, 7500ms) == down);
    CHECK(poseAt(figure, 7500ms + 3s) == up);
}

TEST_CASE("poseAt: a still figure is its pose at any time", "[content]") {
    Figure still = goodFigure();
    still.stops = {{.pose = {"up"}, .move = 3s, .stay = 1s}};
    still.isRepeated = GENERATE(true, false);
    for (const nanoseconds at : {nanoseconds::min(), -1ns, 0ns, nanoseconds(2s), nanoseconds::max()})
        CHECK(poseAt(still, at) == still.poses[1]);
}

TEST_CASE("poseAt: ends at the last stop where it is not repeated", "[content]") {
    const Figure figure = once();
    CHECK(poseAt(figure, 2999ms) != figure.poses[1]);
    for (const nanoseconds at : {nanoseconds(3s), nanoseconds(5s), nanoseconds(48h), nanoseconds::max()})
        CHECK(poseAt(figure, at) == figure.poses[1]);
    CHECK(poseAt(figure, -5s) == figure.poses[0]);
}

TEST_CASE("poseAt: is the same after days", "[content]") {
    const Figure figure = goodFigure();
    const auto days = lengthOf(figure) * std::int64_t(100'000);
    REQUIRE(days > 200h);
    for (auto at = 0ms; at < 7500ms; at += 37ms)
        CHECK(poseAt(figure, at + days) == poseAt(figure, at));
}

TEST_CASE("poseAt: limbs keep their length on the way", "[content]") {
    const Figure figure = GENERATE(goodFigure(), turnedFigure(135), turnedFigure(-170), turnedFigure(180));
    for (auto at = 0ms; at < 7500ms; at += 10ms) {
        const Pose body = poseAt(figure, at);
        for (const auto& [from, to] : kLimbs) {
            CAPTURE(at.count(), int(from), int(to));
            const double wanted = distance(figure.poses[0].at(from), figure.poses[0].at(to));
            CHECK(distance(body.at(from), body.at(to)) == Approx(wanted).margin(0.01));
        }
    }
}

TEST_CASE("poseAt: a limb that is shorter in one pose changes evenly", "[content]") {
    Figure figure = turnedFigure(90);
    place(figure.poses[1], Joint::toeNear) = figure.poses[1].at(Joint::ankleNear);
    const Pose half = poseAt(figure, 2s);
    CHECK(distance(half.at(Joint::ankleNear), half.at(Joint::toeNear)) == Approx(9).margin(0.01));
}

TEST_CASE("poseAt: turns the shorter way round", "[content]") {
    // A quarter to the left goes through an eighth to the left, not through the floor.
    const Pose quarter = poseAt(turnedFigure(90), 2s);
    const Point spine{quarter.at(Joint::head).x - quarter.at(Joint::hipNear).x,
        quarter.at(Joint::head).y - quarter.at(Joint::hipNear).y};
    CHECK(spine.x == Approx(spine.y).margin(0.01));
    CHECK(spine.x < 0);
    const Pose back = poseAt(turnedFigure(-90), 2s);
    CHECK(back.at(Joint::head).y > back.at(Joint::hipNear).y);
}

TEST_CASE("poseAt: half a turn takes the whole body the same way", "[content]") {
    const Figure figure = turnedFigure(180);
    const Pose half = poseAt(figure, 2s);
    const double length = distance(figure.poses[0].at(Joint::head), figure.poses[0].at(Joint::toeNear));
    CHECK(distance(half.at(Joint::head), half.at(Joint::toeNear)) == Approx(length).margin(0.01));
}

TEST_CASE("poseAt: never jumps, the way back included", "[content]") {
    const Figure figure = GENERATE(goodFigure(), turnedFigure(150));
    Pose before = poseAt(figure, 0ms);
    for (auto at = 1ms; at <= 16s; at += 1ms) {
        Pose body = poseAt(figure, at);
        CAPTURE(at.count());
        REQUIRE(farthest(before, body) < 0.6);
        before = std::move(body);
    }
}

TEST_CASE("poseAt: starts and ends a move softly", "[content]") {
    const Figure figure = goodFigure();
    CHECK(farthest(poseAt(figure, 1s), poseAt(figure, 1020ms)) < 0.01);
    CHECK(farthest(poseAt(figure, 2980ms), poseAt(figure, 3s)) < 0.01);
    CHECK(farthest(poseAt(figure, 1990ms), poseAt(figure, 2010ms)) > 0.3);
}

TEST_CASE("poseAt: the anchor goes straight, and what rests stays where it rests", "[content]") {
    const Figure figure = goodFigure();
    for (auto at = 0ms; at < 7500ms; at += 25ms) {
        const Pose body = poseAt(figure, at);
        CHECK(body.at(Joint::hipNear) == Point{0, 11});
        CHECK(body.at(Joint::ankleNear).y == Approx(4.5));
        CHECK(body.at(Joint::ankleFar).y == Approx(4.5));
        // The knee stays over the foot, not under the floor.
        CHECK(body.at(Joint::kneeNear).y > 10.9);
        CHECK(body.rests == figure.poses[0].rests);
    }
}

TEST_CASE("poseAt: a foot that is lifted rests no more", "[content]") {
    Figure figure = goodFigure();
    std::erase(figure.poses[1].rests, Joint::ankleNear);
    place(figure.poses[1], Joint::ankleNear).y += 10;
    const Pose body = poseAt(figure, 2s);
    CHECK(std::ranges::count(body.rests, Joint::ankleNear) == 0);
    CHECK(std::ranges::count(body.rests, Joint::ankleFar) == 1);
    CHECK(poseAt(figure, 0s).rests == figure.poses[0].rests);
}

TEST_CASE("poseAt: a foot out of reach leaves the leg as long as it is", "[content]") {
    Figure figure = goodFigure();
    // The body moves up by its own height: no leg is that long.
    for (Point& point : figure.poses[1].joints)
        point.y += 150;
    place(figure.poses[1], Joint::ankleNear) = figure.poses[0].at(Joint::ankleNear);
    for (auto at = 1000ms; at < 2990ms; at += 10ms) {
        const Pose body = poseAt(figure, at);
        CHECK(std::isfinite(body.at(Joint::kneeNear).y));
        CHECK(distance(body.at(Joint::hipNear), body.at(Joint::kneeNear)) == Approx(42).margin(0.01));
    }
}

TEST_CASE("poseAt: any joint may be the anchor", "[content]") {
    Figure figure = turnedFigure(60);
    for (std::size_t i = 0; i < kJointCount; ++i) {
        figure.anchor = Joint(i);
        const Point& from = figure.poses[0].joints[i];
        const Point& to = figure.poses[1].joints[i];
        const Pose half = poseAt(figure, 2s);
        CHECK(half.joints[i].x == Approx((from.x + to.x) / 2));
        CHECK(half.joints[i].y == Approx((from.y + to.y) / 2));
        CHECK(distance(half.at(Joint::head), half.at(Joint::neck)) == Approx(std::hypot(18, 1)));
    }
}

TEST_CASE("girthAt: every joint has one, the same on both sides", "[content]") {
    for (std::size_t i = 0; i < kJointCount; ++i)
        CHECK(girthAt(Joint(i)) > 0);
    const std::size_t toFar = std::size_t(Joint::shoulderFar) - std::size_t(Joint::shoulderNear);
    for (std::size_t i = std::size_t(Joint::shoulderNear); i <= std::size_t(Joint::toeNear); ++i)
        CHECK(girthAt(Joint(i)) == girthAt(Joint(i + toFar)));
}
