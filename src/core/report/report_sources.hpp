// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// Who the terms of the report are from, each with its author and date: of the warning signs that were asked
/// and of the names that stand in its entries. In the order of the content's sources; without Unknot's own.
struct ReportSources {
    std::vector<const Source*> signs; ///< borrows: the content
    std::vector<const Source*> lists; ///< likewise
};

[[nodiscard]] ReportSources reportSourcesOf(const DoctorReport& report, const Content& content);

} // namespace unknot
