// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/figure.hpp"

#include "body.hpp"

#include <algorithm>
#include <bitset>
#include <cassert>
#include <cmath>
#include <numbers>

namespace unknot {

using std::chrono::nanoseconds;

namespace {

// The middle of the hips holds the spine. It is no joint of its own: in side views it is the hip.
constexpr std::size_t kPelvis = kJointCount;
using Skeleton = std::array<Point, kJointCount + 1>;

constexpr std::size_t at(Joint joint) {
    return std::size_t(joint);
}

/// The bones as a tree: each node but one hangs on exactly one way from any other.
constexpr std::pair<std::size_t, std::size_t> kBones[] = {
    {at(Joint::head), at(Joint::neck)},
    {at(Joint::neck), at(Joint::shoulderNear)},
    {at(Joint::shoulderNear), at(Joint::elbowNear)},
    {at(Joint::elbowNear), at(Joint::wristNear)},
    {at(Joint::neck), at(Joint::shoulderFar)},
    {at(Joint::shoulderFar), at(Joint::elbowFar)},
    {at(Joint::elbowFar), at(Joint::wristFar)},
    {at(Joint::neck), kPelvis},
    {kPelvis, at(Joint::hipNear)},
    {at(Joint::hipNear), at(Joint::kneeNear)},
    {at(Joint::kneeNear), at(Joint::ankleNear)},
    {at(Joint::ankleNear), at(Joint::toeNear)},
    {kPelvis, at(Joint::hipFar)},
    {at(Joint::hipFar), at(Joint::kneeFar)},
    {at(Joint::kneeFar), at(Joint::ankleFar)},
    {at(Joint::ankleFar), at(Joint::toeFar)},
};

Skeleton skeletonOf(const Pose& pose) {
    Skeleton nodes;
    std::ranges::copy(pose.joints, nodes.begin());
    nodes[kPelvis] = (pose.at(Joint::hipNear) + pose.at(Joint::hipFar)) * 0.5;
    return nodes;
}

/// Starts and ends without a jerk: neither speed nor force jumps.
double eased(double part) {
    return part * part * part * (part * (part * 6 - 15) + 10);
}

/// A bone on its way: it turns the shorter way round while its length goes straight.
Point turned(const Point& from, const Point& to, double part) {
    const double length = std::hypot(from.x, from.y);
    const double wanted = std::hypot(to.x, to.y);
    // A bone seen end on points nowhere.
    if (length < 1e-6 || wanted < 1e-6)
        return from + (to - from) * part;
    double angle = std::atan2(cross(from, to), dot(from, to));
    // Half a turn goes the same way for all bones, whatever the rounding says.
    if (angle < 1e-9 - std::numbers::pi)
        angle = std::numbers::pi;
    const double sine = std::sin(angle * part);
    const double cosine = std::cos(angle * part);
    const Point along = from * (std::lerp(length, wanted, part) / length);
    return {along.x * cosine - along.y * sine, along.x * sine + along.y * cosine};
}

/// Walks the bones outward from the anchor.
Skeleton between(const Skeleton& from, const Skeleton& to, Joint anchor, double part) {
    Skeleton nodes;
    std::bitset<kJointCount + 1> known;
    nodes[at(anchor)] = from[at(anchor)] + (to[at(anchor)] - from[at(anchor)]) * part;
    known.set(at(anchor));
    const auto place = [&](std::size_t inner, std::size_t outer) {
        nodes[outer] = nodes[inner] + turned(from[outer] - from[inner], to[outer] - to[inner], part);
        known.set(outer);
    };
    while (!known.all())
        for (const auto& [one, other] : kBones)
            if (known[one] && !known[other])
                place(one, other);
            else if (known[other] && !known[one])
                place(other, one);
    return nodes;
}

Pose onTheWay(const Pose& from, const Pose& to, Joint anchor, double part) {
    if (part <= 0)
        return from;
    Pose pose{.id = to.id};
    const Skeleton nodes = between(skeletonOf(from), skeletonOf(to), anchor, part);
    std::copy_n(nodes.begin(), kJointCount, pose.joints.begin());
    std::ranges::copy_if(from.rests, std::back_inserter(pose.rests),
        [&](Joint joint) { return std::ranges::count(to.rests, joint) > 0; });
    return pose;
}

} // namespace

const Pose* Figure::find(const PoseId& wanted) const {
    const auto found = std::ranges::find(poses, wanted, &Pose::id);
    return found == poses.end() ? nullptr : &*found;
}

Pose poseAt(const Figure& figure, nanoseconds elapsed) {
    assert(!figure.stops.empty());
    const auto poseOf = [&](const FigureStop& stop) -> const Pose& { return *figure.find(stop.pose); };
    nanoseconds left = std::max(elapsed, nanoseconds(0));
    if (const nanoseconds whole = lengthOf(figure); figure.isRepeated && whole > nanoseconds(0))
        left %= whole;
    for (std::size_t i = 0; i < figure.stops.size(); ++i) {
        const FigureStop& stop = figure.stops[i];
        const bool isLast = i + 1 == figure.stops.size();
        if (left < stop.stay || (isLast && !figure.isRepeated))
            return poseOf(stop);
        left -= stop.stay;
        const FigureStop& next = figure.stops[isLast ? 0 : i + 1];
        const nanoseconds move = next.move;
        if (left < move)
            return onTheWay(poseOf(stop), poseOf(next), figure.anchor,
                eased(double(left.count()) / double(move.count())));
        left -= move;
    }
    return poseOf(figure.stops.front());
}

std::chrono::milliseconds lengthOf(const Figure& figure) {
    std::chrono::milliseconds whole{0};
    if (figure.stops.size() < 2)
        return whole;
    for (const FigureStop& stop : figure.stops)
        whole += stop.move + stop.stay;
    // Only those who come back go the way to the first stop.
    return figure.isRepeated ? whole : whole - figure.stops.front().move;
}

double girthAt(Joint joint) {
    switch (joint) {
    case Joint::head: return 11;
    case Joint::neck: return 5;
    case Joint::shoulderNear:
    case Joint::shoulderFar: return 10;
    case Joint::elbowNear:
    case Joint::elbowFar: return 4.5;
    case Joint::wristNear:
    case Joint::wristFar: return 4;
    case Joint::hipNear:
    case Joint::hipFar: return 11;
    case Joint::kneeNear:
    case Joint::kneeFar: return 6.5;
    case Joint::ankleNear:
    case Joint::ankleFar: return 4.5;
    case Joint::toeNear:
    case Joint::toeFar: return 3.5;
    }
    return 0;
}

} // namespace unknot
