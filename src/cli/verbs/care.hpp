// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How the plan is told.
enum class CareForm { words, json };

struct CareOptions {
    std::string onset; ///< as typed: "60h", "unknown", a time; empty: of the open episode
    std::string now;   ///< as typed: a time; empty: now
    CareForm form = CareForm::words;
};

/// `care`: what may help now, by hours since the onset. With an onset it needs no journal.
[[nodiscard]] ExitCode runCare(const CareOptions& options, const Surroundings& around);

} // namespace unknot::cli
