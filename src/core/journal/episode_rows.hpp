// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/episode.hpp"

namespace unknot {

/// An episode as its rows tell it.
struct ReadEpisode {
    std::int64_t number = 0; ///< its row in table episode
    Episode episode;
    /// False where a row says something that cannot be: a word that is none, an id that is none, a time out
    /// of range. What could be read is there all the same.
    bool isSound = true;
};

/// Those for which `condition` (the rest of a SELECT, from WHERE on, without any text of a person) holds, in
/// its order. Requires: a transaction around it, so that all rows are of one state.
[[nodiscard]] std::vector<ReadEpisode> readEpisodes(
    SqliteConnection& connection, const std::string& condition, const Fields& values);

/// The one with that id; empty where there is none. Requires: as above.
[[nodiscard]] std::optional<ReadEpisode> readEpisode(SqliteConnection& connection, const EpisodeId& id);

/// The same without the parts, for which see readParts(). They are apart for a damaged file, of which each
/// may be readable when another is not.
[[nodiscard]] std::vector<ReadEpisode> readHeads(
    SqliteConnection& connection, const std::string& condition, const Fields& values);

/// Writes an episode and its parts. Rows of parts that are as they were stay as they are; one that is gone
/// gets a tombstone, and loses it when the part comes back.
/// Requires: an immediate transaction; `stored` is what is there, null for nothing.
void writeEpisode(SqliteConnection& connection, const Episode& episode, const ReadEpisode* stored);

} // namespace unknot
