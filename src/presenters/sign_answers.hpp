// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot {

/// What of these answers is stored: each with its sign. What was said to private ones is stored without a
/// sign, the strongest of it once, unless the person wants them kept.
[[nodiscard]] std::vector<SignAnswer> storedAnswers(
    const RedFlags& flags, const Answers& answers, bool keepsPrivate);
/// The same for one answer; an empty sign stays empty.
[[nodiscard]] SignAnswer storedAnswer(
    const RedFlags& flags, const SignId& sign, Answer answer, bool keepsPrivate);

/// What is asked after these answers, and after these impacts were noted, in the order of the content.
[[nodiscard]] std::vector<const FollowUp*> followUpsAfter(
    const RedFlags& flags, const Answers& answers, const std::vector<ImpactId>& impacts);

} // namespace unknot
