// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_label.hpp"
#include "app/charts/chart_scale.hpp"

namespace unknot {

/// One series in the legend.
struct ChartLegendEntry {
    qsizetype series = 0;
    QRectF swatch; ///< filled as its bars are
    ChartLabel name;

    bool operator==(const ChartLegendEntry&) const = default;
};

/// Where everything of a chart goes, in logical pixels. No two labels overlap, and each is within the size.
struct ChartLayout {
    QSizeF size;
    QRectF plot; ///< of bars and grid
    ChartScale scale;
    double barWidth = 0.7; ///< of the room of a category, 0 to 1
    QVector<ChartLabel> valueLabels;
    QVector<ChartLabel> categoryLabels; ///< thinned out where there are too many
    QVector<qsizetype> labelled;        ///< the category of each of these
    QVector<ChartLabel> barLabels;      ///< one for each category, or none where they have no room
    QVector<ChartLegendEntry> legend;   ///< empty where one series says it all
    ChartLabel valueTitle;
    ChartLabel categoryTitle;

    bool operator==(const ChartLayout&) const = default;
};

/// How high it is when it is drawn as it should be in that width. Lying bars: the higher the more they are.
[[nodiscard]] double naturalHeight(const Chart& chart, const QFont& font, double width);
[[nodiscard]] ChartLayout layOut(const Chart& chart, const QFont& font, const QSizeF& size);

/// All of the room of a category, across the plot.
[[nodiscard]] QRectF slotOf(const ChartLayout& layout, const Chart& chart, qsizetype category);
/// The bar of one series, on top of those before it. Empty where its value is 0.
[[nodiscard]] QRectF barOf(
    const ChartLayout& layout, const Chart& chart, qsizetype category, qsizetype series);
/// All of a category's bars; without any length where all is 0.
[[nodiscard]] QRectF wholeBarOf(const ChartLayout& layout, const Chart& chart, qsizetype category);
/// The category at that point; -1 where there is none.
[[nodiscard]] qsizetype categoryAt(const ChartLayout& layout, const Chart& chart, const QPointF& point);

} // namespace unknot
