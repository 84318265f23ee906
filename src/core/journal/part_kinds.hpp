// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/episode.hpp"

namespace unknot {

/// One row of a table of parts: its own columns, without those that every such table has.
struct PartRow {
    std::string id; ///< a UUID; empty where the part has none of its own in an Episode
    std::int64_t position = 0;
    Fields fields;
};

/// A table of parts and how its rows and the parts of an episode become each other.
struct PartKind {
    std::string table;
    std::vector<std::string> columns;
    /// So many of the first columns say which part a row is; 0 where its id does.
    std::size_t keySize;
    std::vector<PartRow> (*rowsOf)(const Episode& episode);
    /// Adds the part to the episode; false where the row says something that cannot be.
    bool (*put)(Episode& episode, const PartRow& row);
};

/// In the order in which they can be written and read: answers after their screenings.
[[nodiscard]] const std::vector<PartKind>& partKinds();

} // namespace unknot
