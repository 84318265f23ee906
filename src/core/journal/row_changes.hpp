// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kept_rows.hpp"
#include "store_writing.hpp"

namespace unknot {

// What the stores of rows (kept_rows.hpp) have in common.

/// The sound ones: one that says what cannot be is left out, so that the others are not lost with it.
template <class Value>
[[nodiscard]] Result<std::vector<Value>> listed(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    return attempt(connection, [&]() -> Result<std::vector<Value>> {
        std::vector<Value> list;
        for (auto& read : readRows<Value>(connection, condition, values))
            if (read.isSound)
                list.push_back(std::move(read.value));
        return list;
    });
}

/// What stands after a change, written where it differs. Requires: an immediate transaction.
template <class Value, class Change>
Result<Value> changed(SqliteConnection& connection, const Value& stored, UtcTime now, const Change& change) {
    Value wanted = stored;
    change(wanted);
    wanted.id = stored.id;
    if (wanted == stored)
        return wanted;
    wanted.changedAt = now;
    if (const auto faults = faultsOf(wanted); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    writeRow(connection, wanted);
    return wanted;
}

/// The same with one that has to be there.
template <class Value, class Change>
Result<Value> changedIfThere(
    SqliteConnection& connection, const std::string& id, UtcTime now, const Change& change) {
    const auto stored = readRow<Value>(connection, id);
    if (!stored)
        return fail(ErrorCode::notFound, std::string("journal: not in table ") + tableOf<Value>());
    if (!stored->isSound)
        return fail(ErrorCode::damaged, std::string("journal: says what cannot be: ") + tableOf<Value>());
    return changed(connection, stored->value, now, change);
}

/// Writes it where it is not there just so. Requires: as changed().
template <class Value>
Result<void> keepRow(SqliteConnection& connection, const Value& value) {
    const auto stored = readRow<Value>(connection, value.id.value);
    if (!stored || !stored->isSound || stored->value != value)
        writeRow(connection, value);
    return {};
}

/// Puts a tombstone on it; one that has it keeps it. Requires: as changed().
template <class Value>
Result<void> removeRow(SqliteConnection& connection, const std::string& id, UtcTime now) {
    const auto removed = changedIfThere<Value>(connection, id, now, [now](Value& value) {
        if (!value.removedAt)
            value.removedAt = now;
    });
    return removed ? Result<void>() : fail(removed.error());
}

/// One row's work with nobody between: kept where it succeeds, and counted where it wrote something.
template <class Work>
auto inOneTransaction(SqliteConnection& connection, std::uint64_t& writes, const Work& work)
    -> decltype(work()) {
    return attempt(connection, [&]() -> decltype(work()) {
        auto transaction = beginWriting(connection);
        const int before = sqlite3_total_changes(connection.handle());
        auto result = work();
        if (!result || sqlite3_total_changes(connection.handle()) == before)
            return result;
        transaction.commit();
        ++writes;
        return result;
    });
}

} // namespace unknot
