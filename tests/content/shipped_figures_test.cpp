// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"
#include "unknot/content/check_figure.hpp"

#include <cmath>

namespace unknot::test {

namespace {

using enum Joint;

const Figure& shippedFigure(const std::string& id) {
    static const Content kContent = builtInContent();
    CAPTURE(id);
    const Figure* figure = kContent.find(FigureId{id});
    REQUIRE(figure);
    return *figure;
}

/// What is shown first, and what is held.
const Pose& beginOf(const Figure& figure) {
    return *figure.find(figure.stops.front().pose);
}
const Pose& endOf(const Figure& figure) {
    return *figure.find(figure.stops.back().pose);
}

Point middle(const Pose& pose, Joint one, Joint other) {
    return {(pose.at(one).x + pose.at(other).x) / 2, (pose.at(one).y + pose.at(other).y) / 2};
}

double distance(const Point& one, const Point& other) {
    return std::hypot(other.x - one.x, other.y - one.y);
}

/// How far the place lies beside the straight line through two others.
double besideLine(const Point& from, const Point& to, const Point& place) {
    const double cross = (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
    return std::abs(cross) / distance(from, to);
}

bool rests(const Pose& pose, Joint joint) {
    return std::ranges::count(pose.rests, joint) > 0;
}

/// How broad the shoulders look: next to nothing from the side.
double shoulders(const Pose& pose) {
    return std::abs(pose.at(shoulderNear).x - pose.at(shoulderFar).x);
}

constexpr Joint kLower[] = {hipNear, kneeNear, ankleNear, toeNear, hipFar, kneeFar, ankleFar, toeFar};

} // namespace

TEST_CASE("Shipped figures: are of bodies that move as bodies do", "[content]") {
    const Content content = builtInContent();
    CHECK_FALSE(content.figures.empty());
    for (const Figure& figure : content.figures) {
        CAPTURE(figure.id.value);
        for (const FigureFault& fault : checkFigure(figure)) {
            CAPTURE(fault.pointer, fault.expected, fault.found);
            CHECK(false);
        }
    }
}

TEST_CASE("Shipped guides: show every position they ask for", "[content]") {
    const Content content = builtInContent();
    const auto asksForOne = [](const Step& step) {
        const auto isPosture = [](Need need) {
            return need == Need::chair || need == Need::pillow || need == Need::support ||
                need == Need::moving;
        };
        return step.kind == StepKind::hold || std::ranges::any_of(step.needs, isPosture);
    };
    int asked = 0;
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps) {
            if (!asksForOne(step))
                continue;
            ++asked;
            CAPTURE(guide.id.value, step.id.value);
            CHECK((step.keepsFigure || content.find(step.figure)));
        }
    CHECK(asked >= 8);
}

TEST_CASE("Shipped figures: each exercise has its second side and its rest", "[content]") {
    for (const char* id : {"plank-rest", "hip-bridge-rest", "all-fours", "seated-rest", "seated-rest-other",
             "lying-knees-rest", "lying-knees-rest-other"}) {
        const Figure& figure = shippedFigure(id);
        CAPTURE(id);
        CHECK(figure.stops.size() == 1);
        CHECK(figure.breathes);
    }
    for (const std::string id : {"stretch-turn", "stretch-bend", "seated-twist", "lying-twist"}) {
        const Figure& left = shippedFigure(id);
        const Figure& right = shippedFigure(id + "-other");
        CAPTURE(id);
        CHECK(left.text.find("to the left") != std::string::npos);
        CHECK(replaced(left.text, "to the left", "to the right") == right.text);
        CHECK(left.stops == right.stops);
        CHECK(left.lowest.x == -right.highest.x);
        REQUIRE(left.poses.size() == right.poses.size());
        for (std::size_t i = 0; i < left.poses.size(); ++i)
            for (std::size_t joint = 0; joint < kJointCount; ++joint) {
                CHECK(left.poses[i].joints[joint].x == -right.poses[i].joints[joint].x);
                CHECK(left.poses[i].joints[joint].y == right.poses[i].joints[joint].y);
            }
    }
}

TEST_CASE("Shipped figures: what is held, stays held, and rest begins where the hold does", "[content]") {
    for (const char* id : {"plank", "plank-knees", "hip-bridge", "bird-dog", "bird-dog-other", "stretch-turn",
             "stretch-bend", "seated-twist", "lying-twist"}) {
        const Figure& figure = shippedFigure(id);
        CAPTURE(id);
        CHECK_FALSE(figure.isRepeated);
        CHECK(figure.stops.size() >= 2);
        // Calm, and there well before the end of a hold of five seconds.
        const std::chrono::milliseconds way = lengthOf(figure) - figure.stops.back().stay;
        CHECK((way >= std::chrono::seconds(2) && way <= std::chrono::milliseconds(3500)));
    }
    CHECK(beginOf(shippedFigure("hip-bridge")) == beginOf(shippedFigure("hip-bridge-rest")));
    CHECK(beginOf(shippedFigure("bird-dog")) == beginOf(shippedFigure("all-fours")));
    CHECK(beginOf(shippedFigure("bird-dog-other")) == beginOf(shippedFigure("all-fours")));
    CHECK(beginOf(shippedFigure("seated-twist")) == beginOf(shippedFigure("seated-rest")));
    CHECK(beginOf(shippedFigure("seated-twist-other")) == beginOf(shippedFigure("seated-rest-other")));
    CHECK(beginOf(shippedFigure("lying-twist-other")) == beginOf(shippedFigure("lying-knees-rest-other")));
    CHECK(beginOf(shippedFigure("lying-twist")) == beginOf(shippedFigure("lying-knees-rest")));
}

TEST_CASE("Shipped figures: planks and bridge are one straight line", "[content]") {
    constexpr double kStraight = 1; // centimetres
    const Pose& plank = endOf(shippedFigure("plank"));
    CHECK(besideLine(plank.at(shoulderNear), plank.at(ankleNear), plank.at(hipNear)) < kStraight);
    CHECK(besideLine(plank.at(shoulderNear), plank.at(ankleNear), plank.at(kneeNear)) < kStraight);
    CHECK((rests(plank, elbowNear) && rests(plank, toeNear) && !rests(plank, kneeNear)));
    CHECK(std::abs(plank.at(shoulderNear).x - plank.at(elbowNear).x) < 3); // shoulders over elbows
    const Pose& easier = endOf(shippedFigure("plank-knees"));
    CHECK(besideLine(easier.at(shoulderNear), easier.at(kneeNear), easier.at(hipNear)) < kStraight);
    CHECK((rests(easier, elbowNear) && rests(easier, kneeNear)));
    const Figure& bridge = shippedFigure("hip-bridge");
    const Pose& up = endOf(bridge);
    CHECK(besideLine(up.at(shoulderNear), up.at(kneeNear), up.at(hipNear)) < kStraight);
    CHECK(up.at(hipNear).y > beginOf(bridge).at(hipNear).y + 15);
    for (const Joint foot : {ankleNear, toeNear, ankleFar, toeFar}) {
        CHECK(up.at(foot) == beginOf(bridge).at(foot));
        CHECK(rests(up, foot));
    }
}

TEST_CASE("Shipped figures: bird-dog stretches an arm and the leg of the other side", "[content]") {
    struct Side {
        const char* id;
        Joint arm, leg, hand, knee;
    };
    for (const Side& side : {Side{"bird-dog", wristNear, ankleFar, wristFar, kneeNear},
             Side{"bird-dog-other", wristFar, ankleNear, wristNear, kneeFar}}) {
        CAPTURE(side.id);
        const Figure& figure = shippedFigure(side.id);
        const Pose& held = endOf(figure);
        // Whoever looks to the left turns the left side to us.
        CHECK(held.at(head).x < held.at(hipNear).x);
        CHECK(figure.text.find(side.arm == wristNear ? "left arm" : "right arm") != std::string::npos);
        CHECK(figure.text.find(side.leg == ankleNear ? "left leg" : "right leg") != std::string::npos);
        const double back = held.at(shoulderNear).y;
        CHECK(std::abs(back - held.at(hipNear).y) < 8); // level
        CHECK(std::abs(back - held.at(side.arm).y) < 10);
        CHECK(std::abs(held.at(hipNear).y - held.at(side.leg).y) < 10);
        CHECK(held.at(side.arm).x < held.at(head).x - 20);    // forward
        CHECK(held.at(side.leg).x > held.at(hipNear).x + 80); // and back
        CHECK((rests(held, side.hand) && rests(held, side.knee)));
        CHECK_FALSE((rests(held, side.arm) || rests(held, side.leg)));
    }
}

TEST_CASE("Shipped figures: turns and bends leave the feet where they are", "[content]") {
    for (const char* id : {"stretch-turn", "seated-twist"}) {
        CAPTURE(id);
        const Figure& figure = shippedFigure(id);
        CHECK(shoulders(beginOf(figure)) < 6);
        CHECK(shoulders(endOf(figure)) > 20); // the chest has come round to whoever looks
        for (const Joint joint : kLower)
            CHECK(beginOf(figure).at(joint) == endOf(figure).at(joint));
    }
    const Figure& bend = shippedFigure("stretch-bend");
    for (const Joint joint : kLower)
        CHECK(beginOf(bend).at(joint) == endOf(bend).at(joint));
    CHECK(endOf(bend).at(head).x < beginOf(bend).at(head).x - 20); // from behind, left is left
    const Figure& twist = shippedFigure("lying-twist");
    for (const Joint joint : {head, shoulderNear, shoulderFar, wristNear, wristFar})
        CHECK(beginOf(twist).at(joint) == endOf(twist).at(joint));
    for (const auto& [knee, hip] : {std::pair(kneeNear, hipNear), {kneeFar, hipFar}}) {
        CHECK(beginOf(twist).at(knee).y > beginOf(twist).at(hip).y + 15); // up
        CHECK(endOf(twist).at(knee).y < endOf(twist).at(hip).y - 15);     // and down on this side
    }
}

TEST_CASE("Shipped figures: walkers swing each arm with the leg of the other side", "[content]") {
    for (const char* id : {"walk", "walking"}) {
        const Figure& figure = shippedFigure(id);
        int steps = 0;
        for (const Pose& pose : figure.poses) {
            CAPTURE(id, pose.id.value);
            const double arms = pose.at(wristNear).x - pose.at(wristFar).x;
            const double legs = pose.at(ankleNear).x - pose.at(ankleFar).x;
            if (std::abs(legs) < 20)
                continue; // one passes the other
            ++steps;
            CHECK(arms * legs < 0);
        }
        CHECK(steps == 2);
    }
}

TEST_CASE("Shipped figures: habits show what matters in them", "[content]") {
    const Figure& lift = shippedFigure("lift-legs");
    const Pose& low = endOf(lift);
    CHECK(low.at(hipNear).y < beginOf(lift).at(hipNear).y - 40); // the legs bend, not the back
    CHECK(low.at(shoulderNear).y - low.at(hipNear).y > 35);
    CHECK((rests(low, wristNear) && rests(low, wristFar)));
    const Figure& sitting = shippedFigure("sit-upright");
    const auto screen = std::ranges::find(sitting.props, PropKind::screen, &Prop::kind);
    REQUIRE(screen != sitting.props.end());
    CHECK(screen->at.y + screen->height == Approx(beginOf(sitting).at(head).y).margin(4)); // eye level
    const Pose& asleep = beginOf(shippedFigure("sleep-pillow"));
    const Point chest = middle(asleep, shoulderNear, shoulderFar);
    const Point hips = middle(asleep, hipNear, hipFar);
    CHECK(besideLine(hips, chest, asleep.at(head)) < 2); // the spine goes on straight
    CHECK(rests(asleep, head));
    const Figure& rising = shippedFigure("stand-up-break");
    CHECK(endOf(rising).at(wristNear).y > endOf(rising).at(head).y + 20);
}

} // namespace unknot::test
