// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

namespace unknot {

/// In how many episodes one thing could not be done.
struct ImpactCount {
    ImpactId impact;
    int episodes = 0;

    bool operator==(const ImpactCount&) const = default;
};

/// What it kept the person from, and on how many days.
///
/// A day counts, once, where an episode lay on it in which something could not be done: from the day it is
/// filed under to that of its end, or to today while it is open. Where its end is not known, or only a length
/// and no onset, the day it is filed under stands alone. Which of its days the trouble was on is nowhere
/// kept. Episodes filed before the range reach into it, so they have to be handed in, too.
struct Interference {
    int days = 0;     ///< of interference
    int ofDays = 0;   ///< the days of the range
    int openDays = 0; ///< those of `days` that only episodes have that are still open, forgotten ones too
    int episodes = 0; ///< filed in the range
    int known = 0;    ///< those of them in which something could not be done
    std::vector<ImpactCount> impacts; ///< in these; the most frequent first, then by id

    bool operator==(const Interference&) const = default;
};

[[nodiscard]] Interference interferenceOf(
    const std::vector<Episode>& episodes, const InsightRange& range, const WallTime& now);

} // namespace unknot
