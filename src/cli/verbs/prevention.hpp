// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// What is wanted of the plan.
enum class PlanWish { show, add, notNow, remove, confirm, unconfirm };

/// How it is told.
enum class PlanForm { words, json };

struct PreventionOptions {
    PlanWish wish = PlanWish::show;
    std::string id; ///< of a thing, an own routine or, to confirm, a condition
    PlanForm form = PlanForm::words;
};

/// `prevention`: tells the plan for the days without a spasm and what could be in it, after changing it as
/// asked. A routine is gone through with `guide`.
[[nodiscard]] ExitCode runPrevention(const PreventionOptions& options, const Surroundings& around);

} // namespace unknot::cli
