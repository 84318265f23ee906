// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/qt_chart_maker.hpp"

#include "app/charts/chart_interface.hpp"
#include "app/charts/qt_chart_picture.hpp"
#include "app/charts/qt_chart_view.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

constexpr double kPixelsPerInch = 96;
constexpr double kPointsPerInch = 72;

/// How many of the painter's own units a 96th of an inch is, whatever it paints on.
double pixelOf(const QPainter& painter) {
    const QTransform& world = painter.combinedTransform();
    const double perUnit = std::hypot(world.m11(), world.m12());
    return painter.device()->logicalDpiX() / kPixelsPerInch / std::max(perUnit, 1e-6);
}

/// Everything is laid out in 96ths of an inch, so a font in points is put into them, too.
ChartLook inPixels(ChartLook look) {
    if (look.font.pixelSize() <= 0)
        look.font.setPixelSize(
            std::max(1, int(std::lround(look.font.pointSizeF() * kPixelsPerInch / kPointsPerInch))));
    return look;
}

} // namespace

QtChartMaker::QtChartMaker() {
    // For good: a plugin is never unloaded, and ends after what it would be taken out of.
    QAccessible::installFactory(chartInterface);
}

ChartView* QtChartMaker::makeView(QWidget* parent) {
    return new QtChartView(parent);
}

void QtChartMaker::paint(QPainter& painter, const QRectF& place, const Chart& chart, const ChartLook& look) {
    const double pixel = pixelOf(painter);
    QtChartPicture picture;
    picture.show(chart, inPixels(look));
    picture.fit(place.size() / pixel);
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(pixel, pixel);
    picture.paint(painter, picture.whole());
    painter.restore();
}

double QtChartMaker::heightFor(
    const QPainter& painter, double width, const Chart& chart, const ChartLook& look) {
    const double pixel = pixelOf(painter);
    return std::ceil(naturalHeight(chart, inPixels(look).font, width / pixel)) * pixel;
}

} // namespace unknot
