// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

#include <vector>

namespace unknot::cli {

/// Which report, as it was typed.
struct ReportOptions {
    std::string from; ///< empty: from the first entry
    std::string to;   ///< empty: today
    std::string format = "txt";
    std::string name;
    std::vector<std::string> leftOut; ///< "medicines", "entries:ID"
    std::vector<std::string> with;    ///< "notes"
    std::filesystem::path output;     ///< empty: standard output
};

/// `report`: one to two pages for a doctor. Where something that was to be left out is not there, nothing is
/// given: it may be mistyped, and stand in the report.
[[nodiscard]] ExitCode runReport(const ReportOptions& options, const Surroundings& around);

} // namespace unknot::cli
