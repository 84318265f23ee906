// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/journal_store.hpp"

namespace unknot {

Result<Episode> removeEpisode(JournalStore& store, const EpisodeId& id, UtcTime now) {
    return store.change(id, now, [now](Episode& episode) { episode.removedAt = now; });
}

Result<Episode> bringBack(JournalStore& store, const EpisodeId& id, UtcTime now) {
    return store.change(id, now, [](Episode& episode) { episode.removedAt.reset(); });
}

} // namespace unknot
