// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_parts.hpp"

namespace unknot {

/// The words below upright bars: how they are broken, and every how many bars they stand.
struct UprightWords {
    qsizetype stride = 1;
    qsizetype rows = 1; ///< they go into the first, the second, the first…
    QVector<QStringList> lines;
    QVector<double> tops; ///< of the rows, from the first one on
    double height = 0;    ///< of all rows
};

/// Never turned or cut while there is any other way: in a line, in up to three, a few of them in two rows,
/// and else only below every second bar, or every third, and so on. `layout`: its plot's left and width
/// count.
[[nodiscard]] UprightWords wordsFor(const ChartParts& parts, const ChartLayout& layout);
/// In the middle below the bar, but never out of the chart.
[[nodiscard]] double leftOfWords(
    const ChartParts& parts, const ChartLayout& layout, qsizetype category, double width);

} // namespace unknot
