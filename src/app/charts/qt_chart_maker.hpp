// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/charts/chart_maker.hpp"

namespace unknot {

/// The plugin: draws with Qt Charts.
class QtChartMaker final : public QObject, public ChartMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID UNKNOT_CHART_MAKER)
    Q_INTERFACES(unknot::ChartMaker)

public:
    QtChartMaker();

    [[nodiscard]] ChartView* makeView(QWidget* parent) override;
    void paint(QPainter& painter, const QRectF& place, const Chart& chart, const ChartLook& look) override;
    [[nodiscard]] double heightFor(
        const QPainter& painter, double width, const Chart& chart, const ChartLook& look) override;
};

} // namespace unknot
