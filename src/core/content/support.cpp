// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/check_figure.hpp"

#include "body.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace unknot {

namespace {

/// The place as seen from the middle of the prop, turned as the prop is.
Point seenFrom(const Prop& prop, const Point& place) {
    const Point middle{prop.at.x + prop.width / 2, prop.at.y + prop.height / 2};
    const double angle = -prop.turn * std::numbers::pi / 180;
    const Point away = place - middle;
    return {away.x * std::cos(angle) - away.y * std::sin(angle),
        away.x * std::sin(angle) + away.y * std::cos(angle)};
}

/// Below zero inside the box.
double distanceToBox(const Prop& prop, const Point& seen) {
    const double beside = std::abs(seen.x) - prop.width / 2;
    const double above = std::abs(seen.y) - prop.height / 2;
    return std::hypot(std::max(beside, 0.0), std::max(above, 0.0)) + std::min(std::max(beside, above), 0.0);
}

double distanceTo(const Prop& prop, const Point& place) {
    const Point seen = seenFrom(prop, place);
    switch (prop.kind) {
    case PropKind::pillow:
    case PropKind::pack:
    case PropKind::towel:
    case PropKind::box:
    case PropKind::wall: return distanceToBox(prop, seen);
    case PropKind::floor:
    case PropKind::chair:
    case PropKind::bed:
    case PropKind::table:
    case PropKind::mat:
    case PropKind::screen: break;
    }
    // Only what is over it lies on it; the edge bears, too.
    constexpr double kEdge = 3;
    const bool isOver = std::abs(seen.x) <= prop.width / 2 + kEdge;
    return isOver ? seen.y - prop.height / 2 : std::numeric_limits<double>::infinity();
}

} // namespace

double gapBelow(const Figure& figure, Joint joint, const Point& place) {
    const double girth = girthAt(joint);
    double gap = std::abs(place.y - girth);
    for (const Prop& prop : figure.props) {
        // Looked down upon, all that is over a mat or a bed lies on it.
        const bool isOnIt = prop.isFromAbove() && distanceToBox(prop, seenFrom(prop, place)) <= 0;
        gap = std::min(gap, isOnIt ? 0 : std::abs(distanceTo(prop, place) - girth));
    }
    return gap;
}

} // namespace unknot
