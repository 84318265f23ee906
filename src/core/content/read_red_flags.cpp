// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_asking.hpp"

namespace unknot {

namespace {

constexpr int kMostSignWords = 20;

/// Whether nobody says it but Unknot.
bool isOnlyOurs(const std::vector<SourceId>& sources, const Content& known) {
    return std::ranges::all_of(sources, [&](const SourceId& id) {
        const Source* source = known.find(id);
        return source && source->kind == SourceKind::app;
    });
}

RedFlag readSign(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    RedFlag sign;
    sign.id = object.id<SignId>("id");
    sign.text = readWords(object, "text", 240);
    limitWords(sign.text, kMostSignWords, place.at("text"));
    sign.route = object.oneOf("route", kRouteNames);
    object.ifAny("could_be", [&](const Json& claim, const JsonPlace& at) {
        ObjectReader reader(claim, at);
        sign.couldBe = readClaim(reader, known);
    });
    if (sign.couldBe && !sign.couldBe->sources.empty() && isOnlyOurs(sign.couldBe->sources, known))
        place.at("could_be").at("sources").expected("a source that says so", "none but Unknot");
    sign.sources = readSourceIds(object, known);
    sign.views = readViews(object, known);
    sign.isOwnRule = object.flag("own_rule");
    sign.isPrivate = object.flag("private");
    return sign;
}

FlagCombination readCombination(
    const Json& item, const JsonPlace& place, const SignsInReach& signs, const Content& known) {
    ObjectReader object(item, place);
    FlagCombination combination;
    combination.all = readSignIds(object, "all", 1, signs);
    if (object.has("any"))
        combination.any = readSignIds(object, "any", 1, signs);
    combination.route = object.oneOf("route", kRouteNames);
    combination.why = readClaim(object, known);
    return combination;
}

/// For the two stronger routes it is today; for the others so long at most.
int mostDaysFor(Route route) {
    switch (route) {
    case Route::emergency:
    case Route::sameDay: return 0;
    case Route::soon: return 7;
    case Route::routine: return 60;
    }
    return 0;
}

RouteAdvice readAdvice(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    RouteAdvice advice;
    advice.route = object.oneOf("route", kRouteNames);
    advice.heading = readWords(object, "heading", 60);
    advice.withinDays = object.integer("within_days", 0, mostDaysFor(advice.route));
    if (!known.redFlags.advice.empty())
        if (const int before = known.redFlags.adviceFor(advice.route).withinDays; advice.withinDays > before)
            place.at("within_days")
                .expected("no more than in what it replaces", std::to_string(advice.withinDays));
    advice.what = readClaim(object, known);
    return advice;
}

/// Advice for every route and the four parts of the safety net. A file that is laid over may leave both
/// out, but not shorten them.
void readGuidance(ObjectReader& file, RedFlags& flags, const Content& known) {
    const bool isLowest = known.redFlags.signs.empty();
    if (isLowest || file.has("advice"))
        file.forEach("advice", std::size(kRouteNames), std::size(kRouteNames),
            [&](const Json& item, const JsonPlace& at) {
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
    const SignsInReach signs{flags.signs, known.redFlags};
    file.forEachIfAny("combinations", 60, [&](const Json& item, const JsonPlace& at) {
        flags.combinations.push_back(readCombination(item, at, signs, known));
    });
    readAsking(file, flags, known);
    return flags;
}

} // namespace unknot
