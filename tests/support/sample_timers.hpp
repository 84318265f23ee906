// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_episodes.hpp"

#include "unknot/journal/timer_log.hpp"

namespace unknot::test {

/// The least a run can be: it runs, and began so many minutes after sampleTime().
inline TimerRun bareRun(int number = 1, int minutes = 0) {
    return {.id = {sampleUuid(number)},
        .timer = {"cold"},
        .length = std::chrono::minutes(20),
        .startedAt = sampleTime(minutes),
        .changedAt = sampleTime(minutes).utc};
}

/// Something in every field, as of a run that waits for its answers; a name that is hard on any format.
inline TimerRun fullRun(int number = 1, int minutes = 0) {
    using namespace std::chrono_literals;
    TimerRun run = bareRun(number, minutes);
    run.timer = {sampleUuid(400)};
    run.name = "'=1+1, \"täa\" 😀 ";
    run.episode = {sampleUuid(1)};
    run.measure = {"cold"};
    run.status = RunStatus::asking;
    run.clock = {.bootName = "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10",
        .boot = BootTime(1h + 3ns),
        .wall = sampleTime(minutes + 1).utc,
        .dueAt = BootTime(-2h),
        .left = 7min + 1ns,
        .pauseEndsAt = BootTime(3h),
        .isCheckTold = true};
    run.endedAt = sampleTime(minutes + 30);
    run.stayed = 1801s;
    run.feel = Feel::onlyNumb;
    return run;
}

/// The same once it is over, when its clocks are of no use.
inline TimerRun endedRun(int number = 1, int minutes = 0) {
    TimerRun run = fullRun(number, minutes);
    run.status = RunStatus::ended;
    run.clock = {};
    return run;
}

inline KeptReminder fullReminder() {
    using namespace std::chrono_literals;
    return {.id = {"change-position"},
        .isOn = true,
        .bootName = "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10",
        .boot = BootTime(5h + 1ns),
        .wall = sampleTime().utc,
        .nextAt = BootTime(-1ns),
        .isAsking = true,
        .pausedUntil = BootTime(6h),
        .changedAt = sampleTime().utc};
}

inline OwnTimer ownTimer(int number = 1, const std::string& name = "Tea") {
    return {.id = {sampleUuid(number)},
        .name = name,
        .length = std::chrono::minutes(4),
        .repeats = true,
        .hasSound = false,
        .changedAt = sampleTime().utc};
}

} // namespace unknot::test
