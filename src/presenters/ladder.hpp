// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/guide/guide_state.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot {

/// How far somebody came on a ladder, as the episode tells: the rung whose measure was tried last. Where that
/// was worse or could not be done, the rung before it: not pushing through pain is source 002's, the step
/// back is our own rule. Empty where no rung was tried.
[[nodiscard]] StepId rungReached(const Guide& ladder, const Episode& episode);
/// The same as a kept place tells, where there is no episode to ask.
[[nodiscard]] StepId rungReached(const Guide& ladder, const GuideState& state);

/// Whether a medicine, or a cream or patch, may mask pain: one that was noted for the last 24 hours or
/// without a time. That it masks is sources 001 and 002; the hours, and that creams count, are our own rule.
[[nodiscard]] bool mayMaskPain(const Episode& episode, const PickList<MeasureId>& measures, UtcTime now);

} // namespace unknot
