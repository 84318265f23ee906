// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

namespace unknot {

/// Something about a figure that no body does.
struct FigureFault {
    std::string pointer; ///< JSON pointer within the figure
    std::string expected;
    std::string found;

    bool operator==(const FigureFault&) const = default;
};

/// Refuses, each with its place, in every pose and at forty instants of every move: limbs of no
/// person's length or of changing length, knees that bend forward, joints that sink into the floor,
/// leave the frame, or hang in the air though they are said to rest, and jumps to another pose.
/// Limbs towards the eye are short: where the sides differ (no side view), only what is too long counts,
/// and knees are not looked at. Elbows bend any way when seen from the side, so they never are.
/// Requires: poses and stops as the reader of figures.json lets them pass.
[[nodiscard]] std::vector<FigureFault> checkFigure(const Figure& figure);

/// How far the joint at that place is from touching what could bear it: the floor, the top of a floor,
/// chair, bed or table, any side of a pillow, pack, towel or wall, a mat all over. In centimetres.
[[nodiscard]] double gapBelow(const Figure& figure, Joint joint, const Point& place);

} // namespace unknot
