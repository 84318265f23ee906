// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/rope.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unknot {

namespace {

// Shares of the ring's radius.
constexpr double kGap = 0.048; ///< between the upper strand and the lower
constexpr double kUpperReach = 0.17;
constexpr double kGroove = 0.009;
/// A strand goes once around the rope in about three and a half thicknesses; one sees half of its way.
constexpr double kLay = 3.4 * 2 * kRopeHalf;
constexpr double kGrooveReach = kLay / 4;
constexpr double kGrooveEvery = kLay / 3;
/// Qt's rasteriser slows down with the square of what lies on one of its lines, so the rope is painted in
/// short parts.
constexpr double kPart = 0.25;
constexpr double kOverlap = 0.7; ///< pixels that hide the seam between two parts

double lengthOf(QPointF way) {
    return std::hypot(way.x(), way.y());
}

} // namespace

Rope::Rope(double slack, QPointF middle, double radius) : m_radius(radius), m_half(kRopeHalf * radius) {
    Knot knot = knotAt(slack);
    m_crossings = knot.crossings;
    for (QPointF& point : knot.line)
        point = middle + point * radius;
    const std::size_t count = knot.line.size();
    m_places.reserve(count);
    m_lengths.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF ahead = knot.line[std::min(i + 1, count - 1)] - knot.line[i > 0 ? i - 1 : 0];
        m_places.push_back({knot.line[i], QPointF(-ahead.y(), ahead.x()) / lengthOf(ahead)});
        m_lengths.push_back(i > 0 ? m_lengths[i - 1] + lengthOf(knot.line[i] - knot.line[i - 1]) : 0);
    }
    const std::size_t end = count / 10;
    m_touched += boundsOf(0, end);
    m_touched += boundsOf(end, count - 1 - end);
    m_touched += boundsOf(count - 1 - end, count - 1);
}

QRect Rope::boundsOf(std::size_t first, std::size_t last) const {
    QPolygonF line;
    for (std::size_t i = first; i <= last; ++i)
        line << m_places[i].point;
    const double edge = m_half + kGap * m_radius + 1;
    return line.boundingRect().adjusted(-edge, -edge, edge, edge).toAlignedRect();
}

Rope::Place Rope::placeAt(double along) const {
    const auto next = std::upper_bound(m_lengths.begin() + 1, m_lengths.end() - 1, along);
    const auto i = std::size_t(next - m_lengths.begin());
    const double share = (along - m_lengths[i - 1]) / (m_lengths[i] - m_lengths[i - 1]);
    const Place& from = m_places[i - 1];
    const Place& to = m_places[i];
    return {from.point + (to.point - from.point) * share, from.across + (to.across - from.across) * share};
}

Rope::Piece Rope::around(double lineIndex, double reach) const {
    const auto i = std::size_t(lineIndex);
    const double middle = m_lengths[i] + (m_lengths[i + 1] - m_lengths[i]) * (lineIndex - double(i));
    return {middle - reach * m_radius, middle + reach * m_radius};
}

/// As wide as `half` to each side, and towards its middle wider by `swell`.
QPolygonF Rope::band(Piece piece, double half, double swell) const {
    QPolygonF outline;
    QPolygonF back;
    const auto add = [&](const Place& place, double along) {
        const double share = (along - piece.from) / (piece.to - piece.from);
        const double wide = half + swell * std::sin(share * std::numbers::pi);
        outline << place.point + place.across * wide;
        back << place.point - place.across * wide;
    };
    add(placeAt(piece.from), piece.from);
    const auto first = std::upper_bound(m_lengths.begin(), m_lengths.end(), piece.from);
    for (auto i = std::size_t(first - m_lengths.begin()); i < m_places.size() && m_lengths[i] < piece.to; ++i)
        add(m_places[i], m_lengths[i]);
    add(placeAt(piece.to), piece.to);
    std::ranges::reverse(back);
    return outline << back;
}

/// A groove as it is seen on a round rope, half a turn, long and thin; as much of it as lies in the piece.
QPolygonF Rope::groove(double along, Piece piece) const {
    constexpr int kSteps = 6;
    const double reach = kGrooveReach * m_radius;
    const double first = std::max(-1.0, (piece.from - along) / reach);
    const double last = std::min(1.0, (piece.to - along) / reach);
    QPolygonF outline;
    const auto add = [&](int step, double side) {
        const double turn = first + (last - first) * step / kSteps;
        const Place place = placeAt(std::clamp(along + turn * reach + side, piece.from, piece.to));
        outline << place.point - place.across * (m_half * std::sin(turn * std::numbers::pi / 2));
    };
    for (int step = 0; step <= kSteps; ++step)
        add(step, kGroove * m_radius);
    for (int step = kSteps; step >= 0; --step)
        add(step, -kGroove * m_radius);
    return outline;
}

void Rope::paintBody(QPainter& painter, Piece piece) const {
    const double part = kPart * m_radius;
    const auto parts = int(std::ceil((piece.to - piece.from) / part));
    for (int i = 0; i < parts; ++i) {
        const double from = piece.from + i * part;
        painter.drawPolygon(
            band({from, std::min(from + part + kOverlap, piece.to)}, m_half), Qt::WindingFill);
    }
}

void Rope::paintGrooves(QPainter& painter, Piece piece) const {
    const double every = kGrooveEvery * m_radius;
    const double reach = kGrooveReach * m_radius;
    const double middle = m_lengths[m_lengths.size() / 2];
    const auto last = int(std::ceil((piece.to + reach - middle) / every));
    for (auto i = int(std::floor((piece.from - reach - middle) / every)) + 1; i < last; ++i)
        painter.drawPolygon(groove(middle + i * every, piece), Qt::WindingFill);
}

void Rope::paint(QPainter& painter, const RopeColours& colours) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto draw = [&](Piece body, Piece grooves) {
        painter.setBrush(colours.body);
        paintBody(painter, body);
        painter.setBrush(colours.groove);
        paintGrooves(painter, grooves);
    };
    const Piece whole{0, m_lengths.back()};
    draw(whole, whole);
    for (const KnotCrossing& crossing : m_crossings) {
        const Piece upper = around(crossing.over, kUpperReach);
        painter.setBrush(colours.ground);
        painter.drawPolygon(band(upper, m_half, kGap * m_radius), Qt::WindingFill);
        // The body covers the ends of the gap, the grooves those of the body: they would show as seams.
        draw({upper.from - 1, upper.to + 1}, {upper.from - 3, upper.to + 3});
    }
}

} // namespace unknot
