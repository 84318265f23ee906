// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_layout.hpp"

#include "app/charts/lying_layout.hpp"
#include "app/charts/upright_layout.hpp"

#include <algorithm>

namespace unknot {

namespace {

bool isLying(const Chart& chart) {
    return chart.bars == Chart::Bars::lying;
}

/// A length of the plot, for those values.
double lengthOf(const ChartLayout& layout, const Chart& chart, double value) {
    const double whole = isLying(chart) ? layout.plot.width() : layout.plot.height();
    return whole * value / layout.scale.end();
}

/// From that value to that one, across the middle of the category's room.
QRectF stretchOf(
    const ChartLayout& layout, const Chart& chart, qsizetype category, double from, double length) {
    const QRectF slot = slotOf(layout, chart, category);
    const double start = lengthOf(layout, chart, from);
    const double extent = lengthOf(layout, chart, length);
    if (isLying(chart)) {
        const double width = slot.height() * layout.barWidth;
        return {layout.plot.left() + start, slot.center().y() - width / 2, extent, width};
    }
    const double width = slot.width() * layout.barWidth;
    return {slot.center().x() - width / 2, layout.plot.bottom() - start - extent, width, extent};
}

} // namespace

double naturalHeight(const Chart& chart, const QFont& font, double width) {
    if (chart.categories.isEmpty())
        return 4 * QFontMetricsF(font).height();
    return isLying(chart) ? naturalLyingHeight(chart, font, width) : naturalUprightHeight(chart, font, width);
}

ChartLayout layOut(const Chart& chart, const QFont& font, const QSizeF& size) {
    if (chart.categories.isEmpty() || size.isEmpty())
        return {.size = size, .plot = QRectF(QPointF(), size)};
    return isLying(chart) ? layOutLying(chart, font, size) : layOutUpright(chart, font, size);
}

QRectF slotOf(const ChartLayout& layout, const Chart& chart, qsizetype category) {
    const auto count = double(std::max<qsizetype>(chart.categories.size(), 1));
    const QRectF& plot = layout.plot;
    if (isLying(chart)) {
        const double height = plot.height() / count;
        return {plot.left(), plot.top() + double(category) * height, plot.width(), height};
    }
    const double width = plot.width() / count;
    return {plot.left() + double(category) * width, plot.top(), width, plot.height()};
}

QRectF barOf(const ChartLayout& layout, const Chart& chart, qsizetype category, qsizetype series) {
    double from = 0;
    for (qsizetype below = 0; below < series; ++below)
        from += valueOf(chart.series[below], category);
    const double value = valueOf(chart.series[series], category);
    return value > 0 ? stretchOf(layout, chart, category, from, value) : QRectF();
}

QRectF wholeBarOf(const ChartLayout& layout, const Chart& chart, qsizetype category) {
    return stretchOf(layout, chart, category, 0, totalOf(chart, category));
}

qsizetype categoryAt(const ChartLayout& layout, const Chart& chart, const QPointF& point) {
    const qsizetype count = chart.categories.size();
    const bool isInside = isLying(chart) ? point.y() >= layout.plot.top() && point.y() < layout.plot.bottom()
                                         : point.x() >= layout.plot.left() && point.x() < layout.plot.right();
    if (count == 0 || !isInside)
        return -1;
    const double share = isLying(chart) ? (point.y() - layout.plot.top()) / layout.plot.height()
                                        : (point.x() - layout.plot.left()) / layout.plot.width();
    return std::clamp<qsizetype>(qsizetype(share * double(count)), 0, count - 1);
}

} // namespace unknot
