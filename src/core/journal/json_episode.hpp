// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/journal/episode.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

/// The episode as docs/journal-files.md describes it; what is empty is left out.
[[nodiscard]] nlohmann::ordered_json jsonOf(const Episode& episode);

/// Back again. Keys that are not known are passed over; rules of faultsOf() are not asked for.
/// Fails: invalid, with the place in the episode and what is wrong, and no text of it.
[[nodiscard]] Result<Episode> episodeOf(const nlohmann::json& json);

} // namespace unknot
