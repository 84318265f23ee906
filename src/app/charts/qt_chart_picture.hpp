// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_layout.hpp"

#include <QGraphicsScene>

class QAbstractBarSeries;

namespace unknot {

/// One chart as Qt Charts draws it, bars, grid and axis, with words and patterns of our own on it: Qt Charts
/// cuts its labels short where they have no room, and its patterns are pictures of the screen's dots.
class QtChartPicture {
public:
    QtChartPicture() = default;

    void show(const Chart& chart, const ChartLook& look);
    /// To be called before it is painted, and when the room is another one.
    void fit(const QSizeF& size);

    [[nodiscard]] const Chart& chart() const { return m_chart; }
    [[nodiscard]] const ChartLook& look() const { return m_look; }
    [[nodiscard]] const ChartLayout& layout() const { return m_layout; }
    [[nodiscard]] QRectF whole() const { return {QPointF(), m_layout.size}; }
    [[nodiscard]] double naturalHeight(double width) const;

    /// From the painter's origin on, all of it lines, areas and text. `seen`: what is outside need not be
    /// there.
    void paint(QPainter& painter, const QRectF& seen);

private:
    void build();
    void fillSeries(QAbstractBarSeries& series);
    void paintGrid(QPainter& painter) const;
    void paintPatterns(QPainter& painter, const QRectF& seen) const;
    void paintWords(QPainter& painter, const QRectF& seen) const;
    void paintAxis(QPainter& painter) const;

    Chart m_chart;
    ChartLook m_look;
    ChartLayout m_layout;
    QGraphicsScene m_scene;
};

} // namespace unknot
