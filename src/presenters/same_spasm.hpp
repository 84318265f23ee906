// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

namespace unknot {

/// How long an open episode takes in what belongs to a spasm that is there, and a change of position is asked
/// for by itself. Our own rule: from the day on which it is first asked whether it is over, a new spasm is a
/// new episode.
inline constexpr std::chrono::days kSameSpasm(3);

/// Whether the episode is that young.
[[nodiscard]] inline bool isSameSpasm(const Episode& episode, UtcTime now) {
    return now - filedAt(episode).utc < kSameSpasm;
}

} // namespace unknot
