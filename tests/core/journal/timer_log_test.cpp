// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_timers.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono;

namespace {

using RunChange = std::function<void(TimerRun&)>;
using OwnChange = std::function<void(OwnTimer&)>;
using ReminderChange = std::function<void(KeptReminder&)>;
using Faults = std::vector<std::string>;

template <class Value>
Faults faultsAfter(Value value, const std::function<void(Value&)>& change) {
    change(value);
    return faultsOf(value);
}

} // namespace

TEST_CASE("faultsOf: has nothing against timers that can be kept", "[journal][timers]") {
    CHECK(faultsOf(bareRun()) == Faults());
    CHECK(faultsOf(fullRun()) == Faults());
    CHECK(faultsOf(endedRun()) == Faults());
    CHECK(faultsOf(fullReminder()) == Faults());
    CHECK(faultsOf(KeptReminder{.id = {"sitting-break"}}) == Faults());
    CHECK(faultsOf(ownTimer()) == Faults());
}

TEST_CASE("faultsOf: takes what is just within the rules of timers", "[journal][timers]") {
    const auto change = GENERATE(values<RunChange>({
        [](TimerRun& run) { run.length = 1s; },
        [](TimerRun& run) { run.length = 24h; },
        [](TimerRun& run) { run.stayed = 0s; },
        [](TimerRun& run) { run.stayed = 24h; },
        [](TimerRun& run) { run.name = std::string(200, 'x'); },
        [](TimerRun& run) { run.name = "\xc2\xa0"; },
        [](TimerRun& run) { run.clock.boot = BootTime(-nanoseconds(years(100))); },
        [](TimerRun& run) { run.clock.dueAt = BootTime(nanoseconds(years(100))); },
        [](TimerRun& run) { run.clock.left = 24h; },
        // A clock that was set back: it ended before it began.
        [](TimerRun& run) { run.endedAt = sampleTime(-600); },
    }));
    CHECK(faultsAfter(fullRun(), change) == Faults());
}

TEST_CASE("faultsOf: names each rule that a run breaks", "[journal][timers]") {
    using Row = std::tuple<std::string, RunChange>;
    const auto [fault, change] = GENERATE(table<std::string, RunChange>({
        Row{"run: its id is no UUID", [](TimerRun& run) { run.id = {"1"}; }},
        Row{"timer: not a name of the list, nor an id", [](TimerRun& run) { run.timer = {"Cold"}; }},
        Row{"timer: not a name of the list, nor an id", [](TimerRun& run) { run.timer = {}; }},
        Row{"name: more than 200 bytes", [](TimerRun& run) { run.name = std::string(201, 'x'); }},
        Row{"name: control characters", [](TimerRun& run) { run.name = "a\nb"; }},
        Row{"name: control characters", [](TimerRun& run) { run.name = "\x7f"; }},
        Row{"name: control characters", [](TimerRun& run) { run.name = "\xc2\x9b"; }},
        Row{"name: text that is not UTF-8, or holds NUL", [](TimerRun& run) { run.name = "\xff"; }},
        Row{"episode: its id is no UUID", [](TimerRun& run) { run.episode = {"x"}; }},
        Row{"measure: not a name of the list", [](TimerRun& run) { run.measure = {"A b"}; }},
        Row{"length: outside 1 second to 24 hours", [](TimerRun& run) { run.length = 0s; }},
        Row{"length: outside 1 second to 24 hours", [](TimerRun& run) { run.length = 24h + 1s; }},
        Row{"started: a year outside 1900 to 9999",
            [](TimerRun& run) { run.startedAt.utc = UtcTime::max(); }},
        Row{"started: an offset beyond 18 hours", [](TimerRun& run) { run.startedAt.offset = 19h; }},
        Row{"ended: an offset beyond 18 hours", [](TimerRun& run) { run.endedAt->offset = -19h; }},
        Row{"stayed: outside 0 to 24 hours", [](TimerRun& run) { run.stayed = -1s; }},
        Row{"stayed: outside 0 to 24 hours", [](TimerRun& run) { run.stayed = 24h + 1s; }},
        Row{"clock: beyond 100 years", [](TimerRun& run) { run.clock.boot = BootTime::max(); }},
        Row{"clock: beyond 100 years", [](TimerRun& run) { run.clock.dueAt = BootTime::min(); }},
        Row{"clock: beyond 100 years", [](TimerRun& run) { run.clock.pauseEndsAt = BootTime::max(); }},
        Row{"clock: a year outside 1900 to 9999", [](TimerRun& run) { run.clock.wall = UtcTime::min(); }},
        Row{"clock: more than 200 bytes", [](TimerRun& run) { run.clock.bootName = std::string(201, 'x'); }},
        Row{"left: outside 0 to 24 hours", [](TimerRun& run) { run.clock.left = -1ns; }},
        Row{"left: outside 0 to 24 hours", [](TimerRun& run) { run.clock.left = 24h + 1ns; }},
        Row{"changed: a year outside 1900 to 9999", [](TimerRun& run) { run.changedAt = UtcTime::max(); }},
        Row{"removed: a year outside 1900 to 9999", [](TimerRun& run) { run.removedAt = UtcTime::min(); }},
    }));
    CHECK(faultsAfter(fullRun(), change) == Faults{fault});
}

TEST_CASE("faultsOf: names each rule that an own timer breaks", "[journal][timers]") {
    using Row = std::tuple<std::string, OwnChange>;
    const auto [fault, change] = GENERATE(table<std::string, OwnChange>({
        Row{"own timer: its id is no UUID", [](OwnTimer& timer) { timer.id = {"cold"}; }},
        Row{"name: an empty text", [](OwnTimer& timer) { timer.name.clear(); }},
        Row{"name: more than 200 bytes", [](OwnTimer& timer) { timer.name = std::string(201, 'x'); }},
        Row{"name: control characters", [](OwnTimer& timer) { timer.name = "\t"; }},
        Row{"length: outside 1 second to 24 hours", [](OwnTimer& timer) { timer.length = 0s; }},
        Row{"changed: a year outside 1900 to 9999",
            [](OwnTimer& timer) { timer.changedAt = UtcTime::max(); }},
        Row{"removed: a year outside 1900 to 9999",
            [](OwnTimer& timer) { timer.removedAt = UtcTime::max(); }},
    }));
    CHECK(faultsAfter(ownTimer(), change) == Faults{fault});
}

TEST_CASE("faultsOf: names each rule that a reminder breaks", "[journal][timers]") {
    using Row = std::tuple<std::string, ReminderChange>;
    const auto [fault, change] = GENERATE(table<std::string, ReminderChange>({
        Row{"reminder: not a name of the list", [](KeptReminder& reminder) { reminder.id = {"?"}; }},
        Row{"clock: control characters", [](KeptReminder& reminder) { reminder.bootName = "\n"; }},
        Row{"clock: beyond 100 years", [](KeptReminder& reminder) { reminder.boot = BootTime::max(); }},
        Row{"clock: beyond 100 years", [](KeptReminder& reminder) { reminder.nextAt = BootTime::min(); }},
        Row{"clock: beyond 100 years",
            [](KeptReminder& reminder) { reminder.pausedUntil = BootTime::max(); }},
        Row{"clock: a year outside 1900 to 9999",
            [](KeptReminder& reminder) { reminder.wall = UtcTime::max(); }},
        Row{"changed: a year outside 1900 to 9999",
            [](KeptReminder& reminder) { reminder.changedAt = UtcTime::min(); }},
    }));
    CHECK(faultsAfter(fullReminder(), change) == Faults{fault});
}
