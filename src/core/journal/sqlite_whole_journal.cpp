// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteJournalStore promises as a WholeJournal.
#include "episode_condition.hpp"
#include "episode_rows.hpp"
#include "kept_rows.hpp"
#include "merged_rows.hpp"
#include "store_writing.hpp"

namespace unknot {

namespace {

std::vector<Episode> allEpisodes(SqliteConnection& connection) {
    const auto [sql, values] = conditionFor(connection, {.removed = EpisodeFilter::Removed::with});
    std::vector<Episode> all;
    for (ReadEpisode& read : readEpisodes(connection, sql, values))
        if (read.isSound)
            all.push_back(std::move(read.episode));
    return all;
}

template <class Value>
std::vector<Value> allRows(SqliteConnection& connection, const char* condition) {
    std::vector<Value> all;
    for (auto& read : readRows<Value>(connection, condition, {}))
        if (read.isSound)
            all.push_back(std::move(read.value));
    return all;
}

} // namespace

Result<JournalContents> SqliteJournalStore::everything() const {
    return attempt(*m_connection, [&]() -> Result<JournalContents> {
        const SQLite::Transaction transaction(m_connection->database());
        return JournalContents{
            .episodes = allEpisodes(*m_connection),
            .runs = allRows<TimerRun>(*m_connection, "ORDER BY start_utc DESC, id DESC"),
            .reminders = allRows<KeptReminder>(*m_connection, "WHERE deleted_at IS NULL ORDER BY id"),
            .ownTimers = allRows<OwnTimer>(*m_connection, "ORDER BY name, id"),
            .activities = allRows<Activity>(*m_connection, "ORDER BY at_utc DESC, id DESC"),
            .moments = allRows<NotedMoment>(*m_connection, "ORDER BY at_utc DESC, id DESC"),
        };
    });
}

Result<ContentsVerdicts> SqliteJournalStore::mergeAll(const JournalContents& contents) {
    return attempt(*m_connection, [&]() -> Result<ContentsVerdicts> {
        auto transaction = beginWriting(*m_connection);
        ContentsVerdicts verdicts{
            .episodes = mergeEpisodes(*m_connection, contents.episodes),
            .runs = mergeRows(*m_connection, contents.runs),
            .reminders = mergeRows(*m_connection, contents.reminders),
            .ownTimers = mergeRows(*m_connection, contents.ownTimers),
            .activities = mergeRows(*m_connection, contents.activities),
            .moments = mergeRows(*m_connection, contents.moments),
        };
        if (!isAnyWritten(verdicts.episodes) && !isAnyWritten(verdicts.runs) &&
            !isAnyWritten(verdicts.reminders) && !isAnyWritten(verdicts.ownTimers) &&
            !isAnyWritten(verdicts.activities) && !isAnyWritten(verdicts.moments))
            return verdicts;
        transaction.commit();
        ++m_revision->count;
        return verdicts;
    });
}

} // namespace unknot
