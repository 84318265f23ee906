// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/log.hpp"

namespace unknot::cli {

struct ImportOptions {
    std::vector<std::filesystem::path> files; ///< JSON, sealed, CSV, or a folder of CSV
    std::filesystem::path passphraseFile;
    JournalForm form = JournalForm::words;
};

/// `import`: takes files into the journal after a backup, and tells of every row that was not taken.
[[nodiscard]] ExitCode runImport(const ImportOptions& options, const Surroundings& around);

} // namespace unknot::cli
