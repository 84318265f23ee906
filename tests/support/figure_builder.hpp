// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

#include <cmath>
#include <numbers>

namespace unknot::test {

inline Point& place(Pose& pose, Joint joint) {
    return pose.joints[std::size_t(joint)];
}

/// Lying on the back, head to the left, the thighs raised by that many degrees, the feet on the floor.
inline Pose lyingPose(const char* id, double degrees) {
    const double thigh = degrees * std::numbers::pi / 180;
    const Point knee{42 * std::cos(thigh), 11 + 42 * std::sin(thigh)};
    const double shin = std::asin((knee.y - 4.5) / 40);
    const Point ankle{knee.x + 40 * std::cos(shin), 4.5};
    const double foot = (80 - 2 * degrees) * std::numbers::pi / 180;
    using enum Joint;
    Pose pose{.id = {id}, .rests = {head, hipNear, hipFar, ankleNear, ankleFar}};
    const auto put = [&](Joint near, Joint far, Point at) { place(pose, near) = place(pose, far) = at; };
    place(pose, head) = {-75, 11};
    place(pose, neck) = {-57, 10};
    put(shoulderNear, shoulderFar, {-50, 10});
    put(elbowNear, elbowFar, {-20.5, 4.5});
    put(wristNear, wristFar, {4.5, 4});
    put(hipNear, hipFar, {0, 11});
    put(kneeNear, kneeFar, knee);
    put(ankleNear, ankleFar, ankle);
    put(toeNear, toeFar, {ankle.x + 18 * std::cos(foot), 4.5 + 18 * std::sin(foot)});
    return pose;
}

/// Draws up the knees and lets them down again, for ever: down 1 s, 2 s up, up 1.5 s, 3 s down.
inline Figure goodFigure() {
    using namespace std::chrono_literals;
    return {
        .id = {"knees"},
        .text = "Lying on the back, the knees come up.",
        .lowest = {-100, -5},
        .highest = {110, 70},
        .poses = {lyingPose("down", 0), lyingPose("up", 40)},
        .stops = {{.pose = {"down"}, .move = 3s, .stay = 1s}, {.pose = {"up"}, .move = 2s, .stay = 1500ms}},
        .isRepeated = true,
    };
}

} // namespace unknot::test
