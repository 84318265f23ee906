// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "app/drawing/knot_curve.hpp"

#include <algorithm>
#include <cmath>

using namespace unknot;

namespace {

constexpr int kSteps = 200;

double slackAt(int step) {
    return double(step) / kSteps;
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double cross(QPointF a, QPointF b) {
    return a.x() * b.y() - a.y() * b.x();
}

/// Two places along the line that lie on top of each other.
using Meeting = std::pair<double, double>;

/// Every crossing of the line with itself, looked for everywhere.
std::vector<Meeting> meetingsOf(const std::vector<QPointF>& line) {
    std::vector<Meeting> found;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        for (std::size_t j = i + 2; j + 1 < line.size(); ++j) {
            const QPointF along = line[i + 1] - line[i];
            const QPointF other = line[j + 1] - line[j];
            const double turn = cross(along, other);
            const double here = cross(line[j] - line[i], other) / turn;
            const double there = cross(line[j] - line[i], along) / turn;
            if (here >= 0 && here < 1 && there >= 0 && there < 1)
                found.emplace_back(double(i) + here, double(j) + there);
        }
    return found;
}

/// The length of the line up to a place on it.
double lengthTo(const std::vector<QPointF>& line, double place) {
    double length = 0;
    for (std::size_t i = 0; double(i) < place; ++i)
        length += std::min(1.0, place - double(i)) * distance(line[i], line[i + 1]);
    return length;
}

double heightOf(const std::vector<QPointF>& line) {
    const auto [top, bottom] = std::ranges::minmax(line, {}, &QPointF::y);
    return bottom.y() - top.y();
}

} // namespace

TEST_CASE("Knot: one line without gaps or corners, at every slack", "[app]") {
    for (int step = 0; step <= kSteps; ++step) {
        INFO("slack " << slackAt(step));
        const auto line = knotAt(slackAt(step)).line;
        double farthest = 0;
        double sharpest = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            farthest = std::max(farthest, distance(line[i - 1], line[i]));
            if (i + 1 == line.size())
                break;
            const QPointF before = line[i] - line[i - 1];
            const QPointF after = line[i + 1] - line[i];
            sharpest = std::max(
                sharpest, std::abs(std::atan2(cross(before, after), QPointF::dotProduct(before, after))));
        }
        CHECK(farthest < 0.05);
        CHECK(sharpest < 0.25); // 14 degrees: the rope stays a rope where it bends most
    }
}

TEST_CASE("Knot: moves evenly with the slack", "[app]") {
    const double most = knotTravel() * 0.001 + 1e-9;
    CHECK(knotTravel() < 0.7);
    for (int step = 0; step < kSteps; ++step) {
        const auto before = knotAt(slackAt(step)).line;
        const auto after = knotAt(slackAt(step) + 0.001).line;
        REQUIRE(before.size() == after.size());
        double farthest = 0;
        for (std::size_t i = 0; i < before.size(); ++i)
            farthest = std::max(farthest, distance(before[i], after[i]));
        CHECK(farthest <= most);
    }
}

TEST_CASE("Knot: stays tied, with the same three crossings over and under by turns", "[app]") {
    for (int step = 0; step <= kSteps; ++step) {
        INFO("slack " << slackAt(step));
        const Knot knot = knotAt(slackAt(step));
        const auto meetings = meetingsOf(knot.line);
        REQUIRE(meetings.size() == knot.crossings.size());
        std::vector<std::pair<double, char>> passes;
        for (const KnotCrossing& crossing : knot.crossings) {
            const Meeting stated = std::minmax(crossing.over, crossing.under);
            CHECK(std::ranges::any_of(meetings, [&](const Meeting& found) {
                return std::abs(found.first - stated.first) < 1e-6 &&
                    std::abs(found.second - stated.second) < 1e-6;
            }));
            passes.emplace_back(crossing.over, 'o');
            passes.emplace_back(crossing.under, 'u');
        }
        std::ranges::sort(passes);
        std::string turns;
        for (const auto& [place, turn] : passes)
            turns += turn;
        CHECK(turns == "uououo");
    }
}

TEST_CASE("Knot: its crossings are met in the order of an overhand knot", "[app]") {
    // An alternating line with three crossings is a trefoil if they come as A B C A B C: A A would be a
    // mere loop that a pull takes out.
    for (int step = 0; step <= kSteps; ++step) {
        const Knot knot = knotAt(slackAt(step));
        std::vector<std::pair<double, int>> passes;
        for (int i = 0; i < 3; ++i) {
            passes.emplace_back(knot.crossings[std::size_t(i)].over, i);
            passes.emplace_back(knot.crossings[std::size_t(i)].under, i);
        }
        std::ranges::sort(passes);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(passes[i].second == passes[i + 3].second);
    }
}

TEST_CASE("Knot: nowhere so tight that one crossing's gap cuts into the next", "[app]") {
    for (int step = 0; step <= kSteps; ++step) {
        INFO("slack " << slackAt(step));
        const Knot knot = knotAt(slackAt(step));
        std::vector<double> passes;
        for (const KnotCrossing& crossing : knot.crossings) {
            passes.push_back(lengthTo(knot.line, crossing.over));
            passes.push_back(lengthTo(knot.line, crossing.under));
        }
        std::ranges::sort(passes);
        for (std::size_t i = 1; i < passes.size(); ++i)
            CHECK(passes[i] - passes[i - 1] > 3 * kRopeHalf);
    }
}

TEST_CASE("Knot: both ends stay where they are on the ring, and meet it squarely", "[app]") {
    const auto tight = knotAt(0).line;
    for (int step = 0; step <= kSteps; ++step) {
        const auto line = knotAt(slackAt(step)).line;
        CHECK(distance(line.front(), tight.front()) < 1e-9);
        CHECK(distance(line.back(), tight.back()) < 1e-9);
        CHECK(distance(line.back(), {}) == Approx(1).epsilon(1e-4));
        CHECK(line.front().x() == Approx(-line.back().x()));
        const QPointF way = line.back() - line[line.size() - 2];
        CHECK(std::abs(cross(way, line.back())) < 0.05 * distance(way, {}));
    }
}

TEST_CASE("Knot: the rope keeps inside the ring, and off its foot where the seconds stand", "[app]") {
    for (int step = 0; step <= kSteps; ++step) {
        INFO("slack " << slackAt(step));
        const auto line = knotAt(slackAt(step)).line;
        for (const QPointF& point : line) {
            const bool isAtAnEnd = std::abs(point.x()) > 0.8 && point.y() > 0;
            CHECK((isAtAnEnd || distance(point, {}) + kRopeHalf < 0.96));
            CHECK(point.y() + kRopeHalf < 0.44);
        }
    }
}

TEST_CASE("Knot: looser is larger, with more rope", "[app]") {
    for (int step = 1; step <= kSteps; ++step) {
        const auto before = knotAt(slackAt(step - 1)).line;
        const auto after = knotAt(slackAt(step)).line;
        CHECK(heightOf(after) > heightOf(before));
        CHECK(lengthTo(after, double(after.size() - 1)) > lengthTo(before, double(before.size() - 1)));
    }
    CHECK(heightOf(knotAt(1).line) > 2 * heightOf(knotAt(0).line));
}

TEST_CASE("Knot: slack beyond its ends changes nothing", "[app]") {
    CHECK(knotAt(-1).line == knotAt(0).line);
    CHECK(knotAt(2).line == knotAt(1).line);
}
