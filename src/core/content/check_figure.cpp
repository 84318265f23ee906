// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/check_figure.hpp"

#include "body.hpp"
#include "skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace unknot {

using std::chrono::milliseconds;

namespace {

constexpr int kInstantsPerMove = 40;
constexpr milliseconds kShortestMove{300};
constexpr double kMostSinking = 2;
constexpr double kMostGap = 3;
// What rounded places make of a short bone.
constexpr double kRounding = 0.5;
// Hips or shoulders further apart than this are seen from the front.
constexpr double kSideView = 3;

/// A bone of somebody 170 cm tall.
struct Bone {
    const char* name;
    Joint from;
    Joint to;
    double shortest;
    double longest;
    double change; ///< by what part it may get longer or shorter: a back rounds, a shin does not
};

constexpr Bone kBones[] = {
    {"neck", Joint::neck, Joint::head, 12, 26, 0.08},
    {"shoulder", Joint::neck, Joint::shoulderNear, 0, 20, 1},
    {"shoulder", Joint::neck, Joint::shoulderFar, 0, 20, 1},
    {"trunk", Joint::hipNear, Joint::shoulderNear, 40, 60, 0.08},
    {"trunk", Joint::hipFar, Joint::shoulderFar, 40, 60, 0.08},
    // Arms lie out to the side, towards the eye, where all else is seen from the side.
    {"upper arm", Joint::shoulderNear, Joint::elbowNear, 18, 36, 0.03},
    {"upper arm", Joint::shoulderFar, Joint::elbowFar, 18, 36, 0.03},
    {"forearm", Joint::elbowNear, Joint::wristNear, 16, 30, 0.03},
    {"forearm", Joint::elbowFar, Joint::wristFar, 16, 30, 0.03},
    {"thigh", Joint::hipNear, Joint::kneeNear, 36, 50, 0.03},
    {"thigh", Joint::hipFar, Joint::kneeFar, 36, 50, 0.03},
    {"shin", Joint::kneeNear, Joint::ankleNear, 34, 48, 0.03},
    {"shin", Joint::kneeFar, Joint::ankleFar, 34, 48, 0.03},
    {"foot", Joint::ankleNear, Joint::toeNear, 12, 26, 0.03},
    {"foot", Joint::ankleFar, Joint::toeFar, 12, 26, 0.03},
};
constexpr double kSmallest = 158;
constexpr double kTallest = 182;

double distance(const Pose& body, Joint one, Joint other) {
    const Point away = body.at(other) - body.at(one);
    return std::hypot(away.x, away.y);
}

bool isSideView(const Pose& body) {
    return distance(body, Joint::hipNear, Joint::hipFar) <= kSideView &&
        distance(body, Joint::shoulderNear, Joint::shoulderFar) <= kSideView;
}

/// From the crown to the sole, as if stretched out.
double heightOf(const Pose& body) {
    return girthAt(Joint::head) + distance(body, Joint::head, Joint::neck) +
        distance(body, Joint::neck, Joint::hipNear) + distance(body, Joint::hipNear, Joint::kneeNear) +
        distance(body, Joint::kneeNear, Joint::ankleNear) + girthAt(Joint::ankleNear);
}

std::string centimetres(double length) {
    const long tenths = std::lround(length * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " cm";
}

/// The sine of the angle by which the second turns away from the first, against the clock.
double bend(const Point& first, const Point& second) {
    const double size = std::hypot(first.x, first.y) * std::hypot(second.x, second.y);
    return size > 0 ? cross(first, second) / size : 0;
}

/// Shins fold to the heel's side, away from where the toes point.
bool bendsForward(const Pose& body, Joint hip, Joint knee, Joint ankle, Joint toe) {
    const Point shin = body.at(ankle) - body.at(knee);
    const double foot = bend(shin, body.at(toe) - body.at(ankle));
    const double fold = bend(body.at(knee) - body.at(hip), shin);
    // A pointed foot does not tell which side is its heel's, and a knee may be a little overstretched.
    return std::abs(foot) > 0.3 && fold * std::copysign(1.0, foot) > 0.2;
}

/// The joint's name in the file: in side views one word stands for both sides.
std::string nameOf(const Pose& body, Joint joint) {
    if (body.at(Joint::hipNear) == body.at(Joint::hipFar) &&
        (joint == Joint::hipNear || joint == Joint::hipFar))
        return "hip";
    if (body.at(Joint::shoulderNear) == body.at(Joint::shoulderFar) &&
        (joint == Joint::shoulderNear || joint == Joint::shoulderFar))
        return "shoulder";
    return std::ranges::find(kJointNames, joint, &std::pair<const char*, Joint>::second)->first;
}

class FigureChecker {
public:
    explicit FigureChecker(const Figure& figure) : m_figure(figure) {}

    std::vector<FigureFault> faults() {
        for (std::size_t i = 0; i < m_figure.poses.size(); ++i) {
            const Pose& pose = m_figure.poses[i];
            m_pointer = "/poses/" + std::to_string(i);
            m_moment.clear();
            if (pose.rests.empty())
                m_faults.push_back({m_pointer + "/rests", "something the body rests on", "nothing"});
            checkBody(pose);
        }
        // What is between wrong poses is wrong, too, and says no more.
        if (m_faults.empty())
            checkMoves();
        return m_faults;
    }

private:
    /// A fault of the body at the instant that is looked at; on a move each kind once.
    void report(const std::string& name, const std::string& expected, const std::string& found) {
        if (m_moment.empty())
            m_faults.push_back({m_pointer + "/joints/" + name, expected, found});
        else if (m_said.insert(m_pointer + name + expected).second)
            m_faults.push_back({m_pointer, name + ": " + expected, found + " " + m_moment});
    }

    void checkBody(const Pose& body) {
        checkLengths(body);
        checkPlaces(body);
        if (!isSideView(body))
            return;
        using enum Joint;
        if (bendsForward(body, hipNear, kneeNear, ankleNear, toeNear))
            report("knee_near", "a knee that folds backward", "one that bends forward");
        if (bendsForward(body, hipFar, kneeFar, ankleFar, toeFar))
            report("knee_far", "a knee that folds backward", "one that bends forward");
        const double height = heightOf(body);
        if (height < kSmallest || height > kTallest)
            report("head", "a person of about 170 cm", centimetres(height));
    }

    void checkLengths(const Pose& body) {
        const Pose& first = m_figure.poses.front();
        const bool isSide = isSideView(body);
        for (const Bone& bone : kBones) {
            const double length = distance(body, bone.from, bone.to);
            const double wanted = distance(first, bone.from, bone.to);
            const std::string name = nameOf(body, bone.to);
            if (length > bone.longest || (isSide && length < bone.shortest))
                report(name,
                    std::string("a ") + bone.name + " of " + centimetres(bone.shortest) + " to " +
                        centimetres(bone.longest),
                    centimetres(length));
            else if (isSide && isSideView(first) &&
                std::abs(length - wanted) > std::max(wanted * bone.change, kRounding))
                report(name,
                    std::string("the ") + bone.name + " as long as in the first pose, " + centimetres(wanted),
                    centimetres(length));
        }
    }

    void checkPlaces(const Pose& body) {
        std::set<std::string> seen;
        for (const auto& [ignored, joint] : kJointNames) {
            const Point& place = body.at(joint);
            const double girth = girthAt(joint);
            const std::string name = nameOf(body, joint);
            if (!seen.insert(name).second)
                continue;
            if (place.y - girth < -kMostSinking)
                report(name, "a place above the floor", centimetres(girth - place.y) + " below");
            if (place.x - girth < m_figure.lowest.x || place.x + girth > m_figure.highest.x ||
                place.y - girth < m_figure.lowest.y || place.y + girth > m_figure.highest.y)
                report(name, "a place within the frame, " + centimetres(girth) + " from its edge",
                    "one that is cut off");
            const double gap = gapBelow(m_figure, joint, place);
            if (restsAt(body, joint) && gap > kMostGap)
                report(name, "a place on the floor or on a prop, for it rests", centimetres(gap) + " off");
        }
    }

    void checkMoves() {
        milliseconds begin = m_figure.stops.front().stay;
        for (std::size_t i = 1; i < m_figure.stops.size(); ++i) {
            checkMove(i, begin);
            begin += m_figure.stops[i].move + m_figure.stops[i].stay;
        }
        if (m_figure.isRepeated && m_figure.stops.size() > 1)
            checkMove(0, begin);
    }

    void checkMove(std::size_t stop, milliseconds begin) {
        const milliseconds move = m_figure.stops[stop].move;
        m_pointer = "/stops/" + std::to_string(stop);
        if (move < kShortestMove) {
            m_faults.push_back({m_pointer + "/move_s", "at least 0.3 seconds for the way",
                std::to_string(move.count()) + " ms"});
            return;
        }
        for (int i = 1; i < kInstantsPerMove; ++i) {
            m_moment = "after " + std::to_string(i * 100 / kInstantsPerMove) + " % of the way";
            checkBody(poseAt(m_figure, begin + std::chrono::nanoseconds(move) * i / kInstantsPerMove));
        }
    }

    const Figure& m_figure;
    std::string m_pointer; ///< the pose or the stop that is looked at
    std::string m_moment;  ///< when on the way to it; empty in a pose
    std::set<std::string> m_said;
    std::vector<FigureFault> m_faults;
};

} // namespace

std::vector<FigureFault> checkFigure(const Figure& figure) {
    return FigureChecker(figure).faults();
}

} // namespace unknot
