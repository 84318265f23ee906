// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

#include "unknot/journal/backups.hpp"

namespace unknot::cli {

struct BackupOptions {
    bool lists = false;
    std::filesystem::path to;             ///< a copy of it, to be kept elsewhere; empty: none
    std::filesystem::path passphraseFile; ///< seals that copy; empty: not sealed
};

/// `backup`: makes a backup, or lists those there are.
[[nodiscard]] ExitCode runBackup(const BackupOptions& options, const Surroundings& around);

/// Each backup on a line, the newest first.
void sayBackups(const std::vector<Backup>& backups, const Surroundings& around);

} // namespace unknot::cli
