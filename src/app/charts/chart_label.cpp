// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_label.hpp"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace unknot {

namespace {

/// All of its lines.
QStringList linesOf(const QString& text, const QFont& font, double width, QTextOption::WrapMode mode) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(mode);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

std::optional<QStringList> wrapped(const QString& text, const QFont& font, double width, int mostLines) {
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return QStringList{text};
    if (mostLines <= 1)
        return std::nullopt;
    const QStringList lines = linesOf(text, font, width, QTextOption::WordWrap);
    const bool fits = lines.size() <= mostLines && sizeOf(lines, metrics).width() <= width;
    return fits ? std::optional(lines) : std::nullopt;
}

QStringList wrappedAnyhow(const QString& text, const QFont& font, double width, int mostLines) {
    if (const auto lines = wrapped(text, font, width, mostLines))
        return *lines;
    QStringList lines = linesOf(text, font, width, QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (lines.size() <= mostLines)
        return lines;
    const QString rest = lines.mid(mostLines - 1).join(QLatin1Char(' '));
    lines = lines.mid(0, mostLines - 1);
    lines << QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
    return lines;
}

QSizeF sizeOf(const QStringList& lines, const QFontMetricsF& metrics) {
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width, double(lines.size()) * metrics.height()};
}

void paintLabel(QPainter& painter, const ChartLabel& label) {
    const QFontMetricsF metrics(painter.font());
    double baseline = label.place.top() + metrics.ascent();
    for (const QString& line : label.lines) {
        const double rest = label.place.width() - metrics.horizontalAdvance(line);
        const double share = label.alignment & Qt::AlignHCenter ? 0.5
            : label.alignment & Qt::AlignRight                  ? 1
                                                                : 0;
        painter.drawText(QPointF(label.place.left() + rest * share, baseline), line);
        baseline += metrics.height();
    }
}

} // namespace unknot
