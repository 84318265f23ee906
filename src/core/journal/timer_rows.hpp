// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/timer_log.hpp"

namespace unknot {

/// A run, reminder or own timer as its row tells it.
template <class Value>
struct ReadTimer {
    Value value;
    /// False where the row says something that cannot be, as in ReadEpisode.
    bool isSound = true;
};

// `Value` is one of the three: TimerRun, KeptReminder, OwnTimer.

/// The name of its table.
template <class Value>
[[nodiscard]] const char* timerTable();

/// Those for which `condition` (the rest of a SELECT, from WHERE on, without any text of a person) holds, in
/// its order.
template <class Value>
[[nodiscard]] std::vector<ReadTimer<Value>> readTimers(
    SqliteConnection& connection, const std::string& condition, const Fields& values);

/// The one with that id, removed or not; empty where there is none.
template <class Value>
[[nodiscard]] std::optional<ReadTimer<Value>> readTimer(SqliteConnection& connection, const std::string& id);

/// Writes it in the place of the row with its id, or as a new row. Requires: an immediate transaction.
template <class Value>
void writeTimer(SqliteConnection& connection, const Value& value);

} // namespace unknot
