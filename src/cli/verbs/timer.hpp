// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// What is wanted of the timers.
enum class TimerWish {
    show,    ///< what runs
    run,     ///< a treatment, or an own timer
    stopAll, ///< what runs
    listOwn,
    addOwn,
    removeOwn,
};

struct TimerOptions {
    TimerWish wish = TimerWish::show;
    std::string name; ///< run, addOwn, removeOwn: "cold", "heat", or of an own timer
    std::string way;  ///< a measure's id; empty: the first
    std::optional<std::chrono::seconds> length; ///< empty: as proposed
    std::optional<bool> isSwollen;              ///< "is a joint swollen?"; empty: it is asked
    bool repeats = false;                       ///< addOwn
    bool isSilent = false;                      ///< addOwn
    RegionId region;                            ///< whose emergency numbers; empty: all
};

/// `timer`: runs cold, heat or an own timer in the terminal, and keeps it in the journal as the window does.
[[nodiscard]] ExitCode runTimer(const TimerOptions& options, const Surroundings& around);

} // namespace unknot::cli
