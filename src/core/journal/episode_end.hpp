// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

namespace unknot {

/// How an end stands in files: a word, and the time or length that goes with two of the words.
struct EndFields {
    std::string ended; ///< "open", "at", "lasted" or "not-known"; when read, also "": by what else is there
    std::optional<WallTime> at;
    std::optional<std::chrono::seconds> lasted;
};

[[nodiscard]] EndFields fieldsOf(const EpisodeEnd& end);
/// Empty where the fields contradict each other. With none of them the end is not known: what somebody wrote
/// down elsewhere is over.
[[nodiscard]] std::optional<EpisodeEnd> episodeEndFrom(const EndFields& fields);

} // namespace unknot
