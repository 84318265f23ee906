// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/timer_log.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

/// A run as docs/journal-files.md describes it: without its clocks, which mean nothing on another machine or
/// on another day.
[[nodiscard]] nlohmann::ordered_json jsonOf(const TimerRun& run);
[[nodiscard]] nlohmann::ordered_json jsonOf(const OwnTimer& timer);

/// Back again, as episodeOf(). A run that had not ended has ended now: nothing is ever started by a file.
[[nodiscard]] Result<TimerRun> runOf(const nlohmann::json& json);
[[nodiscard]] Result<OwnTimer> ownTimerOf(const nlohmann::json& json);

} // namespace unknot
