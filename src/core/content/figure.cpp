// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/figure.hpp"

#include "skeleton.hpp"

#include <algorithm>
#include <cassert>

namespace unknot {

using std::chrono::nanoseconds;

namespace {

/// Starts and ends without a jerk: neither speed nor force jumps.
double eased(double part) {
    return part * part * part * (part * (part * 6 - 15) + 10);
}

Pose onTheWay(const Figure& figure, const Pose& from, const Pose& to, double part) {
    if (part <= 0)
        return from;
    Pose pose{.id = to.id, .joints = jointsBetween(from, to, figure.anchor, part)};
    std::ranges::copy_if(
        from.rests, std::back_inserter(pose.rests), [&](Joint joint) { return restsAt(to, joint); });
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
    const nanoseconds whole = lengthOf(figure);
    const bool comesBack = figure.isRepeated && whole > nanoseconds(0);
    nanoseconds left = std::max(elapsed, nanoseconds(0));
    if (comesBack)
        left %= whole;
    for (std::size_t i = 0; i < figure.stops.size(); ++i) {
        const FigureStop& stop = figure.stops[i];
        const bool isLast = i + 1 == figure.stops.size();
        if (left < stop.stay)
            return poseOf(stop);
        left -= stop.stay;
        if (isLast && !comesBack)
            break;
        const FigureStop& next = figure.stops[isLast ? 0 : i + 1];
        const nanoseconds move = next.move;
        if (left < move)
            return onTheWay(
                figure, poseOf(stop), poseOf(next), eased(double(left.count()) / double(move.count())));
        left -= move;
    }
    return poseOf(figure.stops.back());
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
