// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/run_steps.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::seconds;

namespace {

/// The most that is kept of how long something stayed.
constexpr seconds kLongestStay = std::chrono::hours(24);

/// It is off. Nothing is asked of a timer of the person's own.
void takeOff(RunStep& step, const WallTime& endedAt, std::optional<seconds> stayed) {
    step.run.endedAt = endedAt;
    step.run.stayed = stayed;
    step.run.status = isTreatment(step.run) ? RunStatus::asking : RunStatus::ended;
    keep(step.run, step.countdown, step.at);
}

void stopAt(RunStep& step, BootTime end) {
    const BootTime now = step.at.now.boot;
    const auto gone = std::chrono::floor<seconds>(goneOf(step.countdown, now));
    step.countdown = stopped(step.countdown, now);
    takeOff(step, wallAt(end, step.at.now), gone);
}

BootTime pausedSince(const RunStep& step) {
    return std::min(step.countdown.pauseEndsAt - step.rules.longestPause, step.at.now.boot);
}

WallTime confirmedAt(const TimerRun& run) {
    return {.utc = run.clock.wall, .offset = run.startedAt.offset};
}

} // namespace

void letTimePass(RunStep& step) {
    const CountdownStep next = tick(step.countdown, step.at.now.boot, step.rules);
    if (next.event == CountdownEvent::none)
        return;
    step.countdown = next.countdown;
    if (next.event == CountdownEvent::pauseOver)
        stopAt(step, pausedSince(step));
    else
        keep(step.run, step.countdown, step.at);
}

void pauseRun(RunStep& step) {
    if (step.run.status != RunStatus::running)
        return;
    step.countdown = paused(step.countdown, step.at.now.boot, step.rules);
    keep(step.run, step.countdown, step.at);
}

void resumeRun(RunStep& step) {
    if (step.run.status != RunStatus::paused)
        return;
    step.countdown = resumed(step.countdown, step.at.now.boot);
    keep(step.run, step.countdown, step.at);
}

void stopRun(RunStep& step) {
    switch (step.run.status) {
    case RunStatus::running: stopAt(step, step.at.now.boot); return;
    case RunStatus::paused: stopAt(step, pausedSince(step)); return;
    case RunStatus::timeUp: confirmRun(step); return;
    case RunStatus::asking:
    case RunStatus::ended: return;
    }
}

void confirmRun(RunStep& step) {
    if (step.run.status != RunStatus::timeUp)
        return;
    const bool isLate = overdueOf(step.countdown, step.at.now.boot) > step.lateAfter;
    step.countdown = stopped(step.countdown, step.at.now.boot);
    if (!isLate || !isTreatment(step.run)) {
        takeOff(step, step.at.now.wall, step.run.length);
        return;
    }
    step.run.status = RunStatus::asking;
    keep(step.run, step.countdown, step.at);
}

bool asksHowLong(const TimerRun& run) {
    return run.status == RunStatus::asking && !run.endedAt;
}

seconds atMostOf(const TimerRun& run) {
    const auto overdue = std::chrono::floor<seconds>(run.clock.boot - run.clock.dueAt);
    return std::clamp(run.length + overdue, run.length, std::max(run.length, kLongestStay));
}

void sayHowLong(RunStep& step, std::optional<seconds> stayed) {
    if (!asksHowLong(step.run))
        return;
    // Its clocks stay those of the confirmation, which the end is counted from.
    const WallTime confirmed = confirmedAt(step.run);
    step.run.endedAt = confirmed;
    step.run.stayed = stayed;
    if (!stayed)
        return;
    step.run.stayed = std::clamp(*stayed, seconds(0), atMostOf(step.run));
    const auto sinceDue = step.run.clock.boot - step.run.clock.dueAt;
    const auto offSince = step.run.length + sinceDue - *step.run.stayed;
    step.run.endedAt->utc -= std::chrono::round<std::chrono::milliseconds>(offSince);
}

void sayFeel(RunStep& step, Feel feel) {
    if (step.run.status != RunStatus::asking || asksHowLong(step.run))
        return;
    step.run.feel = feel;
    step.run.status = RunStatus::ended;
}

void endRun(RunStep& step) {
    stopRun(step);
    sayHowLong(step, std::nullopt);
    sayFeel(step, Feel::unsaid);
}

} // namespace unknot
