// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/routine_gate.hpp"

namespace unknot::cli {

/// Says every guide: those through a spasm first, then the routines, the person's own last.
void sayGuides(const Surroundings& around);
/// Says why a routine is not opened now, and who says so.
void sayHeldBack(const Guide& routine, const RoutineGate& gate, const Surroundings& around);

} // namespace unknot::cli
