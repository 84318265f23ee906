// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr int kMostSignWords = 20;

constexpr std::pair<const char*, Route> kRoutes[] = {
    {"emergency", Route::emergency},
    {"sameDay", Route::sameDay},
    {"soon", Route::soon},
    {"routine", Route::routine},
};

RedFlag readSign(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    RedFlag sign;
    sign.id = object.id<SignId>("id");
    sign.text = readWords(object, "text", 240);
    limitWords(sign.text, kMostSignWords, place.at("text"));
    sign.route = object.oneOf("route", kRoutes);
    object.ifAny("could_be", [&](const Json& claim, const JsonPlace& at) {
        ObjectReader reader(claim, at);
        sign.couldBe = readClaim(reader, known);
    });
    sign.sources = readSourceIds(object, known);
    sign.views = readViews(object, known);
    sign.isOwnRule = object.flag("own_rule");
    sign.isPrivate = object.flag("private");
    return sign;
}

std::vector<SignId> readSignIds(ObjectReader& object, const char* key, std::size_t low,
    const std::vector<RedFlag>& signs, const Content& known) {
    std::vector<SignId> ids;
    object.forEach(key, low, 40, [&](const Json& item, const JsonPlace& at) {
        SignId id{idItem(item, at)};
        const bool isHere = std::ranges::find(signs, id, &RedFlag::id) != signs.end();
        if (!id.empty() && !isHere && !known.redFlags.find(id))
            at.expected("a sign of this file", "\"" + id.value + "\"");
        ids.push_back(std::move(id));
    });
    return ids;
}

FlagCombination readCombination(
    const Json& item, const JsonPlace& place, const std::vector<RedFlag>& signs, const Content& known) {
    ObjectReader object(item, place);
    FlagCombination combination;
    combination.all = readSignIds(object, "all", 1, signs, known);
    if (object.has("any"))
        combination.any = readSignIds(object, "any", 1, signs, known);
    combination.route = object.oneOf("route", kRoutes);
    combination.why = readClaim(object, known);
    return combination;
}

RouteAdvice readAdvice(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    RouteAdvice advice{
        .route = object.oneOf("route", kRoutes), .heading = readWords(object, "heading", 60), .what = {}};
    advice.what = readClaim(object, known);
    return advice;
}

/// Advice for every route and the four parts of the safety net. A file that is laid over may leave both
/// out, but not shorten them.
void readGuidance(ObjectReader& file, RedFlags& flags, const Content& known) {
    const bool isLowest = known.redFlags.signs.empty();
    if (isLowest || file.has("advice"))
        file.forEach(
            "advice", std::size(kRoutes), std::size(kRoutes), [&](const Json& item, const JsonPlace& at) {
                flags.advice.push_back(readAdvice(item, at, known));
                const auto same =
                    std::ranges::count(flags.advice, flags.advice.back().route, &RouteAdvice::route);
                if (same > 1)
                    at.at("route").expected("each route once", "one of them twice");
            });
    if (isLowest || file.has("safety_net"))
        file.forEach("safety_net", 4, 4, [&](const Json& item, const JsonPlace& at) {
            ObjectReader claim(item, at);
            flags.safetyNet.push_back(readClaim(claim, known));
        });
}

} // namespace

RedFlags readRedFlags(const Json& document, const JsonPlace& place, const Content& known) {
    RedFlags flags;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("signs", 1, 100, [&](const Json& item, const JsonPlace& at) {
        flags.signs.push_back(readSign(item, at, known));
        // Laid-over content may add signs and reword them, but never weaken one.
        const RedFlag* before = known.redFlags.find(flags.signs.back().id);
        if (before && flags.signs.back().route < before->route)
            at.at("route").expected("a route no weaker than the one it replaces", "a weaker one");
        if (before && before->isPrivate && !flags.signs.back().isPrivate)
            at.at("private").expected(
                "true, as in the sign it replaces", "a sign whose answer would be kept");
    });
    readGuidance(file, flags, known);
    file.forEachIfAny("combinations", 60, [&](const Json& item, const JsonPlace& at) {
        flags.combinations.push_back(readCombination(item, at, flags.signs, known));
    });
    return flags;
}

} // namespace unknot
