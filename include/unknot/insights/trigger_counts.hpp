// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"
#include "unknot/insights/pick.hpp"

namespace unknot {

/// In how many episodes one trigger was named.
struct TriggerCount {
    Pick<TriggerId> trigger;
    int episodes = 0;

    bool operator==(const TriggerCount&) const = default;
};

/// What went on just before. Nothing here says that it was the cause.
struct TriggerCounts {
    int episodes = 0;  ///< in the range
    int answered = 0;  ///< those with a trigger or with "none known": what the counts are out of
    int noneKnown = 0; ///< those with "none known"
    /// The most frequent first; of the same count those of the list by id, then own words.
    std::vector<TriggerCount> triggers;

    bool operator==(const TriggerCounts&) const = default;
};

[[nodiscard]] TriggerCounts triggerCountsOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
