// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace unknot {

namespace {

constexpr std::size_t kMostConditions = 12;
constexpr std::size_t kMostGroups = 12;
constexpr std::size_t kMostItems = 60;
constexpr std::size_t kMostClaims = 6;

constexpr std::pair<const char*, PlanKind> kKinds[] = {
    {"routine", PlanKind::routine},
    {"habit", PlanKind::habit},
    {"reminder", PlanKind::reminder},
    {"treatment", PlanKind::treatment},
    {"notFirst", PlanKind::notFirst},
};

std::string inQuotes(const std::string& id) {
    return "\"" + id + "\"";
}

Condition readCondition(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    return {.id = object.id<ConditionId>("id"), .claim = readClaim(object, known)};
}

PlanGroup readGroup(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    PlanGroup group;
    group.id = object.id<PlanGroupId>("id");
    group.title = readWords(object, "title", 60);
    group.about = readClaimsIfAny(object, "about", kMostClaims, known);
    std::tie(group.viewsTitle, group.views) = readTitledViews(object, known);
    return group;
}

/// The guide or timer that each kind has, and no other kind.
void readWhatItLeadsTo(ObjectReader& object, PlanItem& item, const Content& known) {
    const JsonPlace& place = object.place();
    item.guide = readGuideId(object, "guide", known);
    item.timer = object.idIfAny<TimerId>("timer");
    const bool isRoutine = item.kind == PlanKind::routine;
    if (object.has("guide") != isRoutine)
        place.at("guide").expected(isRoutine ? "the guide of the routine" : "no guide on this kind of item",
            isRoutine ? "nothing" : inQuotes(item.guide.value));
    const Guide* guide = known.find(item.guide);
    if (isRoutine && guide && !guide->isRoutine)
        place.at("guide").expected("a guide with \"routine\": true", inQuotes(item.guide.value));
    const bool isReminder = item.kind == PlanKind::reminder;
    const bool hasTimer = isReminder || item.kind == PlanKind::treatment;
    if (object.has("timer") != hasTimer)
        place.at("timer").expected(hasTimer ? "the timer it is wired to" : "no timer on this kind of item",
            hasTimer ? "nothing" : inQuotes(item.timer.value));
    if (isReminder && !item.timer.empty() && !known.timers.findReminder(item.timer))
        place.at("timer").expected("a reminder from timers.json", inQuotes(item.timer.value));
    if (item.kind == PlanKind::treatment && !item.timer.empty() && !known.timers.findTreatment(item.timer))
        place.at("timer").expected("a treatment from timers.json", inQuotes(item.timer.value));
}

PlanItem readItem(const Json& json, const JsonPlace& place, const Content& known) {
    ObjectReader object(json, place);
    PlanItem item;
    item.id = object.id<PlanItemId>("id");
    item.group = object.id<PlanGroupId>("group");
    item.kind = object.oneOf("kind", kKinds);
    item.title = readWords(object, "title", 80);
    limitWords(item.title, kMostTitleWords, place.at("title"));
    item.about = readClaims(object, "about", 1, 8, known);
    item.cautions = readClaimsIfAny(object, "cautions", kMostClaims, known);
    std::tie(item.viewsTitle, item.views) = readTitledViews(object, known);
    readWhatItLeadsTo(object, item, known);
    item.figure = readFigureId(object, "figure", known);
    object.forEachIfAny("conditions", kMostConditions,
        [&](const Json& id, const JsonPlace& at) { item.conditions.push_back({idItem(id, at)}); });
    if (item.kind == PlanKind::notFirst && !item.conditions.empty())
        place.at("conditions").expected("none on what cannot be chosen", "some");
    if (object.has("not_while_open"))
        item.notWhileOpen = readClaimAt(object, "not_while_open", known);
    return item;
}

/// Groups and conditions may stand in the file below.
void checkNames(
    const PlanItem& item, const Prevention& file, const Prevention& known, const JsonPlace& place) {
    if (!item.group.empty() && !holds(file.groups, item.group) && !holds(known.groups, item.group))
        place.at("group").expected("a group of this file, or one known already", inQuotes(item.group.value));
    for (std::size_t i = 0; i < item.conditions.size(); ++i) {
        const ConditionId& id = item.conditions[i];
        if (!id.empty() && !holds(file.conditions, id) && !known.find(id))
            place.at("conditions")
                .at(i)
                .expected("a condition of this file, or one known already", inQuotes(id.value));
    }
}

/// What one item withholds, another must not hand out: one item for each guide and for each timer.
void checkOneWayIn(
    const PlanItem& item, const Prevention& file, const Prevention& known, const JsonPlace& place) {
    const auto isAnotherWayIn = [&](const PlanItem& other) {
        return other.id != item.id &&
            ((!item.guide.empty() && other.guide == item.guide) ||
                (!item.timer.empty() && other.timer == item.timer));
    };
    for (const auto* items : std::array{&file.items, &known.items})
        if (const auto other = std::ranges::find_if(*items, isAnotherWayIn); other != items->end()) {
            place.at(item.guide.empty() ? "timer" : "guide")
                .expected("one that no other item leads to", inQuotes(other->id.value) + " does");
            return;
        }
}

/// What is laid over an item may say it better, but may not make less of it.
void checkNoWeaker(const PlanItem& item, const Prevention& known, const JsonPlace& place) {
    const PlanItem* below = known.find(item.id);
    if (!below)
        return;
    if (item.kind != below->kind || item.guide != below->guide || item.timer != below->timer)
        place.expected("the kind, guide and timer of the item that it replaces, or an id of its own",
            "others for " + inQuotes(item.id.value));
    for (const ConditionId& condition : below->conditions)
        if (std::ranges::find(item.conditions, condition) == item.conditions.end())
            place.at("conditions")
                .expected(
                    "every condition of the item that it replaces", "none of " + inQuotes(condition.value));
    if (below->notWhileOpen && !item.notWhileOpen)
        place.at("not_while_open")
            .expected("why it waits while a spasm is open, as in the item that it replaces", "nothing");
}

void checkConditions(
    const std::vector<Condition>& conditions, const Prevention& known, const JsonPlace& place) {
    for (std::size_t i = 0; i < conditions.size(); ++i)
        if (const Condition* below = known.find(conditions[i].id); below && *below != conditions[i])
            place.at(i).expected("the condition as it is, or an id of its own",
                "another text for " + inQuotes(conditions[i].id.value));
}

void readIntroduction(ObjectReader& file, Prevention& above, bool isLowest, const Content& known) {
    if (isLowest || file.has("about"))
        above.about = readClaims(file, "about", 1, kMostClaims, known);
    std::tie(above.viewsTitle, above.views) = readTitledViews(file, known);
    if (isLowest && above.views.empty())
        file.place().at("views").expected("at least two sides", "none");
}

} // namespace

Prevention readPrevention(const Json& document, const JsonPlace& place, const Content& known) {
    const bool isLowest = known.prevention.items.empty();
    Prevention above;
    ObjectReader file(document, place);
    readHead(file);
    readIntroduction(file, above, isLowest, known);
    file.forEachIfAny("conditions", kMostConditions, [&](const Json& item, const JsonPlace& at) {
        above.conditions.push_back(readCondition(item, at, known));
    });
    if (isLowest || file.has("groups"))
        file.forEach("groups", 1, kMostGroups, [&](const Json& item, const JsonPlace& at) {
            above.groups.push_back(readGroup(item, at, known));
        });
    if (isLowest || file.has("items"))
        file.forEach("items", 1, kMostItems,
            [&](const Json& item, const JsonPlace& at) { above.items.push_back(readItem(item, at, known)); });
    checkConditions(above.conditions, known.prevention, place.at("conditions"));
    for (std::size_t i = 0; i < above.items.size(); ++i) {
        const JsonPlace at = place.at("items").at(i);
        checkNames(above.items[i], above, known.prevention, at);
        checkOneWayIn(above.items[i], above, known.prevention, at);
        checkNoWeaker(above.items[i], known.prevention, at);
    }
    return above;
}

} // namespace unknot
