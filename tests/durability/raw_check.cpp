// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/raw_check.hpp"

#include <sqlite3.h>

namespace unknot::test {

namespace {

/// All values of all rows, one a line; what went wrong where something did.
std::string rowsOf(sqlite3* db, const std::string& sql) {
    std::string rows;
    const auto keep = [](void* to, int count, char** values, char**) {
        for (int i = 0; i < count; ++i)
            *static_cast<std::string*>(to) += std::string(values[i] ? values[i] : "null") + "\n";
        return 0;
    };
    if (sqlite3_exec(db, sql.c_str(), keep, &rows, nullptr) != SQLITE_OK)
        rows += sql + ": " + sqlite3_errmsg(db) + "\n";
    return rows;
}

std::string faultsOfIndexes(sqlite3* db) {
    std::string faults;
    std::string names = rowsOf(db, "select name from sqlite_schema where sql like '%using fts5%'");
    for (std::size_t end = 0; (end = names.find('\n')) != std::string::npos; names.erase(0, end + 1)) {
        const std::string name = names.substr(0, end);
        faults += rowsOf(db, "insert into " + name + "(" + name + ", rank) values ('integrity-check', 1)");
    }
    return faults;
}

} // namespace

std::string faultsOfFile(const std::string& file, const std::string& vfs) {
    sqlite3* db = nullptr;
    std::string faults;
    const char* door = vfs.empty() ? nullptr : vfs.c_str();
    if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, door) != SQLITE_OK) {
        faults = "cannot be opened";
    } else {
        const std::string found = rowsOf(db, "pragma integrity_check");
        faults =
            (found == "ok\n" ? "" : found) + rowsOf(db, "pragma foreign_key_check") + faultsOfIndexes(db);
    }
    sqlite3_close_v2(db);
    return faults;
}

} // namespace unknot::test
