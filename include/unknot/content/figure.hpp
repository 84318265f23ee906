// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/ids.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace unknot {

/// A place in a drawing, in centimetres of a person 170 cm tall: x to the right, y up from the floor.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

/// The joints of the drawn person. Near is the side turned to whoever looks.
enum class Joint {
    head, ///< the middle of the head
    neck,
    shoulderNear,
    elbowNear,
    wristNear,
    hipNear,
    kneeNear,
    ankleNear,
    toeNear,
    shoulderFar,
    elbowFar,
    wristFar,
    hipFar,
    kneeFar,
    ankleFar,
    toeFar,
};
inline constexpr std::size_t kJointCount = 16;

/// One position of the whole body.
struct Pose {
    PoseId id;
    std::array<Point, kJointCount> joints{};
    std::vector<Joint> rests; ///< what lies or stands on the floor or on a prop; checked

    [[nodiscard]] const Point& at(Joint joint) const { return joints[std::size_t(joint)]; }
    bool operator==(const Pose&) const = default;
};

/// What stands about the person. The floor is the line y = 0.
enum class PropKind { floor, chair, bed, pillow, wall, table, pack, towel, mat, screen, box };

/// A thing in the drawing: a box of `width` and `height` whose lower left corner is `at`, turned about
/// its middle by `turn` degrees against the clock. Chairs face right and screens left, unless `isMirrored`.
struct Prop {
    PropKind kind = PropKind::floor;
    Point at;
    double width = 0;
    double height = 0;
    double turn = 0;
    bool isMirrored = false;
    bool isInFront = false; ///< drawn over the person

    /// A floor too thick to be a line is a bed looked down upon.
    [[nodiscard]] bool isBedFromAbove() const { return kind == PropKind::floor && height > 10; }
    /// Looked down upon: who is over it lies on it.
    [[nodiscard]] bool isFromAbove() const { return kind == PropKind::mat || isBedFromAbove(); }
    bool operator==(const Prop&) const = default;
};

/// A stop of an animation: the pose, how long the way to it takes, and how long it stays.
struct FigureStop {
    PoseId pose;
    std::chrono::milliseconds move{0};
    std::chrono::milliseconds stay{0};

    bool operator==(const FigureStop&) const = default;
};

/// A drawing of a person in a position, or moving into it.
struct Figure {
    FigureId id;
    std::string text; ///< says the same to those who do not see it
    Point lowest;     ///< lower left corner of what is shown
    Point highest;    ///< upper right corner of it
    std::vector<Prop> props;
    std::vector<Pose> poses;
    std::vector<FigureStop> stops; ///< in order; one alone is a still figure
    Joint anchor = Joint::hipNear; ///< the joint from which the body is drawn while it moves
    bool isRepeated = false;       ///< from the last stop back to the first, for ever
    bool breathes = false;         ///< the chest rises and falls

    [[nodiscard]] const Pose* find(const PoseId& wanted) const;
    bool operator==(const Figure&) const = default;
};

/// The body after that much time: eased from stop to stop, the limbs as long as in the poses.
/// Requires: at least one stop, and each of its poses is there.
[[nodiscard]] Pose poseAt(const Figure& figure, std::chrono::nanoseconds elapsed);
/// How long one run through all stops takes; zero for a still figure.
[[nodiscard]] std::chrono::milliseconds lengthOf(const Figure& figure);
/// Half the thickness of the body at a joint, in centimetres: as drawn, and as it lies on things.
[[nodiscard]] double girthAt(Joint joint);

} // namespace unknot
