// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"
#include "unknot/journal/timer_log.hpp"

namespace unknot {

/// What has a row of its own, as that tells it.
template <class Value>
struct ReadRow {
    Value value;
    /// False where the row says something that cannot be, as in ReadEpisode.
    bool isSound = true;
};

// `Value` is one of the five: Activity, NotedMoment, TimerRun, KeptReminder, OwnTimer.

/// The name of its table.
template <class Value>
[[nodiscard]] const char* tableOf();

/// Those for which `condition` (the rest of a SELECT, from WHERE on, without any text of a person) holds, in
/// its order.
template <class Value>
[[nodiscard]] std::vector<ReadRow<Value>> readRows(
    SqliteConnection& connection, const std::string& condition, const Fields& values);

/// The one with that id, removed or not; empty where there is none.
template <class Value>
[[nodiscard]] std::optional<ReadRow<Value>> readRow(SqliteConnection& connection, const std::string& id);

/// Writes it in the place of the row with its id, or as a new row. Requires: an immediate transaction.
template <class Value>
void writeRow(SqliteConnection& connection, const Value& value);

} // namespace unknot
