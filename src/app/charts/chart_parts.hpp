// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_layout.hpp"

namespace unknot {

/// What a layout is made with: the chart and its font, as long as it is being made.
struct ChartParts {
    const Chart& chart;
    const QFont& font;
    QFontMetricsF metrics{font};
    double line = metrics.height(); ///< the unit of all distances

    [[nodiscard]] double widthOf(const QString& text) const { return metrics.horizontalAdvance(text); }
    [[nodiscard]] double widestValue(const ChartScale& scale) const;
    [[nodiscard]] double widestTotal(const ChartScale& scale) const;
};

/// Puts an axis' title at that height; it has no lines where there is none. Gives the height below it.
double placeTitle(const ChartParts& parts, const QString& title, double top, double width, ChartLabel& label);
/// From the top, row after row. Gives the height below it: 0 where one series says it all.
double placeLegend(const ChartParts& parts, double width, QVector<ChartLegendEntry>& legend);

} // namespace unknot
