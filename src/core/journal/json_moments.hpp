// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/moment.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

/// A noted moment as docs/journal-files.md describes it.
[[nodiscard]] nlohmann::ordered_json jsonOf(const NotedMoment& moment);

/// Back again, as episodeOf().
[[nodiscard]] Result<NotedMoment> momentOf(const nlohmann::json& json);

} // namespace unknot
