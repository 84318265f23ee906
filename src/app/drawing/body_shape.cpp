// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/body_shape.hpp"

#include "app/drawing/limb_shape.hpp"

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

/// How far the trunk reaches to its back and to its front at a height between hips (0) and shoulders (1).
struct Reach {
    double height, back, front, breath;
};
constexpr std::array<Reach, 9> kReaches = {{
    {0, 9.9, 8.9, 0},
    {0.13, 9.9, 9.1, 0.1},
    {0.3, 8.3, 9, 0.4},
    {0.46, 7.9, 8.9, 0.8},
    {0.63, 8.7, 9.6, 1},
    {0.8, 9.4, 10.3, 1},
    {0.92, 9.2, 9.4, 0.6},
    {1, 8.3, 7.6, 0.1},
    {1.02, 8, 7.3, 0},
}};
constexpr double kSeat = 0.2;    ///< how far the trunk reaches below the hips, as a share of the spine
constexpr double kCollar = 0.88; ///< where, as a share of the spine, the shoulders begin to slope to the neck

Reach reachAt(double height) {
    if (height < 0) { // the seat is round
        const double round = std::sqrt(std::max(0.0, 1 - height * height / (kSeat * kSeat)));
        return {height, kReaches[0].back * round, kReaches[0].front * round, 0};
    }
    const auto value = [height](double Reach::*side) {
        return smoothAlong(kReaches.size(), height,
            [side](std::size_t i) { return QPointF(kReaches[i].height, kReaches[i].*side); });
    };
    return {height, value(&Reach::back), value(&Reach::front), value(&Reach::breath)};
}

Arm armOf(const Pose& pose, bool isNear) {
    using enum Joint;
    return {pointOf(pose.at(isNear ? shoulderNear : shoulderFar)),
        pointOf(pose.at(isNear ? elbowNear : elbowFar)), pointOf(pose.at(isNear ? wristNear : wristFar))};
}

Leg legOf(const Pose& pose, bool isNear) {
    using enum Joint;
    return {pointOf(pose.at(isNear ? hipNear : hipFar)), pointOf(pose.at(isNear ? kneeNear : kneeFar)),
        pointOf(pose.at(isNear ? ankleNear : ankleFar)), pointOf(pose.at(isNear ? toeNear : toeFar))};
}

/// The trunk's joints, and which way it looks.
class Trunk {
public:
    explicit Trunk(const Pose& pose);

    [[nodiscard]] QPainterPath path(double breath) const;
    [[nodiscard]] double frontal() const { return m_frontal; }
    [[nodiscard]] double shoulderGirth() const { return 8 - 1.8 * m_frontal; }

private:
    void addNeck(std::vector<Slice>& slices) const;
    [[nodiscard]] QPointF spineAt(double height) const;
    [[nodiscard]] Slice sliceAt(double height, double breath) const;

    QPointF m_head, m_neck;
    QPointF m_shoulderNear, m_shoulderFar, m_hipNear, m_hipFar;
    QPointF m_shoulders, m_hips;  ///< their middles
    QPointF m_fromHips, m_toNeck; ///< the way the spine leaves the hips and comes to the neck
    double m_looksLeft = 0;       ///< 1 seen with the head up, -1 if it looks right
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
    m_looksLeft = -frontOf(legOf(pose, true));
    const double breadth = QPointF::dotProduct(m_shoulderNear - m_shoulderFar, turned(directionOf(spine)));
    m_frontal = std::min(1.0, std::abs(breadth) / kShoulderBreadth);
}

QPointF Trunk::spineAt(double height) const {
    const double h = std::max(0.0, height);
    const QPointF below = m_fromHips * std::min(0.0, height);
    return below + m_hips * (2 * h * h * h - 3 * h * h + 1) + m_fromHips * (h * h * h - 2 * h * h + h) +
        m_shoulders * (3 * h * h - 2 * h * h * h) + m_toNeck * (h * h * h - h * h);
}

Slice Trunk::sliceAt(double height, double breath) const {
    constexpr double kStep = 0.01;
    const QPointF at = spineAt(height);
    const QPointF left = turned(directionOf(spineAt(height + kStep) - spineAt(height - kStep)));
    const Reach reach = reachAt(height);
    const double swell = reach.breath * breath * kBreathSwell;
    // A side view swells forwards only: the back lies on something, or stays where it is.
    const double back = reach.back + swell * m_frontal * 0.5;
    const double front = reach.front + swell * (1 - m_frontal * 0.5);
    const double waist = 1 - 0.22 * std::sin(std::numbers::pi * std::clamp(height / 0.8, 0.0, 1.0));
    const QPointF across =
        ((m_hipNear - m_hipFar) * (1 - height) + (m_shoulderNear - m_shoulderFar) * height) * (waist / 2);
    // Below the hips it narrows to the crotch, so that the thighs come out of it.
    const double narrowing = height < 0 ? reach.back / kReaches[0].back : 1;
    const double outwards = std::abs(QPointF::dotProduct(across, left)) * narrowing;
    const double even = (back + front) / 2 - 2.6 * height * m_frontal; // the limbs' own girth counts
    const double lean = (front - back) / 2 * m_looksLeft * (1 - m_frontal);
    return {at, outwards + even + lean, outwards + even - lean};
}

QPainterPath Trunk::path(double breath) const {
    constexpr int kSteps = 50;
    const double collar = kCollar + (1 - kCollar) * m_frontal; // from the front they are broad to their top
    std::vector<Slice> slices;
    for (int i = 0; i <= kSteps; ++i)
        slices.push_back(sliceAt((collar + kSeat) * i / kSteps - kSeat, breath));
    addNeck(slices);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    addStrip(path, slices);
    addDisc(path, m_hips - turned(directionOf(m_fromHips)) * (0.4 * m_looksLeft * (1 - m_frontal)), 9.5);
    if (m_frontal > 0) {
        addHull(path, m_shoulderNear, shoulderGirth(), m_shoulderFar, shoulderGirth());
        addHull(path, m_shoulders, 6.4 + 4.6 * m_frontal, m_neck, girthAt(Joint::neck) + m_frontal);
    }
    addDisc(path, m_head, girthAt(Joint::head));
    return path;
}

void Trunk::addNeck(std::vector<Slice>& slices) const {
    constexpr int kSteps = 24;
    constexpr double kSlope = 0.62; // as a share of the way, the shoulders slope up to the neck
    const Slice below = slices.back();
    const double girth = girthAt(Joint::neck) + 0.4;
    const QPointF begin = (m_shoulders - below.at) * 0.9 + below.at;
    for (int i = 1; i <= kSteps; ++i) {
        const double share = double(i) / kSteps;
        const double rest = 1 - share;
        const double down = std::max(0.0, 1 - share / kSlope);
        const double wider = down * down * (3 - 2 * down);
        const QPointF at = below.at * rest * rest * rest + begin * 3 * share * rest * rest +
            m_neck * 3 * share * share * rest + m_head * share * share * share;
        slices.push_back({at, girth + (below.left - girth) * wider, girth + (below.right - girth) * wider});
    }
}

/// 0 where one leg is before the other, 1 where they are side by side.
double legsFrontal(const Pose& pose) {
    constexpr double kBeforeEachOther = 10; // centimetres between the hips
    constexpr double kSideBySide = 15;
    const double apart = lengthOf(pointOf(pose.at(Joint::hipNear)) - pointOf(pose.at(Joint::hipFar)));
    return std::clamp((apart - kBeforeEachOther) / (kSideBySide - kBeforeEachOther), 0.0, 1.0);
}

} // namespace

BodyShape bodyShape(const Pose& pose, double breath, double line) {
    const Arm farArm = armOf(pose, false);
    const Arm nearArm = armOf(pose, true);
    const Leg farLeg = legOf(pose, false);
    const Leg nearLeg = legOf(pose, true);
    const Trunk trunk(pose);
    BodyShape shape;
    shape.farArm = armPath(farArm, 0, 0);
    shape.farArmInside = armPath(farArm, -line, -line);
    shape.farLeg = legPath(farLeg, 0);
    shape.farLegInside = legPath(farLeg, -line);
    shape.nearLeg = legPath(nearLeg, 0);
    shape.nearLegGap = legPath(nearLeg, line);
    shape.trunk = trunk.path(breath);
    shape.legsFrontal = legsFrontal(pose);
    shape.isFrontal = trunk.frontal() > 0.5;
    shape.nearArm = armPath(nearArm, 0, 0);
    // Narrower than the arm at the shoulder: no gap there, not even a hair of one.
    shape.nearArmGap = armPath(nearArm, line, -line);
    return shape;
}

} // namespace unknot
