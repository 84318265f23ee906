// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace unknot {

/// ISO 8601 with the offset, as in "2026-11-21T08:40:00.250+01:00"; milliseconds only where they are not 0.
[[nodiscard]] std::string isoText(const WallTime& time);
/// The same for an instant, as in "2026-11-21T07:40:00Z".
[[nodiscard]] std::string isoText(UtcTime time);

/// Reads what isoText writes, also without seconds and with "Z" or a blank in place of "T". A text without an
/// offset means `offset`. Empty for anything else, an impossible date, an hour above 23, an offset beyond
/// ±18 h, or a year outside 1900 to 9999.
[[nodiscard]] std::optional<WallTime> wallTimeFrom(std::string_view text, std::chrono::minutes offset);

/// "2026-11-21"; empty for anything else.
[[nodiscard]] std::optional<std::chrono::year_month_day> dayFrom(std::string_view text);

} // namespace unknot
