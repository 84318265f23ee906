// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

namespace unknot {

/// What became of one row of a file that was imported.
struct ImportedRow {
    enum class Fate { taken, merged, skipped };

    std::string place; ///< "episodes.csv, line 12" or "/episodes/3"
    EpisodeId episode; ///< empty where the row names none that can be read
    Fate fate = Fate::skipped;
    std::string why; ///< English, without any text of the journal; empty for what was taken

    bool operator==(const ImportedRow&) const = default;
};

/// Every row that was met, in the order of the file.
using ImportReport = std::vector<ImportedRow>;

/// Episodes read from a file, and where each of them stood.
struct ReadJournal {
    std::vector<Episode> episodes;
    std::vector<std::string> places; ///< one an episode
    ImportReport skipped;            ///< rows that are no episode, and why
};

/// Merges what was read into the store and tells of every row: taken, merged where a later version went over
/// an earlier one, skipped where it is there already or breaks a rule. Fails: as merge(); nothing is changed.
[[nodiscard]] Result<ImportReport> importInto(JournalStore& store, const ReadJournal& read);

} // namespace unknot
