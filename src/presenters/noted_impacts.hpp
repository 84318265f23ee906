// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/red_flag.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot {

/// What somebody could not do, newly said of an episode.
struct NotedImpacts {
    EpisodeId episode;
    std::vector<ImpactId> impacts;

    bool operator==(const NotedImpacts&) const = default;
};

/// What an entry names at `now` that it did not name before; `before` is null for a new one. Empty where it
/// is about a time too long ago to ask about (AskAgain::withinDays).
[[nodiscard]] NotedImpacts notedImpacts(
    const AskAgain& rule, const Episode* before, const Episode& after, UtcTime now);

} // namespace unknot
