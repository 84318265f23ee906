// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_salvage.hpp"

#include "episode_rows.hpp"
#include "kept_rows.hpp"
#include "part_reading.hpp"

#include <algorithm>

namespace unknot {

namespace {

template <class Work>
bool isDone(const Work& work) {
    try {
        work();
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

/// The number up to which rows of a table are looked for: as the table says or, where it cannot, as many as
/// there is room for in the file.
std::int64_t lastNumber(
    SqliteConnection& connection, const std::filesystem::path& file, const std::string& table) {
    constexpr std::int64_t kSmallestRow = 50; // an id and the times take more
    std::error_code unknown;
    const std::int64_t most = std::int64_t(std::filesystem::file_size(file, unknown)) / kSmallestRow;
    std::int64_t last = most;
    isDone([&] { last = connection.database().execAndGet("SELECT max(number) FROM " + table).getInt64(); });
    return unknown ? 0 : std::clamp(last, std::int64_t(0), most);
}

void keep(Salvaged& salvaged, ReadEpisode&& read) {
    if (!faultsOf(read.episode).empty())
        return;
    (read.isSound ? salvaged.whole.episodes : salvaged.withoutParts).push_back(std::move(read.episode));
}

// Row by row: the tables are asked by their keys, so that a page that cannot be read hides only its own.

void readAllEpisodes(SqliteConnection& connection, std::int64_t last, Salvaged& salvaged) {
    for (std::int64_t number = 1; number <= last; ++number) {
        std::vector<ReadEpisode> found;
        if (!isDone([&] { found = readHeads(connection, "WHERE number = ?1", {number}); }) || found.empty())
            continue;
        for (const PartKind& kind : partKinds())
            if (!isDone([&] { readParts(connection, kind, PartSearch::byEpisode, found); }))
                found.front().isSound = false;
        keep(salvaged, std::move(found.front()));
    }
}

template <class Value>
void readAllRows(SqliteConnection& connection, const std::filesystem::path& file, std::vector<Value>& all) {
    const std::string table = tableOf<Value>();
    if (!isDone([&] { Query(connection, "SELECT number FROM " + table + " LIMIT 0").run(); }))
        return; // of an earlier version, or not known any more
    const std::int64_t last = lastNumber(connection, file, table);
    for (std::int64_t number = 1; number <= last; ++number)
        isDone([&] {
            for (auto& read : readRows<Value>(connection, "WHERE number = ?1", {number}))
                if (read.isSound)
                    all.push_back(std::move(read.value));
        });
}

} // namespace

Salvaged salvage(const std::filesystem::path& file) {
    Salvaged salvaged;
    isDone([&] {
        // Whatever its header says it is: one flipped byte there loses no row.
        SqliteConnection connection(file, Access::readOnly, SqliteOptions());
        // Entries of the schema that make no sense are passed over, too; nothing can be written here.
        sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        connection.database().exec("PRAGMA writable_schema = ON");
        readAllRows(connection, file, salvaged.whole.runs);
        readAllRows(connection, file, salvaged.whole.reminders);
        readAllRows(connection, file, salvaged.whole.ownTimers);
        readAllRows(connection, file, salvaged.whole.activities);
        readAllRows(connection, file, salvaged.whole.moments);
        // Where the table is not known at all there is nothing to ask for.
        Query(connection, "SELECT number FROM episode LIMIT 0").run();
        readAllEpisodes(connection, lastNumber(connection, file, "episode"), salvaged);
    });
    return salvaged;
}

} // namespace unknot
