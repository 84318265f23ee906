// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/sqlite_journal_store.hpp"

#include "episode_condition.hpp"
#include "episode_rows.hpp"
#include "journal_files.hpp"
#include "merged_rows.hpp"
#include "migrations.hpp"
#include "store_writing.hpp"

namespace unknot {

namespace fs = std::filesystem;

namespace {

Failure damagedRow() {
    return fail(ErrorCode::damaged, "journal: an episode that says what cannot be");
}

} // namespace

Result<std::unique_ptr<SqliteJournalStore>> SqliteJournalStore::open(const fs::path& file) {
    return open(file, SqliteOptions());
}

Result<std::unique_ptr<SqliteJournalStore>> SqliteJournalStore::open(
    const fs::path& file, const SqliteOptions& options) {
    if (auto made = makeJournalFile(file); !made)
        return fail(made.error());
    auto connection = connect(file, accessTo(file), options);
    if (!connection)
        return fail(connection.error());
    if (auto migrated = migrate(**connection); !migrated)
        return fail(migrated.error());
    return std::make_unique<SqliteJournalStore>(std::move(*connection));
}

SqliteJournalStore::SqliteJournalStore(std::unique_ptr<SqliteConnection> connection)
    : m_connection(std::move(connection)), m_revision(std::make_unique<Revision>()) {}

SqliteJournalStore::~SqliteJournalStore() = default;

Result<std::vector<Episode>> SqliteJournalStore::episodes(const EpisodeFilter& filter) const {
    return attempt(*m_connection, [&]() -> Result<std::vector<Episode>> {
        const SQLite::Transaction transaction(m_connection->database());
        const auto [sql, values] = conditionFor(*m_connection, filter);
        std::vector<Episode> episodes;
        // One that says what cannot be is left out: the others must not be lost with it. It stays in the
        // file, and asking for it by its id tells that it is damaged.
        for (ReadEpisode& read : readEpisodes(*m_connection, sql, values))
            if (read.isSound)
                episodes.push_back(std::move(read.episode));
        return episodes;
    });
}

Result<std::optional<Episode>> SqliteJournalStore::find(const EpisodeId& id) const {
    return attempt(*m_connection, [&]() -> Result<std::optional<Episode>> {
        const SQLite::Transaction transaction(m_connection->database());
        auto found = readEpisode(*m_connection, id);
        if (!found)
            return std::optional<Episode>();
        if (!found->isSound)
            return damagedRow();
        return std::optional(std::move(found->episode));
    });
}

Result<void> SqliteJournalStore::add(const Episode& episode) {
    if (const auto faults = faultsOf(episode); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return attempt(*m_connection, [&]() -> Result<void> {
        auto transaction = beginWriting(*m_connection);
        if (readEpisode(*m_connection, episode.id))
            return fail(ErrorCode::invalid, "journal: an episode of that id is there already");
        writeEpisode(*m_connection, episode, nullptr);
        transaction.commit();
        ++m_revision->count;
        return {};
    });
}

Result<Episode> SqliteJournalStore::change(const EpisodeId& id, UtcTime now, const Change& change) {
    return attempt(*m_connection, [&]() -> Result<Episode> {
        auto transaction = beginWriting(*m_connection);
        const auto stored = readEpisode(*m_connection, id);
        if (!stored)
            return fail(ErrorCode::notFound, "journal: no such episode");
        if (!stored->isSound)
            return damagedRow();
        Episode changed = stored->episode;
        change(changed);
        changed.id = id;
        if (changed == stored->episode)
            return changed;
        changed.changedAt = now;
        if (const auto faults = faultsOf(changed); !faults.empty())
            return fail(ErrorCode::invalid, faults.front());
        writeEpisode(*m_connection, changed, &*stored);
        transaction.commit();
        ++m_revision->count;
        return changed;
    });
}

Result<std::vector<MergeVerdict>> SqliteJournalStore::merge(const std::vector<Episode>& episodes) {
    return attempt(*m_connection, [&]() -> Result<std::vector<MergeVerdict>> {
        auto transaction = beginWriting(*m_connection);
        const auto verdicts = mergeEpisodes(*m_connection, episodes);
        if (!isAnyWritten(verdicts))
            return verdicts;
        transaction.commit();
        ++m_revision->count;
        return verdicts;
    });
}

Result<std::uint64_t> SqliteJournalStore::revision() const {
    return attempt(*m_connection, [&]() -> Result<std::uint64_t> {
        Query query(*m_connection, "PRAGMA data_version");
        query.step();
        if (const std::int64_t version = query.number(0); version != m_revision->dataVersion) {
            m_revision->dataVersion = version;
            ++m_revision->count;
        }
        return m_revision->count;
    });
}

} // namespace unknot
