// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"

#include <sys/types.h>

namespace unknot {

/// How carefully a file is looked at before it is used.
enum class Doubt { none, some };

/// The journal's file in use: its store, and whether that is still the file of this name.
class OpenedJournal {
public:
    /// Opens it, after making, recovering or migrating it where that is needed. What was recovered goes to
    /// `recovery`. Fails: as FileJournal::open().
    [[nodiscard]] static Result<std::unique_ptr<OpenedJournal>> open(const std::filesystem::path& file,
        const std::filesystem::path& backups, UtcTime now, Doubt doubt,
        std::optional<JournalRecovery>& recovery);

    [[nodiscard]] SqliteJournalStore& store() { return *m_store; }
    /// False where another file stands in its place by now, or none, or where it may be written by now and
    /// could not be when it was opened.
    [[nodiscard]] bool isUpToDate() const;

private:
    OpenedJournal(
        const std::filesystem::path& file, Access access, std::unique_ptr<SqliteConnection> connection);

    std::filesystem::path m_file;
    Access m_access;
    dev_t m_device = 0;
    ino_t m_number = 0;
    std::unique_ptr<SqliteJournalStore> m_store;
};

/// Makes a backup of a journal in the folder. Requires: the exclusive lock.
/// Fails: damaged, where the copy does not pass its check; denied, diskFull, locked, io.
[[nodiscard]] Result<Backup> backUpJournal(
    SqliteConnection& journal, const std::filesystem::path& backups, UtcTime now);

} // namespace unknot
