// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace unknot {

/// Days are compared as texts, which agrees with their order for years of four digits.
[[nodiscard]] inline std::string comparableDay(std::chrono::year_month_day day) {
    using namespace std::chrono;
    return isoDay(std::clamp(day, 1000y / January / 1, 9999y / December / 31));
}

[[nodiscard]] inline std::int64_t boundCount(std::size_t value) {
    constexpr std::size_t kMost = std::numeric_limits<std::int64_t>::max();
    return std::int64_t(std::min(value, kMost));
}

} // namespace unknot
