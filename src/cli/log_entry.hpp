// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/content/journal_lists.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot::cli {

/// What of an episode was said on the command line, as it was typed.
struct LogEntry {
    std::string onset; ///< a time, a time of today, "unknown"; empty: just now
    std::string lasted;
    bool isOpen = false;
    std::string kind;
    std::vector<std::string> triggers;
    std::vector<std::string> ownTriggers;
    bool isNoTriggerKnown = false;
    std::vector<std::string> places;
    std::optional<int> severity;
    std::vector<std::string> measures;
    std::vector<std::string> medicines;
    std::vector<std::string> impacts;
    std::string notes;
    std::string ownWords;
};

/// The episode that is meant; with nothing said, a brief one just now. Fails: invalid; `detail` is the
/// sentence for whoever typed it.
[[nodiscard]] Result<Episode> episodeFrom(
    const LogEntry& entry, const JournalLists& lists, const WallTime& now);

} // namespace unknot::cli
