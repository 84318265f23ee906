// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/export.hpp"

#include "journal_access.hpp"
#include "words.hpp"

#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

/// Why it cannot be done as it is asked for; empty where it can.
std::string objectionTo(const ExportOptions& options) {
    if (options.format == ExportFormat::csv && !options.passphraseFile.empty())
        return "A sealed file holds JSON, not CSV. Leave out one of --format csv and --passphrase-file.";
    if (options.format == ExportFormat::csv && options.to.empty())
        return "CSV is several files. Name the folder for them: --to FOLDER.";
    if (!options.passphraseFile.empty() && options.to.empty())
        return "A sealed file is nothing to be shown. Name the file for it: --to FILE.";
    return {};
}

bool writeCsv(
    const std::vector<Episode>& episodes, const ExportOptions& options, const Surroundings& around) {
    for (const auto& [name, text] : journalToCsv(episodes))
        if (!writeChecked(options.to / name, text, {}, around))
            return false;
    return true;
}

void sayJson(const std::string& json, Console& console) {
    std::istringstream lines(json);
    for (std::string line; std::getline(lines, line);)
        console.say(line);
}

} // namespace

ExitCode runExport(const ExportOptions& options, const Surroundings& around) {
    if (const std::string objection = objectionTo(options); !objection.empty()) {
        around.console.note(objection);
        return ExitCode::wrongUse;
    }
    FileJournal journal = journalOf(around);
    if (!openAloud(journal, around))
        return ExitCode::problem;
    const auto episodes = journal.episodes({.removed = EpisodeFilter::Removed::with});
    if (!episodes) {
        noteTrouble(episodes.error(), around);
        return ExitCode::problem;
    }
    if (options.to.empty()) {
        sayJson(journalToJson(*episodes), around.console);
        return ExitCode::done;
    }
    const bool isWritten = options.format == ExportFormat::csv
        ? writeCsv(*episodes, options, around)
        : writeChecked(options.to, journalToJson(*episodes), options.passphraseFile, around);
    if (!isWritten)
        return ExitCode::problem;
    around.console.say(
        "Exported " + countOf(std::int64_t(episodes->size()), "episode") + " to " + options.to.string());
    return ExitCode::done;
}

} // namespace unknot::cli
