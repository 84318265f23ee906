// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_salvage.hpp"

#include "episode_rows.hpp"
#include "part_kinds.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// More than a lifetime has; a damaged number must not keep anybody waiting.
constexpr std::int64_t kMostRows = 200'000;

template <class Work>
bool isDone(const Work& work) {
    try {
        work();
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

/// The number up to which rows are looked for.
std::int64_t lastNumber(SqliteConnection& connection) {
    std::int64_t last = kMostRows;
    isDone([&] { last = connection.database().execAndGet("SELECT max(number) FROM episode").getInt64(); });
    return std::clamp(last, std::int64_t(0), kMostRows);
}

void keep(Salvaged& salvaged, ReadEpisode&& read) {
    if (!faultsOf(read.episode).empty())
        return;
    (read.isSound ? salvaged.whole : salvaged.withoutParts).push_back(std::move(read.episode));
}

/// Row by row: the tables are asked by their keys, so that a page that cannot be read hides only its own.
Salvaged rowByRow(SqliteConnection& connection) {
    Salvaged salvaged;
    const std::int64_t last = lastNumber(connection);
    for (std::int64_t number = 1; number <= last; ++number) {
        std::vector<ReadEpisode> found;
        if (!isDone([&] { found = readHeads(connection, "WHERE number = ?1", {number}); }) || found.empty())
            continue;
        for (const PartKind& kind : partKinds())
            if (!isDone([&] { readParts(connection, kind, found); }))
                found.front().isSound = false;
        keep(salvaged, std::move(found.front()));
    }
    return salvaged;
}

} // namespace

Salvaged salvage(const std::filesystem::path& file) {
    Salvaged salvaged;
    isDone([&] {
        // Whatever its header says it is: one flipped byte there loses no row.
        SqliteConnection connection(file, Access::readOnly, SqliteOptions());
        salvaged = rowByRow(connection);
    });
    return salvaged;
}

} // namespace unknot
