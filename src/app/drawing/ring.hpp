// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPolygonF>
#include <QRectF>

class QPainter;
class QRegion;

namespace unknot {

/// A ring that fills clockwise from the top, in short pieces: where little is to be painted, little is.
/// Shares run from 0 (nothing) to 1 (full circle).
struct Ring {
    QPointF middle;
    double radius = 0; ///< to the middle of its stroke
    double stroke = 0;

    /// All of it.
    [[nodiscard]] QRectF bounds() const;
    /// What changes when it fills from one share to the other.
    [[nodiscard]] QRectF between(double from, double to) const;
    /// Paints what lies within `touched`, or more.
    void paint(QPainter& painter, const QRegion& touched, double share, const QColor& filled,
        const QColor& empty) const;

private:
    [[nodiscard]] QRectF grown(const QRectF& line) const;
    [[nodiscard]] QPointF at(double share, double distance) const;
    [[nodiscard]] QPolygonF band(double from, double to, double thickness) const;
};

} // namespace unknot
