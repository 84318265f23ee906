// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/timer_runs.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>
#include <memory>

namespace unknot {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

void ring(Alarm& alarm, BootTime now, std::optional<seconds> again) {
    if (!alarm.ringsAt || now < *alarm.ringsAt)
        return;
    ++alarm.ring;
    alarm.silentUntil.reset();
    alarm.ringsAt.reset();
    if (again)
        alarm.ringsAt = now + *again;
}

void hush(Alarm& alarm, BootTime now, std::chrono::minutes by) {
    alarm.silentUntil = now + by;
    alarm.ringsAt = alarm.silentUntil;
}

/// The look at the skin was asked for by somebody who may be gone: a program that was killed, or another
/// window. It is asked for here, too, while that was not long ago.
bool isCheckNear(const Countdown& countdown, BootTime now, const CountdownRules& rules) {
    return rules.checkAfter && goneOf(countdown, now) < 2 * *rules.checkAfter;
}

/// When the whole seconds that are shown change.
std::optional<BootTime> nextSecond(const Countdown& countdown, BootTime now) {
    constexpr nanoseconds second = seconds(1);
    if (countdown.status == CountdownStatus::running) {
        const nanoseconds part = leftOf(countdown, now) % second;
        return now + (part == nanoseconds(0) ? second : part);
    }
    if (countdown.status == CountdownStatus::timeUp)
        return now + second - overdueOf(countdown, now) % second;
    return std::nullopt;
}

/// Tried by the person, as the journal keeps it. Its id is the run's, so that it is there once, however often
/// it is written.
Tried triedOf(const TimerRun& run, std::optional<Outcome> outcome) {
    return {.id = {run.id.value},
        .measure = run.measure,
        .own = {},
        .at = run.startedAt,
        .lasted = run.stayed,
        .outcome = outcome};
}

} // namespace

std::string checkTopic(const TimerRunId& run) {
    return "check:" + run.value;
}

std::string endTopic(const TimerRunId& run) {
    return "time-up:" + run.value;
}

CountdownRules TimerRuns::rulesFor(const TimerRun& run) const {
    const Treatment* treatment = isTreatment(run) ? m_content.timers.findTreatment(run.timer) : nullptr;
    return {.checkAfter = treatment ? treatment->checkAfter : std::nullopt,
        .longestPause = m_content.timers.longestPause};
}

LiveRun* TimerRuns::findLive(const TimerRunId& run) {
    const auto found = std::ranges::find(m_live, run, &LiveRun::id);
    return found == m_live.end() ? nullptr : &*found;
}

bool TimerRuns::isFrom(const LiveRun& live, const TimerRun& run) {
    return live.readStatus == run.status && live.readFrom == run.clock;
}

void TimerRuns::adopt() {
    std::erase_if(m_live, [&](const LiveRun& live) {
        const TimerRun* run = m_book.find(live.id);
        return !run || run->status == RunStatus::ended;
    });
    const std::vector<TimerRun> runs = m_book.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->status != RunStatus::ended)
            carryOver(run->id);
}

void TimerRuns::carryOver(const TimerRunId& id) {
    const bool isNew = !findLive(id);
    if (isNew)
        m_live.push_back({.id = id});
    const Instant at = instantOf(m_clock);
    const TimerRun* run = m_book.find(id);
    const bool isCounting = run->status == RunStatus::running || run->status == RunStatus::paused;
    // Under the clocks of this start of the machine nobody who sets the clock from here on can move it.
    if (isNew && isCounting && run->clock.bootName != at.bootName)
        m_book.change(id, [at](TimerRun& changed) { keep(changed, countdownOf(changed, at), at); });
    adopt(*m_book.find(id));
}

void TimerRuns::adopt(const TimerRun& run) {
    const Instant at = instantOf(m_clock);
    LiveRun& live = *findLive(run.id);
    const bool isNew = live.countdown.length == seconds(0);
    const bool wasTold = live.countdown.isCheckTold;
    if (isNew || !isFrom(live, run))
        live.countdown = countdownOf(run, at);
    live.readStatus = run.status;
    live.readFrom = run.clock;
    const bool isTold = run.status == RunStatus::running && live.countdown.isCheckTold;
    if (isTold && !wasTold)
        live.asksCheck = !isNew || isCheckNear(live.countdown, at.now.boot, rulesFor(run));
    if (run.status != RunStatus::running && run.status != RunStatus::paused)
        live.asksCheck = false;
    if (run.status != RunStatus::timeUp)
        live.end = {};
    else if (!live.end.ringsAt)
        live.end.ringsAt = at.now.boot + m_content.timers.alarmEvery;
}

void TimerRuns::begin(TimerRun run) {
    const Instant at = instantOf(m_clock);
    run.id = {newUuid()};
    run.startedAt = at.now.wall;
    run.changedAt = at.now.wall.utc;
    keep(run, startedCountdown(run.length, at.now.boot), at);
    m_book.add(run);
    adopt();
}

bool TimerRuns::act(const TimerRunId& id, const Act& act) {
    const LiveRun* live = findLive(id);
    const TimerRun* run = m_book.find(id);
    if (!live || !run)
        return false;
    // What this program counts goes before what can be read from the clocks of the last writing.
    const auto hasMoved = std::make_shared<bool>(false);
    m_book.change(id,
        [known = *live, at = instantOf(m_clock), rules = rulesFor(*run),
            lateAfter = m_content.timers.lateAfter, act, hasMoved](TimerRun& changed) {
            const RunStatus before = changed.status;
            RunStep step{.run = changed,
                .countdown = isFrom(known, changed) ? known.countdown : countdownOf(changed, at),
                .at = at,
                .rules = rules,
                .lateAfter = lateAfter};
            letTimePass(step);
            if (act)
                act(step);
            *hasMoved = changed.status != before;
        });
    adopt();
    return *hasMoved;
}

void TimerRuns::tick() {
    const BootTime now = m_clock.now().boot;
    std::vector<TimerRunId> due;
    for (const LiveRun& live : m_live) {
        const TimerRun* run = m_book.find(live.id);
        if (run && unknot::tick(live.countdown, now, rulesFor(*run)).event != CountdownEvent::none)
            due.push_back(live.id);
    }
    for (const TimerRunId& id : due)
        act(id, nullptr);
    for (LiveRun& live : m_live) {
        ring(live.check, now, std::nullopt);
        ring(live.end, now, m_content.timers.alarmEvery);
    }
}

std::optional<BootTime> TimerRuns::nextChange(bool isSeen) const {
    const BootTime now = m_clock.now().boot;
    std::optional<BootTime> next;
    const auto consider = [&next](std::optional<BootTime> time) {
        if (time)
            next = next ? std::min(*next, *time) : *time;
    };
    for (const LiveRun& live : m_live) {
        const TimerRun* run = m_book.find(live.id);
        if (!run)
            continue;
        consider(nextEventOf(live.countdown, rulesFor(*run)));
        if (live.asksCheck)
            consider(live.check.ringsAt);
        consider(live.end.ringsAt);
        if (isSeen)
            consider(nextSecond(live.countdown, now));
    }
    return next;
}

void TimerRuns::confirmCheck(const TimerRunId& id) {
    if (LiveRun* live = findLive(id)) {
        live->asksCheck = false;
        live->check = {};
    }
}

void TimerRuns::confirm(const TimerRunId& id) {
    if (!act(id, confirmRun))
        return;
    const TimerRun* run = m_book.find(id);
    const OwnTimer* own = run && run->status == RunStatus::ended ? m_book.findOwn(run->timer) : nullptr;
    // The person did it, so it is no silent start; and what was removed meanwhile begins no more.
    if (own && own->repeats)
        begin({.timer = own->id, .name = own->name, .length = own->length});
}

void TimerRuns::answerHowLong(const TimerRunId& id, std::optional<seconds> stayed) {
    act(id, [stayed](RunStep& step) { sayHowLong(step, stayed); });
}

void TimerRuns::writeTried(const TimerRun& run, Feel feel) {
    const Treatment* treatment = m_content.timers.findTreatment(run.timer);
    const FeelChoice* choice = treatment ? treatment->find(feel) : nullptr;
    if (isTreatment(run))
        m_log.treated(run.episode, triedOf(run, choice ? std::optional(choice->outcome) : std::nullopt));
}

bool TimerRuns::answerFeel(const TimerRunId& id, Feel feel) {
    const TimerRun* run = m_book.find(id);
    if (!run || run->status != RunStatus::asking || asksHowLong(*run))
        return false;
    // The entry first: a program that is killed in between asks once more, and nothing is lost.
    writeTried(*run, feel);
    return act(id, [feel](RunStep& step) { sayFeel(step, feel); });
}

bool TimerRuns::snooze(const std::string& topic, std::chrono::minutes by) {
    const BootTime now = m_clock.now().boot;
    for (LiveRun& live : m_live) {
        if (topic == checkTopic(live.id) && live.asksCheck) {
            hush(live.check, now, by);
            return true;
        }
        if (topic == endTopic(live.id) && live.end.ringsAt) {
            hush(live.end, now, by);
            return true;
        }
    }
    return false;
}

void TimerRuns::stopAll() {
    std::vector<TimerRunId> all;
    for (const LiveRun& live : m_live)
        all.push_back(live.id);
    for (const TimerRunId& id : all)
        if (act(id, endRun))
            if (const TimerRun* run = m_book.find(id))
                writeTried(*run, Feel::unsaid);
}

} // namespace unknot
