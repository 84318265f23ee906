// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>
#include <type_traits>

namespace unknot {

namespace {

constexpr std::size_t kMostClaims = 4;
constexpr std::size_t kMostItems = 100;
constexpr int kMostLabelWords = 8;

std::vector<Claim> readAbout(ObjectReader& file, const char* key, const Content& known) {
    return file.has(key) ? readClaims(file, key, 0, kMostClaims, known) : std::vector<Claim>{};
}

template <class IdType>
ListItem<IdType> readItem(const Json& json, const JsonPlace& place, const Content& known) {
    ObjectReader object(json, place);
    ListItem<IdType> item;
    item.id = object.id<IdType>("id");
    item.label = readLabel(object, kMostLabelWords);
    item.sources = readSourceIds(object, known);
    item.isOwnRule = object.flag("own_rule");
    if constexpr (std::is_same_v<IdType, MeasureId>)
        item.kindOf = object.idIfAny<IdType>("kind_of");
    return item;
}

template <class IdType>
PickList<IdType> readList(ObjectReader& file, const Content& known) {
    PickList<IdType> list{.about = readAbout(file, "about", known), .items = {}};
    file.forEach("items", 1, kMostItems, [&](const Json& item, const JsonPlace& at) {
        list.items.push_back(readItem<IdType>(item, at, known));
    });
    return list;
}

/// Kinds go one deep, whichever file brings the kind and whichever what it is a kind of.
void checkKinds(const PickList<MeasureId>& list, const PickList<MeasureId>& known, const JsonPlace& place) {
    const auto find = [&](const MeasureId& id) {
        const auto* own = list.find(id);
        return own ? own : known.find(id);
    };
    const auto hasKinds = [&](const MeasureId& id) {
        const auto isKind = [&](const ListItem<MeasureId>& item) {
            return item.kindOf == id && find(item.id)->kindOf == id;
        };
        return std::ranges::any_of(list.items, isKind) || std::ranges::any_of(known.items, isKind);
    };
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto& [id, label, sources, isOwnRule, kindOf] = list.items[i];
        const JsonPlace at = place.at(i).at("kind_of");
        if (kindOf.empty())
            continue;
        if (!find(kindOf))
            at.expected("a measure of this file, or one known already", "\"" + kindOf.value + "\"");
        if (hasKinds(id))
            at.expected("none on a measure that has kinds of its own", "\"" + kindOf.value + "\"");
    }
}

} // namespace

PickList<SensationId> readSensations(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    return readList<SensationId>(file, known);
}

ImpactsFile readImpacts(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    return {.impacts = readList<ImpactId>(file, known), .aboutPain = readAbout(file, "about_pain", known)};
}

PickList<TriggerId> readTriggers(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    return readList<TriggerId>(file, known);
}

PickList<MeasureId> readMeasures(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    auto list = readList<MeasureId>(file, known);
    checkKinds(list, known.journal.measures, place.at("items"));
    return list;
}

PickList<RiskFactorId> readRiskFactors(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    return readList<RiskFactorId>(file, known);
}

MeasureId readMeasureId(ObjectReader& object, const char* key, const Content& known) {
    MeasureId id = object.id<MeasureId>(key);
    if (!id.empty() && !known.journal.measures.find(id))
        object.place().at(key).expected("a measure from measures.json", "\"" + id.value + "\"");
    return id;
}

} // namespace unknot
