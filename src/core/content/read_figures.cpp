// SPDX-License-Identifier: GPL-3.0-or-later
#include "body.hpp"
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr double kFarthest = 400;

constexpr std::pair<const char*, PropKind> kPropKinds[] = {
    {"floor", PropKind::floor},
    {"chair", PropKind::chair},
    {"bed", PropKind::bed},
    {"pillow", PropKind::pillow},
    {"wall", PropKind::wall},
    {"table", PropKind::table},
    {"pack", PropKind::pack},
    {"towel", PropKind::towel},
    {"mat", PropKind::mat},
    {"screen", PropKind::screen},
    {"box", PropKind::box},
};

Point readPoint(ObjectReader& object, const char* key) {
    const auto numbers = object.numbers(key, 2, -kFarthest, kFarthest);
    return {numbers[0], numbers[1]};
}

/// What a word means where joints are named: in side views one word stands for both sides.
std::vector<Joint> readJoint(const Json& item, const JsonPlace& place) {
    if (item == "shoulder")
        return {Joint::shoulderNear, Joint::shoulderFar};
    if (item == "hip")
        return {Joint::hipNear, Joint::hipFar};
    return {oneOfWords(item, place, kJointNames)};
}

std::array<Point, kJointCount> readJoints(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    std::array<Point, kJointCount> joints{};
    const bool hasOneShoulder = object.has("shoulder");
    const bool hasOneHip = object.has("hip");
    for (const auto& [name, joint] : kJointNames) {
        const bool isShoulder = joint == Joint::shoulderNear || joint == Joint::shoulderFar;
        const bool isHip = joint == Joint::hipNear || joint == Joint::hipFar;
        if (!(isShoulder && hasOneShoulder) && !(isHip && hasOneHip))
            joints[std::size_t(joint)] = readPoint(object, name);
    }
    const auto setBoth = [&](const char* name, Joint near, Joint far) {
        joints[std::size_t(near)] = joints[std::size_t(far)] = readPoint(object, name);
    };
    if (hasOneShoulder)
        setBoth("shoulder", Joint::shoulderNear, Joint::shoulderFar);
    if (hasOneHip)
        setBoth("hip", Joint::hipNear, Joint::hipFar);
    return joints;
}

Pose readPose(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    Pose pose;
    pose.id = object.id<PoseId>("id");
    if (!object.has("joints"))
        place.at("joints").expected("a place for each joint", "nothing");
    object.ifAny(
        "joints", [&](const Json& joints, const JsonPlace& at) { pose.joints = readJoints(joints, at); });
    object.forEach("rests", 1, kJointCount, [&](const Json& word, const JsonPlace& at) {
        for (const Joint joint : readJoint(word, at)) {
            if (std::ranges::count(pose.rests, joint) > 0)
                at.expected("each joint once", describe(word) + " twice");
            pose.rests.push_back(joint);
        }
    });
    return pose;
}

Prop readProp(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    return {
        .kind = object.oneOf("kind", kPropKinds),
        .at = readPoint(object, "at"),
        .width = object.number("width", 0.5, kFarthest),
        .height = object.number("height", 0.5, kFarthest),
        .turn = object.has("turn") ? object.number("turn", -180, 180) : 0,
        .isMirrored = object.flag("mirrored"),
        .isInFront = object.flag("in_front"),
    };
}

FigureStop readStop(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    FigureStop stop{.pose = object.id<PoseId>("pose")};
    if (object.has("move_s"))
        stop.move = object.seconds("move_s", 0, 60);
    if (object.has("stay_s"))
        stop.stay = object.seconds("stay_s", 0, 600);
    return stop;
}

void readFrame(ObjectReader& object, Figure& figure) {
    const auto frame = object.numbers("frame", 4, -kFarthest, kFarthest);
    figure.lowest = {frame[0], frame[1]};
    figure.highest = {frame[2], frame[3]};
    if (frame[0] >= frame[2] || frame[1] >= frame[3])
        object.place().at("frame").expected("left, bottom, right and top of a frame", "an empty one");
}

/// Every pose has its own name and is shown; every stop names a pose.
void checkNames(const Figure& figure, const JsonPlace& place) {
    for (std::size_t i = 0; i < figure.poses.size(); ++i) {
        const PoseId& id = figure.poses[i].id;
        const JsonPlace at = place.at("poses").at(i).at("id");
        if (figure.find(id) != &figure.poses[i])
            at.expected("each id once", "\"" + id.value + "\" twice");
        if (std::ranges::find(figure.stops, id, &FigureStop::pose) == figure.stops.end())
            at.expected("a pose that a stop shows", "no stop for \"" + id.value + "\"");
    }
    for (std::size_t i = 0; i < figure.stops.size(); ++i)
        if (const PoseId& id = figure.stops[i].pose; !figure.find(id))
            place.at("stops").at(i).at("pose").expected("a pose of this figure", "\"" + id.value + "\"");
}

Figure readFigure(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    Figure figure;
    figure.id = object.id<FigureId>("id");
    figure.text = readWords(object, "text", 240);
    readFrame(object, figure);
    if (object.has("anchor"))
        object.ifAny("anchor",
            [&](const Json& word, const JsonPlace& at) { figure.anchor = readJoint(word, at).front(); });
    figure.isRepeated = object.flag("repeats");
    figure.breathes = object.flag("breathes");
    object.forEachIfAny("props", 12,
        [&](const Json& prop, const JsonPlace& at) { figure.props.push_back(readProp(prop, at)); });
    object.forEach("poses", 1, 12,
        [&](const Json& pose, const JsonPlace& at) { figure.poses.push_back(readPose(pose, at)); });
    object.forEach("stops", 1, 16,
        [&](const Json& stop, const JsonPlace& at) { figure.stops.push_back(readStop(stop, at)); });
    checkNames(figure, place);
    return figure;
}

} // namespace

std::vector<Figure> readFigures(const Json& document, const JsonPlace& place) {
    std::vector<Figure> figures;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("figures", 1, 100,
        [&](const Json& item, const JsonPlace& at) { figures.push_back(readFigure(item, at)); });
    return figures;
}

FigureId readFigureId(ObjectReader& object, const char* key, const Content& known) {
    FigureId id = object.idIfAny<FigureId>(key);
    if (!id.empty() && !known.find(id))
        object.place().at(key).expected("a figure from figures.json", "\"" + id.value + "\"");
    return id;
}

} // namespace unknot
