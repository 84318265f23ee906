// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/restore.hpp"

#include "journal_access.hpp"
#include "journal_sentences.hpp"
#include "verbs/backup.hpp"

#include "unknot/base/files.hpp"
#include "unknot/base/uuid.hpp"
#include "unknot/journal/transfer.hpp"

namespace unknot::cli {

namespace fs = std::filesystem;

namespace {

/// A file that is gone with it: what was sealed must not stay open on the disk.
class PassingFile {
public:
    explicit PassingFile(fs::path path) : m_path(std::move(path)) {}
    ~PassingFile() { (void)removeFile(m_path); }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

ExitCode restoreFrom(
    FileJournal& journal, const fs::path& file, const fs::path& named, const Surroundings& around) {
    if (const auto restored = journal.restore(file); !restored) {
        around.console.note(unrestoredSentence(restored.error(), named, around.paths.journal()));
        return ExitCode::problem;
    }
    around.console.say("Restored from " + named.string() +
        ". What was there before is kept as a backup: see unknot-cli restore --list.");
    return ExitCode::done;
}

ExitCode restoreSealed(FileJournal& journal, const RestoreOptions& options, const Surroundings& around) {
    const auto bytes = unsealedBytesOf(options.file, options.passphraseFile, around);
    if (!bytes)
        return ExitCode::problem;
    const PassingFile opened(around.paths.data / ("restore-" + newUuid()));
    if (const auto written = writeFileAtomically(opened.path(), *bytes); !written) {
        noteTrouble(written.error(), around);
        return ExitCode::problem;
    }
    return restoreFrom(journal, opened.path(), options.file, around);
}

} // namespace

ExitCode runRestore(const RestoreOptions& options, const Surroundings& around) {
    FileJournal& journal = around.journal;
    const auto backups = journal.backups();
    if (options.lists) {
        sayBackups(backups, around);
        return ExitCode::done;
    }
    if (options.file.empty() && !options.isLatest) {
        around.console.note("Say which backup: its file, or --latest. See unknot-cli restore --list.");
        return ExitCode::wrongUse;
    }
    if (around.paths.journal().empty()) {
        noteTrouble({ErrorCode::denied, "no home folder"}, around);
        return ExitCode::problem;
    }
    if (!options.file.empty())
        return needsPassphrase(options.file) ? restoreSealed(journal, options, around)
                                             : restoreFrom(journal, options.file, options.file, around);
    if (backups.empty()) {
        around.console.note(
            "There are no backups in " + around.paths.backups().string() + ". Nothing was changed.");
        return ExitCode::problem;
    }
    return restoreFrom(journal, backups.front().file, backups.front().file, around);
}

} // namespace unknot::cli
