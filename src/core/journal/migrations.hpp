// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

namespace unknot {

/// One step from a schema version to the next.
struct Migration {
    std::int64_t version;                      ///< which it leads to
    void (*apply)(SQLite::Database& database); ///< runs in a transaction of its own; may throw
};

/// All there are, the oldest first. Append only: a journal of any age must find its way.
[[nodiscard]] const std::vector<Migration>& migrations();

/// How a file stands to this program.
enum class SchemaState { empty, current, older };

/// Fails: newer; damaged, where it is no journal of Unknot; locked, denied, io. Writes nothing.
[[nodiscard]] Result<SchemaState> schemaState(
    SqliteConnection& connection, const std::vector<Migration>& list = migrations());

/// Brings the file up to the last version of the list, each step in a transaction of its own.
/// Fails: as schemaState(), and diskFull; the steps that were done stay.
[[nodiscard]] Result<void> migrate(
    SqliteConnection& connection, const std::vector<Migration>& list = migrations());

/// Does as migrate() will, and takes it back: a file that only says that it is older stands in the way of its
/// steps. Throws where it cannot be done.
void migrateAndTakeBack(SqliteConnection& connection, const std::vector<Migration>& list = migrations());

} // namespace unknot
