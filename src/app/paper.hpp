// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/ids.hpp"
#include "unknot/report/document.hpp"

#include <QByteArray>
#include <QPageSize>

namespace unknot {

/// A document as a PDF.
struct Paper {
    QByteArray pdf;
    int pages = 0;
};

/// How a document is brought to paper.
struct PaperPlan {
    int mostPages = 1;
    double smallestType = 7; ///< in points; down to it type is made smaller
    bool isNumbered = false; ///< each page has its number and the title at its foot
    double margin = 16;      ///< in mm
};
inline constexpr PaperPlan kSheetPaper;
inline constexpr PaperPlan kReportPaper{.mostPages = 2, .smallestType = 9, .isNumbered = true, .margin = 12};

/// Black on white whatever the theme, its text can be selected. Type is made smaller, down to what can still
/// be read, until all is on as many pages as planned; what does not fit then goes on another, for nothing
/// may be lost. A table that goes on has its head again.
[[nodiscard]] Paper paperOf(
    const Document& document, QPageSize::PageSizeId size, const PaperPlan& plan = kSheetPaper);

/// What printers have in that region; where it is not known, in the system's locale.
[[nodiscard]] QPageSize::PageSizeId paperSizeIn(const RegionId& region);

} // namespace unknot
