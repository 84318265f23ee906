// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_pattern.hpp"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

constexpr int kPatterns = 6;

enum class Slope { rising, falling };

/// They go on from bar to bar: they hang on the paper, not on the bar. On a rising line x + y is the same
/// everywhere, on a falling one x - y.
void paintDiagonals(QPainter& painter, const QRectF& place, double apart, Slope slope) {
    const double run = apart * std::sqrt(2.0);
    const double sign = slope == Slope::rising ? 1 : -1;
    const double first = place.left() + std::min(sign * place.top(), sign * place.bottom());
    const double last = place.right() + std::max(sign * place.top(), sign * place.bottom());
    for (double sum = std::floor(first / run) * run; sum <= last + run; sum += run)
        painter.drawLine(QPointF(sum - sign * place.top(), place.top()),
            QPointF(sum - sign * place.bottom(), place.bottom()));
}

void paintAcross(QPainter& painter, const QRectF& place, double apart) {
    for (double y = place.bottom() - apart; y > place.top(); y -= apart)
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
}

void paintDots(QPainter& painter, const QRectF& place, double apart) {
    painter.setBrush(painter.pen().color());
    const double radius = apart * 0.26;
    painter.setPen(Qt::NoPen);
    int row = 0;
    for (double y = place.bottom() - apart / 2; y > place.top() - radius; y -= apart * 0.75, ++row)
        for (double x = place.left() + apart / 2 * (row % 2); x < place.right() + radius; x += apart)
            painter.drawEllipse(QPointF(x, y), radius, radius);
}

} // namespace

ChartPattern patternOf(qsizetype series) {
    return ChartPattern(series % kPatterns);
}

void paintPattern(
    QPainter& painter, const QRectF& place, ChartPattern pattern, const QColor& colour, double unit) {
    if (place.isEmpty())
        return;
    const double outline = std::max(1.0, unit / 14);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(place, Qt::IntersectClip);
    painter.setPen(QPen(colour, std::max(1.0, unit / 11)));
    switch (pattern) {
    case ChartPattern::solid: painter.fillRect(place, colour); break;
    case ChartPattern::diagonal: paintDiagonals(painter, place, unit * 0.3, Slope::rising); break;
    case ChartPattern::dots: paintDots(painter, place, unit * 0.38); break;
    case ChartPattern::across: paintAcross(painter, place, unit * 0.26); break;
    case ChartPattern::open: break;
    case ChartPattern::crossed:
        paintDiagonals(painter, place, unit * 0.4, Slope::rising);
        paintDiagonals(painter, place, unit * 0.4, Slope::falling);
        break;
    }
    // Within the bar, so that the outlines of two that touch are two lines.
    const double inset = outline / 2;
    if (place.width() > 2 * outline && place.height() > 2 * outline) {
        painter.setPen(QPen(colour, outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(inset, inset, -inset, -inset));
    } else {
        painter.fillRect(place, colour);
    }
    painter.restore();
}

} // namespace unknot
