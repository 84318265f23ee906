// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/figure.hpp"

#include <algorithm>

namespace unknot {

const Pose* Figure::find(const PoseId& wanted) const {
    const auto found = std::ranges::find(poses, wanted, &Pose::id);
    return found == poses.end() ? nullptr : &*found;
}

} // namespace unknot
