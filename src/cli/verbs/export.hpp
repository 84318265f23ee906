// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

enum class ExportFormat { json, csv };

struct ExportOptions {
    ExportFormat format = ExportFormat::json;
    std::filesystem::path to;             ///< a file or, for CSV, a folder; empty: standard output
    std::filesystem::path passphraseFile; ///< empty: not sealed
};

/// `export`: writes down all that the journal holds.
[[nodiscard]] ExitCode runExport(const ExportOptions& options, const Surroundings& around);

} // namespace unknot::cli
