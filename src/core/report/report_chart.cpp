// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_chart.hpp"

namespace unknot {

namespace {

std::vector<ChartPeriod> periodsOf(const std::vector<PeriodCount>& counts) {
    std::vector<ChartPeriod> periods;
    for (const PeriodCount& count : counts)
        periods.push_back({count.from, count.to, count.isWhole, count.episodes});
    return periods;
}

} // namespace

ReportChart reportChartOf(const Frequency& frequency) {
    if (frequency.weeks.size() <= kMostWeekBars)
        return {ChartUnit::week, periodsOf(frequency.weeks)};
    if (frequency.months.size() <= kMostMonthBars)
        return {ChartUnit::month, periodsOf(frequency.months)};
    return {ChartUnit::year, periodsOf(frequency.years)};
}

} // namespace unknot
