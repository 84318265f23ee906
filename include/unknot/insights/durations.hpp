// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

#include <array>

namespace unknot {

/// How long one lasted. "Up to" takes the end in.
enum class DurationGroup { upToMinute, upToHour, upToDay, upToThreeDays, longer, stillOpen, notKnown };

inline constexpr std::size_t kDurationGroups = 7;

/// How long they lasted, by lengthOf(); a day is 24 hours.
struct Durations {
    std::array<int, kDurationGroups> episodes{}; ///< by DurationGroup; together all of the range
    int known = 0;                               ///< those in the first five
    /// Of those known; empty below kFewestToSay of them. It says nothing about those that are still open.
    std::optional<std::chrono::milliseconds> median;

    [[nodiscard]] int of(DurationGroup group) const { return episodes[std::size_t(group)]; }
    bool operator==(const Durations&) const = default;
};

[[nodiscard]] Durations durationsOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
