// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// Frequency, gaps and trend, lengths, days lost, what went before, what could not be done, what helped and
/// risks: a row each, with the number it is out of. Below kFewestToSay entries nothing but counts.
[[nodiscard]] Document::Table reportNumbers(const DoctorReport& report, const Content& content);

/// The bars of the chart; the newest last.
[[nodiscard]] Document::Bars reportBars(const ReportChart& chart, const Words& words);
/// What stands above them.
[[nodiscard]] Word headingOf(ChartUnit unit);

} // namespace unknot
