// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

#include <optional>

namespace unknot {

/// Which days are looked at: so many up to today, which is one of them, or two that somebody chose.
enum class Period { fourWeeks, threeMonths, twelveMonths, all, chosen };

/// Why days that were chosen are none.
enum class RangeTrouble { none, endsBeforeBegin, notBegun };

/// The days of a period that goes back so far by itself. Of the 31st of a longer month the shorter one has
/// its last day. Empty for `all` and `chosen`, whose days the journal and the person know.
[[nodiscard]] std::optional<InsightRange> daysOf(Period period, std::chrono::year_month_day today);

[[nodiscard]] RangeTrouble troubleOf(const InsightRange& range, std::chrono::year_month_day today);

} // namespace unknot
