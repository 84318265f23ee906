// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/frequency.hpp"

#include "looked_at.hpp"

#include "unknot/base/local_days.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

namespace {

local_days mondayOf(local_days day) {
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

year_month monthOf(local_days day) {
    const year_month_day date(day);
    return date.year() / date.month();
}

local_days firstDayOf(year_month month) {
    return local_days(month / std::chrono::day(1));
}

/// The period from `first` up to the day before `next`, as far as it is in the range.
PeriodCount periodOf(local_days first, local_days next, const InsightRange& range) {
    const local_days last = next - days(1);
    const local_days from(range.from);
    const local_days to(range.to);
    return {.from = year_month_day(std::max(first, from)),
        .to = year_month_day(std::min(last, to)),
        .isWhole = from <= first && last <= to,
        .episodes = 0};
}

} // namespace

Frequency frequencyOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    const local_days from(range.from);
    const local_days to(range.to);
    const local_days firstMonday = mondayOf(from);
    const year_month firstMonth = monthOf(from);
    const year firstYear = firstMonth.year();
    Frequency frequency;
    for (local_days monday = firstMonday; from <= to && monday <= to; monday += days(7))
        frequency.weeks.push_back(periodOf(monday, monday + days(7), range));
    for (year_month month = firstMonth; from <= to && firstDayOf(month) <= to; month += months(1))
        frequency.months.push_back(periodOf(firstDayOf(month), firstDayOf(month + months(1)), range));
    for (year one = firstYear; from <= to && one <= range.to.year(); ++one)
        frequency.years.push_back(
            periodOf(firstDayOf(one / 1), firstDayOf((one + std::chrono::years(1)) / 1), range));
    for (const Episode* episode : episodesIn(episodes, range)) {
        const local_days day = localDayOf(filedAt(*episode));
        ++frequency.weeks[std::size_t((day - firstMonday).count() / 7)].episodes;
        ++frequency.months[std::size_t((monthOf(day) - firstMonth).count())].episodes;
        ++frequency.years[std::size_t((monthOf(day).year() - firstYear).count())].episodes;
    }
    return frequency;
}

} // namespace unknot
