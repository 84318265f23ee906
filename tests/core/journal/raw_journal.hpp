// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>
#include <vector>

namespace unknot::test {

/// A journal's file, looked into without the code under test.
class RawJournal {
public:
    explicit RawJournal(const std::filesystem::path& file)
        : m_database(file.string(), SQLite::OPEN_READWRITE) {}

    SQLite::Database& database() { return m_database; }
    void run(const std::string& sql) { m_database.exec(sql); }
    std::string text(const std::string& query) { return m_database.execAndGet(query).getString(); }
    std::int64_t number(const std::string& query) { return m_database.execAndGet(query).getInt64(); }
    /// The last column of every row.
    std::vector<std::string> column(const std::string& query) {
        SQLite::Statement statement(m_database, query);
        std::vector<std::string> values;
        while (statement.executeStep())
            values.push_back(statement.getColumn(statement.getColumnCount() - 1).getString());
        return values;
    }

private:
    SQLite::Database m_database;
};

} // namespace unknot::test
