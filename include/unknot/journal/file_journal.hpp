// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/backups.hpp"
#include "unknot/journal/whole_journal.hpp"

#include <memory>

namespace unknot {

/// What was done with a journal that could not be used as it was.
struct JournalRecovery {
    std::filesystem::path setAside;      ///< the file as it was found; never deleted
    std::optional<UtcTime> backup;       ///< the backup that was put in its place; empty: none was good
    std::optional<std::size_t> salvaged; ///< episodes read out of the damaged file that the backup had not,
                                         ///< or not so new; empty where none could be read

    bool operator==(const JournalRecovery&) const = default;
};

/// The person's journal: a store in one file, with its backups beside it.
///
/// Opened when it is first needed, and again after an error, so that it works as soon as space or permission
/// is back. Opening makes the folder (0700) and file (0600) where they are missing, brings an older schema up
/// to date after a backup, and refuses a newer one without writing a byte. A damaged file is set aside with
/// its date, the newest good backup is put in its place, and what can still be read is taken over.
/// Of two processes only one does so at a time (a lock file beside the journal).
/// An empty path, where no home folder is known, means that nothing can be kept: everything fails with
/// denied. Where the file or folder cannot be written, what is there can still be read, and writing fails
/// with denied. Borrows: the clock, which dates backups and what is set aside.
class FileJournal final : public JournalStore,
                          public TimerStore,
                          public ActivityStore,
                          public MomentStore,
                          public WholeJournal {
public:
    FileJournal(std::filesystem::path file, std::filesystem::path backups, const Clock& clock);
    ~FileJournal() override;
    FileJournal(const FileJournal&) = delete;
    FileJournal& operator=(const FileJournal&) = delete;

    /// Opens it now. Fails: as every other function would.
    Result<void> open();
    /// What had to be done when it was opened, to be told once: asking again gives nothing.
    [[nodiscard]] std::optional<JournalRecovery> takeRecovery();

    [[nodiscard]] Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const override;
    [[nodiscard]] Result<std::optional<Episode>> find(const EpisodeId& id) const override;
    Result<void> add(const Episode& episode) override;
    Result<Episode> change(const EpisodeId& id, UtcTime now, const Change& change) override;
    Result<std::vector<MergeVerdict>> merge(const std::vector<Episode>& episodes) override;

    [[nodiscard]] Result<std::vector<TimerRun>> runs(const RunFilter& filter) const override;
    Result<void> addRun(const TimerRun& run) override;
    Result<TimerRun> changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) override;
    [[nodiscard]] Result<std::vector<KeptReminder>> reminders() const override;
    Result<KeptReminder> changeReminder(
        const TimerId& id, UtcTime now, const ReminderChange& change) override;
    [[nodiscard]] Result<std::vector<OwnTimer>> ownTimers() const override;
    Result<void> keepOwnTimer(const OwnTimer& timer) override;
    Result<void> removeOwnTimer(const TimerId& id, UtcTime now) override;

    [[nodiscard]] Result<std::vector<Activity>> activities(const ActivityFilter& filter) const override;
    Result<void> keepActivity(const Activity& activity) override;
    Result<void> removeActivity(const ActivityId& id, UtcTime now) override;

    [[nodiscard]] Result<std::vector<NotedMoment>> moments(const MomentFilter& filter) const override;
    Result<void> keepMoment(const NotedMoment& moment) override;
    Result<void> removeMoment(const MomentId& id, UtcTime now) override;

    [[nodiscard]] Result<JournalContents> everything() const override;
    Result<ContentsVerdicts> mergeAll(const JournalContents& contents) override;

    [[nodiscard]] Result<std::uint64_t> revision() const override;

    [[nodiscard]] std::vector<Backup> backups() const;
    /// Makes a backup, checks it and thins the older ones. Fails: also where the check finds damage; no
    /// backup is dropped then.
    Result<Backup> backUp();
    /// The same where the newest is of another day; empty where none was due.
    Result<std::optional<Backup>> backUpIfDue();
    /// Puts a backup, or any file that is one, in the journal's place, after a backup of what is there now,
    /// so that this can be undone. The file itself stays as it is. Fails: notFound; damaged or newer, where
    /// it is no journal this program can use; then nothing changed.
    Result<void> restore(const std::filesystem::path& file);

private:
    class Opened;
    std::unique_ptr<Opened> m_opened;
};

} // namespace unknot
