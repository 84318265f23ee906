// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_time.hpp"

#include "unknot/base/iso_time.hpp"

namespace unknot::cli {

std::optional<WallTime> typedTimeFrom(const std::string& typed, const WallTime& now) {
    const bool isTimeOfDay = typed.find('-') == std::string::npos;
    const std::string text = (isTimeOfDay ? isoDay(now.localDay()) + "T" : "") + typed;
    const auto time = wallTimeFrom(text, now.offset);
    // A text that is the same instant at every offset brought its own.
    const auto elsewhere = wallTimeFrom(text, now.offset + std::chrono::minutes(1));
    if (!time || !elsewhere || time->utc == elsewhere->utc)
        return time;
    return wallTimeFrom(text, utcOffsetHereAt(time->utc));
}

Result<WallTime> typedNowFrom(const std::string& typed, const WallTime& now) {
    if (typed.empty())
        return now;
    const auto time = typedTimeFrom(typed, now);
    if (!time)
        return fail(ErrorCode::invalid,
            "\"" + typed + "\" is no time. Write 08:40 for today, or 2026-11-21T08:40 for another day.");
    return *time;
}

Result<std::optional<std::chrono::year_month_day>> typedDayFrom(const std::string& typed) {
    const auto day = dayFrom(typed);
    if (!day && !typed.empty())
        return fail(ErrorCode::invalid, "\"" + typed + "\" is no day. Write 2026-11-21.");
    return day;
}

} // namespace unknot::cli
