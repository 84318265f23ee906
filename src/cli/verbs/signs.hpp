// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How the list and the result are told.
enum class SignsForm { words, json };

struct SignsOptions {
    bool lists = false; ///< the list alone, nothing is asked
    SignsForm form = SignsForm::words;
    std::vector<std::string> yes; ///< ids of signs; with any of these three nothing is asked either
    std::vector<std::string> notSure;
    std::vector<std::string> no;
    bool tellsStanding = false; ///< what stands from before
    bool isLookedAt = false;    ///< that was looked at, or a mistake
    RegionId region;
};

/// `signs`: the complete list, and the check.
[[nodiscard]] ExitCode runSigns(const SignsOptions& options, const Surroundings& around);

} // namespace unknot::cli
