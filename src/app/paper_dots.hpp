// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// How finely everything is written on paper.
inline constexpr int kDotsPerInch = 1200;

/// So many points on that paper.
[[nodiscard]] inline double dots(double points) {
    return points * kDotsPerInch / 72;
}

} // namespace unknot
