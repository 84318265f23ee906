// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/whole_journal.hpp"

#include <filesystem>
#include <memory>

namespace unknot {

struct SqliteOptions;
class SqliteConnection;

/// A journal in one SQLite file; docs/journal-schema.md describes it. Several may be open on one file, in
/// one process or in many: each sees what the others wrote.
class SqliteJournalStore final : public JournalStore,
                                 public TimerStore,
                                 public ActivityStore,
                                 public MomentStore,
                                 public WholeJournal {
public:
    /// Opens the file, makes it (0600, in a folder 0700) where it is missing, and brings an older schema up
    /// to date. One that cannot be written is opened for reading, if it is up to date; writing then fails
    /// with denied. Fails: denied, diskFull, locked, io; damaged, where it is no journal; newer, and then
    /// nothing was written to it.
    [[nodiscard]] static Result<std::unique_ptr<SqliteJournalStore>> open(const std::filesystem::path& file);
    [[nodiscard]] static Result<std::unique_ptr<SqliteJournalStore>> open(
        const std::filesystem::path& file, const SqliteOptions& options);

    explicit SqliteJournalStore(std::unique_ptr<SqliteConnection> connection);
    ~SqliteJournalStore() override;
    SqliteJournalStore(const SqliteJournalStore&) = delete;
    SqliteJournalStore& operator=(const SqliteJournalStore&) = delete;

    [[nodiscard]] Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const override;
    /// Fails also with damaged, where the row is there but says something that cannot be.
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

private:
    struct Revision;

    std::unique_ptr<SqliteConnection> m_connection;
    std::unique_ptr<Revision> m_revision;
};

} // namespace unknot
