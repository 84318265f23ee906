// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/knot_curve.hpp"

#include <QColor>
#include <QPolygonF>
#include <QRegion>

class QPainter;

namespace unknot {

struct RopeColours {
    QColor body;
    QColor groove; ///< between its strands
    QColor ground; ///< what it lies on, and what parts the upper strand from the lower
};

/// The knot at one slack and one size, ready to be painted: a rope of three strands. Its grooves keep
/// their place on the rope, so that one sees it run in from the ring as the loops open.
class Rope {
public:
    /// Requires: a radius above 0.
    Rope(double slack, QPointF middle, double radius);

    /// All that paint() touches, in few rectangles that keep clear of the ring.
    [[nodiscard]] const QRegion& touched() const { return m_touched; }
    void paint(QPainter& painter, const RopeColours& colours) const;

private:
    /// A place on the rope and the way across it there, of length 1.
    struct Place {
        QPointF point;
        QPointF across;
    };
    /// A piece of the rope, in pixels along it.
    struct Piece {
        double from;
        double to;
    };
    [[nodiscard]] QRect boundsOf(std::size_t first, std::size_t last) const;
    [[nodiscard]] Place placeAt(double along) const;
    [[nodiscard]] Piece around(double lineIndex, double reach) const;
    [[nodiscard]] QPolygonF band(Piece piece, double half, double swell = 0) const;
    [[nodiscard]] QPolygonF groove(double along, Piece piece) const;
    void paintBody(QPainter& painter, Piece piece) const;
    void paintGrooves(QPainter& painter, Piece piece) const;

    std::vector<Place> m_places;
    std::vector<double> m_lengths; ///< of the rope up to each place, in pixels
    std::array<KnotCrossing, 3> m_crossings;
    double m_radius;
    double m_half; ///< of the rope's thickness
    QRegion m_touched;
};

} // namespace unknot
