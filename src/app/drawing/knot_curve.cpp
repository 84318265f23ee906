// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/knot_curve.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot {

namespace {

constexpr int kStepsPerSpan = 12;
constexpr int kHalfPoles = 11;
constexpr int kLast = 2 * (kHalfPoles - 1) * kStepsPerSpan; ///< number of the line's last point

/// What pulls the right half of the line into shape, from the middle of the rope to its end on the ring.
/// The left half is its mirror image: the two differ only in which strand lies on top.
using Poles = std::array<QPointF, kHalfPoles>;

/// The last two poles lie on one radius, so that the rope meets the ring squarely.
constexpr Poles kTight = {{{0, 0.235}, {-0.15, 0.235}, {-0.335, 0.17}, {-0.365, -0.02}, {-0.25, -0.175},
    {-0.03, -0.11}, {0.085, 0.06}, {0.175, 0.245}, {0.40, 0.275}, {0.861, 0.263}, {0.95645, 0.29190}}};
constexpr Poles kLoose = {{{0, 0.235}, {-0.39, 0.25}, {-0.79, 0.03}, {-0.80, -0.45}, {-0.40, -0.705},
    {-0.03, -0.53}, {0.17, -0.18}, {0.34, 0.15}, {0.57, 0.37}, {0.861, 0.263}, {0.95645, 0.29190}}};

/// One point of a uniform cubic B-spline, whose curvature has no breaks.
QPointF blended(const QPointF* poles, double t) {
    const double rest = 1 - t;
    return (poles[0] * (rest * rest * rest) + poles[1] * (3 * t * t * t - 6 * t * t + 4) +
               poles[2] * (-3 * t * t * t + 3 * t * t + 3 * t + 1) + poles[3] * (t * t * t)) /
        6;
}

std::vector<QPointF> lineThrough(const Poles& half) {
    const auto mirrored = [](QPointF point) { return QPointF(-point.x(), point.y()); };
    std::vector<QPointF> poles;
    // A pole beyond each end makes the curve end exactly in the last one.
    const QPointF beyond = 2 * half.back() - half[kHalfPoles - 2];
    poles.push_back(mirrored(beyond));
    for (std::size_t i = half.size() - 1; i > 0; --i)
        poles.push_back(mirrored(half[i]));
    poles.insert(poles.end(), half.begin(), half.end());
    poles.push_back(beyond);

    std::vector<QPointF> line;
    line.reserve(kLast + 1);
    for (int i = 0; i < kLast; ++i)
        line.push_back(
            blended(&poles[std::size_t(i / kStepsPerSpan)], double(i % kStepsPerSpan) / kStepsPerSpan));
    line.push_back(half.back());
    return line;
}

const std::vector<QPointF>& tightLine() {
    static const std::vector<QPointF> kLine = lineThrough(kTight);
    return kLine;
}

const std::vector<QPointF>& looseLine() {
    static const std::vector<QPointF> kLine = lineThrough(kLoose);
    return kLine;
}

double cross(QPointF a, QPointF b) {
    return a.x() * b.y() - a.y() * b.x();
}

struct Meeting {
    double first;
    double second;
};

/// A stretch of the line in which a crossing lies at every slack; a test looks for them everywhere.
struct Stretch {
    int from;
    int to;
};

Meeting meeting(const std::vector<QPointF>& line, Stretch first, Stretch second) {
    for (int i = first.from; i < first.to; ++i)
        for (int j = second.from; j < second.to; ++j) {
            const QPointF from = line[std::size_t(i)];
            const QPointF along = line[std::size_t(i) + 1] - from;
            const QPointF other = line[std::size_t(j) + 1] - line[std::size_t(j)];
            const QPointF between = line[std::size_t(j)] - from;
            const double turn = cross(along, other);
            const double here = cross(between, other) / turn;
            const double there = cross(between, along) / turn;
            if (here >= 0 && here < 1 && there >= 0 && there < 1)
                return {i + here, j + there};
        }
    assert(false && "the knot has come undone");
    return {};
}

} // namespace

Knot knotAt(double slack) {
    const double share = std::clamp(slack, 0.0, 1.0);
    Knot knot{.line = tightLine(), .crossings = {}};
    for (std::size_t i = 0; i < knot.line.size(); ++i)
        knot.line[i] += (looseLine()[i] - knot.line[i]) * share;

    constexpr int kSpan = kStepsPerSpan;
    const Meeting left = meeting(knot.line, {2 * kSpan, 5 * kSpan}, {10 * kSpan, 13 * kSpan});
    const Meeting top = meeting(knot.line, {3 * kSpan, 6 * kSpan}, {14 * kSpan, 17 * kSpan});
    // Along the rope: under, over, under, over, under, over.
    knot.crossings = {{
        {.over = left.second, .under = left.first},
        {.over = top.first, .under = top.second},
        {.over = kLast - left.first, .under = kLast - left.second},
    }};
    return knot;
}

double knotTravel() {
    static const double kTravel = [] {
        double longest = 0;
        for (std::size_t i = 0; i < tightLine().size(); ++i) {
            const QPointF way = looseLine()[i] - tightLine()[i];
            longest = std::max(longest, std::hypot(way.x(), way.y()));
        }
        return longest;
    }();
    return kTravel;
}

} // namespace unknot
