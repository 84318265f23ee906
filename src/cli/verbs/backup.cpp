// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/backup.hpp"

#include "journal_access.hpp"
#include "journal_sentences.hpp"
#include "journal_words.hpp"

#include "unknot/base/files.hpp"
#include "unknot/journal/journal_json.hpp"

namespace unknot::cli {

namespace {

std::string sizeText(std::uintmax_t bytes) {
    constexpr std::uintmax_t kKiB = 1024;
    return std::to_string((bytes + kKiB - 1) / kKiB) + " KiB";
}

/// A copy that can be carried elsewhere.
bool copyBackup(const Backup& backup, const BackupOptions& options, const Surroundings& around) {
    const auto bytes = readFile(backup.file, kMaxJournalBytes);
    if (bytes)
        return writeChecked(options.to, *bytes, options.passphraseFile, around);
    around.console.note(unreadableSentence(bytes.error(), backup.file));
    return false;
}

} // namespace

void sayBackups(const std::vector<Backup>& backups, const Surroundings& around) {
    for (const Backup& backup : backups)
        around.console.say(timeText({backup.made, offsetNow(around)}) + ", " + sizeText(backup.bytes) + ": " +
            backup.file.string());
    if (backups.empty())
        around.console.say("No backups.");
}

ExitCode runBackup(const BackupOptions& options, const Surroundings& around) {
    if (!options.passphraseFile.empty() && options.to.empty()) {
        around.console.note("Only a copy is sealed. Name the file for it: --to FILE.");
        return ExitCode::wrongUse;
    }
    FileJournal& journal = around.journal;
    if (options.lists) {
        sayBackups(journal.backups(), around);
        return ExitCode::done;
    }
    if (!openAloud(around))
        return ExitCode::problem;
    const auto backup = journal.backUp();
    if (!backup) {
        noteTrouble(backup.error(), around);
        return ExitCode::problem;
    }
    if (!options.to.empty() && !copyBackup(*backup, options, around))
        return ExitCode::problem;
    around.console.say("Backed up to " + (options.to.empty() ? backup->file : options.to).string());
    return ExitCode::done;
}

} // namespace unknot::cli
