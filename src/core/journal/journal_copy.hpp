// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

namespace unknot {

/// Copies a whole database over another, in one transaction of the other, by SQLite's online backup. Others
/// may read and write the source meanwhile. Fails: as SQLite does on either side; the other is then as it
/// was.
[[nodiscard]] Result<void> copyOver(SqliteConnection& source, SqliteConnection& target);

/// A journal in memory.
[[nodiscard]] std::unique_ptr<SqliteConnection> journalInMemory();

/// A whole copy in a file of its own, checked once it is written. What stood under that name is replaced.
/// Fails: damaged, where the copy does not pass; denied, diskFull, locked, io. No file is left then.
[[nodiscard]] Result<void> copyToFile(SqliteConnection& source, const std::filesystem::path& file);

} // namespace unknot
