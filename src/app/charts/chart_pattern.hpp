// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QColor;
class QPainter;

namespace unknot {

/// What tells the series of a chart apart without any colour.
enum class ChartPattern { solid, diagonal, dots, across, open, crossed };

/// A series' own; after the last they begin again.
[[nodiscard]] ChartPattern patternOf(qsizetype series);

/// Draws it over the bare ground, as lines and dots of that colour: sharp at every size, on paper too.
/// `unit`: the height of a line of text.
void paintPattern(
    QPainter& painter, const QRectF& place, ChartPattern pattern, const QColor& colour, double unit);

} // namespace unknot
