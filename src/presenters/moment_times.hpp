// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/moment.hpp"

#include <functional>

namespace unknot {

/// The UTC offset that is in force at this machine's place at an instant.
using OffsetAt = std::function<std::chrono::minutes(UtcTime)>;

/// What the clock showed at the onset, so many days earlier: across a change of clocks 08:00 stays 08:00. The
/// offset is the one in force then where the onset was noted at this machine's place, else the onset's own.
[[nodiscard]] WallTime sameClockBefore(const WallTime& onset, int days, const OffsetAt& offsetAt);

/// The one that selfMatchedOf() would put beside a spasm for that time: the nearest by what the clocks
/// showed, within kMatchWithin. Null where there is none. Borrows: the list.
[[nodiscard]] const NotedMoment* nearestTo(const std::vector<NotedMoment>& moments, const WallTime& time);

/// Whether a spasm began within kLookBack before that: then it is no ordinary moment, and stands for none.
/// Fails: as the journal.
[[nodiscard]] Result<bool> hasOnsetBefore(const JournalStore& journal, const WallTime& at);

} // namespace unknot
