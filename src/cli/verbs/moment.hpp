// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/log.hpp"

namespace unknot::cli {

/// What of an ordinary moment was said, as it was typed.
struct MomentOptions {
    std::string at; ///< a time, or a time of today; empty: just now
    std::vector<std::string> triggers;
    std::vector<std::string> ownTriggers;
    bool isNone = false;
    MomentId removed;  ///< to be taken away instead; empty: none
    MomentId restored; ///< to be brought back instead; empty: none
    std::string from;  ///< of which days they are listed
    std::string to;
    JournalForm form = JournalForm::words;
};

/// `moment`: keeps what was there in the two hours before a moment without a spasm, takes one away or brings
/// it back; where nothing of that was asked for, lists them, the latest first.
[[nodiscard]] ExitCode runMoment(const MomentOptions& options, const Surroundings& around);

} // namespace unknot::cli
