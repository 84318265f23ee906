// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/whole_journal.hpp"

namespace unknot {

/// What became of one row of a file that was imported.
struct ImportedRow {
    enum class Fate { taken, merged, skipped };

    std::string place; ///< "episodes.csv, line 12", "/episodes/3" or "/timer_runs/7"
    EpisodeId episode; ///< empty where the row names none that can be read, or is no episode's
    Fate fate = Fate::skipped;
    std::string why; ///< English, without any text of the journal; empty for what was taken

    bool operator==(const ImportedRow&) const = default;
};

/// Every row that was met, in the order of the file.
using ImportReport = std::vector<ImportedRow>;

/// What was read from a file, and where each of it stood.
struct ReadJournal {
    std::vector<Episode> episodes;
    std::vector<std::string> places; ///< one an episode
    std::vector<TimerRun> runs;      ///< each has ended: a file starts no timer
    std::vector<std::string> runPlaces;
    std::vector<OwnTimer> ownTimers;
    std::vector<std::string> ownTimerPlaces;
    std::vector<Activity> activities;
    std::vector<std::string> activityPlaces;
    std::vector<NotedMoment> moments;
    std::vector<std::string> momentPlaces;
    ImportReport skipped; ///< rows that are none of these, and why
};

/// Merges what was read into the store and tells of every row: taken, merged where a later version went over
/// an earlier one, skipped where it is there already or breaks a rule. Fails: as mergeAll(); nothing is
/// changed.
[[nodiscard]] Result<ImportReport> importInto(WholeJournal& journal, const ReadJournal& read);

} // namespace unknot
