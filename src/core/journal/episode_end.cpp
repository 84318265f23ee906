// SPDX-License-Identifier: GPL-3.0-or-later
#include "episode_end.hpp"

namespace unknot {

EndFields fieldsOf(const EpisodeEnd& end) {
    if (const auto* ended = std::get_if<EndedAt>(&end))
        return {"at", ended->at, std::nullopt};
    if (const auto* lasted = std::get_if<Lasted>(&end))
        return {"lasted", std::nullopt, lasted->length};
    return {std::holds_alternative<StillOpen>(end) ? "open" : "not-known", std::nullopt, std::nullopt};
}

std::optional<EpisodeEnd> episodeEndFrom(const EndFields& fields) {
    if (fields.at && fields.lasted)
        return std::nullopt;
    if (fields.at)
        return fields.ended.empty() || fields.ended == "at" ? std::optional<EpisodeEnd>(EndedAt{*fields.at})
                                                            : std::nullopt;
    if (fields.lasted)
        return fields.ended.empty() || fields.ended == "lasted"
            ? std::optional<EpisodeEnd>(Lasted{*fields.lasted})
            : std::nullopt;
    if (fields.ended == "open")
        return StillOpen();
    if (fields.ended.empty() || fields.ended == "not-known")
        return EndNotKnown();
    return std::nullopt;
}

} // namespace unknot
