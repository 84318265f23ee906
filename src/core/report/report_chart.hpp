// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// Weeks or, of a range of more than kMostWeekBars of them, months or, of more than kMostMonthBars, years:
/// the chart stays small. Our own numbers.
inline constexpr std::size_t kMostWeekBars = 13;
inline constexpr std::size_t kMostMonthBars = 18;

[[nodiscard]] ReportChart reportChartOf(const Frequency& frequency);

} // namespace unknot
