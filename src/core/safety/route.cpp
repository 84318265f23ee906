// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/safety/route.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr std::pair<Route, std::string_view> kNames[] = {
    {Route::emergency, "emergency"},
    {Route::sameDay, "sameDay"},
    {Route::soon, "soon"},
    {Route::routine, "routine"},
};

bool isPresent(const RedFlags& flags, const Answers& answers, const SignId& id) {
    const auto answer = answers.find(id);
    if (answer == answers.end())
        return false;
    const RedFlag* sign = flags.find(id);
    return sign && countsAsYes(*sign, answer->second);
}

bool applies(const FlagCombination& combination, const RedFlags& flags, const Answers& answers) {
    const auto present = [&](const SignId& id) { return isPresent(flags, answers, id); };
    return std::ranges::all_of(combination.all, present) &&
        (combination.any.empty() || std::ranges::any_of(combination.any, present));
}

void raise(std::optional<Route>& strongest, Route route) {
    if (!strongest || *strongest < route)
        strongest = route;
}

/// The route of the gravest sign, each taken for itself.
std::optional<Route> strongestAlone(const RedFlags& flags, const Answers& answers) {
    std::optional<Route> strongest;
    for (const auto& [id, answer] : answers)
        if (const RedFlag* sign = flags.find(id); sign && countsAsYes(*sign, answer))
            raise(strongest, sign->route);
    return strongest;
}

} // namespace

bool countsAsYes(const RedFlag& sign, Answer answer) {
    return answer == Answer::yes || (answer == Answer::notSure && sign.route >= Route::sameDay);
}

std::optional<Route> routeFor(const RedFlags& flags, const Answers& answers) {
    std::optional<Route> strongest = strongestAlone(flags, answers);
    for (const FlagCombination& combination : flags.combinations)
        if (applies(combination, flags, answers))
            raise(strongest, combination.route);
    return strongest;
}

std::string_view nameOf(Route route) {
    for (const auto& [known, name] : kNames)
        if (known == route)
            return name;
    return {};
}

std::optional<Route> routeNamed(std::string_view name) {
    for (const auto& [route, known] : kNames)
        if (known == name)
            return route;
    return std::nullopt;
}

std::vector<const RedFlag*> signsOf(const RedFlags& flags, Route route) {
    std::vector<const RedFlag*> found;
    for (const RedFlag& sign : flags.signs)
        if (sign.route == route)
            found.push_back(&sign);
    return found;
}

std::vector<const FlagCombination*> strengthenedBy(const RedFlags& flags, const Answers& answers) {
    const auto alone = strongestAlone(flags, answers);
    std::vector<const FlagCombination*> found;
    for (const FlagCombination& combination : flags.combinations)
        if (applies(combination, flags, answers) && (!alone || combination.route > *alone))
            found.push_back(&combination);
    return found;
}

} // namespace unknot
