// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

#include <QPainterPath>

namespace unknot {

/// The drawn body in filled pieces, in centimetres with y up, to be painted in this order (from the
/// front the far arm after the trunk).
/// The pieces overlap themselves; they are filled by winding, so that no seam shows.
struct BodyShape {
    QPainterPath farArm;
    QPainterPath farArmInside; ///< within its outline, as the next
    QPainterPath farLeg;
    QPainterPath farLegInside;
    QPainterPath nearLegGap; ///< what stays free between the near leg and the far one
    QPainterPath nearLeg;
    QPainterPath trunk; ///< from the hips over the chest to the head
    QPainterPath nearArmGap;
    QPainterPath nearArm;
    double legsFrontal = 0; ///< 1 where neither leg is the far one, and both look alike
    bool isFrontal = false; ///< both arms are before the trunk, the far one too
};

/// How far a full breath lifts the chest, in centimetres.
inline constexpr double kBreathSwell = 2.2;

/// The body in that pose. `breath` is how full the lungs are, 0 to 1: it lifts the chest a little.
/// Outlines and gaps are as wide as `line`.
[[nodiscard]] BodyShape bodyShape(const Pose& pose, double breath, double line = 1);

} // namespace unknot
