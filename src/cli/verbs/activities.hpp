// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/log.hpp"

namespace unknot::cli {

/// Of which days, as it was typed.
struct ActivitiesOptions {
    std::string from;
    std::string to;
    JournalForm form = JournalForm::words;
};

/// `activities`: tells what was done of routines, the latest first. It adds nothing up.
[[nodiscard]] ExitCode runActivities(const ActivitiesOptions& options, const Surroundings& around);

} // namespace unknot::cli
