// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/import_report.hpp"

#include <map>
#include <string_view>

namespace unknot {

/// The files of a CSV export by their names: episodes.csv and one each for what an episode has several of.
/// RFC 4180 with CRLF, UTF-8, a header line; text that a spreadsheet would take for a formula begins with an
/// apostrophe, which is taken off again when it is read.
using CsvFiles = std::map<std::string, std::string>;

[[nodiscard]] CsvFiles journalToCsv(const std::vector<Episode>& episodes);

/// Reads them back: from a whole export an equal journal. Only episodes.csv must be there. Columns are found
/// by their names, in any order; unknown ones are passed over, missing ones are empty. A row without an id is
/// a new episode. A row that breaks a rule is skipped and told.
/// `now` dates rows that have no notedAt or changedAt; newId gives ids to rows that have none.
/// Fails: tooLarge; damaged, where episodes.csv is missing or no CSV, or has none of the known columns.
[[nodiscard]] Result<ReadJournal> journalFromCsv(
    const CsvFiles& files, const WallTime& now, const std::function<std::string()>& newId);

} // namespace unknot
