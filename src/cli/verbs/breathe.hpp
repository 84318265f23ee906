// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How the changes of phase are told.
enum class EventForm { words, json };

struct BreatheOptions {
    PatternId pattern; ///< empty: the default
    bool lists = false;
    std::chrono::milliseconds length = std::chrono::minutes(5);
    EventForm form = EventForm::words;
};

/// `breathe`: one line for each change of phase, to the end of the breath in which the time is over.
[[nodiscard]] ExitCode runBreathe(const BreatheOptions& options, const Surroundings& around);

} // namespace unknot::cli
