// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/body_shape.hpp"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace unknot {

namespace {

/// From shoulder to shoulder seen from the front; the less of it shows, the more it is a side view.
constexpr double kShoulderBreadth = 32;

QPointF pointOf(const Point& point) {
    return {point.x, point.y};
}

QPointF middle(const QPointF& one, const QPointF& other) {
    return (one + other) / 2;
}

double lengthOf(const QPointF& way) {
    return std::hypot(way.x(), way.y());
}

QPointF directionOf(const QPointF& way) {
    const double length = lengthOf(way);
    return length > 0 ? way / length : QPointF(0, 1);
}

/// A quarter turn against the clock.
QPointF turned(const QPointF& way) {
    return {-way.y(), way.x()};
}

void addDisc(QPainterPath& path, const QPointF& at, double radius) {
    path.addEllipse(at, radius, radius);
}

/// The hull of two discs, as a disc, another and what their outer tangents enclose.
void addLimb(QPainterPath& path, const QPointF& from, double girth, const QPointF& to, double toGirth) {
    addDisc(path, from, girth);
    addDisc(path, to, toGirth);
    const QPointF way = to - from;
    const double length = lengthOf(way);
    if (length <= std::abs(girth - toGirth))
        return;
    const double lean = std::asin((girth - toGirth) / length);
    const QPointF along = way / length * std::sin(lean);
    const QPointF aside = turned(way / length) * std::cos(lean);
    // The way round that addEllipse goes: winding must add up, not cancel.
    path.addPolygon(QPolygonF({from + (along - aside) * girth, to + (along - aside) * toGirth,
        to + (along + aside) * toGirth, from + (along + aside) * girth}));
    path.closeSubpath();
}

QPainterPath emptyPath() {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// The joints of one arm or leg, from the trunk outwards.
struct Arm {
    QPointF shoulder, elbow, wrist;
};
struct Leg {
    QPointF hip, knee, ankle, toe;
};

QPainterPath armPath(const Arm& arm) {
    const double elbow = girthAt(Joint::elbowNear);
    const double wrist = girthAt(Joint::wristNear);
    QPainterPath path = emptyPath();
    addLimb(path, arm.shoulder, kUpperArmGirth, arm.elbow, elbow);
    addLimb(path, arm.elbow, elbow, arm.wrist, wrist);
    const QPointF palm = arm.wrist + directionOf(arm.wrist - arm.elbow) * 5.5;
    addLimb(path, arm.wrist, wrist, palm, 3.9);
    return path;
}

QPainterPath legPath(const Leg& leg) {
    const double knee = girthAt(Joint::kneeNear);
    const double ankle = girthAt(Joint::ankleNear);
    const double toe = girthAt(Joint::toeNear);
    QPainterPath path = emptyPath();
    addLimb(path, leg.hip, 8.8, leg.knee, knee);
    const QPointF calf = leg.knee + (leg.ankle - leg.knee) * 0.28;
    addLimb(path, leg.knee, knee, calf, knee);
    addLimb(path, calf, knee, leg.ankle, ankle);
    // The heel lies behind and below the ankle; of a foot that points at the eye little of it is seen.
    const QPointF way = leg.toe - leg.ankle;
    const double seen = std::min(1.0, lengthOf(way) / 17);
    const QPointF foot = directionOf(way);
    QPointF sole = turned(foot);
    if (QPointF::dotProduct(sole, leg.knee - leg.ankle) > 0)
        sole = -sole;
    const QPointF heel = leg.ankle + (foot * -1.9 + sole * 4.8) * seen;
    addLimb(path, heel, 3.3, leg.toe, toe);
    addLimb(path, leg.ankle, ankle, heel, 3.3);
    addLimb(path, leg.ankle, ankle, leg.toe, toe);
    return path;
}

/// How far the trunk reaches to its back and to its front at a height between hips (0) and shoulders (1).
struct Slice {
    double height, back, front, breath;
};
constexpr std::array<Slice, 7> kSlices = {{
    {0, 10, 9.2, 0},
    {0.16, 9.6, 9.6, 0.1},
    {0.36, 8.4, 9.4, 0.5},
    {0.56, 8.6, 9.9, 1},
    {0.74, 9.2, 10.4, 1},
    {0.88, 8.9, 9.6, 0.6},
    {1, 8, 8, 0.1},
}};
constexpr double kSeat = 0.19; ///< how far the trunk reaches below the hips, as a share of the spine

Slice sliceAt(double height) {
    const auto* next = std::find_if(kSlices.begin() + 1, kSlices.end() - 1,
        [height](const Slice& slice) { return slice.height >= height; });
    if (height < 0) { // the seat is round
        const double round = std::sqrt(std::max(0.0, 1 - height * height / (kSeat * kSeat)));
        return {height, kSlices[0].back * round, kSlices[0].front * round, 0};
    }
    const Slice& from = *(next - 1);
    const Slice& to = *next;
    const double share = (height - from.height) / (to.height - from.height);
    const double eased = share * share * (3 - 2 * share);
    const auto between = [eased](double one, double other) { return one + (other - one) * eased; };
    return {
        height, between(from.back, to.back), between(from.front, to.front), between(from.breath, to.breath)};
}

/// The trunk's joints, and which way it looks.
class Trunk {
public:
    explicit Trunk(const Pose& pose);

    [[nodiscard]] QPainterPath path(double breath) const;
    [[nodiscard]] double frontal() const { return m_frontal; }
    [[nodiscard]] double shoulderGirth() const { return 8 - 1.8 * m_frontal; }

private:
    struct Edge {
        QPointF left, right;
    };
    [[nodiscard]] QPointF spineAt(double height) const;
    [[nodiscard]] Edge edgeAt(double height, double breath) const;

    QPointF m_head, m_neck;
    QPointF m_shoulderNear, m_shoulderFar, m_hipNear, m_hipFar;
    QPointF m_shoulders, m_hips;  ///< their middles
    QPointF m_fromHips, m_toNeck; ///< the way the spine leaves the hips and comes to the neck
    bool m_looksLeft = false;     ///< seen with the head up
    double m_frontal = 0;         ///< 0 seen from the side, 1 from the front
};

Trunk::Trunk(const Pose& pose)
    : m_head(pointOf(pose.at(Joint::head))),
      m_neck(pointOf(pose.at(Joint::neck))),
      m_shoulderNear(pointOf(pose.at(Joint::shoulderNear))),
      m_shoulderFar(pointOf(pose.at(Joint::shoulderFar))),
      m_hipNear(pointOf(pose.at(Joint::hipNear))),
      m_hipFar(pointOf(pose.at(Joint::hipFar))),
      m_shoulders(middle(m_shoulderNear, m_shoulderFar)),
      m_hips(middle(m_hipNear, m_hipFar)) {
    const QPointF spine = m_shoulders - m_hips;
    const QPointF knees = middle(pointOf(pose.at(Joint::kneeNear)), pointOf(pose.at(Joint::kneeFar)));
    // The back is one curve: bent thighs tuck the pelvis under, a bowed head rounds the shoulders.
    m_fromHips = directionOf(directionOf(spine) + directionOf(m_hips - knees) * 0.18) * lengthOf(spine);
    m_toNeck = directionOf(directionOf(spine) + directionOf(m_head - m_shoulders) * 0.6) * lengthOf(spine);
    const QPointF shin = pointOf(pose.at(Joint::kneeNear)) - pointOf(pose.at(Joint::ankleNear));
    const QPointF foot = pointOf(pose.at(Joint::toeNear)) - pointOf(pose.at(Joint::ankleNear));
    m_looksLeft = shin.x() * foot.y() - shin.y() * foot.x() > 0;
    const double breadth = QPointF::dotProduct(m_shoulderNear - m_shoulderFar, turned(directionOf(spine)));
    m_frontal = std::min(1.0, std::abs(breadth) / kShoulderBreadth);
}

QPointF Trunk::spineAt(double height) const {
    const double h = std::max(0.0, height);
    const QPointF below = m_fromHips * std::min(0.0, height);
    return below + m_hips * (2 * h * h * h - 3 * h * h + 1) + m_fromHips * (h * h * h - 2 * h * h + h) +
        m_shoulders * (3 * h * h - 2 * h * h * h) + m_toNeck * (h * h * h - h * h);
}

Trunk::Edge Trunk::edgeAt(double height, double breath) const {
    constexpr double kStep = 0.01;
    const QPointF at = spineAt(height);
    const QPointF left = turned(directionOf(spineAt(height + kStep) - spineAt(height - kStep)));
    const Slice slice = sliceAt(height);
    const double swell = slice.breath * breath * kBreathSwell;
    // A side view swells forwards only: the back lies on something, or stays where it is.
    const double back = slice.back + swell * m_frontal * 0.5;
    const double front = slice.front + swell * (1 - m_frontal * 0.5);
    const double waist = 1 - 0.22 * std::sin(std::numbers::pi * std::clamp(height / 0.8, 0.0, 1.0));
    const QPointF across =
        ((m_hipNear - m_hipFar) * (1 - height) + (m_shoulderNear - m_shoulderFar) * height) * (waist / 2);
    const QPointF outwards = QPointF::dotProduct(across, left) < 0 ? -across : across;
    const double even = (back + front) / 2 - 2.6 * height; // from the front the limbs' own girth counts
    const double toLeft = (m_looksLeft ? front : back) * (1 - m_frontal) + even * m_frontal;
    const double toRight = (m_looksLeft ? back : front) * (1 - m_frontal) + even * m_frontal;
    return {at + outwards + left * toLeft, at - outwards - left * toRight};
}

QPainterPath Trunk::path(double breath) const {
    constexpr int kSteps = 40;
    QPainterPath path = emptyPath();
    std::array<Edge, kSteps + 1> edges;
    for (int i = 0; i <= kSteps; ++i)
        edges[std::size_t(i)] = edgeAt((1 + kSeat) * i / kSteps - kSeat, breath);
    QPolygonF outline;
    for (const Edge& edge : edges)
        outline << edge.right;
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
        outline << edge->left;
    path.addPolygon(outline);
    path.closeSubpath();
    addLimb(path, m_shoulderNear, shoulderGirth(), m_shoulderFar, shoulderGirth());
    if (m_frontal > 0)
        addLimb(path, m_hipNear, 9, m_hipFar, 9);
    // From the front the shoulders slope up to the neck.
    addLimb(path, m_shoulders, 6.4 + 4.6 * m_frontal, m_neck, girthAt(Joint::neck) + m_frontal);
    addLimb(path, m_neck, girthAt(Joint::neck), m_head, girthAt(Joint::neck) - 0.4);
    addDisc(path, m_head, girthAt(Joint::head));
    return path;
}

} // namespace

QRectF BodyShape::bounds() const {
    return farArm.boundingRect() | farLeg.boundingRect() | nearLeg.boundingRect() | trunk.boundingRect() |
        nearArm.boundingRect();
}

BodyShape bodyShape(const Pose& pose, double breath) {
    const auto at = [&pose](Joint joint) { return pointOf(pose.at(joint)); };
    BodyShape shape;
    shape.farArm = armPath({at(Joint::shoulderFar), at(Joint::elbowFar), at(Joint::wristFar)});
    shape.farLeg = legPath({at(Joint::hipFar), at(Joint::kneeFar), at(Joint::ankleFar), at(Joint::toeFar)});
    shape.nearLeg =
        legPath({at(Joint::hipNear), at(Joint::kneeNear), at(Joint::ankleNear), at(Joint::toeNear)});
    const Trunk trunk(pose);
    shape.trunk = trunk.path(breath);
    shape.isFrontal = trunk.frontal() > 0.5;
    shape.nearArm = armPath({at(Joint::shoulderNear), at(Joint::elbowNear), at(Joint::wristNear)});
    shape.nearShoulder = at(Joint::shoulderNear);
    shape.shoulderGirth = trunk.shoulderGirth();
    return shape;
}

} // namespace unknot
