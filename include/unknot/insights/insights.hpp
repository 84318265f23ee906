// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/before_after.hpp"
#include "unknot/insights/durations.hpp"
#include "unknot/insights/frequency.hpp"
#include "unknot/insights/gaps.hpp"
#include "unknot/insights/interference.hpp"
#include "unknot/insights/overview.hpp"
#include "unknot/insights/places.hpp"
#include "unknot/insights/self_matched.hpp"
#include "unknot/insights/times_of_day.hpp"
#include "unknot/insights/trigger_counts.hpp"
#include "unknot/insights/what_helped.hpp"

namespace unknot {

/// What the journal tells about a range of days: counts, each with what it is out of, and nothing that a few
/// entries cannot carry.
struct Insights {
    InsightRange range; ///< as it was looked at: without the days ahead of now
    Overview overview;
    Frequency frequency;
    Gaps gaps;
    Durations durations;
    TimesOfDay timesOfDay;
    Places places;
    TriggerCounts triggers;
    WhatHelped whatHelped;
    BeforeAfter beforeAfter;
    Interference interference;
    SelfMatched selfMatched;

    bool operator==(const Insights&) const = default;
};

/// All of it. The episodes and moments may be in any order; removed ones are left out. Those filed before the
/// range matter where they reach into it (days of interference) or lie in a moment's two hours.
[[nodiscard]] Insights insightsOf(const std::vector<Episode>& episodes, const InsightRange& range,
    const WallTime& now, const std::vector<NotedMoment>& moments = {});

} // namespace unknot
