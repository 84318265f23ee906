// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

#include <utility>

namespace unknot {

/// The joints as content files and problems call them.
inline constexpr std::pair<const char*, Joint> kJointNames[] = {
    {"head", Joint::head},
    {"neck", Joint::neck},
    {"shoulder_near", Joint::shoulderNear},
    {"elbow_near", Joint::elbowNear},
    {"wrist_near", Joint::wristNear},
    {"hip_near", Joint::hipNear},
    {"knee_near", Joint::kneeNear},
    {"ankle_near", Joint::ankleNear},
    {"toe_near", Joint::toeNear},
    {"shoulder_far", Joint::shoulderFar},
    {"elbow_far", Joint::elbowFar},
    {"wrist_far", Joint::wristFar},
    {"hip_far", Joint::hipFar},
    {"knee_far", Joint::kneeFar},
    {"ankle_far", Joint::ankleFar},
    {"toe_far", Joint::toeFar},
};

inline constexpr Point operator+(const Point& a, const Point& b) {
    return {a.x + b.x, a.y + b.y};
}
inline constexpr Point operator-(const Point& a, const Point& b) {
    return {a.x - b.x, a.y - b.y};
}
inline constexpr Point operator*(const Point& a, double factor) {
    return {a.x * factor, a.y * factor};
}
inline constexpr double dot(const Point& a, const Point& b) {
    return a.x * b.x + a.y * b.y;
}
/// Above zero where `b` lies against the clock from `a`.
inline constexpr double cross(const Point& a, const Point& b) {
    return a.x * b.y - a.y * b.x;
}

} // namespace unknot
