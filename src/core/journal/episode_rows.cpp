// SPDX-License-Identifier: GPL-3.0-or-later
#include "episode_rows.hpp"

#include "episode_search.hpp"
#include "part_kinds.hpp"
#include "part_reading.hpp"
#include "row_fields.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr const char* kHeadColumns =
    "id, changed_at, deleted_at, noted_utc, noted_offset, noted_day, onset_utc, "
    "onset_offset, onset_day, end_kind, end_utc, end_offset, end_day, lasted_s, "
    "kind, spread, no_trigger_known, still_open_on_day, notes, own_words";
constexpr int kHeadColumnCount = 20;

Field instantField(const std::optional<UtcTime>& time) {
    return time ? Field(std::int64_t(time->time_since_epoch().count())) : Field();
}

void addEnd(Fields& fields, const EpisodeEnd& end) {
    static constexpr const char* kWords[] = {"open", "at", "lasted", "not-known"};
    static_assert(std::variant_size_v<EpisodeEnd> == std::size(kWords));
    const auto* ended = std::get_if<EndedAt>(&end);
    const auto* lasted = std::get_if<Lasted>(&end);
    fields.emplace_back(std::string(kWords[end.index()]));
    addTime(fields, ended ? std::optional(ended->at) : std::nullopt);
    fields.push_back(lasted ? Field(std::int64_t(lasted->length.count())) : Field());
}

bool readEnd(FieldReader& reader, EpisodeEnd& end) {
    const std::string word = reader.text();
    const auto at = reader.timeOrNone();
    const auto lasted = reader.secondsOrNone();
    if (word == "at" && at)
        end = EndedAt{*at};
    else if (word == "lasted" && lasted)
        end = Lasted{*lasted};
    else if (word == "not-known")
        end = EndNotKnown{};
    else
        return word == "open";
    return true;
}

Fields headOf(const Episode& episode) {
    Fields fields{episode.id.value, instantField(episode.changedAt), instantField(episode.removedAt)};
    addTime(fields, episode.notedAt);
    addTime(fields, episode.onset);
    addEnd(fields, episode.end);
    fields.emplace_back(std::string(wordOf(episode.kind)));
    fields.emplace_back(std::string(wordOf(episode.spread)));
    fields.emplace_back(std::int64_t(episode.isNoTriggerKnown ? 1 : 0));
    fields.emplace_back(std::int64_t(episode.stillOpenOnDay));
    fields.emplace_back(episode.notes);
    fields.emplace_back(episode.ownWords);
    return fields;
}

ReadEpisode episodeFrom(std::int64_t number, const Fields& fields) {
    FieldReader reader(fields);
    ReadEpisode read{number, {}, true};
    Episode& episode = read.episode;
    episode.id.value = reader.text();
    episode.changedAt = reader.instant();
    if (const auto removed = reader.numberOrNone())
        episode.removedAt = UtcTime(std::chrono::milliseconds(*removed));
    episode.notedAt = reader.time();
    episode.onset = reader.timeOrNone();
    const bool isEndSound = readEnd(reader, episode.end);
    episode.kind = reader.word<EpisodeKind>();
    episode.spread = reader.word<Spread>();
    episode.isNoTriggerKnown = reader.number() != 0;
    episode.stillOpenOnDay = reader.smallNumber();
    episode.notes = reader.text();
    episode.ownWords = reader.text();
    read.isSound = isEndSound && reader.isSound() && isUuid(episode.id.value);
    return read;
}

struct StoredPart {
    PartRow row;
    bool isRemoved = false;
    bool isKept = false; ///< the part is still wanted
};

std::vector<StoredPart> storedParts(
    SqliteConnection& connection, const PartKind& kind, const EpisodeId& episode) {
    Query query(connection,
        "SELECT id, position, deleted_at" + columnsOf(kind) + " FROM " + kind.table + " WHERE episode = ?1",
        {episode.value});
    std::vector<StoredPart> parts;
    while (query.step())
        parts.push_back({{query.text(0), query.number(1), query.fields(3, int(kind.columns.size()))},
            !std::holds_alternative<std::monostate>(query.field(2))});
    return parts;
}

bool isSamePart(const PartKind& kind, const PartRow& stored, const PartRow& wanted) {
    if (kind.keySize == 0)
        return stored.id == wanted.id;
    return std::equal(
        stored.fields.begin(), stored.fields.begin() + long(kind.keySize), wanted.fields.begin());
}

/// What precedes a table's own columns in every statement that writes a part.
Fields partValues(const Episode& episode, const std::string& id, const PartRow& row) {
    Fields values{episode.id.value, id, instantField(episode.changedAt), row.position};
    values.insert(values.end(), row.fields.begin(), row.fields.end());
    return values;
}

void insertPart(
    SqliteConnection& connection, const PartKind& kind, const Episode& episode, const PartRow& row) {
    std::string sql = "INSERT INTO " + kind.table + " (episode, id, changed_at, position" + columnsOf(kind) +
        ") VALUES (?1, ?2, ?3, ?4";
    for (std::size_t i = 0; i < kind.columns.size(); ++i)
        sql += ", ?" + std::to_string(i + 5);
    Query(connection, sql + ")", partValues(episode, row.id.empty() ? newUuid() : row.id, row)).run();
}

void updatePart(SqliteConnection& connection, const PartKind& kind, const Episode& episode,
    const std::string& id, const PartRow& row) {
    std::string sql = "UPDATE " + kind.table + " SET changed_at = ?3, deleted_at = NULL, position = ?4";
    for (std::size_t i = 0; i < kind.columns.size(); ++i)
        sql += ", " + kind.columns[i] + " = ?" + std::to_string(i + 5);
    Query(connection, sql + " WHERE episode = ?1 AND id = ?2", partValues(episode, id, row)).run();
}

void removePart(
    SqliteConnection& connection, const PartKind& kind, const Episode& episode, const std::string& id) {
    Query(connection,
        "UPDATE " + kind.table + " SET changed_at = ?3, deleted_at = ?3 WHERE episode = ?1 AND id = ?2",
        {episode.id.value, id, instantField(episode.changedAt)})
        .run();
}

void writeParts(SqliteConnection& connection, const PartKind& kind, const Episode& episode,
    std::vector<StoredPart> stored) {
    for (const PartRow& row : kind.rowsOf(episode)) {
        const auto same = std::ranges::find_if(
            stored, [&](const StoredPart& part) { return !part.isKept && isSamePart(kind, part.row, row); });
        if (same == stored.end()) {
            insertPart(connection, kind, episode, row);
            continue;
        }
        same->isKept = true;
        if (same->isRemoved || same->row.position != row.position || same->row.fields != row.fields)
            updatePart(connection, kind, episode, same->row.id, row);
    }
    for (const StoredPart& part : stored)
        if (!part.isKept && !part.isRemoved)
            removePart(connection, kind, episode, part.row.id);
}

std::int64_t insertHead(SqliteConnection& connection, const Episode& episode) {
    Query(connection,
        std::string("INSERT INTO episode (") + kHeadColumns +
            ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
            "?20)",
        headOf(episode))
        .run();
    return sqlite3_last_insert_rowid(connection.handle());
}

void updateHead(SqliteConnection& connection, const Episode& episode) {
    Query(connection,
        "UPDATE episode SET changed_at = ?2, deleted_at = ?3, noted_utc = ?4, noted_offset = ?5, noted_day = "
        "?6, "
        "onset_utc = ?7, onset_offset = ?8, onset_day = ?9, end_kind = ?10, end_utc = ?11, end_offset = ?12, "
        "end_day = ?13, lasted_s = ?14, kind = ?15, spread = ?16, no_trigger_known = ?17, "
        "still_open_on_day = ?18, notes = ?19, own_words = ?20 WHERE id = ?1",
        headOf(episode))
        .run();
}

} // namespace

std::vector<ReadEpisode> readHeads(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    Query query(
        connection, std::string("SELECT number, ") + kHeadColumns + " FROM episode " + condition, values);
    std::vector<ReadEpisode> episodes;
    while (query.step())
        episodes.push_back(episodeFrom(query.number(0), query.fields(1, kHeadColumnCount)));
    return episodes;
}

std::vector<ReadEpisode> readEpisodes(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    auto episodes = readHeads(connection, condition, values);
    if (episodes.empty())
        return episodes;
    const PartSearch search = partSearchFor(connection, episodes.size());
    for (const PartKind& kind : partKinds())
        readParts(connection, kind, search, episodes);
    for (ReadEpisode& read : episodes)
        read.isSound = read.isSound && faultsOf(read.episode).empty();
    return episodes;
}

std::optional<ReadEpisode> readEpisode(SqliteConnection& connection, const EpisodeId& id) {
    auto found = readEpisodes(connection, "WHERE id = ?1", {id.value});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

void writeEpisode(SqliteConnection& connection, const Episode& episode, const ReadEpisode* stored) {
    std::int64_t number = 0;
    if (stored) {
        number = stored->number;
        updateHead(connection, episode);
    } else {
        number = insertHead(connection, episode);
    }
    for (const PartKind& kind : partKinds())
        writeParts(connection, kind, episode,
            stored ? storedParts(connection, kind, episode.id) : std::vector<StoredPart>());
    indexWords(connection, number, episode, stored);
}

} // namespace unknot
