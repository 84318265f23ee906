// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/ring.hpp"

#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unknot {

namespace {

constexpr int kPieces = 36;
constexpr int kStepsPerPiece = 4;
/// What is not filled yet is thin, so that nobody needs to tell the two colours apart.
constexpr double kThin = 0.4;

} // namespace

QRectF Ring::bounds() const {
    const double reach = radius + stroke;
    return {middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach};
}

QRectF Ring::grown(const QRectF& line) const {
    return line.adjusted(-stroke, -stroke, stroke, stroke);
}

QPointF Ring::at(double share, double distance) const {
    const double angle = share * 2 * std::numbers::pi;
    return middle + distance * QPointF(std::sin(angle), -std::cos(angle));
}

QRectF Ring::between(double from, double to) const {
    QPolygonF line;
    for (int step = 0; step <= kPieces; ++step)
        line << at(std::lerp(from, to, double(step) / kPieces), radius);
    return grown(line.boundingRect());
}

QPolygonF Ring::band(double from, double to, double thickness) const {
    QPolygonF outline;
    for (int step = 0; step <= kStepsPerPiece; ++step)
        outline << at(std::lerp(from, to, double(step) / kStepsPerPiece), radius + thickness / 2);
    for (int step = kStepsPerPiece; step >= 0; --step)
        outline << at(std::lerp(from, to, double(step) / kStepsPerPiece), radius - thickness / 2);
    return outline;
}

void Ring::paint(QPainter& painter, const QRegion& touched, double share, const QColor& filled,
    const QColor& empty) const {
    const double overlap = 0.7 / (2 * std::numbers::pi * radius); // hides the seams
    const auto paintTo = [&](double end, double thickness) {
        for (int piece = 0; piece < kPieces; ++piece) {
            const double from = double(piece) / kPieces;
            const double to = std::min(double(piece + 1) / kPieces + overlap, end);
            const QRectF reach = QRectF(at(from, radius), at(to, radius)).normalized();
            if (from < end && touched.intersects(grown(reach).toAlignedRect()))
                painter.drawPolygon(band(from, to, thickness), Qt::WindingFill);
        }
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(empty);
    paintTo(1 + overlap, stroke * kThin);
    painter.setBrush(filled);
    paintTo(share, stroke);
    for (const double end : {0.0, share})
        painter.drawEllipse(at(end, radius), stroke / 2, stroke / 2);
}

} // namespace unknot
