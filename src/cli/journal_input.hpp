// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "unknot/journal/import_report.hpp"

namespace unknot::cli {

/// Reads a journal out of whatever was named: JSON, sealed JSON, a folder of CSV, an episodes.csv with the
/// other files beside it, or another CSV file alone. Nothing where that cannot be; why is said then.
[[nodiscard]] std::optional<ReadJournal> readJournalFrom(const std::filesystem::path& named,
    const std::filesystem::path& passphraseFile, const Surroundings& around);

} // namespace unknot::cli
