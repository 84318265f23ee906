// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

namespace unknot {

/// What a system call's errno means for a journal. Where something is to be made, "not there" can only mean
/// that its place lets nothing be made.
[[nodiscard]] Failure failedAt(const char* deed, const std::filesystem::path& path, int number);

/// Makes an empty file (0600) in a folder (0700) where there is none, whatever the umask; one that is there
/// is made 0600. SQLite gives the rights of a journal's file to the files it makes beside it.
/// Fails: denied, diskFull, io; damaged, where something stands in its place that is no file.
[[nodiscard]] Result<void> makeJournalFile(const std::filesystem::path& file);

/// Gives a finished file the name of the journal, and makes that last: renamed, folder synced.
/// Fails: denied, diskFull, io.
[[nodiscard]] Result<void> putInPlace(
    const std::filesystem::path& finished, const std::filesystem::path& place);

/// A file that this program made for a moment, and what SQLite keeps beside it.
void removeOwn(const std::filesystem::path& file);

/// Whether file and folder let themselves be written.
[[nodiscard]] Access accessTo(const std::filesystem::path& file);

/// A connection to a file that is there, once it is known that it is a journal this program can use, or an
/// empty file. Fails: denied, locked, io, damaged, newer; nothing is written.
[[nodiscard]] Result<std::unique_ptr<SqliteConnection>> connect(
    const std::filesystem::path& file, Access access, const SqliteOptions& options);

} // namespace unknot
