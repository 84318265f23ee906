// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/activity.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

/// An activity as docs/journal-files.md describes it.
[[nodiscard]] nlohmann::ordered_json jsonOf(const Activity& activity);

/// Back again, as episodeOf().
[[nodiscard]] Result<Activity> activityOf(const nlohmann::json& json);

} // namespace unknot
