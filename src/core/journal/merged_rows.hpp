// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/whole_journal.hpp"

namespace unknot {

// Each is taken in, or left, as verdictOn() says. Whatever is whole goes over a row that says what cannot be.
// Requires: an immediate transaction.

[[nodiscard]] std::vector<MergeVerdict> mergeEpisodes(
    SqliteConnection& connection, const std::vector<Episode>& incoming);

/// `Value` is as in kept_rows.hpp.
template <class Value>
[[nodiscard]] std::vector<MergeVerdict> mergeRows(
    SqliteConnection& connection, const std::vector<Value>& incoming);

/// Whether anything was written.
[[nodiscard]] bool isAnyWritten(const std::vector<MergeVerdict>& verdicts);

} // namespace unknot
