// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace unknot {

/// One place along a limb or the trunk, and how far the body reaches to either side of the way there.
struct Slice {
    QPointF at;
    double left = 0;
    double right = 0;
};

/// The joints of one arm or leg, from the trunk outwards.
struct Arm {
    QPointF shoulder, elbow, wrist;
};
struct Leg {
    QPointF hip, knee, ankle, toe;
};

/// Adds the outline along the slices. All its pieces wind the same way, so that filled by winding they
/// are one piece, even where the inner side of a sharp bend folds over itself.
void addStrip(QPainterPath& path, const std::vector<Slice>& slices);
void addDisc(QPainterPath& path, const QPointF& at, double radius);
/// The hull of two discs.
void addHull(QPainterPath& path, const QPointF& from, double girth, const QPointF& to, double toGirth);

/// So much wider all round; for an arm another number holds where it grows out of the trunk.
[[nodiscard]] QPainterPath armPath(const Arm& arm, double wider, double widerAtTrunk);
[[nodiscard]] QPainterPath legPath(const Leg& leg, double wider);
/// 1 where the leg's front is to the left of the way from the hip to the foot, -1 to the right, and
/// between where the foot points to the eye.
[[nodiscard]] double frontOf(const Leg& leg);

/// The height at `along` of the smooth curve through `count` points, which `pointAt` gives from left to
/// right.
template <typename PointAt>
[[nodiscard]] double smoothAlong(std::size_t count, double along, const PointAt& pointAt) {
    std::size_t next = 1;
    while (next + 1 < count && pointAt(next).x() < along)
        ++next;
    const auto slope = [&](std::size_t i) {
        const QPointF way = pointAt(i + 1 < count ? i + 1 : i) - pointAt(i > 0 ? i - 1 : 0);
        return way.y() / way.x();
    };
    const QPointF from = pointAt(next - 1);
    const QPointF way = pointAt(next) - from;
    const double t = (along < from.x() ? 0 : along - from.x()) / way.x();
    return from.y() + way.y() * t * t * (3 - 2 * t) + way.x() * slope(next - 1) * t * (1 - t) * (1 - t) -
        way.x() * slope(next) * t * t * (1 - t);
}

[[nodiscard]] double lengthOf(const QPointF& way);
[[nodiscard]] QPointF directionOf(const QPointF& way);
/// A quarter turn against the clock.
[[nodiscard]] QPointF turned(const QPointF& way);

} // namespace unknot
