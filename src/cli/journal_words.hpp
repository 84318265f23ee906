// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/journal_lists.hpp"
#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"

namespace unknot::cli {

/// "2026-11-21 08:40".
[[nodiscard]] std::string timeText(const WallTime& time);
/// "10 seconds", "2 hours 5 minutes", "3 days".
[[nodiscard]] std::string lengthText(std::chrono::milliseconds length);
/// "2026-11-21 08:40, brief, 10 seconds": when it began and how it went.
[[nodiscard]] std::string headline(const Episode& episode);
/// The rest of what is known, a line for each kind of thing, such as "Triggers: Lifting something, the sofa".
[[nodiscard]] std::vector<std::string> detailLines(const Episode& episode, const JournalLists& lists);

/// "2026-11-21 08:40, Daily stretch, 12 minutes (better)".
[[nodiscard]] std::string lineOf(const Activity& activity);

/// "2026-11-21 08:40: Lifting something, the sofa", or "…: none of these".
[[nodiscard]] std::string lineOf(const NotedMoment& moment, const JournalLists& lists);

} // namespace unknot::cli
