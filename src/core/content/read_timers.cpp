// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

// What no content may go beyond. 20 minutes: sources 001 to 004; 30 minutes between two: 004.
constexpr int kLongestTreatment = 20;
constexpr int kShortestRest = 30;
constexpr int kDay = 24 * 60;

constexpr std::pair<const char*, Feel> kFeels[] = {
    {"looser", Feel::looser},
    {"same", Feel::same},
    {"stiffer", Feel::stiffer},
    {"onlyNumb", Feel::onlyNumb},
    {"moreSwollen", Feel::moreSwollen},
};

constexpr std::pair<const char*, Outcome> kOutcomes[] = {
    {"better", Outcome::better},
    {"same", Outcome::same},
    {"worse", Outcome::worse},
};

constexpr std::pair<const char*, ReminderUse> kUses[] = {
    {"episode", ReminderUse::episode},
    {"ordinary", ReminderUse::ordinary},
};

std::chrono::minutes minutes(ObjectReader& object, const char* key, int low, int high) {
    return std::chrono::minutes(object.integer(key, low, high));
}

TreatmentWay readWay(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    TreatmentWay way;
    way.measure = readMeasureId(object, "measure", known);
    way.view = readView(object, known);
    way.needsStanding = object.flag("needs_standing");
    return way;
}

FeelChoice readFeel(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    FeelChoice choice;
    choice.feel = object.oneOf("feel", kFeels);
    choice.label = readLabel(object, 8);
    choice.outcome = object.oneOf("outcome", kOutcomes);
    choice.advice = readClaimAt(object, "advice", known);
    return choice;
}

NextSession readNext(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    NextSession next;
    next.view = readView(object, known);
    next.after = minutes(object, "after_min", kShortestRest, kDay);
    if (object.has("up_to_min")) {
        next.upTo = minutes(object, "up_to_min", kShortestRest, kDay);
        if (*next.upTo <= next.after)
            place.at("up_to_min").expected("more than after_min", "no more");
    }
    return next;
}

/// Each answer once, and always one that says that it did no good: else nobody could say so.
void checkFeels(const Treatment& treatment, const JsonPlace& place) {
    for (std::size_t i = 0; i < treatment.feels.size(); ++i)
        if (treatment.find(treatment.feels[i].feel) != &treatment.feels[i])
            place.at(i).at("feel").expected("each feel once", "one of them twice");
    if (std::ranges::find(treatment.feels, Outcome::worse, &FeelChoice::outcome) == treatment.feels.end())
        place.expected("an answer whose outcome is worse", "none");
}

/// Laid-over content may reword what protects somebody, but never leave it out or stretch it.
void checkNoWeaker(const Treatment& treatment, const Treatment& before, const JsonPlace& place) {
    if (treatment.length > before.length)
        place.at("length_min").expected("no more than in the one it replaces", "more");
    if (treatment.objections.empty() && !before.objections.empty())
        place.at("objections").expected("whoever advises against it, as in the one it replaces", "nobody");
    if (before.notWhenSwollen && !treatment.notWhenSwollen)
        place.at("not_when_swollen").expected("a claim, as in the one it replaces", "nothing");
    if (before.checkAfter && (!treatment.checkAfter || *treatment.checkAfter > *before.checkAfter))
        place.at("check_after_min").expected("no later than in the one it replaces", "a later look, or none");
}

Treatment readTreatment(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    Treatment treatment;
    treatment.id = object.id<TimerId>("id");
    treatment.title = readWords(object, "title", 40);
    treatment.measure = readMeasureId(object, "measure", known);
    treatment.length = minutes(object, "length_min", 1, kLongestTreatment);
    treatment.shorter = minutes(object, "shorter_min", 1, kLongestTreatment);
    if (treatment.shorter >= treatment.length)
        place.at("shorter_min").expected("less than length_min", "no less");
    treatment.shorterWhy = readClaimAt(object, "shorter_why", known);
    treatment.tooLong = readClaimAt(object, "too_long", known);
    treatment.timing = readClaims(object, "timing", 1, 6, known);
    object.forEach("ways", 1, 6,
        [&](const Json& way, const JsonPlace& at) { treatment.ways.push_back(readWay(way, at, known)); });
    treatment.objections = readClaims(object, "objections", 0, 4, known);
    treatment.before = readClaims(object, "before", 1, 6, known);
    treatment.askFirst = readClaims(object, "ask_first", 1, 12, known);
    if (object.has("not_when_swollen"))
        treatment.notWhenSwollen = readClaimAt(object, "not_when_swollen", known);
    if (object.has("check_after_min"))
        treatment.checkAfter = minutes(object, "check_after_min", 1, kLongestTreatment);
    treatment.check = readClaimAt(object, "check", known);
    treatment.timeUp = readClaimAt(object, "time_up", known);
    object.forEach("feels", 2, std::size(kFeels),
        [&](const Json& feel, const JsonPlace& at) { treatment.feels.push_back(readFeel(feel, at, known)); });
    checkFeels(treatment, place.at("feels"));
    object.forEach("next", 1, 4,
        [&](const Json& next, const JsonPlace& at) { treatment.next.push_back(readNext(next, at, known)); });
    if (const Treatment* before = known.timers.findTreatment(treatment.id))
        checkNoWeaker(treatment, *before, place);
    return treatment;
}

SkinRest readSkinRest(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    SkinRest rest;
    rest.id = object.id<TimerId>("id");
    rest.title = readWords(object, "title", 40);
    rest.length = minutes(object, "length_min", kShortestRest, kDay);
    rest.claim = readClaim(object, known);
    return rest;
}

ReminderSpec readReminder(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    ReminderSpec reminder;
    reminder.id = object.id<TimerId>("id");
    reminder.title = readWords(object, "title", 40);
    reminder.use = object.oneOf("use", kUses);
    reminder.interval = minutes(object, "interval_min", 1, kDay);
    reminder.question = readWords(object, "question", 60);
    object.forEach("prompts", 1, 8, [&](const Json& text, const JsonPlace& at) {
        reminder.prompts.push_back(readWordsItem(text, at, 120));
    });
    reminder.about = readClaims(object, "about", 1, 6, known);
    return reminder;
}

std::vector<std::chrono::minutes> readThree(ObjectReader& object, const char* key) {
    std::vector<std::chrono::minutes> three;
    object.forEach(key, 3, 3, [&](const Json& item, const JsonPlace& place) {
        const double number = numberItem(item, place, 1, kDay);
        three.emplace_back(std::chrono::minutes::rep(number));
        if (number != double(three.back().count()))
            place.expected("a whole number", describe(item));
        if (three.size() > 1 && three.back() <= three[three.size() - 2])
            place.expected("more than the one before", "no more");
    });
    return three;
}

void readOwnNumbers(Timers& timers, const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    timers.snoozes = readThree(object, "snoozes_min");
    timers.pauses = readThree(object, "pauses_min");
    timers.alarmEvery = std::chrono::seconds(object.integer("alarm_every_s", 5, 600));
    timers.lateAfter = std::chrono::seconds(object.integer("late_after_s", 10, 600));
    timers.longestPause = minutes(object, "longest_pause_min", 1, 60);
    timers.ownNumbers = readClaim(object, known);
}

/// What a file may bring once; one that is laid over may leave it out.
template <class Read>
void readOnce(ObjectReader& file, const char* key, bool isLowest, const Read& read) {
    if (isLowest && !file.has(key))
        file.place().at(key).expected("an object", "nothing");
    file.ifAny(key, read);
}

} // namespace

Timers readTimers(const Json& document, const JsonPlace& place, const Content& known) {
    Timers timers = known.timers;
    timers.treatments.clear();
    timers.reminders.clear();
    const bool isLowest = known.timers.treatments.empty();
    ObjectReader file(document, place);
    readHead(file);
    if (isLowest || file.has("treatments"))
        file.forEach("treatments", 1, 10, [&](const Json& item, const JsonPlace& at) {
            timers.treatments.push_back(readTreatment(item, at, known));
        });
    readOnce(file, "skin_rest", isLowest,
        [&](const Json& item, const JsonPlace& at) { timers.skinRest = readSkinRest(item, at, known); });
    if (isLowest || file.has("reminders"))
        file.forEach("reminders", 1, 10, [&](const Json& item, const JsonPlace& at) {
            timers.reminders.push_back(readReminder(item, at, known));
        });
    readOnce(file, "own_numbers", isLowest,
        [&](const Json& item, const JsonPlace& at) { readOwnNumbers(timers, item, at, known); });
    return timers;
}

} // namespace unknot
