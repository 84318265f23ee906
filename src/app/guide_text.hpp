// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/guide_presenter.hpp"

#include <QString>

namespace unknot {

/// What is counted in a step of holding and resting: "Hold · round 1 of 3", or, before another side, what
/// comes next. Requires: view.hold.
[[nodiscard]] QString holdText(const GuideView& view);
/// The same for a screen reader, once for each change, with the side.
[[nodiscard]] QString holdSpoken(const GuideView& view);
/// This ladder or routine waits: something stands that is to be looked at first.
[[nodiscard]] QString movingWithheldText(const QString& title);
/// Why a routine is not opened now, as far as one sentence goes; where it leads says who says so.
[[nodiscard]] QString routineHeldBackText(const Guide& routine, const Content& content, HeldBack why);

} // namespace unknot
