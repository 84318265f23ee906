// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_error.hpp"
#include "sqlite_options.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace unknot {

enum class Access { readWrite, readOnly };

/// One connection to a journal's file, with the pragmas of docs/journal-schema.md. What it does throws
/// SQLite::Exception; attempt() makes a Result of it.
class SqliteConnection {
public:
    /// Opens a file that is there, or a journal in memory for ":memory:". Reads nothing of it yet.
    SqliteConnection(const std::filesystem::path& file, Access access, const SqliteOptions& options);

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    [[nodiscard]] sqlite3* handle() { return m_database.getHandle(); }

    /// Sets how transactions are kept. Apart from opening, for it may write to a file of another journal
    /// mode: call it once it is known that the file is ours.
    void keepTransactions();

    /// Whether the file's header forbids to write what could be written: two of its bytes say for which
    /// SQLite it was made. Requires: something was read.
    [[nodiscard]] bool isClosedByItsHeader();

    /// A compiled statement, kept for the next time.
    [[nodiscard]] SQLite::Statement& prepared(const std::string& sql);

private:
    bool m_isSynced;
    SQLite::Database m_database;
    bool m_isWritable;
    std::map<std::string, std::unique_ptr<SQLite::Statement>> m_prepared; // goes before the database does
};

/// The value of a column: NULL, a number or a text.
using Field = std::variant<std::monostate, std::int64_t, std::string>;
using Fields = std::vector<Field>;

/// One run of a statement, its values bound. Ends it when it goes, so that no lock outlives it.
class Query {
public:
    Query(SqliteConnection& connection, const std::string& sql, const Fields& values = {});
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// On to the next row; false after the last.
    bool step() { return m_statement.executeStep(); }
    /// For a statement that gives no rows.
    void run();
    [[nodiscard]] Field field(int column);
    [[nodiscard]] Fields fields(int from, int count);
    [[nodiscard]] std::int64_t number(int column) { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] std::string text(int column);

private:
    SQLite::Statement& m_statement;
};

/// Runs `work` and makes a Result of what it throws. Transactions inside it have been rolled back by then.
template <class Work>
auto attempt(SqliteConnection& connection, const Work& work) -> decltype(work()) {
    errno = 0; // so that it tells of this work
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return fail(sqliteError(exception, connection.handle()));
    }
}

} // namespace unknot
