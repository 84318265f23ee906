// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

struct RestoreOptions {
    std::filesystem::path file; ///< empty: the newest one, or none where that is not asked for
    bool isLatest = false;
    bool lists = false;
    std::filesystem::path passphraseFile;
};

/// `restore`: puts a backup in the journal's place.
[[nodiscard]] ExitCode runRestore(const RestoreOptions& options, const Surroundings& around);

} // namespace unknot::cli
