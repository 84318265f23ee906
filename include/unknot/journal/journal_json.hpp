// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/import_report.hpp"

#include <string_view>

namespace unknot {

/// The largest journal file that is read, in bytes.
inline constexpr std::size_t kMaxJournalBytes = 256u << 20;

/// All of it but the reminders, tombstones too, as one JSON object; docs/journal-files.md describes it.
[[nodiscard]] std::string journalToJson(const JournalContents& contents);

/// What was done of routines alone, as a file of the same kind.
[[nodiscard]] std::string activitiesToJson(const std::vector<Activity>& activities);
/// Noted moments alone, likewise.
[[nodiscard]] std::string momentsToJson(const std::vector<NotedMoment>& moments);
/// One of them, as it stands there.
[[nodiscard]] std::string toJson(const NotedMoment& moment);

/// Reads it back: from a whole journal an equal one, in which each timer has ended. A row that breaks a rule
/// is skipped and told; keys that are not known are passed over, for a later version may have written them.
/// Depth is limited to 32. Fails: tooLarge; damaged, where it is no journal at all (with line and column);
/// newer.
[[nodiscard]] Result<ReadJournal> journalFromJson(std::string_view text);

/// One episode, for the draft. Fails: damaged.
[[nodiscard]] std::string toJson(const Episode& episode);
[[nodiscard]] Result<Episode> episodeFromJson(std::string_view text);

} // namespace unknot
