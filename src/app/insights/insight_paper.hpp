// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/insights/insight_section.hpp"
#include "app/paper.hpp"

namespace unknot {

class ChartMaker;

/// What goes on paper. Borrows: the map and, where there is one, the maker.
struct InsightSheet {
    QString title;
    QString about; ///< which days, and when it was made
    QString foot;  ///< what it is not
    std::vector<InsightSection> sections;
    Places places;
    const BodyMap* body = nullptr;
    ChartMaker* maker = nullptr; ///< null: without charts
};

/// Black on white whatever the theme: of each section its heading, its sentence, its chart and its table.
/// Its text can be selected.
[[nodiscard]] Paper paperOf(const InsightSheet& sheet, QPageSize::PageSizeId size);

} // namespace unknot
