// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/file_journal.hpp"

namespace unknot {

/// Makes an empty journal where there is none. A rollback journal that lies there without its file is set
/// aside, for SQLite would undo in the new file what was done in the old one.
/// Requires: the exclusive lock.
[[nodiscard]] Result<void> makeJournal(const std::filesystem::path& file, UtcTime now);

/// Sets a damaged journal aside and puts in its place the newest backup that is good, or an empty journal,
/// with what could be read of the damaged one. The new file is finished before the old one is touched, and
/// takes its place in one rename: killed at any moment, it is done again or was done.
/// Fails: denied, diskFull, io; the damaged file is then where it was.
/// Requires: the exclusive lock.
[[nodiscard]] Result<JournalRecovery> recoverJournal(
    const std::filesystem::path& file, const std::filesystem::path& backups, UtcTime now);

} // namespace unknot
