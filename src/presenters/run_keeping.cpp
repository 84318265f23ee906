// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/run_keeping.hpp"

#include "unknot/timing/time_anchor.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// The longest anything here waits or is paused.
constexpr std::chrono::hours kLongest(24);
/// Far beyond any machine's days, and still far from where sums of nanoseconds end.
constexpr nanoseconds kFar = std::chrono::years(50);

/// How long after `from` it was, as far as that can be.
nanoseconds spanBetween(BootTime from, BootTime to) {
    const auto sane = [](BootTime time) { return std::clamp(time.time_since_epoch(), -kFar, kFar); };
    return sane(to) - sane(from);
}

/// What was so long after the writing, in the boot time of now.
struct Carried {
    BootTime writtenAt;

    Carried(const TimeAnchor& anchor, const Instant& at)
        : writtenAt(anchor.boot + shiftSince(anchor, at.now, at.bootName)) {}

    [[nodiscard]] BootTime plus(nanoseconds span, nanoseconds most) const {
        return writtenAt + std::clamp(span, -kFar, most);
    }
};

CountdownStatus countdownStatusOf(RunStatus status) {
    switch (status) {
    case RunStatus::running: return CountdownStatus::running;
    case RunStatus::paused: return CountdownStatus::paused;
    case RunStatus::timeUp: return CountdownStatus::timeUp;
    case RunStatus::asking:
    case RunStatus::ended: break;
    }
    return CountdownStatus::over;
}

} // namespace

Instant instantOf(const Clock& clock) {
    return {.now = clock.now(), .bootName = clock.bootName()};
}

WallTime wallAt(BootTime boot, const Moment& now) {
    return {
        .utc = now.wall.utc + std::chrono::round<milliseconds>(boot - now.boot), .offset = now.wall.offset};
}

bool isTreatment(const TimerRun& run) {
    return !run.measure.empty();
}

Countdown countdownOf(const TimerRun& run, const Instant& at) {
    const RunClock& clock = run.clock;
    const Carried carried({.boot = clock.boot, .wall = clock.wall, .bootName = clock.bootName}, at);
    return {
        .length = run.length,
        .status = countdownStatusOf(run.status),
        .dueAt = carried.plus(spanBetween(clock.boot, clock.dueAt), run.length),
        .left = clock.left,
        .pauseEndsAt = carried.plus(spanBetween(clock.boot, clock.pauseEndsAt), kLongest),
        .isCheckTold = clock.isCheckTold,
    };
}

void keep(TimerRun& run, const Countdown& countdown, const Instant& at) {
    run.clock = {
        .bootName = at.bootName,
        .boot = at.now.boot,
        .wall = at.now.wall.utc,
        .dueAt = countdown.dueAt,
        .left = countdown.left,
        .pauseEndsAt = countdown.pauseEndsAt,
        .isCheckTold = countdown.isCheckTold,
    };
    switch (countdown.status) {
    case CountdownStatus::running: run.status = RunStatus::running; return;
    case CountdownStatus::paused: run.status = RunStatus::paused; return;
    case CountdownStatus::timeUp: run.status = RunStatus::timeUp; return;
    case CountdownStatus::over: return;
    }
}

std::optional<UtcTime> endOf(const TimerRun& run, const Instant& at) {
    const RunClock& clock = run.clock;
    if (!run.endedAt && run.status != RunStatus::asking)
        return std::nullopt;
    // Where nobody has said how long it stayed, what is known is when it was confirmed.
    const UtcTime end = run.endedAt ? run.endedAt->utc : clock.wall;
    if (clock.bootName.empty() || clock.bootName != at.bootName)
        return end;
    const auto sinceWriting = std::chrono::round<milliseconds>(spanBetween(clock.boot, at.now.boot));
    return at.now.wall.utc - sinceWriting + (end - clock.wall);
}

Reminder reminderOf(const KeptReminder& kept, std::chrono::seconds interval, const Instant& at) {
    if (kept.wall == UtcTime())
        return startedReminder(interval, at.now.boot);
    const Carried carried({.boot = kept.boot, .wall = kept.wall, .bootName = kept.bootName}, at);
    Reminder reminder{
        .interval = interval,
        .nextAt = carried.plus(spanBetween(kept.boot, kept.nextAt), 2 * kLongest),
        .isAsking = kept.isAsking,
        .pausedUntil = std::nullopt,
    };
    if (kept.pausedUntil)
        reminder.pausedUntil = carried.plus(spanBetween(kept.boot, *kept.pausedUntil), kLongest);
    return reminder;
}

void keep(KeptReminder& kept, const Reminder& reminder, const Instant& at) {
    kept.bootName = at.bootName;
    kept.boot = at.now.boot;
    kept.wall = at.now.wall.utc;
    kept.nextAt = reminder.nextAt;
    kept.isAsking = reminder.isAsking;
    kept.pausedUntil = reminder.pausedUntil;
}

} // namespace unknot
