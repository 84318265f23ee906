// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/timer_deeds.hpp"

namespace unknot::test {

using namespace std::chrono;

namespace {

constexpr std::size_t kMostTimers = 6;

BootTime randomBoot(Random& random) {
    return BootTime(milliseconds(random()));
}

Deed changingRun(Random& random, const TimerRun& there, UtcTime now) {
    const TimerRunId id = there.id;
    const TimerRun other = randomRun(random, now);
    if (below(random, 4) == 0)
        return {"remove or bring back a run", [=](const Stores& stores) {
                    return withoutValue(stores.timers.changeRun(id, now, [now](TimerRun& run) {
                        run.removedAt = run.removedAt ? std::nullopt : std::optional(now);
                    }));
                }};
    return {"change a run", [=](const Stores& stores) {
                return withoutValue(stores.timers.changeRun(id, now, [&](TimerRun& run) {
                    const BootTime before = run.clock.boot;
                    run = other;
                    run.clock.boot = before + nanoseconds(1);
                }));
            }};
}

Deed changingReminder(Random& random, UtcTime now) {
    const TimerId id{below(random, 2) == 0 ? "change-position" : "sitting-break"};
    return {"change a reminder", [=](const Stores& stores) {
                return withoutValue(stores.timers.changeReminder(id, now, [now](KeptReminder& reminder) {
                    reminder.isOn = !reminder.isOn;
                    reminder.wall = now;
                    reminder.nextAt += minutes(30);
                }));
            }};
}

Deed keepingOwn(Random& random, const JournalContents& there, UtcTime now) {
    OwnTimer timer{.id = {randomUuid(random)},
        .name = "Tea " + std::to_string(random()),
        .length = seconds(1 + below(random, 86'400)),
        .changedAt = now};
    if (there.ownTimers.size() >= kMostTimers || (!there.ownTimers.empty() && below(random, 2) == 0))
        timer.id = there.ownTimers[below(random, there.ownTimers.size())].id;
    return {"keep an own timer", [=](const Stores& stores) { return stores.timers.keepOwnTimer(timer); }};
}

} // namespace

TimerRun randomRun(Random& random, UtcTime changedAt) {
    return {.id = {randomUuid(random)},
        .timer = {below(random, 2) == 0 ? "cold" : "heat"},
        .name = std::string(below(random, 200), 'n'),
        .episode = {randomUuid(random)},
        .measure = {"cold"},
        .length = seconds(1 + below(random, 86'400)),
        .startedAt = randomTime(random),
        .status = RunStatus(below(random, 5)),
        .clock = {.bootName = "a-boot",
            .boot = randomBoot(random),
            .wall = changedAt,
            .dueAt = randomBoot(random),
            .left = seconds(below(random, 1200)),
            .isCheckTold = below(random, 2) == 0},
        .endedAt = randomTime(random),
        .stayed = seconds(below(random, 86'400)),
        .feel = Feel(below(random, 6)),
        .changedAt = changedAt};
}

Deed randomTimerDeed(Random& random, const JournalContents& there, UtcTime now) {
    if (there.runs.empty() || (there.runs.size() < kMostTimers && below(random, 4) == 0)) {
        const TimerRun run = randomRun(random, now);
        return {"add a run", [=](const Stores& stores) { return stores.timers.addRun(run); }};
    }
    const OwnTimer* own = there.ownTimers.empty() ? nullptr : &there.ownTimers.front();
    switch (below(random, 5)) {
    case 0: return changingReminder(random, now);
    case 1: return keepingOwn(random, there, now);
    case 2:
        if (own && !own->removedAt)
            return {"remove an own timer",
                [id = own->id, now](const Stores& stores) { return stores.timers.removeOwnTimer(id, now); }};
        [[fallthrough]];
    default: return changingRun(random, there.runs[below(random, there.runs.size())], now);
    }
}

} // namespace unknot::test
