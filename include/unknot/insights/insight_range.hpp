// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

namespace unknot {

/// The local days that are looked at; both ends belong to them. An episode is of the day, at the place where
/// it was entered, that filedAt() has: just as the journal's own list filters. Empty where `to` is before
/// `from`. Requires: both are days of the calendar.
struct InsightRange {
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;

    bool operator==(const InsightRange&) const = default;
};

/// How many days it has; 0 where it is empty.
[[nodiscard]] int daysIn(const InsightRange& range);

/// The range without the days that are ahead of `now`, so that no chart has empty weeks of the future. An
/// entry of such a day, by a clock that was wrong or a place that is a day ahead, is then not looked at.
[[nodiscard]] InsightRange upToToday(const InsightRange& range, const WallTime& now);

/// From the day of the journal's first entry to today; removed ones are not looked at.
[[nodiscard]] InsightRange wholeJournal(const std::vector<Episode>& episodes, const WallTime& now);

/// Those that are looked at: filed in the range and without a tombstone. Borrows: the episodes.
[[nodiscard]] std::vector<const Episode*> episodesIn(
    const std::vector<Episode>& episodes, const InsightRange& range);

/// Below this many nothing is said but the counts themselves: one or two are no pattern. Our own number.
inline constexpr int kFewestToSay = 3;

} // namespace unknot
