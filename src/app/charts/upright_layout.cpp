// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/upright_layout.hpp"

#include "app/charts/upright_words.hpp"

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

// In lines of text.
constexpr double kGap = 0.4;        ///< between things that belong together
constexpr double kTick = 0.55;      ///< from the bars to their words; half of it is beside the 0
constexpr double kStepHeight = 1.5; ///< from a line of the grid to the next, at least
constexpr double kLowestPlot = 9;
constexpr double kHighestPlot = 14;
constexpr double kPlotShare = 0.3; ///< of the width
constexpr double kAbove = 0.3;     ///< from a bar to its number
constexpr double kWidestBar = 4;
constexpr double kUsualBar = 0.7; ///< of its room
constexpr int kMostSteps = 6;

double naturalPlot(const ChartParts& parts, double width) {
    return std::clamp(width * kPlotShare, parts.line * kLowestPlot, parts.line * kHighestPlot);
}

/// All but the height of the plot, which gets what is left over.
struct Making {
    ChartLayout layout;
    UprightWords words;
    double top = 0;   ///< of the plot
    double below = 0; ///< what stands below it
};

Making make(const ChartParts& parts, const QSizeF& size) {
    Making making;
    making.layout.size = size;
    const double gap = parts.line * kGap;
    double top = placeLegend(parts, size.width(), making.layout.legend);
    top = placeTitle(parts, parts.chart.valueTitle, top, size.width(), making.layout.valueTitle);
    // Above the highest bar its number has room, and half the label of the axis.
    making.top = top + parts.line + gap;
    const double left = parts.widestValue(scaleOf(parts.chart, kMostSteps)) + gap;
    making.layout.plot = QRectF(left, making.top, std::max(size.width() - left, 1.0), 0);
    making.words = wordsFor(parts, making.layout);
    making.below = parts.line * kTick + making.words.height;
    // Its place below the words is given once the plot's height is known.
    const double title = placeTitle(
        parts, parts.chart.categoryTitle, 0, making.layout.plot.width(), making.layout.categoryTitle);
    making.below += title > 0 ? title + gap / 2 : 0;
    return making;
}

void placeValues(const ChartParts& parts, ChartLayout& layout) {
    const double right = layout.plot.left() - parts.line * kGap;
    for (int i = 0; i <= layout.scale.steps; ++i) {
        const double y = layout.plot.bottom() - layout.plot.height() * i / layout.scale.steps;
        layout.valueLabels << ChartLabel{.place = QRectF(0, y - parts.line / 2, right, parts.line),
            .lines = {numberText(layout.scale.step * i, layout.scale.decimals)},
            .alignment = Qt::AlignRight};
    }
}

void placeWords(const ChartParts& parts, const UprightWords& words, ChartLayout& layout) {
    const double top = layout.plot.bottom() + parts.line * kTick;
    for (qsizetype i = 0; i < words.lines.size(); ++i) {
        const qsizetype category = i * words.stride;
        const QSizeF size = sizeOf(words.lines[i], parts.metrics);
        const QPointF corner(
            leftOfWords(parts, layout, category, size.width()), top + words.tops[i % words.rows]);
        layout.categoryLabels << ChartLabel{.place = QRectF(corner, size), .lines = words.lines[i]};
        layout.labelled << category;
    }
}

/// Above the bars: at all of them, or at none.
void placeTotals(const ChartParts& parts, ChartLayout& layout) {
    const double slot = layout.plot.width() / double(parts.chart.categories.size());
    if (parts.widestTotal(layout.scale) > slot - parts.line * 0.2)
        return;
    for (qsizetype i = 0; i < parts.chart.categories.size(); ++i) {
        const QRectF bar = wholeBarOf(layout, parts.chart, i);
        const QString text = totalText(parts.chart, i, layout.scale);
        const double width = parts.widthOf(text);
        layout.barLabels << ChartLabel{.place = QRectF(bar.center().x() - width / 2,
                                           bar.top() - parts.line * (1 + kAbove), width, parts.line),
            .lines = {text}};
    }
}

} // namespace

double naturalUprightHeight(const Chart& chart, const QFont& font, double width) {
    const ChartParts parts{chart, font};
    const Making making = make(parts, {width, 0});
    return making.top + naturalPlot(parts, width) + making.below;
}

ChartLayout layOutUpright(const Chart& chart, const QFont& font, const QSizeF& size) {
    const ChartParts parts{chart, font};
    Making making = make(parts, size);
    ChartLayout& layout = making.layout;
    layout.plot.setHeight(std::max(size.height() - making.top - making.below, parts.line));
    const int steps = int(layout.plot.height() / (parts.line * kStepHeight));
    layout.scale = scaleOf(chart, std::clamp(steps, 1, kMostSteps));
    const double slot = layout.plot.width() / double(chart.categories.size());
    layout.barWidth = std::min(kUsualBar, parts.line * kWidestBar / slot);
    layout.categoryTitle.place.translate(
        layout.plot.left(), size.height() - layout.categoryTitle.place.height());
    layout.categoryTitle.alignment = Qt::AlignHCenter;
    placeValues(parts, layout);
    placeWords(parts, making.words, layout);
    placeTotals(parts, layout);
    return layout;
}

} // namespace unknot
