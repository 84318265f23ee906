// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/safety/notices.hpp"

namespace unknot {

/// Why the emergency signs are to be asked again (safety.md 3, our own rule).
enum class AskReason {
    newDay,     ///< the episode is open, and they were not asked on this day
    painRose,   ///< the pain is `AskAgain::painRise` or more above what it was
    worse,      ///< something that was tried made it worse
    legSymptom, ///< a symptom of leg or bladder was noted
};

/// Why they are due for this episode, the gravest reason first (worse, painRose, newDay); empty where they
/// are not: they were answered since, or the episode is over. Pure: from what the journal holds alone.
/// painRose: a reading since the last screening is that much above the lowest of those before it since then
/// and the last one up to then. newDay counts the day on which it was entered, too, where nothing was asked
/// yet. Never legSymptom: what was noted has no time of its own, so whoever stores it tells (see
/// namesLegSymptom).
[[nodiscard]] std::optional<AskReason> askDue(
    const AskAgain& rule, const EpisodeFacts& episode, const WallTime& now);

} // namespace unknot
