// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_rows.hpp"

#include "kept_tables.hpp"

namespace unknot {

namespace {

using kept::Columns;
using kept::Table;

std::string joined(const Columns& columns) {
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ", ") + column;
    return text;
}

std::string writingSql(const char* table, const Columns& columns) {
    std::string values;
    std::string updates;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        values += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
        if (i > 0)
            updates += (i == 1 ? "" : ", ") + columns[i] + " = excluded." + columns[i];
    }
    return std::string("INSERT INTO ") + table + " (" + joined(columns) + ") VALUES (" + values +
        ") ON CONFLICT (id) DO UPDATE SET " + updates;
}

} // namespace

template <class Value>
const char* tableOf() {
    return Table<Value>::kName;
}

template <class Value>
std::vector<ReadRow<Value>> readRows(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    const Columns& columns = Table<Value>::columns();
    Query query(
        connection, "SELECT " + joined(columns) + " FROM " + Table<Value>::kName + " " + condition, values);
    std::vector<ReadRow<Value>> found;
    while (query.step()) {
        const Fields fields = query.fields(0, int(columns.size()));
        FieldReader reader(fields);
        Value value = Table<Value>::valueFrom(reader);
        const bool isSound = reader.isSound() && faultsOf(value).empty();
        found.push_back({std::move(value), isSound});
    }
    return found;
}

template <class Value>
std::optional<ReadRow<Value>> readRow(SqliteConnection& connection, const std::string& id) {
    auto found = readRows<Value>(connection, "WHERE id = ?1", {id});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

template <class Value>
void writeRow(SqliteConnection& connection, const Value& value) {
    static const std::string kSql = writingSql(Table<Value>::kName, Table<Value>::columns());
    Query(connection, kSql, Table<Value>::fieldsOf(value)).run();
}

template const char* tableOf<Activity>();
template std::vector<ReadRow<Activity>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<Activity>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const Activity&);

template const char* tableOf<NotedMoment>();
template std::vector<ReadRow<NotedMoment>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<NotedMoment>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const NotedMoment&);

template const char* tableOf<TimerRun>();
template std::vector<ReadRow<TimerRun>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<TimerRun>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const TimerRun&);

template const char* tableOf<KeptReminder>();
template std::vector<ReadRow<KeptReminder>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<KeptReminder>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const KeptReminder&);

template const char* tableOf<OwnTimer>();
template std::vector<ReadRow<OwnTimer>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<OwnTimer>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const OwnTimer&);

} // namespace unknot
