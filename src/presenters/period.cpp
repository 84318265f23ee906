// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/period.hpp"

namespace unknot {

using namespace std::chrono;

namespace {

InsightRange monthsUpTo(year_month_day today, months span) {
    year_month_day begin = today - span;
    if (!begin.ok())
        begin = begin.year() / begin.month() / last;
    return {.from = sys_days(begin) + days(1), .to = today};
}

} // namespace

std::optional<InsightRange> daysOf(Period period, year_month_day today) {
    switch (period) {
    case Period::fourWeeks: return InsightRange{.from = sys_days(today) - days(27), .to = today};
    case Period::threeMonths: return monthsUpTo(today, months(3));
    case Period::twelveMonths: return monthsUpTo(today, months(12));
    case Period::all:
    case Period::chosen: break;
    }
    return std::nullopt;
}

RangeTrouble troubleOf(const InsightRange& range, year_month_day today) {
    if (range.from > today)
        return RangeTrouble::notBegun;
    return range.to < range.from ? RangeTrouble::endsBeforeBegin : RangeTrouble::none;
}

} // namespace unknot
