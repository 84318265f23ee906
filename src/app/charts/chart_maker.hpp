// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart.hpp"

#include <QtPlugin>

class QPainter;
class QRectF;
class QWidget;

namespace unknot {

/// A chart in the window. Its widget takes the focus, and arrow keys go from bar to bar: what is reached, by
/// them or by the pointer, is read out of Chart::spoken in a line at its foot. It needs the height that its
/// width asks for (hasHeightForWidth). Its name is not drawn: it is the heading of whoever shows it.
class ChartView {
public:
    virtual ~ChartView() = default;

    /// The widget itself; it belongs to the parent that makeView() got, and this with it.
    [[nodiscard]] virtual QWidget* widget() = 0;
    /// Again whenever the chart or the theme changes. The bar that was reached stays reached, if it is there.
    virtual void show(const Chart& chart, const ChartLook& look) = 0;
};

/// What draws charts. It is a library of its own, loaded when the first chart is shown: Qt Charts costs a
/// start nothing that way.
class ChartMaker {
public:
    virtual ~ChartMaker() = default;

    [[nodiscard]] virtual ChartView* makeView(QWidget* parent) = 0;
    /// Vector drawing into that place, e.g. of a page, in the painter's own units. A font in pixels is taken
    /// as one in 96ths of an inch. A place that is too low for all is filled as well as it can be.
    virtual void paint(QPainter& painter, const QRectF& place, const Chart& chart, const ChartLook& look) = 0;
    /// How high a place of that width should be for paint(), in the same units.
    [[nodiscard]] virtual double heightFor(
        const QPainter& painter, double width, const Chart& chart, const ChartLook& look) = 0;
};

} // namespace unknot

#define UNKNOT_CHART_MAKER "org.unknot.ChartMaker/1"
Q_DECLARE_INTERFACE(unknot::ChartMaker, UNKNOT_CHART_MAKER)
