// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.hpp"

#include "presenters/prevention_view.hpp"

namespace unknot::cli {

/// Says the plan, the steps to build it, and what was declined.
void sayPrevention(const PreventionView& view, Console& console);
/// The same as JSON, on one line for each part.
void sayPreventionAsJson(const PreventionView& view, Console& console);

} // namespace unknot::cli
