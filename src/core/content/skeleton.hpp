// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

namespace unknot {

/// Where the joints are on the way from one pose to another, `part` from 0 to 1. Each bone turns the
/// shorter way round and keeps its length, outward from the anchor, which goes straight. Hands and feet that
/// rest in both poses go straight, too, and the limb bends as it must.
[[nodiscard]] std::array<Point, kJointCount> jointsBetween(
    const Pose& from, const Pose& to, Joint anchor, double part);

/// Whether the joint is among those that rest in that pose.
[[nodiscard]] bool restsAt(const Pose& pose, Joint joint);

} // namespace unknot
