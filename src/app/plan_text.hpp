// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "presenters/prevention_view.hpp"

namespace unknot {

// The program's own words around the plan. What guidance says about it stands in the content.

/// What holds all or much of the plan back now, in one line; empty where nothing does.
[[nodiscard]] QString heldBackText(const PreventionView& view);
/// "In your plan.", "Not now, you said.": where a thing stands; empty where nothing was said.
[[nodiscard]] QString stateText(const PlanItemView& item);
/// Why a thing that is in the plan cannot be done now; empty where it can.
[[nodiscard]] QString waitingText(const PlanItemView& item);
/// Where the routines come from that are none of ours.
[[nodiscard]] QString ownRoutineText();
/// The plan could not be read.
[[nodiscard]] QString planUnreadableText(ErrorCode code);
/// A choice could not be kept.
[[nodiscard]] QString planNotKeptText(ErrorCode code);

} // namespace unknot
