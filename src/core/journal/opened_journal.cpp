// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened_journal.hpp"

#include "journal_check.hpp"
#include "journal_copy.hpp"
#include "journal_files.hpp"
#include "journal_lock.hpp"
#include "migrations.hpp"
#include "recovery.hpp"

#include "unknot/base/files.hpp"

#include <sys/stat.h>

namespace unknot {

namespace fs = std::filesystem;

namespace {

/// What a look at the file found: a connection to one that can be used, perhaps after a migration; or none
/// where the file is missing or damaged.
struct Found {
    enum class State { usable, older, missing, damaged };

    State state = State::usable;
    std::unique_ptr<SqliteConnection> connection;
};

Result<void> check(SqliteConnection& connection, Doubt doubt) {
    return doubt == Doubt::none ? checkQuickly(connection) : checkWholly(connection);
}

Result<Found> lookAt(const fs::path& file, Doubt doubt) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) {
        if (errno == ENOENT && ::lstat(file.c_str(), &found) != 0)
            return Found{Found::State::missing, nullptr};
        return failedAt("open", file, errno); // also a link to a place that is not there just now
    }
    // Ours never has no bytes: it gets its name once it is finished.
    if (!S_ISREG(found.st_mode) || found.st_size == 0)
        return Found{Found::State::damaged, nullptr};
    if (::access(file.c_str(), R_OK) != 0)
        return failedAt("open", file, errno);
    if (auto made = makeJournalFile(file); !made) // its rights
        return fail(made.error());
    auto connection = connect(file, accessTo(file), {});
    const auto checked = connection ? check(**connection, doubt) : fail(connection.error());
    if (!checked && checked.error().code == ErrorCode::damaged)
        return Found{Found::State::damaged, nullptr};
    if (!checked)
        return fail(checked.error());
    const auto state = schemaState(**connection);
    if (!state)
        return fail(state.error());
    const bool isCurrent = *state == SchemaState::current;
    return Found{isCurrent ? Found::State::usable : Found::State::older, std::move(*connection)};
}

/// One step towards a file that can be used. Requires: the exclusive lock.
Result<void> mend(Found& found, const fs::path& file, const fs::path& backups, UtcTime now,
    std::optional<JournalRecovery>& recovery) {
    if (found.state == Found::State::missing)
        return makeJournal(file, now);
    if (found.state == Found::State::older) {
        const auto backup = backUpJournal(*found.connection, backups, now);
        if (backup)
            return migrate(*found.connection);
        if (backup.error().code != ErrorCode::damaged)
            return fail(backup.error());
        found.connection.reset(); // a backup is looked at more closely than what is opened
    }
    auto recovered = recoverJournal(file, backups, now);
    if (!recovered)
        return fail(recovered.error());
    recovery = std::move(*recovered);
    return {};
}

Result<Found> makeUsable(const fs::path& file, const fs::path& backups, UtcTime now, Doubt doubt,
    std::optional<JournalRecovery>& recovery) {
    if (auto made = makeFolders(file.parent_path()); !made)
        return fail(made.error());
    const auto lock = JournalLock::take(file, JournalLock::Kind::exclusive);
    if (!lock)
        return fail(lock.error());
    // Looked at again, for another program may have mended it meanwhile.
    auto found = lookAt(file, doubt);
    if (!found || found->state == Found::State::usable)
        return found;
    if (auto mended = mend(*found, file, backups, now, recovery); !mended)
        return fail(mended.error());
    found = lookAt(file, doubt);
    if (found && found->state != Found::State::usable)
        return fail(ErrorCode::io, "journal: cannot be used although it was just made anew");
    return found;
}

/// Of an older version, and not to be written: what is there is read in memory, where it can be brought up to
/// date. Writing to that is refused as to the file.
Result<Found> readInMemory(SqliteConnection& journal) {
    auto copy = journalInMemory();
    if (auto copied = copyOver(journal, *copy); !copied)
        return fail(copied.error());
    if (auto migrated = migrate(*copy); !migrated)
        return fail(migrated.error());
    return attempt(*copy, [&]() -> Result<Found> {
        copy->database().exec("PRAGMA query_only = ON");
        return Found{Found::State::usable, std::move(copy)};
    });
}

} // namespace

Result<std::unique_ptr<OpenedJournal>> OpenedJournal::open(const fs::path& file, const fs::path& backups,
    UtcTime now, Doubt doubt, std::optional<JournalRecovery>& recovery) {
    if (file.empty())
        return fail(ErrorCode::denied, "journal: no folder is known to keep it in");
    auto found = [&] {
        // Where no lock can be made nothing can be put in the journal's place either.
        const auto lock = JournalLock::take(file, JournalLock::Kind::shared);
        return !lock && lock.error().code == ErrorCode::locked ? Result<Found>(fail(lock.error()))
                                                               : lookAt(file, doubt);
    }();
    if (found && found->state == Found::State::older && accessTo(file) == Access::readOnly)
        found = readInMemory(*found->connection);
    if (found && found->state != Found::State::usable) {
        found->connection.reset();
        found = makeUsable(file, backups, now, doubt, recovery);
    }
    if (!found)
        return fail(found.error());
    return std::unique_ptr<OpenedJournal>(
        new OpenedJournal(file, accessTo(file), std::move(found->connection)));
}

OpenedJournal::OpenedJournal(
    const fs::path& file, Access access, std::unique_ptr<SqliteConnection> connection)
    : m_file(file), m_access(access), m_store(std::make_unique<SqliteJournalStore>(std::move(connection))) {
    struct stat found {};
    if (::stat(file.c_str(), &found) == 0) {
        m_device = found.st_dev;
        m_number = found.st_ino;
    }
}

bool OpenedJournal::isUpToDate() const {
    struct stat found {};
    return ::stat(m_file.c_str(), &found) == 0 && found.st_dev == m_device && found.st_ino == m_number &&
        (m_access == Access::readWrite || accessTo(m_file) == Access::readOnly);
}

Result<Backup> backUpJournal(SqliteConnection& journal, const fs::path& backups, UtcTime now) {
    if (auto made = makeFolders(backups); !made)
        return fail(made.error());
    Backup backup{.file = backups / backupName(now), .made = now};
    std::error_code error;
    while (fs::exists(fs::symlink_status(backup.file, error))) {
        backup.made += std::chrono::milliseconds(1); // two of one instant stay two
        backup.file = backups / backupName(backup.made);
    }
    const fs::path finished = backup.file.string() + ".new";
    if (auto copied = copyToFile(journal, finished); !copied)
        return fail(copied.error());
    backup.bytes = fs::file_size(finished, error);
    if (auto placed = putInPlace(finished, backup.file); !placed)
        return fail(placed.error());
    return backup;
}

} // namespace unknot
