// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "episode_rows.hpp"
#include "part_kinds.hpp"

namespace unknot {

/// The table's own columns, each with a comma ahead of it and, where one is given, the table ("part.").
[[nodiscard]] std::string columnsOf(const PartKind& kind, const char* table = "");

/// How the parts of episodes are found.
enum class PartSearch {
    byEpisode,  ///< each one looked up: for a few, and in a damaged file
    wholeTable, ///< the table is read from end to end, past the parts of those that are not wanted
};

/// Which is faster for so many. No row of a journal ever goes, so that the last number tells how many
/// episodes there are.
[[nodiscard]] PartSearch partSearchFor(SqliteConnection& connection, std::size_t episodes);

/// Puts the parts of one table into the episodes. Requires: as readEpisodes().
void readParts(SqliteConnection& connection, const PartKind& kind, PartSearch search,
    std::vector<ReadEpisode>& episodes);

} // namespace unknot
