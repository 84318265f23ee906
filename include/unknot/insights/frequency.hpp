// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

namespace unknot {

/// The episodes of a week, a month or a year, as far as it lies in the range.
struct PeriodCount {
    std::chrono::year_month_day from; ///< its first day that is in the range
    std::chrono::year_month_day to;   ///< its last one
    bool isWhole = false; ///< all of its days are in the range; only the first and last may not be
    int episodes = 0;

    bool operator==(const PeriodCount&) const = default;
};

/// How often it happened. Every week, month and year that has a day in the range is there, also without
/// episodes.
struct Frequency {
    std::vector<PeriodCount> weeks; ///< ISO weeks, Monday to Sunday
    std::vector<PeriodCount> months;
    std::vector<PeriodCount> years;

    bool operator==(const Frequency&) const = default;
};

[[nodiscard]] Frequency frequencyOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
