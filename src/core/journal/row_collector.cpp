// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_collector.hpp"

#include "unknot/base/uuid.hpp"

namespace unknot {

void RowCollector::take(Episode episode, std::string place) {
    const auto faults = faultsOf(episode);
    if (!faults.empty())
        return skip(std::move(place), episode.id, faults.front());
    if (!m_ids.insert(episode.id).second)
        return skip(std::move(place), episode.id, "an earlier row has the same id");
    m_read.episodes.push_back(std::move(episode));
    m_read.places.push_back(std::move(place));
}

void RowCollector::skip(std::string place, EpisodeId episode, std::string why) {
    // An id that is none may be any text of the file.
    if (!isUuid(episode.value))
        episode = {};
    m_read.skipped.push_back(
        {std::move(place), std::move(episode), ImportedRow::Fate::skipped, std::move(why)});
}

} // namespace unknot
