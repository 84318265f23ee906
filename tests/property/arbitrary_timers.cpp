// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_timers.hpp"

#include "support/sample_timers.hpp"

#include "unknot/journal/journal_json.hpp"

#include <ostream>

namespace unknot::test {

namespace {

using rc::Gen;
namespace gen = rc::gen;

using namespace std::chrono;

template <class Value>
Value oneOf(const std::vector<Value>& values) {
    return values[*gen::inRange<std::size_t>(0, values.size())];
}

bool isHeads() {
    return *gen::inRange(0, 2) == 1;
}

template <class Make>
auto maybe(const Make& make) -> std::optional<decltype(make())> {
    return isHeads() ? std::optional(make()) : std::nullopt;
}

std::string name() {
    const std::vector<std::string> pool = {"a", "Z", " ", "\"", "'", ";--", "=1+1", "\u00e9", "e\u0301",
        "\u2028", "\u202e", "\U0001f600", "%s", "NULL", "\u00a0"};
    std::string made;
    for (int i = *gen::inRange(0, 12); i > 0; --i)
        made += oneOf(pool);
    return isHeads() && isHeads() ? std::string(200, 'x') : made;
}

WallTime time() {
    const UtcTime first = sys_days(1900y / January / 2);
    const UtcTime last = sys_days(9999y / December / 30);
    return {.utc = oneOf<UtcTime>({first, last, UtcTime(), sampleTime(*gen::inRange(0, 5000)).utc}),
        .offset = minutes(*gen::inRange(-18 * 60, 18 * 60 + 1))};
}

seconds length(seconds least) {
    return oneOf<seconds>({least, hours(24), seconds(*gen::inRange(1, 86'400))});
}

BootTime bootTime() {
    const nanoseconds farthest = years(100);
    return BootTime(oneOf<nanoseconds>(
        {0ns, 1ns, farthest, -farthest, nanoseconds(*gen::inRange<std::int64_t>(0, 1'000'000'000'000'000))}));
}

RunClock clock() {
    return {.bootName = name(),
        .boot = bootTime(),
        .wall = time().utc,
        .dueAt = bootTime(),
        .left = length(0s) + nanoseconds(0),
        .pauseEndsAt = bootTime(),
        .isCheckTold = isHeads()};
}

} // namespace

Gen<TimerRun> arbitraryRun(int ids) {
    return gen::exec([ids] {
        return TimerRun{.id = {sampleUuid(*gen::inRange(0, ids))},
            .timer = {oneOf<std::string>({"cold", "heat", sampleUuid(7), std::string(64, '-')})},
            .name = name(),
            .episode = {isHeads() ? sampleUuid(1) : ""},
            .measure = {isHeads() ? "cold" : ""},
            .length = length(1s),
            .startedAt = time(),
            .status = RunStatus(*gen::inRange(0, 5)),
            .clock = clock(),
            .endedAt = maybe(time),
            .stayed = maybe([] { return length(0s); }),
            .feel = Feel(*gen::inRange(0, 6)),
            .changedAt = time().utc,
            .removedAt = maybe([] { return time().utc; })};
    });
}

Gen<KeptReminder> arbitraryReminder(int ids) {
    return gen::exec([ids] {
        return KeptReminder{.id = {"r-" + std::to_string(*gen::inRange(0, ids))},
            .isOn = isHeads(),
            .bootName = name(),
            .boot = bootTime(),
            .wall = time().utc,
            .nextAt = bootTime(),
            .isAsking = isHeads(),
            .pausedUntil = maybe(bootTime),
            .changedAt = time().utc};
    });
}

Gen<OwnTimer> arbitraryOwnTimer(int ids) {
    return gen::exec([ids] {
        return OwnTimer{.id = {sampleUuid(*gen::inRange(0, ids))},
            .name = isHeads() ? "Tea" : oneOf<std::string>({std::string(200, 'x'), "=1+1", "e\u0301"}),
            .length = length(1s),
            .repeats = isHeads(),
            .hasSound = isHeads(),
            .changedAt = time().utc,
            .removedAt = maybe([] { return time().utc; })};
    });
}

Gen<Activity> arbitraryActivity(int ids) {
    return gen::exec([ids] {
        return Activity{.id = {sampleUuid(*gen::inRange(0, ids))},
            .guide = {oneOf<std::string>({"core", "my-own-2", std::string(64, 'x')})},
            .title = "R" + name().substr(0, 199),
            .at = time(),
            .length = seconds(*gen::inRange(0, 86'401)),
            .outcome = maybe([] { return Outcome(*gen::inRange(0, 4)); }),
            .episode = {isHeads() ? sampleUuid(1) : ""},
            .changedAt = time().utc,
            .removedAt = maybe([] { return time().utc; })};
    });
}

Gen<NotedMoment> arbitraryMoment(int ids) {
    return gen::exec([ids] {
        NotedMoment moment{.id = {sampleUuid(*gen::inRange(0, ids))},
            .at = time(),
            .changedAt = time().utc,
            .removedAt = maybe([] { return time().utc; })};
        if (isHeads())
            moment.triggers = {{"lifting"}, {oneOf<std::string>({"cold", "my-own-2", std::string(64, 'x')})}};
        for (int i = *gen::inRange(0, 4); i > 0; --i)
            moment.ownTriggers.push_back(std::to_string(i) + name());
        moment.isNone = moment.triggers.empty() && moment.ownTriggers.empty();
        return moment;
    });
}

} // namespace unknot::test

void unknot::showValue(const TimerRun& run, std::ostream& out) {
    out << journalToJson({.runs = {run}});
}

void unknot::showValue(const KeptReminder& reminder, std::ostream& out) {
    out << reminder.id.value << ", on " << reminder.isOn << ", asking " << reminder.isAsking << ", boot "
        << reminder.boot.time_since_epoch().count() << ", next "
        << reminder.nextAt.time_since_epoch().count();
}

void unknot::showValue(const OwnTimer& timer, std::ostream& out) {
    out << journalToJson({.ownTimers = {timer}});
}

void unknot::showValue(const Activity& activity, std::ostream& out) {
    out << journalToJson({.activities = {activity}});
}

void unknot::showValue(const NotedMoment& moment, std::ostream& out) {
    out << journalToJson({.moments = {moment}});
}
