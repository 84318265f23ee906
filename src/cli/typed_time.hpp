// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::cli {

/// A time as it is typed: "08:40" for the day of `now`, "2026-11-21T08:40" for another. One without an offset
/// is meant as clocks showed it here then, also before clocks were last changed. Empty for anything else.
[[nodiscard]] std::optional<WallTime> typedTimeFrom(const std::string& typed, const WallTime& now);

/// The time that a verb is to take for now: what was typed or, where nothing was, `now`.
/// Fails: invalid; `detail` is the sentence for whoever typed it.
[[nodiscard]] Result<WallTime> typedNowFrom(const std::string& typed, const WallTime& now);

/// A day as it is typed, such as 2026-11-21; empty where nothing was. Fails: as typedNowFrom().
[[nodiscard]] Result<std::optional<std::chrono::year_month_day>> typedDayFrom(const std::string& typed);

} // namespace unknot::cli
