// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

#include "unknot/journal/transfer.hpp"

namespace unknot::cli {

struct ExportOptions {
    ExportForm format = ExportForm::json;
    std::filesystem::path to;             ///< a file or, for CSV, a folder; empty: standard output
    std::filesystem::path passphraseFile; ///< empty: not sealed
};

/// `export`: writes down all that the journal holds.
[[nodiscard]] ExitCode runExport(const ExportOptions& options, const Surroundings& around);

} // namespace unknot::cli
