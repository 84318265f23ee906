// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"
#include "unknot/insights/pick.hpp"
#include "unknot/journal/moment.hpp"

namespace unknot {

/// One trigger over all pairs of the two hours before a spasm and the same hours of another day.
struct MatchedTrigger {
    Pick<TriggerId> trigger;
    int onlyBefore = 0; ///< pairs in which it was there before the spasm alone
    int onlyOther = 0;  ///< on the other day alone
    int both = 0;
    int neither = 0;

    bool operator==(const MatchedTrigger&) const = default;
};

/// How far from the onset's time of day the moment of another day may be. Our own number: nearer would leave
/// hardly any pair, and two windows of two hours an hour apart still share half of each.
inline constexpr std::chrono::hours kMatchWithin{1};
/// How many days before are looked at, each by itself. Two are near enough for the same kind of week.
inline constexpr int kDaysBefore = 2;

/// Each spasm against its own person on other days (a case-crossover): what was there in the two hours before
/// it, and what in the two hours before the same time of day one and two days earlier.
///
/// A spasm counts that is filed in the range, has a known onset, and whose triggers were answered; what it
/// has is what was there before it. Another day counts where a moment was noted whose time of day is within
/// kMatchWithin of the onset's; the nearest of several. Times are compared as the clocks showed them, each at
/// its own place: after summer time has begun or ended, and after travel, 08:00 is still matched with 08:00.
/// A time that the clock left out on that day is matched by its neighbours, and of an hour that came twice
/// either may match. A moment with an onset in its two hours is no other day, and is left out.
struct SelfMatched {
    int episodes = 0; ///< those that count
    int matched = 0;  ///< of these: with at least one pair
    int pairs = 0;
    /// Empty below kFewestToSay matched. Most often there before the spasm alone first, then least often on
    /// the other day alone, then those of the list by id, then own words.
    std::vector<MatchedTrigger> triggers;

    bool operator==(const SelfMatched&) const = default;
};

[[nodiscard]] SelfMatched selfMatchedOf(
    const std::vector<Episode>& episodes, const std::vector<NotedMoment>& moments, const InsightRange& range);

} // namespace unknot
