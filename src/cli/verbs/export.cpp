// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/export.hpp"

#include "journal_access.hpp"
#include "journal_sentences.hpp"
#include "words.hpp"

#include "unknot/journal/journal_json.hpp"
#include "unknot/journal/transfer.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

/// Why it cannot be done as it is asked for; empty where it can.
std::string objectionTo(const ExportOptions& options) {
    if (options.format == ExportForm::csv && !options.passphraseFile.empty())
        return "A sealed file holds JSON, not CSV. Leave out one of --format csv and --passphrase-file.";
    if (options.format == ExportForm::csv && options.to.empty())
        return "CSV is several files. Name the folder for them: --to FOLDER.";
    if (!options.passphraseFile.empty() && options.to.empty())
        return "A sealed file is nothing to be shown. Name the file for it: --to FILE.";
    return {};
}

/// False where it did not work; why is said then.
bool write(const ExportOptions& options, const Surroundings& around) {
    std::optional<std::string> passphrase;
    if (!options.passphraseFile.empty()) {
        passphrase = passphraseIn(options.passphraseFile, around);
        if (!passphrase)
            return false;
    }
    const auto written = passphrase ? exportSealedTo(around.journal, options.to, *passphrase)
                                    : exportTo(around.journal, options.to, options.format);
    if (!written)
        around.console.note(unwrittenSentence(written.error(), options.to));
    return written.has_value();
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
    FileJournal& journal = around.journal;
    if (!openAloud(around))
        return ExitCode::problem;
    const auto contents = journal.everything();
    if (!contents) {
        noteTrouble(contents.error(), around);
        return ExitCode::problem;
    }
    if (options.to.empty()) {
        sayJson(journalToJson(*contents), around.console);
        return ExitCode::done;
    }
    if (!write(options, around))
        return ExitCode::problem;
    around.console.say("Exported " + countOf(std::int64_t(contents->episodes.size()), "episode") + " to " +
        options.to.string());
    return ExitCode::done;
}

} // namespace unknot::cli
