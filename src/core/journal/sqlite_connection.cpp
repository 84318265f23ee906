// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_connection.hpp"

namespace unknot {

namespace fs = std::filesystem;

namespace {

std::string nameFor(const fs::path& file) {
    // Absolute, so that no name can be taken for a URI.
    return file == ":memory:" ? file.string() : fs::absolute(file).string();
}

} // namespace

SqliteConnection::SqliteConnection(const fs::path& file, Access access, const SqliteOptions& options)
    : m_isSynced(options.isSynced),
      m_database(nameFor(file), access == Access::readOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE,
          int(options.patience.count()), options.vfs),
      m_isWritable(sqlite3_db_readonly(handle(), "main") == 0) {
    sqlite3_extended_result_codes(handle(), 1);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Whatever stands in the file's schema may call nothing that has an effect.
    m_database.exec("PRAGMA trusted_schema = OFF");
    m_database.exec("PRAGMA cell_size_check = ON");
    m_database.exec("PRAGMA mmap_size = 0");
    m_database.exec("PRAGMA foreign_keys = ON");
    // Nothing of a journal may stand in the shared folder for temporary files.
    m_database.exec("PRAGMA temp_store = MEMORY");
}

void SqliteConnection::keepTransactions() {
    // TRUNCATE with EXTRA lost nothing in simulated power cuts where SQLite's default did: see
    // docs/decisions/0005-sqlite-in-one-file.md.
    m_database.exec("PRAGMA journal_mode = TRUNCATE");
    m_database.exec(m_isSynced ? "PRAGMA synchronous = EXTRA" : "PRAGMA synchronous = OFF");
    m_database.exec("PRAGMA secure_delete = ON");
}

bool SqliteConnection::isClosedByItsHeader() {
    return m_isWritable && sqlite3_db_readonly(handle(), "main") != 0;
}

SQLite::Statement& SqliteConnection::prepared(const std::string& sql) {
    auto& statement = m_prepared[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    return *statement;
}

Query::Query(SqliteConnection& connection, const std::string& sql, const Fields& values)
    : m_statement(connection.prepared(sql)) {
    int index = 0;
    for (const Field& value : values) {
        ++index;
        if (const auto* text = std::get_if<std::string>(&value))
            m_statement.bind(index, *text);
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            m_statement.bind(index, *number);
        else
            m_statement.bind(index); // NULL, for the last run's value is still bound
    }
}

Query::~Query() {
    m_statement.tryReset();
}

void Query::run() {
    while (m_statement.executeStep()) {
    }
}

Field Query::field(int column) {
    const SQLite::Column found = m_statement.getColumn(column);
    if (found.isNull())
        return {};
    if (found.isInteger())
        return found.getInt64();
    return text(column);
}

Fields Query::fields(int from, int count) {
    Fields fields;
    fields.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        fields.push_back(field(from + i));
    return fields;
}

std::string Query::text(int column) {
    const SQLite::Column found = m_statement.getColumn(column);
    const char* bytes = found.getText();
    return {bytes, std::size_t(found.getBytes())};
}

} // namespace unknot
