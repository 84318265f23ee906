// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

#include <algorithm>

namespace unknot {

/// What a swollen or hot joint is called among what is felt (sensations.json): no heat then (001).
inline SensationId swollenJoint() {
    return {"swollen-joint"};
}

[[nodiscard]] inline bool hasSwollenJoint(const Episode& episode) {
    return std::ranges::find(episode.sensations, swollenJoint()) != episode.sensations.end();
}

inline void setSwollenJoint(Episode& episode, bool isSwollen) {
    std::erase(episode.sensations, swollenJoint());
    if (isSwollen)
        episode.sensations.push_back(swollenJoint());
}

} // namespace unknot
