// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_scenarios.hpp"

namespace unknot::test {

using namespace std::chrono_literals;
using std::chrono::minutes;
using Kind = Happening::Kind;
using Span = std::chrono::milliseconds;

namespace {

struct NamedSpan {
    const char* name;
    Span span;
};

/// A real change between standard and summer time, as tzdata has it.
struct DaylightChange {
    const char* zone;
    UtcTime at;
    minutes before;
    minutes after;
};

constexpr std::chrono::days kDay{1};

const NamedSpan kSleeps[] = {{"1 s", 1s}, {"2 s", 2s}, {"10 s", 10s}, {"59 s", 59s}, {"61 s", 61s},
    {"4 min 59 s", 299s}, {"5 min", 5min}, {"5 min 1 s", 301s}, {"10 min", 10min}, {"19 min 59 s", 1199s},
    {"20 min", 20min}, {"20 min 1 s", 1201s}, {"30 min", 30min}, {"46 min", 46min}, {"1 h", 1h}, {"3 h", 3h},
    {"8 h", 8h}, {"12 h", 12h}, {"24 h", 24h}, {"25 h", 25h}, {"2 days", 2 * kDay}, {"3 days", 3 * kDay},
    {"7 days", 7 * kDay}, {"14 days", 14 * kDay}, {"30 days", 30 * kDay}};

const NamedSpan kJumps[] = {{"-1 day", -kDay}, {"-12 h", -12h}, {"-1 h", -1h}, {"-20 min", -20min},
    {"-1 min", -1min}, {"-1 s", -1s}, {"+1 s", 1s}, {"+1 min", 1min}, {"+20 min", 20min}, {"+1 h", 1h},
    {"+12 h", 12h}, {"+1 day", kDay}, {"+7 days", 7 * kDay}, {"+40 days", 40 * kDay}};

UtcTime at(int year, unsigned month, unsigned day, Span ofDay) {
    return std::chrono::sys_days(std::chrono::year(year) / int(month) / int(day)) + ofDay;
}

const DaylightChange kDaylightChanges[] = {
    {"Europe/Berlin", at(2027, 3, 28, 1h), 60min, 120min},
    {"Europe/Berlin", at(2027, 10, 31, 1h), 120min, 60min},
    {"America/New_York", at(2027, 3, 14, 7h), -300min, -240min},
    {"America/New_York", at(2027, 11, 7, 6h), -240min, -300min},
    {"America/Santiago", at(2027, 4, 4, 3h), -180min, -240min},
    {"America/Santiago", at(2027, 9, 5, 4h), -240min, -180min},
    {"Africa/Cairo", at(2027, 4, 29, 22h), 120min, 180min},
    {"Africa/Cairo", at(2027, 10, 28, 21h), 180min, 120min},
    {"Australia/Sydney", at(2027, 4, 3, 16h), 660min, 600min},
    {"Australia/Sydney", at(2027, 10, 2, 16h), 600min, 660min},
    // Half an hour only.
    {"Australia/Lord_Howe", at(2027, 4, 3, 15h), 660min, 630min},
    {"Australia/Lord_Howe", at(2027, 10, 2, 15h + 30min), 630min, 660min},
};

// A morning, and an evening that goes over into quiet hours.
const UtcTime kMorning = at(2026, 11, 21, 8h + 40min);
const UtcTime kEvening = at(2026, 11, 21, 21h + 20min);

Happening awake(Span span) {
    return {Kind::awake, span};
}
Happening asleep(Span span) {
    return {Kind::asleep, span};
}
Happening closed(Span span) {
    return {Kind::closed, span};
}
Happening off(Span span) {
    return {Kind::off, span};
}
Happening wallSet(Span by) {
    return {Kind::wallSet, by};
}
Happening zone(minutes offset) {
    return {Kind::zone, offset};
}

using Scenarios = std::vector<ClockScenario>;

void addSleeps(Scenarios& all) {
    const NamedSpan begins[] = {{"at once", 0s}, {"just before the look at the skin", 299'500ms},
        {"just before the end", 1'199'500ms}, {"after the end", 21min}};
    for (const NamedSpan& sleep : kSleeps)
        for (const NamedSpan& begin : begins)
            all.push_back({.name = std::string("sleeps ") + sleep.name + ", " + begin.name,
                .start = kMorning,
                .happenings = {awake(begin.span), asleep(sleep.span), awake(14h)}});
    for (const NamedSpan& sleep : kSleeps)
        all.push_back({.name = std::string("sleeps ") + sleep.name + " in the evening",
            .start = kEvening,
            .happenings = {awake(10min), asleep(sleep.span), awake(12h)}});
}

void addNaps(Scenarios& all) {
    const NamedSpan naps[] = {{"1 s", 1s}, {"7 s", 7s}, {"1 min", 1min}, {"5 min", 5min}};
    for (const NamedSpan& nap : naps) {
        ClockScenario scenario{.name = std::string("sleeps ") + nap.name + " again and again",
            .start = kMorning,
            .happenings = {}};
        for (int i = 0; i < 400; ++i) {
            scenario.happenings.push_back(awake(1500ms));
            scenario.happenings.push_back(asleep(nap.span));
        }
        scenario.happenings.push_back(awake(1h));
        all.push_back(scenario);
    }
}

void addJumps(Scenarios& all) {
    for (const NamedSpan& jump : kJumps) {
        const std::string name = std::string("clock set by ") + jump.name;
        const Happening set = wallSet(jump.span);
        const auto add = [&](const char* when, UtcTime start, std::vector<Happening> happenings) {
            all.push_back({.name = name + when, .start = start, .happenings = std::move(happenings)});
        };
        add(" while it runs", kMorning, {awake(7min), set, awake(14h)});
        add(" twice", kMorning, {awake(2min), set, awake(2min), set, awake(5h)});
        add(" and back", kMorning, {awake(2min), set, awake(9min), wallSet(-jump.span), awake(5h)});
        add(" during sleep", kMorning, {awake(1min), set, asleep(11min), awake(5h)});
        add(" while the program is closed", kMorning, {awake(7min), set, closed(25min), awake(5h)});
        add(" in quiet hours", kEvening, {awake(2h), set, awake(12h)});
        add(" before a new start", kMorning, {awake(3min), set, off(2min), awake(5h)});
        add(" before a new start, late", kMorning,
            {awake(3min), off(5min), awake(2min), set, off(1h), awake(5h)});
    }
}

void addDaylightChanges(Scenarios& all) {
    for (const DaylightChange& change : kDaylightChanges) {
        const std::string name =
            std::string(change.zone) + (change.after > change.before ? ", spring" : ", autumn");
        const auto add = [&](const char* when, Span before, std::vector<Happening> happenings) {
            all.push_back({.name = name + when,
                .start = change.at - before,
                .offset = change.before,
                .happenings = std::move(happenings)});
        };
        const Happening changed = zone(change.after);
        // 60 hours since the onset are over 10 minutes after the start: right at the change, or around it.
        add(", at the 60th hour", 10min, {awake(10min), changed, awake(12h)});
        add(", awake", 4min, {awake(4min), changed, awake(12h)});
        add(", asleep", 3h, {awake(5min), changed, asleep(6h), awake(12h)});
        add(", closed", 15min, {awake(2min), changed, closed(30min), awake(12h)});
        add(", switched off", 15min, {awake(12min), changed, off(30min), awake(12h)});
    }
}

void addTravel(Scenarios& all) {
    for (int hours = -11; hours <= 12; ++hours) {
        const std::string name = "to UTC" + std::string(hours < 0 ? "" : "+") + std::to_string(hours);
        const Happening there = zone(std::chrono::hours(hours));
        all.push_back(
            {.name = name + ", awake", .start = kMorning, .happenings = {awake(8min), there, awake(26h)}});
        all.push_back({.name = name + ", asleep",
            .start = kMorning,
            .happenings = {awake(8min), there, asleep(11h), awake(16h)}});
        all.push_back({.name = name + " from its other side",
            .start = kEvening,
            .offset = std::chrono::hours(-hours),
            .happenings = {awake(25min), there, awake(26h)}});
    }
}

void addNewStarts(Scenarios& all) {
    for (const NamedSpan& span : kSleeps) {
        all.push_back({.name = std::string("switched off for ") + span.name,
            .start = kMorning,
            .happenings = {awake(3min), off(span.span), awake(5h)}});
        all.push_back({.name = std::string("closed for ") + span.name,
            .start = kMorning,
            .happenings = {awake(6min), closed(span.span), awake(5h)}});
    }
    all.push_back({.name = "switched off and put to sleep by turns",
        .start = kMorning,
        .happenings = {awake(2min), off(2min), asleep(2min), awake(1min), off(30s), closed(9min), off(1h),
            asleep(3 * kDay), awake(14h)}});
}

} // namespace

Scenarios clockScenarios() {
    Scenarios all;
    addSleeps(all);
    addNaps(all);
    addJumps(all);
    addDaylightChanges(all);
    addTravel(all);
    addNewStarts(all);
    return all;
}

} // namespace unknot::test
