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
    QPainterPath farLeg;
    QPainterPath nearLeg;
    QPainterPath trunk; ///< from the hips over the chest to the head
    QPainterPath nearArm;
    QPointF nearShoulder;     ///< where the arm grows out of the trunk, without a gap
    double shoulderGirth = 0; ///< half the thickness of the trunk there
    bool isFrontal = false;   ///< both arms are before the trunk, the far one too

    /// Around all pieces.
    [[nodiscard]] QRectF bounds() const;
};

/// Half the thickness of an arm where it leaves the trunk, in centimetres.
inline constexpr double kUpperArmGirth = 5.6;
/// How far a full breath lifts the chest, in centimetres.
inline constexpr double kBreathSwell = 2.2;

/// The body in that pose. `breath` is how full the lungs are, 0 to 1: it lifts the chest a little.
[[nodiscard]] BodyShape bodyShape(const Pose& pose, double breath);

} // namespace unknot
