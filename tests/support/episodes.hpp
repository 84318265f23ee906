// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manual_clock.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/content/journal_lists.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot::test {

/// An open episode that begins then.
inline Episode episodeAt(const WallTime& onset) {
    return {.id = {newUuid()}, .notedAt = onset, .onset = onset, .changedAt = onset.utc};
}

/// The same, over after a while.
inline Episode endedEpisodeAt(const WallTime& onset, std::chrono::seconds length) {
    Episode episode = episodeAt(onset);
    episode.end = Lasted{length};
    return episode;
}

/// The moment so long before (or, negative, after) another, at the same place.
inline WallTime before(WallTime time, std::chrono::minutes span) {
    time.utc -= span;
    return time;
}

} // namespace unknot::test
