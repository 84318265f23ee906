// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_parts.hpp"

#include <algorithm>

namespace unknot {

double ChartParts::widestValue(const ChartScale& scale) const {
    double widest = 0;
    for (int i = 0; i <= scale.steps; ++i)
        widest = std::max(widest, widthOf(numberText(scale.step * i, scale.decimals)));
    return widest;
}

double ChartParts::widestTotal(const ChartScale& scale) const {
    double widest = 0;
    for (qsizetype i = 0; i < chart.categories.size(); ++i)
        widest = std::max(widest, widthOf(totalText(chart, i, scale)));
    return widest;
}

double placeTitle(
    const ChartParts& parts, const QString& title, double top, double width, ChartLabel& label) {
    if (title.isEmpty())
        return top;
    label.lines = wrappedAnyhow(title, parts.font, width, 3);
    label.alignment = Qt::AlignLeft;
    label.place = QRectF(0, top, width, sizeOf(label.lines, parts.metrics).height());
    return label.place.bottom();
}

double placeLegend(const ChartParts& parts, double width, QVector<ChartLegendEntry>& legend) {
    const auto& series = parts.chart.series;
    if (std::ranges::count_if(series, [](const ChartSeries& one) { return !one.name.isEmpty(); }) < 2)
        return 0;
    const double swatch = parts.line;
    const double gap = parts.line * 0.4;
    double x = 0;
    double top = 0;
    double bottom = 0;
    for (qsizetype i = 0; i < series.size(); ++i) {
        const QStringList lines = wrappedAnyhow(series[i].name, parts.font, width - swatch - gap, 3);
        const QSizeF size = sizeOf(lines, parts.metrics);
        if (x > 0 && x + swatch + gap + size.width() > width) {
            x = 0;
            top = bottom + gap;
        }
        legend << ChartLegendEntry{.series = i,
            .swatch = QRectF(x, top + swatch * 0.1, swatch, swatch * 0.8),
            .name = {.place = QRectF(QPointF(x + swatch + gap, top), size),
                .lines = lines,
                .alignment = Qt::AlignLeft}};
        x += swatch + gap + size.width() + parts.line;
        bottom = std::max(bottom, top + size.height());
    }
    return bottom + gap;
}

} // namespace unknot
