// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

namespace unknot {

/// Counts what was written: our own transactions, and each time another's are noticed.
struct SqliteJournalStore::Revision {
    std::uint64_t count = 0;
    std::int64_t dataVersion = 0;
};

/// Begins with the right to write, so that nobody can come between reading and writing.
[[nodiscard]] inline SQLite::Transaction beginWriting(SqliteConnection& connection) {
    return SQLite::Transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
}

} // namespace unknot
