// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace unknot {

/// A backup of the journal: one SQLite file that was opened and checked before it got its name.
struct Backup {
    std::filesystem::path file;
    UtcTime made{}; ///< as its name says
    std::uintmax_t bytes = 0;

    bool operator==(const Backup&) const = default;
};

/// "journal-2026-11-21T074000.000Z.sqlite3".
[[nodiscard]] std::string backupName(UtcTime made);
/// Those in the folder, the newest first, by their names; other files are not looked at.
[[nodiscard]] std::vector<Backup> backupsIn(const std::filesystem::path& folder);
/// True where none was made on this UTC day.
[[nodiscard]] bool isBackupDue(const std::vector<Backup>& backups, UtcTime now);
/// Those that need not be kept: all but today's (what was restored or taken in today can be undone today) and
/// the newest of each of the last 7 days, 4 weeks and 12 months that have one. Of what was made later than
/// `now` (the clock was set back) none.
[[nodiscard]] std::vector<Backup> backupsToDrop(const std::vector<Backup>& backups, UtcTime now);

} // namespace unknot
