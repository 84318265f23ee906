// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/lying_layout.hpp"

#include "app/charts/chart_parts.hpp"

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

// In lines of text.
constexpr double kGap = 0.4;
constexpr double kInset = 0.3;  ///< of names above, from the line that bars begin at
constexpr double kAbove = 0.25; ///< from a name above to its bar
constexpr double kBar = 1.1;
constexpr double kBetweenRows = 0.5;
constexpr double kNarrow = 16; ///< in less there is no room for names beside the bars
constexpr double kStepWidth = 2;
constexpr double kNameShare = 0.42; ///< of the width, at most
constexpr int kMostSteps = 5;
constexpr int kMostLines = 3;

/// The names, and how they stand to the bars.
struct Names {
    QVector<QStringList> lines;
    bool areAbove = false;
    double width = 0;  ///< of the widest
    double height = 0; ///< of the highest
};

Names measured(const ChartParts& parts, QVector<QStringList> lines, bool areAbove) {
    Names names{.lines = std::move(lines), .areAbove = areAbove};
    for (const QStringList& one : names.lines) {
        const QSizeF size = sizeOf(one, parts.metrics);
        names.width = std::max(names.width, size.width());
        names.height = std::max(names.height, size.height());
    }
    return names;
}

Names namesFor(const ChartParts& parts, double width) {
    QVector<QStringList> lines;
    for (const QString& category : parts.chart.categories) {
        const auto fitting = wrapped(category, parts.font, width * kNameShare, kMostLines);
        if (!fitting || width < parts.line * kNarrow)
            break;
        lines << *fitting;
    }
    if (lines.size() == parts.chart.categories.size())
        return measured(parts, std::move(lines), false);
    lines.clear();
    for (const QString& category : parts.chart.categories)
        lines << wrappedAnyhow(category, parts.font, width - parts.line * kInset, kMostLines);
    return measured(parts, std::move(lines), true);
}

/// From one bar to the next.
double rowOf(const ChartParts& parts, const Names& names) {
    const double bar = parts.line * kBar;
    return (names.areAbove ? names.height + parts.line * kAbove + bar : std::max(names.height, bar)) +
        parts.line * kBetweenRows;
}

/// All but the plot's height.
struct Making {
    ChartLayout layout;
    Names names;
    double top = 0;
    double below = 0;
};

Making make(const ChartParts& parts, const QSizeF& size) {
    Making making{.names = namesFor(parts, size.width())};
    ChartLayout& layout = making.layout;
    layout.size = size;
    const double gap = parts.line * kGap;
    double top = placeLegend(parts, size.width(), layout.legend);
    top = placeTitle(parts, parts.chart.categoryTitle, top, size.width(), layout.categoryTitle);
    // Names above their bars stand out above the middle of their rows.
    making.top = top + (making.names.areAbove ? making.names.height / 2 + gap : gap);
    const double left = making.names.areAbove ? 0 : making.names.width + gap;
    const double right = parts.widestTotal(scaleOf(parts.chart, kMostSteps)) + gap;
    layout.plot = QRectF(left, making.top, std::max(size.width() - left - right, 1.0), 0);
    const int steps = int(layout.plot.width() /
        (parts.widestValue(scaleOf(parts.chart, kMostSteps)) + parts.line * kStepWidth));
    layout.scale = scaleOf(parts.chart, std::clamp(steps, 1, kMostSteps));
    const double title = placeTitle(parts, parts.chart.valueTitle, 0, size.width() - left, layout.valueTitle);
    making.below = gap + parts.line + (title > 0 ? title + gap / 2 : 0);
    return making;
}

/// Beside the middle of its bar, or on top of it. Rows that are too low for all their lines, where the whole
/// is squeezed, keep what fits.
void placeNames(const ChartParts& parts, const Names& names, ChartLayout& layout) {
    const double row = layout.plot.height() / double(parts.chart.categories.size());
    const double bar = row * layout.barWidth;
    const double room = names.areAbove ? row - bar - parts.line * kAbove : row;
    const int fitting = std::max(1, int(room / parts.line + 1e-6));
    const auto stride = qsizetype(std::ceil(parts.line / std::max(room, 1.0) - 1e-6));
    for (qsizetype i = 0; i < names.lines.size(); i += std::max<qsizetype>(stride, 1)) {
        const QStringList lines = names.lines[i].size() <= fitting
            ? names.lines[i]
            : wrappedAnyhow(parts.chart.categories[i], parts.font,
                  names.areAbove ? layout.size.width() - parts.line * kInset : names.width, fitting);
        const QSizeF size = sizeOf(lines, parts.metrics);
        const double middle = slotOf(layout, parts.chart, i).center().y();
        const double top = names.areAbove ? middle - bar / 2 - parts.line * kAbove - size.height()
                                          : middle - size.height() / 2;
        const double width = names.areAbove ? size.width() : names.width;
        layout.categoryLabels << ChartLabel{
            .place = QRectF(names.areAbove ? parts.line * kInset : 0, top, width, size.height()),
            .lines = lines,
            .alignment = names.areAbove ? Qt::AlignLeft : Qt::AlignRight};
        layout.labelled << i;
    }
}

void placeValues(const ChartParts& parts, ChartLayout& layout) {
    const double top = layout.plot.bottom() + parts.line * kGap;
    for (int i = 0; i <= layout.scale.steps; ++i) {
        const QString text = numberText(layout.scale.step * i, layout.scale.decimals);
        const double width = parts.widthOf(text);
        const double middle = layout.plot.left() + layout.plot.width() * i / layout.scale.steps;
        const double left = std::clamp(middle - width / 2, 0.0, std::max(layout.size.width() - width, 0.0));
        layout.valueLabels << ChartLabel{.place = QRectF(left, top, width, parts.line), .lines = {text}};
    }
}

void placeTotals(const ChartParts& parts, ChartLayout& layout) {
    if (layout.plot.height() / double(parts.chart.categories.size()) < parts.line)
        return;
    for (qsizetype i = 0; i < parts.chart.categories.size(); ++i) {
        const QRectF bar = wholeBarOf(layout, parts.chart, i);
        const QString text = totalText(parts.chart, i, layout.scale);
        layout.barLabels << ChartLabel{
            .place = QRectF(bar.right() + parts.line * kGap, bar.center().y() - parts.line / 2,
                parts.widthOf(text), parts.line),
            .lines = {text}};
    }
}

} // namespace

double naturalLyingHeight(const Chart& chart, const QFont& font, double width) {
    const ChartParts parts{chart, font};
    const Making making = make(parts, {width, 0});
    return making.top + rowOf(parts, making.names) * double(chart.categories.size()) + making.below;
}

ChartLayout layOutLying(const Chart& chart, const QFont& font, const QSizeF& size) {
    const ChartParts parts{chart, font};
    Making making = make(parts, size);
    ChartLayout& layout = making.layout;
    layout.plot.setHeight(std::max(size.height() - making.top - making.below, parts.line));
    const double row = layout.plot.height() / double(chart.categories.size());
    const double share = parts.line * kBar / rowOf(parts, making.names);
    layout.barWidth = std::clamp(parts.line * kBar / row, std::min(share, 0.7), 0.8);
    layout.valueTitle.place.translate(layout.plot.left(), size.height() - layout.valueTitle.place.height());
    placeNames(parts, making.names, layout);
    placeValues(parts, layout);
    placeTotals(parts, layout);
    return layout;
}

} // namespace unknot
