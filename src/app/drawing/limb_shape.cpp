// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/limb_shape.hpp"

#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace unknot {

namespace {

/// How far a limb reaches to its front and to its back; `along` counts bones from the trunk.
struct Girth {
    double along, front, back;
};

// Fuller thigh and calf, a straight shin: what makes a leg look like one.
constexpr std::array<Girth, 12> kLegGirths = {{
    {0, 9.4, 9.7},
    {0.1, 9.4, 9.7},
    {0.27, 9.1, 9.3},
    {0.5, 8.4, 8},
    {0.75, 7.1, 6.7},
    {0.95, 6.3, 5.8},
    {1.08, 5.9, 5.7},
    {1.3, 5.2, 6.7},
    {1.5, 4.6, 6},
    {1.75, 3.8, 4.3},
    {1.9, 3.6, 3.7},
    {2, 3.8, 3.8},
}};

constexpr std::array<Girth, 12> kArmGirths = {{
    {0, 5.6, 5.6},
    {0.25, 5.7, 5.7},
    {0.55, 4.9, 4.9},
    {0.85, 4.3, 4.3},
    {1, 4.2, 4.2},
    {1.25, 4.5, 4.5},
    {1.6, 3.8, 3.8},
    {1.9, 3.1, 3.1},
    {2.02, 3.1, 3.1},
    {2.18, 3.9, 3.9},
    {2.3, 4, 4},
    {2.4, 3.5, 3.5},
}};
constexpr double kHand = 0.4;    ///< as a share of the forearm, to where its rounded tip begins
constexpr double kFingers = 3.5; ///< half their thickness, in centimetres

/// A foot of kFootLength on the ground, its ankle kAnkleHeight above the origin: heel, sole, toes, instep.
constexpr double kFootLength = 17.7;
constexpr double kAnkleHeight = 7.2;
constexpr double kSoleTilt = 0.28; ///< radians between the way from ankle to toe and the sole
constexpr std::array<QPointF, 13> kFoot = {{
    {-3.2, 8.8},
    {-3.9, 6.6},
    {-5.4, 3.7},
    {-4.8, 0.9},
    {-2.4, 0},
    {5, 0.3},
    {12, 0},
    {18, 0},
    {20, 1.9},
    {18.2, 4.2},
    {13, 5.6},
    {7.2, 8.1},
    {3.2, 10.6},
}};

QPainterPath emptyPath() {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    return path;
}

double catmull(double before, double from, double to, double after, double share) {
    const double square = share * share;
    return 0.5 *
        (2 * from + (to - before) * share + (2 * before - 5 * from + 4 * to - after) * square +
            (3 * from - before - 3 * to + after) * square * share);
}

Girth girthAlong(std::span<const Girth> girths, double along) {
    const auto value = [&](double Girth::*side) {
        return smoothAlong(
            girths.size(), along, [&](std::size_t i) { return QPointF(girths[i].along, girths[i].*side); });
    };
    return {along, value(&Girth::front), value(&Girth::back)};
}

/// The way along two bones and on past the last joint, the bend at the middle joint rounded.
QPointF wayAlong(const QPointF& from, const QPointF& bend, const QPointF& to, double along) {
    constexpr double kRound = 7; // centimetres: bones end in knobs, not in points
    const QPointF upper = bend - from;
    const QPointF lower = to - bend;
    const double before = std::min(0.45, kRound / std::max(kRound, lengthOf(upper)));
    const double after = std::min(0.45, kRound / std::max(kRound, lengthOf(lower)));
    if (along <= 1 - before)
        return from + upper * along;
    if (along >= 1 + after)
        return bend + lower * (along - 1);
    const double share = (along - 1 + before) / (before + after);
    const QPointF begin = bend - upper * before;
    const QPointF end = bend + lower * after;
    return begin * (1 - share) * (1 - share) + bend * 2 * share * (1 - share) + end * share * share;
}

/// Which way the hand points: as the forearm does, unless it would go through the floor. It then bends
/// at the wrist just as far as it must, so that it straightens by itself when the arm is lifted.
QPointF handOf(const Arm& arm) {
    const QPointF forearm = arm.wrist - arm.elbow;
    const QPointF way = directionOf(forearm);
    const double reach = kHand * lengthOf(forearm);
    const double lowest = reach > 0 ? (kFingers - arm.wrist.y()) / reach : -1;
    if (way.y() >= lowest)
        return way;
    const double up = std::min(lowest, 0.5);
    return {std::copysign(std::sqrt(1 - up * up), way.x()), up};
}

/// The way along the arm and on to the tip of the hand, bent at the wrist as the hand is.
QPointF armWay(const Arm& arm, const QPointF& hand, double along) {
    constexpr double kWrist = 0.14; // bones: a wrist bends in a curve
    const QPointF forearm = arm.wrist - arm.elbow;
    if (along <= 2 - kWrist)
        return wayAlong(arm.shoulder, arm.elbow, arm.wrist, along);
    const QPointF onward = hand * lengthOf(forearm);
    if (along >= 2 + kWrist)
        return arm.wrist + onward * (along - 2);
    const double share = (along - 2 + kWrist) / (2 * kWrist);
    const QPointF begin = arm.wrist - forearm * kWrist;
    const QPointF end = arm.wrist + onward * kWrist;
    return begin * (1 - share) * (1 - share) + arm.wrist * 2 * share * (1 - share) + end * share * share;
}

double areaOf(const QPolygonF& corners) {
    double area = 0;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF& one = corners[i];
        const QPointF& next = corners[(i + 1) % corners.size()];
        area += one.x() * next.y() - one.y() * next.x();
    }
    return area;
}

void addPiece(QPainterPath& path, QPolygonF corners) {
    if (areaOf(corners) < 0)
        std::reverse(corners.begin(), corners.end());
    path.addPolygon(corners);
    path.closeSubpath();
}

/// Both edges of a strip, as far as it has not folded over itself.
struct Run {
    QPolygonF left, right;

    void add(QPainterPath& path, const QPointF& nextLeft, const QPointF& nextRight) {
        if (!left.isEmpty()) {
            const QPolygonF one{left.last(), right.last(), nextRight};
            const QPolygonF other{left.last(), nextRight, nextLeft};
            if (areaOf(one) < 0 || areaOf(other) < 0) {
                addPiece(path, one);
                addPiece(path, other);
                end(path);
            }
        }
        left << nextLeft;
        right << nextRight;
    }

    /// One piece, for each edge within the body costs time to fill.
    void end(QPainterPath& path) {
        std::reverse(left.begin(), left.end());
        if (right.size() > 1)
            addPiece(path, right + left);
        left.clear();
        right.clear();
    }
};

/// A foot's outline on the ground, toes to the right, so much wider all round.
QPolygonF footOutline(double wider) {
    constexpr int kSteps = 5;
    const auto at = [](std::size_t i) { return kFoot[i % kFoot.size()]; };
    QPolygonF outline;
    for (std::size_t i = 0; i < kFoot.size(); ++i) {
        const QPointF before = at(i + kFoot.size() - 1);
        for (int step = 0; step < kSteps; ++step) {
            const double share = double(step) / kSteps;
            outline << QPointF(catmull(before.x(), at(i).x(), at(i + 1).x(), at(i + 2).x(), share),
                catmull(before.y(), at(i).y(), at(i + 1).y(), at(i + 2).y(), share));
        }
    }
    QPolygonF moved;
    const qsizetype count = outline.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF way = outline[(i + 1) % count] - outline[(i + count - 1) % count];
        moved << outline[i] - turned(directionOf(way)) * wider; // it goes round against the clock
    }
    return moved;
}

QPainterPath footPath(const Leg& leg, double wider) {
    const QPointF way = leg.toe - leg.ankle;
    // Of a foot that points at the eye little is seen, but it stays as high as it is.
    const double seen = std::min(1.0, lengthOf(way) / kFootLength);
    const QPointF toe = directionOf(way);
    const QPointF up = turned(toe) * (frontOf(leg) < 0 ? -1 : 1);
    const QPointF along = (toe * std::cos(kSoleTilt) + up * std::sin(kSoleTilt)) * seen;
    const QPointF height = (up * std::cos(kSoleTilt) - toe * std::sin(kSoleTilt)) * std::max(0.75, seen);
    QPolygonF outline = footOutline(wider);
    for (QPointF& point : outline)
        point = leg.ankle + along * point.x() + height * (point.y() - kAnkleHeight);
    QPainterPath path = emptyPath();
    addPiece(path, outline);
    return path;
}

} // namespace

double lengthOf(const QPointF& way) {
    return std::hypot(way.x(), way.y());
}

QPointF directionOf(const QPointF& way) {
    const double length = lengthOf(way);
    return length > 0 ? way / length : QPointF(0, 1);
}

QPointF turned(const QPointF& way) {
    return {-way.y(), way.x()};
}

void addStrip(QPainterPath& path, const std::vector<Slice>& slices) {
    Run run;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const Slice& slice = slices[i];
        const QPointF before = slices[i > 0 ? i - 1 : 0].at;
        const QPointF after = slices[std::min(i + 1, slices.size() - 1)].at;
        const QPointF across = turned(directionOf(after - before));
        run.add(path, slice.at + across * slice.left, slice.at - across * slice.right);
    }
    run.end(path);
}

void addDisc(QPainterPath& path, const QPointF& at, double radius) {
    constexpr int kCorners = 48; // by hand, so that it winds as the other pieces do
    QPolygonF round;
    for (int i = 0; i < kCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / kCorners;
        round << at + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    addPiece(path, round);
}

void addHull(QPainterPath& path, const QPointF& from, double girth, const QPointF& to, double toGirth) {
    addDisc(path, from, girth);
    addDisc(path, to, toGirth);
    const QPointF way = to - from;
    const double length = lengthOf(way);
    if (length <= std::abs(girth - toGirth))
        return;
    const double lean = std::asin((girth - toGirth) / length);
    const QPointF along = way / length * std::sin(lean);
    const QPointF aside = turned(way / length) * std::cos(lean);
    addPiece(path,
        {from + (along - aside) * girth, to + (along - aside) * toGirth, to + (along + aside) * toGirth,
            from + (along + aside) * girth});
}

QPainterPath armPath(const Arm& arm, double wider, double widerAtTrunk) {
    constexpr int kSteps = 64;
    const QPointF hand = handOf(arm);
    std::vector<Slice> slices;
    for (int i = 0; i <= kSteps; ++i) {
        const double along = (2 + kHand) * i / kSteps;
        const double share = std::clamp((along - 0.15) / 0.5, 0.0, 1.0);
        const double girth =
            girthAlong(kArmGirths, along).front + widerAtTrunk + (wider - widerAtTrunk) * share;
        slices.push_back({armWay(arm, hand, along), girth, girth});
    }
    QPainterPath path = emptyPath();
    addStrip(path, slices);
    addDisc(path, arm.shoulder, slices.front().left);
    addDisc(path, slices.back().at, slices.back().left);
    return path;
}

double frontOf(const Leg& leg) {
    const QPointF shin = directionOf(leg.ankle - leg.knee);
    const QPointF foot = leg.toe - leg.ankle;
    const double side = QPointF::dotProduct(turned(shin), foot) / kFootLength;
    return std::clamp(side * 2.5, -1.0, 1.0);
}

QPainterPath legPath(const Leg& leg, double wider) {
    constexpr int kSteps = 64;
    const double front = frontOf(leg);
    std::vector<Slice> slices;
    for (int i = 0; i <= kSteps; ++i) {
        const double along = 2.0 * i / kSteps;
        const Girth girth = girthAlong(kLegGirths, along);
        const double even = (girth.front + girth.back) / 2 + wider;
        const double more = (girth.front - girth.back) / 2 * front;
        slices.push_back({wayAlong(leg.hip, leg.knee, leg.ankle, along), even + more, even - more});
    }
    QPainterPath path = footPath(leg, wider);
    addStrip(path, slices);
    addDisc(path, leg.hip, 9.7 + wider);
    addDisc(path, leg.ankle, 3.8 + wider);
    return path;
}

} // namespace unknot
