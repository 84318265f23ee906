// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/doctor_report.hpp"

namespace unknot {

// What keeps the report to two pages. Our own numbers.
inline constexpr std::size_t kMostEntries = 12; ///< so many of the latest are told one by one
inline constexpr std::size_t kMostLines = 44;   ///< fewer, where together they would take more lines on paper
inline constexpr std::size_t kFewestEntries = 3;

/// The latest entries, a row each, with the columns in which there is anything.
[[nodiscard]] Document::Table reportEntries(const DoctorReport& report, const Content& content);

} // namespace unknot
