// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <cmath>

namespace unknot {

namespace {

constexpr int kMostLabelWords = 6;
constexpr std::size_t kMostCorners = 100;
/// In squares of the body's height: half a centimetre each way on a person of 170 cm.
constexpr double kLeastSurface = 1e-5;

constexpr std::pair<const char*, BodyFace> kFaces[] = {
    {"front", BodyFace::front},
    {"back", BodyFace::back},
};

double surfaceOf(const MapShape& shape) {
    double twice = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const MapPoint& here = shape[i];
        const MapPoint& next = shape[(i + 1) % shape.size()];
        twice += here.x * next.y - next.x * here.y;
    }
    return std::abs(twice) / 2;
}

MapShape readShape(ObjectReader& object, const char* key, double leftmost) {
    MapShape shape;
    object.forEach(key, 3, kMostCorners, [&](const Json& corner, const JsonPlace& at) {
        if (!corner.is_array() || corner.size() != 2) {
            at.expected("two numbers", describe(corner));
            return;
        }
        shape.push_back({.x = numberItem(corner[0], at.at(std::size_t(0)), leftmost, kMapEdge),
            .y = numberItem(corner[1], at.at(std::size_t(1)), 0, 1)});
    });
    if (object.place().problems->empty() && surfaceOf(shape) < kLeastSurface)
        object.place().at(key).expected("a shape that can be seen", "one with next to no surface");
    return shape;
}

} // namespace

BodyArea readBodyArea(ObjectReader& object) {
    BodyArea area;
    area.id = object.id<BodyAreaId>("id");
    area.label = readLabel(object, kMostLabelWords);
    area.face = object.oneOf("face", kFaces);
    area.hasSides = object.flag("sides");
    area.shape = readShape(object, "shape", area.hasSides ? 0 : -kMapEdge);
    return area;
}

BodyMap readBodyMap(const Json& document, const JsonPlace& place) {
    BodyMap body;
    ObjectReader file(document, place);
    readHead(file);
    if (file.has("outline"))
        body.outline = readShape(file, "outline", 0);
    file.forEach("areas", 1, 60, [&](const Json& item, const JsonPlace& at) {
        ObjectReader object(item, at);
        body.areas.push_back(readBodyArea(object));
    });
    return body;
}

} // namespace unknot
