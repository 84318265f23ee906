// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <QDate>
#include <QString>

namespace unknot {

/// "08:40", as the locale writes it, at the place where it was noted.
[[nodiscard]] QString timeText(const WallTime& time);
/// "21 November 2026".
[[nodiscard]] QString dayText(std::chrono::year_month_day day);
/// "Tuesday, 24 November": a day that is near.
[[nodiscard]] QString weekdayText(std::chrono::year_month_day day);
/// "today at 08:40", "21 November 2026 at 08:40".
enum class DayShown { today, other };
[[nodiscard]] QString sinceText(const WallTime& time, DayShown day);
/// "November 2026".
[[nodiscard]] QString monthText(std::chrono::year_month month);
/// Two units at most: "40 s", "5 h 12 min", "3 days 4 h", "2 weeks".
[[nodiscard]] QString lengthText(std::chrono::seconds length);

[[nodiscard]] QDate dateOf(std::chrono::year_month_day day);

} // namespace unknot
