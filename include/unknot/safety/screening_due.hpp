// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/safety/notices.hpp"

namespace unknot {

/// Why the emergency signs are to be asked again (safety.md 3, our own rule), the gravest last.
enum class AskReason {
    newDay,     ///< the episode is open, and they were not asked on this day
    painRose,   ///< the pain is `AskAgain::painRise` or more above what it was
    worse,      ///< something that was tried made it worse
    legSymptom, ///< a symptom of leg or bladder was noted
};

/// When the emergency signs were last asked, up to `now`. Answers of one instant are one screening, and it
/// counts where it has an answer for all of them (an empty sign), "yes" or "not sure" to one of them, or an
/// answer to each that is not private. So an answer to a weaker sign alone, as "it feels frequent to me",
/// asks nothing of the kind.
[[nodiscard]] std::optional<WallTime> lastAsked(
    const RedFlags& flags, const std::vector<EpisodeFacts::Answered>& answers, const WallTime& now);

/// Why they are due for this episode, the gravest reason first (worse, painRose, newDay); empty where they
/// are not: they were answered since, or the episode is over. Pure: from what the journal holds alone.
///
/// painRose: a reading since they were last asked is `AskAgain::painRise` or more above the lowest of those
/// before it since then and the last one up to then. worse: what has no time counts as tried when the episode
/// was filed. newDay counts the day on which it was entered, too, where nothing was asked yet. Never
/// legSymptom: what was noted has no time of its own, so whoever stores it tells (see namesLegSymptom). What
/// lies ahead of `now` is not looked at.
[[nodiscard]] std::optional<AskReason> askDue(
    const RedFlags& flags, const EpisodeFacts& episode, const WallTime& now);

} // namespace unknot
