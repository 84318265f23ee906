// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/body_map_painter.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unknot {

namespace {

constexpr double kBetween = 0.1; ///< the pictures, in parts of the body's height
constexpr double kCornerRadius = 0.012;
constexpr double kThin = 1.5;
constexpr double kThick = 3.5;
constexpr double kRing = 3;
constexpr double kRingApart = 2;

constexpr BodyFace kFaces[] = {BodyFace::back, BodyFace::front};

std::vector<QPointF> cornersOf(const MapShape& shape, double across) {
    std::vector<QPointF> corners;
    for (const MapPoint& point : shape)
        corners.emplace_back(point.x * across, point.y);
    return corners;
}

/// The closed way through the corners, each cut round at most that far from it.
QPainterPath rounded(const std::vector<QPointF>& corners, double radius) {
    QPainterPath path;
    const std::size_t count = corners.size();
    const auto towards = [radius](const QPointF& from, const QPointF& to) {
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        return length > 0 ? from + (to - from) * std::min(radius / length, 0.5) : from;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF& corner = corners[i];
        const QPointF in = towards(corner, corners[(i + count - 1) % count]);
        if (i == 0)
            path.moveTo(in);
        else
            path.lineTo(in);
        path.quadTo(corner, towards(corner, corners[(i + 1) % count]));
    }
    path.closeSubpath();
    return path;
}

/// Both halves of the body, from the right one.
std::vector<QPointF> wholeBody(const MapShape& rightHalf) {
    std::vector<QPointF> corners = cornersOf(rightHalf, 1);
    for (std::size_t i = rightHalf.size(); i-- > 0;)
        if (rightHalf[i].x > 0)
            corners.emplace_back(-rightHalf[i].x, rightHalf[i].y);
    return corners;
}

bool isOnRight(const BodySpot& spot) {
    return spot.side == Side::unsaid || spot.side == sideAt(spot.area->face, Qt::RightEdge);
}

} // namespace

Side sideAt(BodyFace face, Qt::Edge half) {
    return (face == BodyFace::back) == (half == Qt::LeftEdge) ? Side::left : Side::right;
}

std::vector<BodySpot> spotsOf(const BodyMap& body) {
    std::vector<BodySpot> spots;
    for (const BodyArea& area : body.areas) {
        if (!area.hasSides) {
            spots.push_back({&area, Side::unsaid});
            continue;
        }
        for (const Qt::Edge half : {Qt::LeftEdge, Qt::RightEdge})
            spots.push_back({&area, sideAt(area.face, half)});
    }
    return spots;
}

bool isMarked(const std::vector<Place>& places, const BodySpot& spot) {
    const auto place = std::ranges::find(places, spot.area->id, &Place::area);
    if (place == places.end())
        return false;
    const bool isWhole = place->side == Side::both || place->side == Side::unsaid;
    return isWhole || !spot.area->hasSides || place->side == spot.side;
}

BodyMapColours bodyMapColours(const Tokens& tokens) {
    return {
        .ground = tokens.bg,
        .body = tokens.raised,
        .outline = tokens.muted, // `line` is too faint for a body that must be seen
        .area = tokens.surface,
        .areaOutline = tokens.muted,
        .marked = tokens.accent,
        .markedOutline = tokens.ink,
        .focus = tokens.accent,
    };
}

BodyMapPainter::BodyMapPainter(const BodyMap& body, const QRectF& place, Room words) : m_body(body) {
    m_halfWidth = 0.05;
    for (const MapPoint& corner : body.outline)
        m_halfWidth = std::max(m_halfWidth, corner.x);
    const double width = 2 * m_halfWidth;
    const double high = place.height() - words.above - words.below;
    const double beside = std::min(high, place.width() / (2 * width + kBetween));
    const double below = std::min(high - place.height() / 2, place.width() / width);
    m_scale = std::max({beside, below, 1.0});
    const QPointF middle = place.center();
    if (beside >= below) {
        const double across = (m_halfWidth + kBetween / 2) * m_scale;
        const double top = middle.y() - (m_scale + words.below - words.above) / 2;
        m_backTop = {middle.x() - across, top};
        m_frontTop = {middle.x() + across, top};
    } else {
        m_backTop = {middle.x(), place.top() + words.above};
        m_frontTop = {middle.x(), middle.y() + words.above};
    }
}

QPointF BodyMapPainter::onScreen(BodyFace face, const QPointF& corner) const {
    return (face == BodyFace::back ? m_backTop : m_frontTop) + corner * m_scale;
}

QRectF BodyMapPainter::pictureOf(BodyFace face) const {
    return {onScreen(face, {-m_halfWidth, 0}), onScreen(face, {m_halfWidth, 1})};
}

QPainterPath BodyMapPainter::bodyPath(BodyFace face) const {
    if (m_body.outline.empty())
        return {};
    // The corners are close together, so each cut goes half the way to the next: one smooth line.
    std::vector<QPointF> corners = wholeBody(m_body.outline);
    for (QPointF& corner : corners)
        corner = onScreen(face, corner);
    return rounded(corners, std::numeric_limits<double>::max());
}

QPainterPath BodyMapPainter::pathOf(const BodySpot& spot) const {
    std::vector<QPointF> corners = cornersOf(spot.area->shape, isOnRight(spot) ? 1 : -1);
    for (QPointF& corner : corners)
        corner = onScreen(spot.area->face, corner);
    return rounded(corners, kCornerRadius * m_scale).intersected(bodyPath(spot.area->face));
}

std::optional<BodySpot> BodyMapPainter::spotAt(const QPointF& point) const {
    for (const BodySpot& spot : spotsOf(m_body))
        if (pathOf(spot).contains(point))
            return spot;
    return std::nullopt;
}

void BodyMapPainter::paintBody(QPainter& painter, const BodyMapColours& colours, BodyFace face) const {
    painter.setPen(QPen(colours.outline, kThin * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colours.body);
    painter.drawPath(bodyPath(face));
}

void BodyMapPainter::paintSpot(
    QPainter& painter, const BodyMapColours& colours, const BodySpot& spot, bool isMarked) const {
    painter.setPen(QPen(isMarked ? colours.markedOutline : colours.areaOutline, isMarked ? kThick : kThin,
        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isMarked ? colours.marked : colours.area);
    painter.drawPath(pathOf(spot));
}

void BodyMapPainter::paint(QPainter& painter, const BodyMapColours& colours, const std::vector<Place>& places,
    const std::optional<BodySpot>& focused) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const BodyFace face : kFaces)
        paintBody(painter, colours, face);
    const auto spots = spotsOf(m_body);
    for (const bool marked : {false, true}) // the thick borders lie over the thin ones
        for (const BodySpot& spot : spots)
            if (isMarked(places, spot) == marked)
                paintSpot(painter, colours, spot, marked);
    if (focused) {
        const QPainterPath path = pathOf(*focused);
        painter.setBrush(Qt::NoBrush);
        const double apart = 2 * kRingApart + kThick;
        for (const auto& [colour, width] :
            {std::pair(colours.focus, apart + 2 * kRing), std::pair(colours.ground, apart)}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(path);
        }
        paintSpot(painter, colours, *focused, isMarked(places, *focused));
    }
    painter.restore();
}

} // namespace unknot
