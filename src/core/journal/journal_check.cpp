// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_check.hpp"

#include "dated_condition.hpp"
#include "episode_condition.hpp"
#include "episode_rows.hpp"
#include "kept_rows.hpp"
#include "migrations.hpp"
#include "run_condition.hpp"

#include "unknot/base/uuid.hpp"

namespace unknot {

namespace {

Result<void> demand(SqliteConnection& connection, const char* query, const char* expected) {
    if (connection.database().execAndGet(query).getString() == expected)
        return {};
    // Not what it found: that may quote from a row.
    return fail(ErrorCode::damaged, std::string("journal: not passed: ") + query);
}

/// Asks as the store will ask: a schema with other names in it passes every check of SQLite's.
void askForOneOfEach(SqliteConnection& connection) {
    const SQLite::Transaction transaction(connection.database());
    const auto [sql, values] = conditionFor(connection, {.text = "a", .limit = 1});
    (void)readEpisodes(connection, sql, values);
    (void)readEpisodes(connection, "LIMIT 1", {});
    (void)readRows<TimerRun>(connection, conditionFor(RunFilter{.isOpen = true, .limit = 1}).sql, {1});
    (void)readRows<KeptReminder>(connection, "LIMIT 1", {});
    (void)readRows<OwnTimer>(connection, "LIMIT 1", {});
    (void)readRows<Activity>(connection, conditionFor(ActivityFilter{.limit = 1}).sql, {1});
    (void)readRows<NotedMoment>(connection, conditionFor(MomentFilter{.limit = 1}).sql, {1});
}

/// An episode with every kind of part.
Episode probe() {
    const WallTime at{.utc = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};
    Episode episode{.id = {newUuid()}, .notedAt = at, .end = Lasted{}, .places = {{.area = {"probe"}}}};
    episode.sensations = {{"probe"}};
    episode.tried = {{.id = {newUuid()}, .measure = {"probe"}, .at = at}};
    episode.medicines = {{.id = {newUuid()}, .text = "probe", .at = at}};
    episode.readings = {{.id = {newUuid()}, .at = at}};
    episode.screenings = {{.id = {newUuid()}, .at = at, .answers = {{.sign = {"probe"}}}}};
    episode.changedAt = at.utc;
    return episode;
}

/// Writes as the store will write, and takes it back: a rule of the schema whose text was harmed passes every
/// check, and then refuses each new entry.
void writeAndTakeBack(SqliteConnection& connection) {
    const SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    const Episode episode = probe();
    const TimerId own{newUuid()};
    const std::chrono::seconds length(1);
    writeEpisode(connection, episode, nullptr);
    writeRow(connection,
        TimerRun{.id = {newUuid()},
            .timer = own,
            .length = length,
            .startedAt = episode.notedAt,
            .endedAt = episode.notedAt,
            .stayed = length});
    writeRow(connection, KeptReminder{.id = own});
    writeRow(connection, OwnTimer{.id = own, .name = "probe", .length = length});
    writeRow(connection,
        Activity{.id = {newUuid()},
            .guide = {"probe"},
            .title = "probe",
            .at = episode.notedAt,
            .outcome = Outcome::better});
    for (const bool isNone : {false, true}) {
        NotedMoment moment{.id = {newUuid()}, .at = episode.notedAt, .isNone = isNone};
        if (!isNone)
            moment.triggers = {{"probe"}}, moment.ownTriggers = {"probe"};
        writeRow(connection, moment);
    }
}

Result<void> check(SqliteConnection& connection, const char* pragma) {
    if (auto passed = demand(connection, pragma, "ok"); !passed)
        return passed;
    if (connection.isClosedByItsHeader())
        return fail(ErrorCode::damaged, "journal: its header forbids to write");
    const auto state = schemaState(connection);
    if (!state)
        return fail(state.error());
    if (*state == SchemaState::empty)
        return fail(ErrorCode::damaged, "journal: a database without a table");
    if (*state == SchemaState::current)
        askForOneOfEach(connection);
    return {};
}

} // namespace

Result<void> checkQuickly(SqliteConnection& connection) {
    return attempt(connection, [&] { return check(connection, "PRAGMA quick_check(1)"); });
}

Result<void> checkWholly(SqliteConnection& connection) {
    return attempt(connection, [&]() -> Result<void> {
        if (auto passed = check(connection, "PRAGMA integrity_check(1)"); !passed)
            return passed;
        if (auto passed = demand(
                connection, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')", "0");
            !passed)
            return passed;
        if (sqlite3_db_readonly(connection.handle(), "main") != 0)
            return {}; // the rest is asked by writing; a file that is opened for reading goes without
        connection.database().exec("INSERT INTO episode_search (episode_search) VALUES ('integrity-check')");
        if (*schemaState(connection) == SchemaState::current)
            writeAndTakeBack(connection);
        else
            migrateAndTakeBack(connection);
        return {};
    });
}

} // namespace unknot
