// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/figure_painter.hpp"

#include "app/drawing/body_shape.hpp"
#include "app/drawing/prop_painter.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

/// Thinner than this an outline is lost at three metres, and blurs on the screen.
constexpr double kThinnestPixels = 1.5;
constexpr double kLineCentimetres = 1;

QRectF frameOf(const Figure& figure) {
    return {QPointF(figure.lowest.x, figure.lowest.y), QPointF(figure.highest.x, figure.highest.y)};
}

QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto part = [share](float from, float to) { return from + (to - from) * float(share); };
    return QColor::fromRgbF(
        part(one.redF(), other.redF()), part(one.greenF(), other.greenF()), part(one.blueF(), other.blueF()));
}

} // namespace

FigureColours figureColours(const Tokens& tokens) {
    return {
        .nearSide = tokens.accent,
        .farSide = tokens.soft,
        .outline = tokens.accent,
        .thing = tokens.surface,
        .thingOutline = tokens.muted, // `line` is too faint for a chair that must be seen
        .ground = tokens.raised,
    };
}

FigurePainter::FigurePainter(const Figure& figure, const QRectF& place, const FigureColours& colours)
    : m_figure(figure), m_colours(colours) {
    const QRectF wanted = frameOf(figure);
    m_scale = std::max(0.01, std::min(place.width() / wanted.width(), place.height() / wanted.height()));
    m_line = std::max(kLineCentimetres, kThinnestPixels / m_scale);
    m_toPlace.translate(place.center().x(), place.center().y());
    m_toPlace.scale(m_scale, -m_scale);
    m_toPlace.translate(-wanted.center().x(), -wanted.center().y());
}

QRectF FigurePainter::frame() const {
    return m_toPlace.mapRect(frameOf(m_figure));
}

QRectF FigurePainter::onScreen(const QRectF& bounds) const {
    const double rim = m_line + 1 / m_scale;
    return bounds.isNull() ? QRectF() : m_toPlace.mapRect(bounds.adjusted(-rim, -rim, rim, rim));
}

QRectF FigurePainter::changeBetween(const BodyMoment& before, const BodyMoment& after) const {
    const BodyShape old = bodyShape(before.pose, before.breath);
    const BodyShape now = bodyShape(after.pose, after.breath);
    QRectF changed;
    for (const auto piece : {&BodyShape::farArm, &BodyShape::farLeg, &BodyShape::nearLeg, &BodyShape::trunk,
             &BodyShape::nearArm}) {
        if (old.*piece != now.*piece)
            changed |= (old.*piece).boundingRect() | (now.*piece).boundingRect();
    }
    return onScreen(changed);
}

double FigurePainter::farthestMove(const BodyMoment& before, const BodyMoment& after) const {
    double farthest = std::abs(after.breath - before.breath) * kBreathSwell;
    for (std::size_t i = 0; i < kJointCount; ++i) {
        const Point& from = before.pose.joints[i];
        const Point& to = after.pose.joints[i];
        farthest = std::max(farthest, std::hypot(to.x - from.x, to.y - from.y));
    }
    return farthest * m_scale;
}

void FigurePainter::paint(QPainter& painter, const BodyMoment& body) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(frame(), Qt::IntersectClip);
    painter.setTransform(m_toPlace, true);
    paintProps(painter, Layer::behindBody);
    paintBody(painter, body);
    paintProps(painter, Layer::beforeBody);
    painter.restore();
}

void FigurePainter::paintProps(QPainter& painter, Layer layer) const {
    for (const Prop& prop : m_figure.props) {
        // Soles are rounder than a floor is: its line is drawn over what would sink into it.
        const bool isFloor = prop.kind == PropKind::floor && !prop.isBedFromAbove();
        if ((prop.isInFront || isFloor) == (layer == Layer::beforeBody))
            paintProp(painter, prop, {m_colours.thing, m_colours.thingOutline, m_line});
    }
}

void FigurePainter::paintBody(QPainter& painter, const BodyMoment& body) const {
    const BodyShape shape = bodyShape(body.pose, body.breath, m_line);
    // The outline lies within the far limb: what the near limb hides stays hidden to the last hair.
    const auto paintFar = [&](const QPainterPath& path, const QPainterPath& inside, double nearness) {
        painter.fillPath(path, m_colours.outline);
        painter.fillPath(inside, mixed(m_colours.farSide, m_colours.nearSide, nearness));
    };
    // A gap against the body's own limbs only: what lies on a chair touches it.
    const auto paintGap = [&](const QPainterPath& gap, const QPainterPath& under) {
        painter.save();
        painter.setClipPath(under, Qt::IntersectClip);
        painter.fillPath(gap, m_colours.ground);
        painter.restore();
    };
    if (!shape.isFrontal)
        paintFar(shape.farArm, shape.farArmInside, 0);
    paintFar(shape.farLeg, shape.farLegInside, shape.legsFrontal);
    paintGap(shape.nearLegGap, shape.farLeg);
    painter.fillPath(shape.nearLeg, m_colours.nearSide);
    painter.fillPath(shape.trunk, m_colours.nearSide);
    if (shape.isFrontal)
        paintFar(shape.farArm, shape.farArmInside, 0);
    QPainterPath underArm = shape.trunk;
    for (const QPainterPath& piece : {shape.nearLeg, shape.farArm, shape.farLeg})
        underArm.addPath(piece);
    paintGap(shape.nearArmGap, underArm);
    painter.fillPath(shape.nearArm, m_colours.nearSide);
}

} // namespace unknot
