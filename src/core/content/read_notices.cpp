// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_asking.hpp"

namespace unknot {

namespace {

constexpr std::pair<const char*, NoticeKind> kKinds[] = {
    {"frequent", NoticeKind::frequent},
    {"shorteningGaps", NoticeKind::shorteningGaps},
    {"feelsFrequent", NoticeKind::feelsFrequent},
    {"openLong", NoticeKind::openLong},
    {"worsening", NoticeKind::worsening},
    {"noBetter", NoticeKind::noBetter},
    {"interferes", NoticeKind::interferes},
    {"briefWeekly", NoticeKind::briefWeekly},
    {"manyMedicines", NoticeKind::manyMedicines},
};

/// What a kind looks at; any other key is refused, for it would do nothing.
struct Keys {
    int leastCount = 0; ///< 0: it counts nothing
    bool hasDays = false;
    bool hasSign = false;
    bool hasMeasures = false;
    bool hasImpacts = false;
    bool hasWords = false;
};

Keys keysOf(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::frequent: return {.leastCount = 2, .hasDays = true};
    case NoticeKind::shorteningGaps: return {.leastCount = 3, .hasDays = true};
    case NoticeKind::feelsFrequent: return {.hasDays = true, .hasSign = true};
    case NoticeKind::openLong: return {.hasDays = true};
    case NoticeKind::worsening: return {.leastCount = 2, .hasDays = true};
    case NoticeKind::noBetter: return {.leastCount = 1, .hasDays = true, .hasMeasures = true};
    case NoticeKind::interferes: return {.leastCount = 1, .hasDays = true, .hasImpacts = true};
    case NoticeKind::briefWeekly: return {.leastCount = 2};
    case NoticeKind::manyMedicines: return {.leastCount = 2, .hasDays = true, .hasWords = true};
    }
    return {};
}

constexpr std::size_t kMostIds = 40;
constexpr std::size_t kMostMedicineWords = 100;
constexpr std::size_t kLeastWordBytes = 4; // a shorter one would be found in too many others

std::string readMedicineWord(const Json& item, const JsonPlace& at) {
    std::string word = textItem(item, at, 40);
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!word.empty() && word.size() < kLeastWordBytes)
        at.expected("at least " + std::to_string(kLeastWordBytes) + " bytes", describe(item));
    if (std::ranges::any_of(word, isCapital))
        at.expected("small letters: capitals are looked past", describe(item));
    return word;
}

void readLooksAt(ObjectReader& object, NoticeRule& rule, const Content& known) {
    const Keys keys = keysOf(rule.kind);
    const JsonPlace& place = object.place();
    if (keys.leastCount > 0)
        rule.count = object.integer("count", keys.leastCount, 100);
    if (keys.hasDays)
        rule.days = object.integer("days", 1, 366);
    if (keys.hasSign) {
        rule.sign = object.id<SignId>("sign");
        if (!rule.sign.empty() && !known.redFlags.find(rule.sign))
            place.at("sign").expected("a sign from red_flags.json", "\"" + rule.sign.value + "\"");
    }
    if (keys.hasMeasures)
        object.forEach("measures", 1, kMostIds, [&](const Json& item, const JsonPlace& at) {
            MeasureId id{idItem(item, at)};
            if (!id.empty() && !known.journal.measures.find(id))
                at.expected("a measure from measures.json", "\"" + id.value + "\"");
            rule.measures.push_back(std::move(id));
        });
    if (keys.hasImpacts)
        object.forEach("impacts", 1, kMostIds, [&](const Json& item, const JsonPlace& at) {
            ImpactId id{idItem(item, at)};
            if (!id.empty() && !known.journal.impacts.find(id))
                at.expected("something that cannot be done, from impacts.json", "\"" + id.value + "\"");
            rule.impacts.push_back(std::move(id));
        });
    if (keys.hasWords)
        object.forEach("words", 1, kMostMedicineWords,
            [&](const Json& item, const JsonPlace& at) { rule.words.push_back(readMedicineWord(item, at)); });
}

/// One that takes another's place is no later with its advice, and lets nothing by that the other did not.
void checkNoWeaker(const NoticeRule& rule, const NoticeRule& before, const JsonPlace& place) {
    const auto refuse = [&](const char* key, const char* expected, std::string found) {
        place.at(key).expected(std::string(expected) + " in the one it replaces", std::move(found));
    };
    if (rule.kind != before.kind) {
        refuse("kind", "the kind that is", "another one");
        return;
    }
    if (rule.route < before.route)
        refuse("route", "a route no weaker than", "a weaker one");
    if (rule.count > before.count)
        refuse("count", "no more than", std::to_string(rule.count));
    if (rule.kind == NoticeKind::openLong ? rule.days > before.days : rule.days < before.days)
        refuse("days", rule.kind == NoticeKind::openLong ? "no more than" : "no fewer than",
            std::to_string(rule.days));
    if (rule.sign != before.sign)
        refuse("sign", "the sign that is", "another one");
    if (!keepsAll(before.measures, rule.measures))
        refuse("measures", "all of those", "fewer");
    if (!keepsAll(before.impacts, rule.impacts))
        refuse("impacts", "all of those", "fewer");
    if (!keepsAll(before.words, rule.words))
        refuse("words", "all of those", "fewer");
}

NoticeRule readRule(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    NoticeRule rule;
    rule.id = object.id<NoticeId>("id");
    rule.kind = object.oneOf("kind", kKinds);
    rule.route = object.oneOf("route", kRouteNames);
    if (rule.route == Route::emergency)
        place.at("route").expected("a route below emergency: only an answer leads there", "\"emergency\"");
    rule.heading = readWords(object, "heading", 60);
    rule.advice = readClaimAt(object, "advice", known);
    rule.number = readClaimAt(object, "number", known);
    if (!rule.number.text.empty() && !rule.number.isOwnRule)
        place.at("number").at("own_rule").expected("true: no source gives a number", "false, or nothing");
    readLooksAt(object, rule, known);
    object.forEachIfAny("instead_of", kMostIds,
        [&](const Json& other, const JsonPlace& at) { rule.insteadOf.push_back({idItem(other, at)}); });
    const auto before = std::ranges::find(known.notices, rule.id, &NoticeRule::id);
    if (before != known.notices.end())
        checkNoWeaker(rule, *before, place);
    return rule;
}

/// What is not shown beside another one is weaker than that: so nothing is lost, and no two hide each other.
void checkInsteadOf(
    const std::vector<NoticeRule>& rules, const std::vector<NoticeRule>& known, const JsonPlace& place) {
    const auto find = [&](const NoticeId& id) {
        const auto here = std::ranges::find(rules, id, &NoticeRule::id);
        if (here != rules.end())
            return &*here;
        const auto below = std::ranges::find(known, id, &NoticeRule::id);
        return below == known.end() ? nullptr : &*below;
    };
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const NoticeRule& rule = rules[i];
        for (std::size_t k = 0; k < rule.insteadOf.size(); ++k) {
            const NoticeRule* other = find(rule.insteadOf[k]);
            if (rule.insteadOf[k].empty() || (other && other->route < rule.route))
                continue;
            place.at(i)
                .at("instead_of")
                .at(k)
                .expected("a notice of a weaker route", "\"" + rule.insteadOf[k].value + "\"");
        }
        for (const NoticeRule& other : known) {
            const auto& hidden = other.insteadOf;
            const bool isHidden = std::ranges::find(hidden, rule.id) != hidden.end();
            if (isHidden && find(other.id) == &other && rule.route >= other.route)
                place.at(i).at("route").expected(
                    "one below that of \"" + other.id.value + "\", which is shown instead of it",
                    "none below");
        }
    }
}

} // namespace

std::vector<NoticeRule> readNotices(const Json& document, const JsonPlace& place, const Content& known) {
    std::vector<NoticeRule> rules;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("notices", 1, 60,
        [&](const Json& item, const JsonPlace& at) { rules.push_back(readRule(item, at, known)); });
    checkInsteadOf(rules, known.notices, place.at("notices"));
    return rules;
}

} // namespace unknot
