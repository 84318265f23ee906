// SPDX-License-Identifier: GPL-3.0-or-later
#include "skeleton.hpp"

#include "body.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <numbers>
#include <optional>

namespace unknot {

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

struct Limb {
    Joint root;
    Joint middle;
    Joint end;
    std::optional<Joint> tip; ///< goes along with the end
};

constexpr Limb kLimbs[] = {
    {Joint::shoulderNear, Joint::elbowNear, Joint::wristNear, std::nullopt},
    {Joint::shoulderFar, Joint::elbowFar, Joint::wristFar, std::nullopt},
    {Joint::hipNear, Joint::kneeNear, Joint::ankleNear, Joint::toeNear},
    {Joint::hipFar, Joint::kneeFar, Joint::ankleFar, Joint::toeFar},
};

/// To which side a limb turns in its middle.
enum class Bend { withClock, againstClock };

/// How far the limb is bent, and to which side: above zero against the clock.
double bendOf(const Pose& pose, const Limb& limb) {
    return cross(pose.at(limb.middle) - pose.at(limb.root), pose.at(limb.end) - pose.at(limb.middle));
}

/// Bends the limb in its middle until its end is at the place, or as near as it reaches.
void reach(Skeleton& nodes, const Limb& limb, const Point& place, Bend bend) {
    const auto length = [](const Point& bone) { return std::hypot(bone.x, bone.y); };
    const Point root = nodes[at(limb.root)];
    const double upper = length(nodes[at(limb.middle)] - root);
    const double lower = length(nodes[at(limb.end)] - nodes[at(limb.middle)]);
    const double away = length(place - root);
    if (upper < 1e-6 || lower < 1e-6 || away < 1e-6)
        return;
    const double reached = std::clamp(away, std::abs(upper - lower), upper + lower);
    const Point along = (place - root) * (1 / away);
    const Point across = Point{along.y, -along.x} * (bend == Bend::againstClock ? 1.0 : -1.0);
    // Where the circles of the two bones meet.
    const double foot = (upper * upper - lower * lower + reached * reached) / (2 * reached);
    const double off = std::sqrt(std::max(upper * upper - foot * foot, 0.0));
    const Point moved = root + along * reached - nodes[at(limb.end)];
    nodes[at(limb.middle)] = root + along * foot + across * off;
    nodes[at(limb.end)] = nodes[at(limb.end)] + moved;
    if (limb.tip)
        nodes[at(*limb.tip)] = nodes[at(*limb.tip)] + moved;
}

/// Hands and feet that rest in both poses stay on what bears them.
void keepResting(Skeleton& nodes, const Pose& from, const Pose& to, Joint anchor, double part) {
    for (const Limb& limb : kLimbs) {
        const bool isAnchored = anchor == limb.middle || anchor == limb.end || anchor == limb.tip;
        if (isAnchored || !restsAt(from, limb.end) || !restsAt(to, limb.end))
            continue;
        // A straight limb does not tell which way it bends, so the more bent pose does.
        const double before = bendOf(from, limb);
        const double after = bendOf(to, limb);
        const double more = std::abs(before) > std::abs(after) ? before : after;
        reach(nodes, limb, from.at(limb.end) + (to.at(limb.end) - from.at(limb.end)) * part,
            more > 0 ? Bend::againstClock : Bend::withClock);
    }
}

} // namespace

bool restsAt(const Pose& pose, Joint joint) {
    return std::ranges::find(pose.rests, joint) != pose.rests.end();
}

std::array<Point, kJointCount> jointsBetween(const Pose& from, const Pose& to, Joint anchor, double part) {
    Skeleton nodes = between(skeletonOf(from), skeletonOf(to), anchor, part);
    keepResting(nodes, from, to, anchor, part);
    std::array<Point, kJointCount> joints;
    std::copy_n(nodes.begin(), kJointCount, joints.begin());
    return joints;
}

} // namespace unknot
