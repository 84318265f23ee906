// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

#include <array>

namespace unknot {

/// How many hours each part of the day has, beginning at midnight.
inline constexpr std::chrono::hours kDayPart{3};
inline constexpr std::size_t kDayParts = 8;

/// When in the day it began, by the clock at the place where it was entered. When an entry was noted stands
/// in for nothing here: people note in the evening what began in the morning.
struct TimesOfDay {
    std::array<int, kDayParts> episodes{}; ///< 00:00 to 02:59, 03:00 to 05:59, ...
    int known = 0;                         ///< the sum of these
    int notKnown = 0;

    bool operator==(const TimesOfDay&) const = default;
};

[[nodiscard]] TimesOfDay timesOfDayOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
