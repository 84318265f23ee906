// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <algorithm>

namespace unknot {

/// A time that no journal takes counts as the nearest one it would, so that nothing can be reckoned beyond
/// what a date can hold.
[[nodiscard]] inline UtcTime withinDates(UtcTime time) {
    using namespace std::chrono;
    const UtcTime first = sys_days(1900y / January / 1);
    const UtcTime last = sys_days(9999y / December / 31);
    return std::clamp(time, first, last);
}

/// The clock's reading at that place.
[[nodiscard]] inline std::chrono::local_time<std::chrono::milliseconds> localTimeOf(const WallTime& time) {
    using namespace std::chrono;
    const minutes farthest = hours(18);
    const UtcTime there = withinDates(time.utc) + std::clamp(time.offset, -farthest, farthest);
    return local_time<milliseconds>(there.time_since_epoch());
}

/// The calendar day at that place, to be counted with.
[[nodiscard]] inline std::chrono::local_days localDayOf(const WallTime& time) {
    return std::chrono::floor<std::chrono::days>(localTimeOf(time));
}

} // namespace unknot
