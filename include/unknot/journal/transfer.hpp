// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/import_report.hpp"

#include <filesystem>

namespace unknot {

/// What an export is for.
enum class ExportForm {
    json, ///< one file, complete but for the reminders
    csv,  ///< a folder of files for a spreadsheet: the episodes, complete, and nothing else
};

/// Writes the journal, tombstones too, to `target`: a file for json, a folder for csv (made where it is
/// missing). Each file is 0600, replaced as a whole, and read back before it counts; in a folder of CSV files
/// episodes.csv comes last, so that an export that was cut short is none.
/// Fails: as the journal; denied, diskFull, io, also where what was read back differs.
[[nodiscard]] Result<void> exportTo(
    const WholeJournal& journal, const std::filesystem::path& target, ExportForm form);

/// Writes it as one JSON file, sealed with a passphrase. Fails: likewise; invalid for an empty passphrase.
[[nodiscard]] Result<void> exportSealedTo(
    const WholeJournal& journal, const std::filesystem::path& target, std::string_view passphrase);

/// Whether this is a file that needs a passphrase.
[[nodiscard]] bool needsPassphrase(const std::filesystem::path& source);

/// Reads any export: a JSON file, a sealed one (with its passphrase, else ignored), a folder of CSV files,
/// its episodes.csv with the files beside it, or another CSV file alone. `now` dates what has no date. Fails:
/// notFound, denied, tooLarge, io; damaged, where it is no export, the passphrase is wrong, or the file was
/// changed; newer; invalid for a whole journal, which is restored and not taken in.
[[nodiscard]] Result<ReadJournal> readExport(
    const std::filesystem::path& source, std::string_view passphrase, const WallTime& now);

} // namespace unknot
