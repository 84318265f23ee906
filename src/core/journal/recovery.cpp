// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery.hpp"

#include "journal_copy.hpp"
#include "journal_files.hpp"
#include "journal_salvage.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace unknot {

namespace fs = std::filesystem;

namespace {

fs::path beside(const fs::path& file, const char* ending) {
    return fs::path(file.string() + ending);
}

bool isThere(const fs::path& file) {
    struct stat found {};
    return ::lstat(file.c_str(), &found) == 0;
}

/// "journal.sqlite3.damaged-2026-11-21", or that with "-2", "-3" where there is one of that day already.
fs::path nameForAside(const fs::path& file, UtcTime now) {
    const std::string name = file.string() + ".damaged-" + isoDay(std::chrono::floor<std::chrono::days>(now));
    for (int n = 1;; ++n) {
        const fs::path candidate = n == 1 ? name : name + "-" + std::to_string(n);
        std::error_code ignored;
        // Killed after it got its second name: it is that one.
        const bool isSame = fs::equivalent(candidate, file, ignored);
        if (isSame || (!isThere(candidate) && !isThere(beside(candidate, "-journal"))))
            return candidate;
    }
}

/// An empty one holds nothing, and SQLite makes use of it again.
Result<void> setRollbackAside(const fs::path& file, const fs::path& aside) {
    const fs::path rollback = beside(file, "-journal");
    std::error_code missing;
    if (fs::is_regular_file(rollback, missing) && fs::file_size(rollback, missing) == 0)
        return {};
    if (isThere(rollback) && ::rename(rollback.c_str(), beside(aside, "-journal").c_str()) != 0)
        return failedAt("set aside", rollback, errno);
    return {};
}

/// The damaged file gets a second name rather than another one, so that at no moment there is no journal:
/// one that is missing would be begun anew. Where the file system has no second names, or it is a folder,
/// that moment has to be.
Result<void> nameAside(const fs::path& file, const fs::path& aside) {
    if (::link(file.c_str(), aside.c_str()) == 0 || errno == EEXIST)
        return {};
    if (::rename(file.c_str(), aside.c_str()) != 0)
        return failedAt("set aside", file, errno);
    return {};
}

/// Whether an older backup is to be tried: not where it is the new file that cannot be written.
bool isOfTheBackup(ErrorCode code) {
    return code != ErrorCode::diskFull && code != ErrorCode::denied;
}

/// Fails: as connect() for the backup; diskFull, denied, io for the copy.
Result<void> copyBackup(const fs::path& backup, const fs::path& target) {
    auto source = connect(backup, Access::readOnly, {});
    if (!source && source.error().code == ErrorCode::denied)
        return fail(ErrorCode::notFound, source.error().detail); // this one; the next may be readable
    if (!source)
        return fail(source.error());
    return copyToFile(**source, target);
}

/// Puts the newest good backup into `target`; empty where there is none.
Result<std::optional<UtcTime>> takeBackup(const std::vector<Backup>& backups, const fs::path& target) {
    for (const Backup& backup : backups) {
        const auto copied = copyBackup(backup.file, target);
        if (copied)
            return std::optional(backup.made);
        if (!isOfTheBackup(copied.error().code))
            return fail(copied.error());
    }
    return std::optional<UtcTime>();
}

/// Gives how many episodes were new, or newer than what the backup had.
Result<std::size_t> takeOver(SqliteJournalStore& store, const Salvaged& salvaged) {
    JournalContents contents = salvaged.whole;
    for (const Episode& episode : salvaged.withoutParts) {
        // An older one with all its parts is better than a newer one without.
        const auto stored = store.find(episode.id);
        if (!stored || !*stored)
            contents.episodes.push_back(episode);
    }
    const auto verdicts = store.mergeAll(contents);
    if (!verdicts)
        return fail(verdicts.error());
    return std::size_t(std::ranges::count_if(verdicts->episodes, [](MergeVerdict verdict) {
        return verdict == MergeVerdict::taken || verdict == MergeVerdict::replaced;
    }));
}

Result<JournalRecovery> buildNew(
    const fs::path& damaged, const std::vector<Backup>& backups, const fs::path& target) {
    JournalRecovery recovery;
    const auto backup = takeBackup(backups, target);
    if (!backup)
        return fail(backup.error());
    recovery.backup = *backup;
    const auto store = SqliteJournalStore::open(target);
    if (!store)
        return fail(store.error());
    const Salvaged salvaged = salvage(damaged);
    const auto count = takeOver(**store, salvaged);
    if (!count)
        return fail(count.error());
    if (salvaged.hasEpisodes())
        recovery.salvaged = *count;
    return recovery;
}

Result<JournalRecovery> replace(
    const fs::path& file, const fs::path& backups, const fs::path& finished, UtcTime now) {
    auto recovery = buildNew(file, backupsIn(backups), finished);
    if (!recovery)
        return recovery;
    recovery->setAside = nameForAside(file, now);
    // First, for in the new file it would undo what was done in the old one.
    if (auto moved = setRollbackAside(file, recovery->setAside); !moved)
        return fail(moved.error());
    if (auto named = nameAside(file, recovery->setAside); !named)
        return fail(named.error());
    if (auto placed = putInPlace(finished, file); !placed)
        return fail(placed.error());
    return recovery;
}

} // namespace

Result<void> makeJournal(const fs::path& file, UtcTime now) {
    // Under another name first: a file of no bytes under its own would be a damaged journal.
    const fs::path finished = beside(file, ".new");
    removeOwn(finished);
    if (auto moved = setRollbackAside(file, nameForAside(file, now)); !moved)
        return moved;
    if (const auto store = SqliteJournalStore::open(finished); !store) {
        removeOwn(finished);
        return fail(store.error());
    }
    return putInPlace(finished, file);
}

Result<JournalRecovery> recoverJournal(const fs::path& file, const fs::path& backups, UtcTime now) {
    const fs::path finished = beside(file, ".new");
    removeOwn(finished);
    auto recovery = replace(file, backups, finished, now);
    if (!recovery)
        removeOwn(finished);
    return recovery;
}

} // namespace unknot
