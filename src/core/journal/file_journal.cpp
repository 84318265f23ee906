// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/file_journal.hpp"

#include "journal_check.hpp"
#include "journal_copy.hpp"
#include "journal_files.hpp"
#include "journal_lock.hpp"
#include "migrations.hpp"
#include "opened_journal.hpp"

#include "unknot/base/files.hpp"

#include <utility>

namespace unknot {

namespace fs = std::filesystem;

namespace {

/// Whether what failed may be over the next time the file is opened.
bool mayPassByOpening(ErrorCode code) {
    return code == ErrorCode::io || code == ErrorCode::damaged || code == ErrorCode::denied ||
        code == ErrorCode::diskFull || code == ErrorCode::newer;
}

/// The journal that a file holds, up to date, in memory. Fails: notFound; damaged, newer, denied, locked, io.
Result<std::unique_ptr<SqliteConnection>> journalFrom(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return fail(ErrorCode::notFound, file.string() + ": not there");
    if (!fs::is_regular_file(status) || fs::file_size(file, error) == 0)
        return fail(ErrorCode::damaged, file.string() + ": no journal");
    auto source = connect(file, Access::readOnly, {});
    if (!source)
        return source;
    auto copy = journalInMemory();
    if (auto copied = copyOver(**source, *copy); !copied)
        return fail(copied.error());
    for (const auto step :
        {checkWholly, +[](SqliteConnection& journal) { return migrate(journal); }, checkWholly})
        if (auto done = step(*copy); !done)
            return fail(done.error());
    return copy;
}

} // namespace

/// The file once it is open, and what is known of it while it is not.
class FileJournal::Opened {
public:
    Opened(fs::path file, fs::path backups, const Clock& clock)
        : m_file(std::move(file)), m_backups(std::move(backups)), m_clock(clock) {}

    [[nodiscard]] Result<void> open() {
        return run([](SqliteJournalStore&) { return Result<void>(); });
    }

    /// Lets `work` have the store, opened if need be, with no other file put in its place meanwhile.
    template <class Work>
    auto run(const Work& work) -> decltype(work(std::declval<SqliteJournalStore&>())) {
        for (int tries = 0;; ++tries) {
            if (auto opened = makeSure(); !opened)
                return fail(opened.error());
            const auto lock = JournalLock::take(m_file, JournalLock::Kind::shared);
            if (!lock && lock.error().code == ErrorCode::locked)
                return fail(lock.error());
            if (!m_journal->isUpToDate() && tries == 0)
                continue; // replaced just before we had the lock
            auto result = work(m_journal->store());
            if (!result)
                note(result.error().code);
            return result;
        }
    }

    /// Lets `work` have a connection of its own, with nobody else using the journal through this program.
    template <class Work>
    auto runAlone(const Work& work) -> decltype(work(std::declval<SqliteConnection&>())) {
        if (auto opened = makeSure(); !opened)
            return fail(opened.error());
        const auto lock = JournalLock::take(m_file, JournalLock::Kind::exclusive);
        if (!lock)
            return fail(lock.error());
        const auto connection = connect(m_file, accessTo(m_file), {});
        if (!connection)
            return fail(connection.error());
        auto result = work(**connection);
        if (!result)
            note(result.error().code);
        return result;
    }

    [[nodiscard]] Result<Backup> backUp(SqliteConnection& connection) {
        return backUpJournal(connection, m_backups, now());
    }
    void thin() const {
        for (const Backup& backup : backupsToDrop(backupsIn(m_backups), now()))
            (void)removeFile(backup.file); // it is in nobody's way, and is dropped the next time
    }
    [[nodiscard]] std::vector<Backup> backups() const { return backupsIn(m_backups); }
    [[nodiscard]] bool isBackupDue() const { return unknot::isBackupDue(backups(), now()); }

    [[nodiscard]] std::optional<JournalRecovery> takeRecovery() {
        return std::exchange(m_recovery, std::nullopt);
    }

    /// Goes on counting when the file is opened again, for its store then begins anew.
    [[nodiscard]] std::uint64_t revisionFrom(std::uint64_t ofStore) {
        if (std::exchange(m_revisionOfStore, ofStore) != ofStore)
            ++m_revision;
        return m_revision;
    }

    void close() { m_journal.reset(); }

private:
    [[nodiscard]] UtcTime now() const { return m_clock.now().wall.utc; }

    Result<void> makeSure() {
        if (m_journal && m_journal->isUpToDate())
            return {};
        m_journal.reset();
        m_revisionOfStore.reset();
        auto opened = OpenedJournal::open(m_file, m_backups, now(), m_doubt, m_recovery);
        if (!opened)
            return fail(opened.error());
        m_journal = std::move(*opened);
        m_doubt = Doubt::none;
        return {};
    }

    void note(ErrorCode code) {
        if (!mayPassByOpening(code))
            return;
        m_journal.reset();
        m_doubt = code == ErrorCode::damaged ? Doubt::some : m_doubt;
    }

    fs::path m_file;
    fs::path m_backups;
    const Clock& m_clock;
    std::unique_ptr<OpenedJournal> m_journal;
    Doubt m_doubt = Doubt::none;
    std::optional<JournalRecovery> m_recovery;
    std::uint64_t m_revision = 0;
    std::optional<std::uint64_t> m_revisionOfStore;
};

FileJournal::FileJournal(fs::path file, fs::path backups, const Clock& clock)
    : m_opened(std::make_unique<Opened>(std::move(file), std::move(backups), clock)) {}

FileJournal::~FileJournal() = default;

Result<void> FileJournal::open() {
    return m_opened->open();
}

std::optional<JournalRecovery> FileJournal::takeRecovery() {
    return m_opened->takeRecovery();
}

Result<std::vector<Episode>> FileJournal::episodes(const EpisodeFilter& filter) const {
    return m_opened->run([&](SqliteJournalStore& store) { return store.episodes(filter); });
}

Result<std::optional<Episode>> FileJournal::find(const EpisodeId& id) const {
    return m_opened->run([&](SqliteJournalStore& store) { return store.find(id); });
}

Result<void> FileJournal::add(const Episode& episode) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.add(episode); });
}

Result<Episode> FileJournal::change(const EpisodeId& id, UtcTime now, const Change& change) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.change(id, now, change); });
}

Result<std::vector<MergeVerdict>> FileJournal::merge(const std::vector<Episode>& episodes) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.merge(episodes); });
}

Result<std::vector<TimerRun>> FileJournal::runs(const RunFilter& filter) const {
    return m_opened->run([&](SqliteJournalStore& store) { return store.runs(filter); });
}

Result<void> FileJournal::addRun(const TimerRun& run) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.addRun(run); });
}

Result<TimerRun> FileJournal::changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.changeRun(id, now, change); });
}

Result<std::vector<KeptReminder>> FileJournal::reminders() const {
    return m_opened->run([](SqliteJournalStore& store) { return store.reminders(); });
}

Result<KeptReminder> FileJournal::changeReminder(
    const TimerId& id, UtcTime now, const ReminderChange& change) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.changeReminder(id, now, change); });
}

Result<std::vector<OwnTimer>> FileJournal::ownTimers() const {
    return m_opened->run([](SqliteJournalStore& store) { return store.ownTimers(); });
}

Result<void> FileJournal::keepOwnTimer(const OwnTimer& timer) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.keepOwnTimer(timer); });
}

Result<void> FileJournal::removeOwnTimer(const TimerId& id, UtcTime now) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.removeOwnTimer(id, now); });
}

Result<std::vector<Activity>> FileJournal::activities(const ActivityFilter& filter) const {
    return m_opened->run([&](SqliteJournalStore& store) { return store.activities(filter); });
}

Result<void> FileJournal::keepActivity(const Activity& activity) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.keepActivity(activity); });
}

Result<void> FileJournal::removeActivity(const ActivityId& id, UtcTime now) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.removeActivity(id, now); });
}

Result<std::vector<NotedMoment>> FileJournal::moments(const MomentFilter& filter) const {
    return m_opened->run([&](SqliteJournalStore& store) { return store.moments(filter); });
}

Result<void> FileJournal::keepMoment(const NotedMoment& moment) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.keepMoment(moment); });
}

Result<void> FileJournal::removeMoment(const MomentId& id, UtcTime now) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.removeMoment(id, now); });
}

Result<JournalContents> FileJournal::everything() const {
    return m_opened->run([](SqliteJournalStore& store) { return store.everything(); });
}

Result<ContentsVerdicts> FileJournal::mergeAll(const JournalContents& contents) {
    return m_opened->run([&](SqliteJournalStore& store) { return store.mergeAll(contents); });
}

Result<std::uint64_t> FileJournal::revision() const {
    const auto ofStore = m_opened->run([](SqliteJournalStore& store) { return store.revision(); });
    if (!ofStore)
        return ofStore;
    return m_opened->revisionFrom(*ofStore);
}

std::vector<Backup> FileJournal::backups() const {
    return m_opened->backups();
}

Result<Backup> FileJournal::backUp() {
    auto backup = m_opened->runAlone([&](SqliteConnection& journal) { return m_opened->backUp(journal); });
    if (backup)
        m_opened->thin();
    return backup;
}

Result<std::optional<Backup>> FileJournal::backUpIfDue() {
    if (!m_opened->isBackupDue())
        return std::optional<Backup>();
    const auto backup = m_opened->runAlone([&](SqliteConnection& journal) -> Result<std::optional<Backup>> {
        if (!m_opened->isBackupDue())
            return std::optional<Backup>(); // another program was quicker
        auto made = m_opened->backUp(journal);
        return made ? Result<std::optional<Backup>>(*made) : fail(made.error());
    });
    if (backup && *backup)
        m_opened->thin();
    return backup;
}

Result<void> FileJournal::restore(const fs::path& file) {
    auto wanted = journalFrom(file);
    if (!wanted)
        return fail(wanted.error());
    // Into the file that is there and not in its place: others that have it open see what happened. Nothing
    // is thinned, for it might be the very file that is restored.
    auto restored = m_opened->runAlone([&](SqliteConnection& journal) -> Result<void> {
        if (const auto backup = m_opened->backUp(journal); !backup)
            return fail(backup.error());
        return copyOver(**wanted, journal);
    });
    if (restored)
        m_opened->close();
    return restored;
}

} // namespace unknot
