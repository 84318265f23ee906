// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_reading.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace unknot {

namespace {

/// Their ids as a JSON array, so that one bound value names a whole page. An id that is no UUID finds no
/// part.
std::string idsAsJson(const std::vector<ReadEpisode>& episodes) {
    std::string json = "[";
    for (const ReadEpisode& read : episodes) {
        if (!isUuid(read.episode.id.value))
            continue;
        json += json.size() > 1 ? ",\"" : "\"";
        json += read.episode.id.value + "\"";
    }
    return json + "]";
}

/// Puts the parts of one episode into it, in their own order.
void putParts(ReadEpisode& read, const PartKind& kind, std::vector<PartRow>& rows) {
    std::ranges::stable_sort(rows, {}, &PartRow::position);
    for (const PartRow& row : rows)
        read.isSound = kind.put(read.episode, row) && read.isSound;
}

} // namespace

std::string columnsOf(const PartKind& kind, const char* table) {
    std::string columns;
    for (const std::string& column : kind.columns)
        columns += std::string(", ") + table + column;
    return columns;
}

PartSearch partSearchFor(SqliteConnection& connection, std::size_t episodes) {
    constexpr std::int64_t kPassedBy = 4;
    if (episodes <= 1)
        return PartSearch::byEpisode;
    Query last(connection, "SELECT max(number) FROM episode");
    last.step();
    return last.number(0) <= kPassedBy * std::int64_t(episodes) ? PartSearch::wholeTable
                                                                : PartSearch::byEpisode;
}

void readParts(SqliteConnection& connection, const PartKind& kind, PartSearch search,
    std::vector<ReadEpisode>& episodes) {
    std::unordered_map<std::string_view, ReadEpisode*> wanted;
    wanted.reserve(episodes.size());
    for (ReadEpisode& read : episodes)
        wanted.emplace(read.episode.id.value, &read);

    const auto columns = "SELECT part.episode, part.id, part.position" + columnsOf(kind, "part.") + " FROM ";
    Query query = search == PartSearch::wholeTable
        ? Query(connection,
              columns + kind.table + " AS part WHERE part.deleted_at IS NULL ORDER BY part.episode")
        : Query(connection,
              columns + "json_each(?1) AS page CROSS JOIN " + kind.table +
                  " AS part ON part.episode = page.value WHERE part.deleted_at IS NULL",
              {idsAsJson(episodes)});
    // Either way the rows of an episode come one after the other.
    std::string id;
    ReadEpisode* read = nullptr;
    std::vector<PartRow> rows;
    const auto finish = [&] {
        if (read)
            putParts(*read, kind, rows);
        rows.clear();
    };
    while (query.step()) {
        if (std::string next = query.text(0); next != id) {
            finish();
            const auto found = wanted.find(next);
            read = found == wanted.end() ? nullptr : found->second;
            id = std::move(next);
        }
        if (read)
            rows.push_back({query.text(1), query.number(2), query.fields(3, int(kind.columns.size()))});
    }
    finish();
}

} // namespace unknot
