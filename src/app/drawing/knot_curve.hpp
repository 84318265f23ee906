// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <array>
#include <vector>

namespace unknot {

/// Where the rope crosses itself. Both are places along the line, counted in points: 3.5 is halfway from
/// the fourth to the fifth.
struct KnotCrossing {
    double over = 0;
    double under = 0;
};

/// An overhand knot as it lies: the middle of one rope from end to end, and its three crossings, over and
/// under by turns. The ring around it has radius 1 and its middle at 0, 0; y grows downwards.
struct Knot {
    std::vector<QPointF> line;
    std::array<KnotCrossing, 3> crossings;
};

/// Half the rope's thickness, where the ring's radius is 1.
constexpr double kRopeHalf = 0.075;

/// The knot with that much slack, 0 (drawn tight) to 1 (as loose as it gets: it never comes undone).
/// Each point moves straight and evenly with the slack, so nothing can jump. Both ends stay where they
/// are on the ring.
[[nodiscard]] Knot knotAt(double slack);

/// The longest way that any point of the line goes from slack 0 to slack 1.
[[nodiscard]] double knotTravel();

} // namespace unknot
