// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_asking.hpp"

namespace unknot {

namespace {

constexpr int kMostQuestionWords = 20;
constexpr int kMostChoiceWords = 8;
constexpr std::size_t kMostIds = 40;

// No "no": silence about a sign is told by a choice without one.
constexpr std::pair<const char*, Answer> kAnswers[] = {
    {"yes", Answer::yes},
    {"notSure", Answer::notSure},
};

template <class IdType, class Known>
std::vector<IdType> readKnownIds(
    ObjectReader& object, const char* key, const Known& known, const char* wanted) {
    std::vector<IdType> ids;
    object.forEachIfAny(key, kMostIds, [&](const Json& item, const JsonPlace& at) {
        IdType id{idItem(item, at)};
        if (!id.empty() && !known.find(id))
            at.expected(wanted, "\"" + id.value + "\"");
        ids.push_back(std::move(id));
    });
    return ids;
}

std::vector<ImpactId> readImpactIds(ObjectReader& object, const Content& known) {
    return readKnownIds<ImpactId>(
        object, "impacts", known.journal.impacts, "something that cannot be done, from impacts.json");
}

ShortQuestion readShortQuestion(
    const Json& item, const JsonPlace& place, const SignsInReach& signs, const Content& known) {
    ObjectReader object(item, place);
    ShortQuestion question;
    question.text = readWords(object, "text", 240);
    limitWords(question.text, kMostQuestionWords, place.at("text"));
    question.signs = readSignIds(object, "signs", 1, signs);
    for (std::size_t i = 0; i < question.signs.size(); ++i) {
        const RedFlag* sign = signs.find(question.signs[i]);
        if (sign && sign->route != Route::emergency)
            place.at("signs").at(i).expected(
                "an emergency sign: a \"yes\" leads there", "\"" + sign->id.value + "\"");
    }
    question.sources = readSourceIds(object, known);
    question.isOwnRule = object.flag("own_rule");
    return question;
}

void readShortForm(ObjectReader& file, RedFlags& flags, const SignsInReach& signs, const Content& known) {
    file.forEach("short_form", 4, 6, [&](const Json& item, const JsonPlace& at) {
        flags.shortForm.push_back(readShortQuestion(item, at, signs, known));
    });
    if (flags.shortForm.empty())
        return;
    std::vector<SignId> asked;
    for (const ShortQuestion& question : flags.shortForm)
        asked.insert(asked.end(), question.signs.begin(), question.signs.end());
    for (const SignId& id : signs.emergencies())
        if (std::ranges::find(asked, id) == asked.end())
            file.place()
                .at("short_form")
                .expected("a question for every emergency sign", "none for \"" + id.value + "\"");
}

FollowUp::Choice readFollowUpChoice(const Json& item, const JsonPlace& place, const SignsInReach& signs) {
    ObjectReader object(item, place);
    FollowUp::Choice choice;
    choice.label = readLabel(object, kMostChoiceWords);
    choice.sign = object.idIfAny<SignId>("sign");
    if (!choice.sign.empty() && !signs.find(choice.sign))
        place.at("sign").expected("a sign of this file", "\"" + choice.sign.value + "\"");
    if (choice.sign.empty() == object.has("answer"))
        place.expected("both \"sign\" and \"answer\", or neither", "one of them");
    else if (!choice.sign.empty())
        choice.answer = object.oneOf("answer", kAnswers);
    return choice;
}

std::vector<SignId> ledTo(const FollowUp& followUp) {
    std::vector<SignId> signs;
    for (const FollowUp::Choice& choice : followUp.choices)
        if (!choice.sign.empty())
            signs.push_back(choice.sign);
    return signs;
}

/// One that takes another's place asks wherever that one did, and leads wherever it led.
void checkNoWeaker(const FollowUp& followUp, const FollowUp& before, const JsonPlace& place) {
    if (!keepsAll(before.signs, followUp.signs))
        place.at("signs").expected("all of those in the one it replaces", "fewer");
    if (!keepsAll(before.impacts, followUp.impacts))
        place.at("impacts").expected("all of those in the one it replaces", "fewer");
    if (!keepsAll(ledTo(before), ledTo(followUp)))
        place.at("choices").expected("a way to each sign of the one it replaces", "none to one of them");
}

FollowUp readFollowUp(
    const Json& item, const JsonPlace& place, const SignsInReach& signs, const Content& known) {
    ObjectReader object(item, place);
    FollowUp followUp;
    followUp.id = object.id<SignId>("id").value;
    followUp.question = readClaim(object, known);
    limitWords(followUp.question.text, kMostQuestionWords, place.at("text"));
    if (object.has("signs"))
        followUp.signs = readSignIds(object, "signs", 0, signs);
    for (std::size_t i = 0; i < followUp.signs.size(); ++i) {
        const RedFlag* sign = signs.find(followUp.signs[i]);
        if (sign && sign->route == Route::emergency)
            place.at("signs").at(i).expected(
                "no emergency sign: nothing more is asked after one", "\"" + sign->id.value + "\"");
    }
    followUp.impacts = readImpactIds(object, known);
    if (followUp.signs.empty() && followUp.impacts.empty())
        place.expected("signs or impacts after which it is asked", "neither");
    object.forEach("choices", 2, 4, [&](const Json& choice, const JsonPlace& at) {
        followUp.choices.push_back(readFollowUpChoice(choice, at, signs));
    });
    if (!followUp.choices.empty() && ledTo(followUp).empty())
        place.at("choices").expected("one that leads to a sign", "none");
    const auto before = std::ranges::find(known.redFlags.followUps, followUp.id, &FollowUp::id);
    if (before != known.redFlags.followUps.end())
        checkNoWeaker(followUp, *before, place);
    return followUp;
}

/// What the file names stands beside what is known already.
template <class Value>
void join(std::vector<Value>& below, const std::vector<Value>& above) {
    for (const Value& value : above)
        if (std::ranges::find(below, value) == below.end())
            below.push_back(value);
}

AskAgain readAskAgain(const Json& item, const JsonPlace& place, const Content& known) {
    const AskAgain& before = known.redFlags.askAgain;
    const bool isLowest = known.redFlags.signs.empty();
    const JournalLists& lists = known.journal;
    ObjectReader object(item, place);
    AskAgain rule = before;
    rule.painRise = object.integer("pain_rise", 1, 10);
    if (!isLowest && rule.painRise > before.painRise)
        place.at("pain_rise").expected("no more than what it replaces", std::to_string(rule.painRise));
    rule.withinDays = object.integer("within_days", 0, 365);
    if (!isLowest && rule.withinDays < before.withinDays)
        place.at("within_days").expected("no fewer than what it replaces", std::to_string(rule.withinDays));
    rule.legSpread = object.flag("leg_spread");
    if (!isLowest && before.legSpread && !rule.legSpread)
        place.at("leg_spread").expected("true, as in what it replaces", "false, or nothing");
    join(rule.sensations,
        readKnownIds<SensationId>(object, "sensations", lists.sensations, "a feeling from sensations.json"));
    join(rule.areas, readKnownIds<BodyAreaId>(object, "areas", lists.body, "an area from body_areas.json"));
    join(rule.impacts, readImpactIds(object, known));
    rule.why = readClaim(object, known);
    return rule;
}

} // namespace

const RedFlag* SignsInReach::find(const SignId& id) const {
    const auto here = std::ranges::find(own, id, &RedFlag::id);
    return here != own.end() ? &*here : below.find(id);
}

std::vector<SignId> SignsInReach::emergencies() const {
    std::vector<SignId> ids;
    for (const RedFlag& sign : own)
        if (sign.route == Route::emergency)
            ids.push_back(sign.id);
    for (const RedFlag& sign : below.signs)
        if (sign.route == Route::emergency && find(sign.id) == &sign)
            ids.push_back(sign.id);
    return ids;
}

std::vector<SignId> readSignIds(
    ObjectReader& object, const char* key, std::size_t low, const SignsInReach& signs) {
    std::vector<SignId> ids;
    object.forEach(key, low, kMostIds, [&](const Json& item, const JsonPlace& at) {
        SignId id{idItem(item, at)};
        if (!id.empty() && !signs.find(id))
            at.expected("a sign of this file", "\"" + id.value + "\"");
        ids.push_back(std::move(id));
    });
    return ids;
}

void readAsking(ObjectReader& file, RedFlags& flags, const Content& known) {
    const bool isLowest = known.redFlags.signs.empty();
    const SignsInReach signs{flags.signs, known.redFlags};
    if (isLowest || file.has("short_form"))
        readShortForm(file, flags, signs, known);
    file.forEachIfAny("follow_ups", 20, [&](const Json& item, const JsonPlace& at) {
        flags.followUps.push_back(readFollowUp(item, at, signs, known));
    });
    flags.askAgain = known.redFlags.askAgain;
    if (isLowest && !file.has("ask_again"))
        file.place().at("ask_again").expected("an object", "nothing");
    file.ifAny("ask_again",
        [&](const Json& item, const JsonPlace& at) { flags.askAgain = readAskAgain(item, at, known); });
    if (isLowest || file.has("not_for"))
        flags.notFor = readClaims(file, "not_for", 1, 12, known);
}

} // namespace unknot
