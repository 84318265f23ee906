// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.hpp"

#include "schema.hpp"

namespace unknot {

namespace {

std::int64_t pragma(SqliteConnection& connection, const char* query) {
    return connection.database().execAndGet(query).getInt64();
}

std::int64_t versionOf(SqliteConnection& connection) {
    return pragma(connection, "PRAGMA user_version");
}

Result<SchemaState> stateOf(SqliteConnection& connection, std::int64_t latest) {
    // One transaction, so that another program's migration is seen as a whole or not at all.
    const SQLite::Transaction transaction(connection.database());
    const std::int64_t version = versionOf(connection);
    if (pragma(connection, "PRAGMA application_id") != kApplicationId) {
        const bool isEmpty = pragma(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (isEmpty && version == 0)
            return SchemaState::empty;
        return fail(ErrorCode::damaged, "journal: a database, but not one of Unknot");
    }
    // No program of ours will ever write such a number: somewhere in the header a bit was lost.
    constexpr std::int64_t kHighestThinkable = 9999;
    if (version < 1 || version > kHighestThinkable)
        return fail(ErrorCode::damaged, "journal: schema version " + std::to_string(version));
    if (version > latest)
        return fail(ErrorCode::newer,
            "journal: schema version " + std::to_string(version) + ", known are up to " +
                std::to_string(latest));
    return version < latest ? SchemaState::older : SchemaState::current;
}

void applyNext(SqliteConnection& connection, const Migration& step) {
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    // Another program may have been quicker.
    if (versionOf(connection) >= step.version)
        return;
    step.apply(connection.database());
    // A pragma takes no bound value; this one is our own number.
    connection.database().exec("PRAGMA user_version = " + std::to_string(step.version));
    transaction.commit();
}

} // namespace

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> kAll = {
        {1, [](SQLite::Database& database) { database.exec(kSchemaVersion1); }},
        {2, [](SQLite::Database& database) { database.exec(kSchemaVersion2); }},
        {3, [](SQLite::Database& database) { database.exec(kSchemaVersion3); }},
        {4, [](SQLite::Database& database) { database.exec(kSchemaVersion4); }},
    };
    return kAll;
}

Result<SchemaState> schemaState(SqliteConnection& connection, const std::vector<Migration>& list) {
    return attempt(connection, [&] { return stateOf(connection, list.back().version); });
}

Result<void> migrate(SqliteConnection& connection, const std::vector<Migration>& list) {
    const auto state = schemaState(connection, list);
    if (!state)
        return fail(state.error());
    if (*state == SchemaState::current)
        return {}; // and a file that can only be read is not asked for a transaction
    return attempt(connection, [&]() -> Result<void> {
        for (const Migration& step : list)
            applyNext(connection, step);
        return {};
    });
}

void migrateAndTakeBack(SqliteConnection& connection, const std::vector<Migration>& list) {
    const SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t version = versionOf(connection);
    for (const Migration& step : list)
        if (step.version > version)
            step.apply(connection.database());
}

} // namespace unknot
