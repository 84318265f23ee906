// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/sign_result.hpp"

#include "unknot/safety/standing_route.hpp"

#include <algorithm>

namespace unknot {

SignDetailView detailOf(const Content& content, const RedFlag& sign) {
    SignDetailView detail{
        .id = sign.id,
        .text = sign.text,
        .credit = creditLine(content, sign.sources, sign.isOwnRule),
        .sides = viewsOf(content, sign.views),
        .isPrivate = sign.isPrivate,
    };
    if (sign.couldBe)
        detail.couldBe = viewOf(content, *sign.couldBe);
    return detail;
}

std::vector<Withheld> withheldBy(std::optional<Route> route) {
    const auto standing = route ? std::optional(StandingRoute{.route = *route}) : std::nullopt;
    if (withholdsGuides(standing))
        return {Withheld::guides};
    if (withholdsLengthening(standing))
        return {Withheld::lengthening, Withheld::ladder};
    return {};
}

std::vector<ClaimView> safetyNetOf(const Content& content) {
    return viewsOf(content, content.redFlags.safetyNet);
}

namespace {

std::vector<ClaimView> adviceFor(const Content& content, const RegionId& region, Route route) {
    std::vector<ClaimView> advice = {viewOf(content, content.redFlags.adviceFor(route).what)};
    const Region& here = content.regionOrUnknown(region);
    if (route == Route::sameDay)
        advice.push_back({here.sameDay, creditLine(content, here.sources, false)});
    return advice;
}

void addAnswered(const Content& content, const Answers& answers, SignsResult& result) {
    for (const RedFlag& sign : content.redFlags.signs) {
        const auto answer = answers.find(sign.id);
        if (answer == answers.end() || answer->second == Answer::no)
            continue;
        result.answered.push_back({sign.text, answer->second});
        if (sign.views.empty())
            continue;
        result.differing.push_back(detailOf(content, sign));
        result.differing.back().answer = answer->second;
    }
}

} // namespace

SignsResult resultOf(const Content& content, const RegionId& region, const Answers& answers,
    std::optional<Answer> any, const WallTime& now) {
    const bool isAny = any && *any != Answer::no;
    SignsResult result{.route = isAny ? Route::emergency : routeFor(content.redFlags, answers)};
    addAnswered(content, answers, result);
    if (isAny)
        result.answered.push_back({"", *any});
    for (const FlagCombination* combination : strengthenedBy(content.redFlags, answers))
        result.combinations.push_back(viewOf(content, combination->why));
    result.withheld = withheldBy(result.route);
    if (!result.route) {
        result.advice = safetyNetOf(content);
        return result;
    }
    result.heading = content.redFlags.adviceFor(*result.route).heading;
    result.advice = adviceFor(content, region, *result.route);
    result.by = dueBy({.route = *result.route, .since = now}, content.redFlags);
    return result;
}

} // namespace unknot
