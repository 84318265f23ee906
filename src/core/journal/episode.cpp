// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/episode.hpp"

namespace unknot {

using std::chrono::milliseconds;

bool isOpen(const Episode& episode) {
    return std::holds_alternative<StillOpen>(episode.end);
}

const WallTime& filedAt(const Episode& episode) {
    return episode.onset ? *episode.onset : episode.notedAt;
}

std::optional<milliseconds> lengthOf(const Episode& episode) {
    if (const auto* lasted = std::get_if<Lasted>(&episode.end))
        return lasted->length;
    const auto* ended = std::get_if<EndedAt>(&episode.end);
    if (!ended || !episode.onset || ended->at.utc < episode.onset->utc)
        return std::nullopt;
    return ended->at.utc - episode.onset->utc;
}

Episode merged(const Episode& base, const Episode& edited, Episode stored) {
    const auto take = [&](auto Episode::*field) {
        if (base.*field != edited.*field)
            stored.*field = edited.*field;
    };
    take(&Episode::onset);
    take(&Episode::end);
    take(&Episode::kind);
    take(&Episode::places);
    take(&Episode::spread);
    take(&Episode::sensations);
    take(&Episode::impacts);
    take(&Episode::triggers);
    take(&Episode::ownTriggers);
    take(&Episode::isNoTriggerKnown);
    take(&Episode::tried);
    take(&Episode::medicines);
    take(&Episode::riskFactors);
    take(&Episode::readings);
    take(&Episode::screenings);
    take(&Episode::notes);
    take(&Episode::ownWords);
    take(&Episode::stillOpenOnDay);
    take(&Episode::removedAt);
    return stored;
}

} // namespace unknot
