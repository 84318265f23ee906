// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "unknot/care/care_plan.hpp"

namespace unknot::cli {

/// A plan with what it was made from.
struct ToldPlan {
    WallTime now;
    CareFacts facts;
    CarePlan plan;
};

/// Says the plan: what the sources say for these hours, cold and heat in the same form, what is due.
void sayPlan(const ToldPlan& told, const Surroundings& around);
/// The same as JSON, a line for each part.
void sayPlanAsJson(const ToldPlan& told, const Surroundings& around);

} // namespace unknot::cli
