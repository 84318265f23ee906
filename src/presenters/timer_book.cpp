// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/timer_book.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// How far back sessions count for the next one.
constexpr std::chrono::days kRecent(14);

std::chrono::year_month_day firstRecentDay(const WallTime& now) {
    return {std::chrono::sys_days(now.localDay()) - kRecent};
}

void sortRuns(std::vector<TimerRun>& runs) {
    std::ranges::sort(runs, [](const TimerRun& a, const TimerRun& b) {
        return std::pair(a.startedAt.utc, a.id) > std::pair(b.startedAt.utc, b.id);
    });
}

void sortOwn(std::vector<OwnTimer>& timers) {
    std::ranges::sort(timers, [](const OwnTimer& a, const OwnTimer& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
}

template <class Value, class IdType>
Value* findIn(std::vector<Value>& values, const IdType& id) {
    const auto found = std::ranges::find(values, id, &Value::id);
    return found == values.end() ? nullptr : &*found;
}

template <class Value, class IdType>
const Value* findIn(const std::vector<Value>& values, const IdType& id) {
    const auto found = std::ranges::find(values, id, &Value::id);
    return found == values.end() ? nullptr : &*found;
}

/// Whether a write can be let go: it is stored, or never can be.
bool isDone(const Result<void>& written) {
    return written || written.error().code == ErrorCode::invalid ||
        written.error().code == ErrorCode::notFound;
}

} // namespace

const TimerRun* TimerBook::find(const TimerRunId& id) const {
    return findIn(m_runs, id);
}

const KeptReminder* TimerBook::findReminder(const TimerId& id) const {
    return findIn(m_reminders, id);
}

const OwnTimer* TimerBook::findOwn(const TimerId& id) const {
    return findIn(m_own, id);
}

std::optional<ErrorCode> TimerBook::error() const {
    return m_writeError ? m_writeError : m_readError;
}

void TimerBook::read() {
    retry();
    if (isWaiting())
        return;
    auto done = readRuns();
    if (done)
        done = readRest();
    m_readError = done ? std::nullopt : std::optional(done.error().code);
}

Result<void> TimerBook::readRuns() {
    auto read =
        m_store.runs({.isOpen = true, .from = std::nullopt, .timer = std::nullopt, .limit = std::nullopt});
    if (!read)
        return fail(read.error());
    const auto recent = m_store.runs(
        {.from = firstRecentDay(m_clock.now().wall), .timer = std::nullopt, .limit = std::nullopt});
    if (!recent)
        return fail(recent.error());
    for (const TimerRun& run : *recent)
        if (!findIn(*read, run.id))
            read->push_back(run);
    // A run that the journal has lost (an older copy was put in its place) may still lie on somebody's skin.
    std::vector<TimerRun> lost;
    for (const TimerRun& run : m_runs)
        if (run.status != RunStatus::ended && !findIn(*read, run.id))
            lost.push_back(run);
    m_runs = std::move(*read);
    for (const TimerRun& run : lost)
        add(run);
    sortRuns(m_runs);
    return {};
}

Result<void> TimerBook::readRest() {
    auto reminders = m_store.reminders();
    if (!reminders)
        return fail(reminders.error());
    m_reminders = std::move(*reminders);
    auto own = m_store.ownTimers();
    if (!own)
        return fail(own.error());
    m_own = std::move(*own);
    return {};
}

void TimerBook::retry() {
    m_writeError.reset();
    while (!m_waiting.empty()) {
        const auto written = m_waiting.front()();
        if (!isDone(written)) {
            m_writeError = written.error().code;
            return;
        }
        m_waiting.pop_front();
    }
}

void TimerBook::write(Write write) {
    m_waiting.push_back(std::move(write));
    retry();
}

void TimerBook::put(const TimerRun& run) {
    if (TimerRun* mine = findIn(m_runs, run.id))
        *mine = run;
    else
        m_runs.push_back(run);
    sortRuns(m_runs);
}

void TimerBook::put(const KeptReminder& reminder) {
    if (KeptReminder* mine = findIn(m_reminders, reminder.id))
        *mine = reminder;
    else
        m_reminders.push_back(reminder);
}

void TimerBook::add(const TimerRun& run) {
    put(run);
    write([this, run] { return m_store.addRun(run); });
}

void TimerBook::change(const TimerRunId& id, const TimerStore::RunChange& change) {
    const TimerRun* mine = find(id);
    if (!mine)
        return;
    const UtcTime now = m_clock.now().wall.utc;
    TimerRun changed = *mine;
    change(changed);
    if (changed != *mine)
        changed.changedAt = now;
    put(changed);
    write([this, id, now, change]() -> Result<void> {
        const auto stored = m_store.changeRun(id, now, change);
        if (stored) {
            if (isLast())
                put(*stored);
            return {};
        }
        const TimerRun* lost = stored.error().code == ErrorCode::notFound ? find(id) : nullptr;
        return lost ? m_store.addRun(*lost) : Result<void>(fail(stored.error()));
    });
}

void TimerBook::changeReminder(const TimerId& id, const TimerStore::ReminderChange& change) {
    const UtcTime now = m_clock.now().wall.utc;
    const KeptReminder* mine = findReminder(id);
    const KeptReminder before = mine ? *mine : KeptReminder{.id = id, .pausedUntil = std::nullopt};
    KeptReminder changed = before;
    change(changed);
    if (changed != before)
        changed.changedAt = now;
    put(changed);
    write([this, id, now, change]() -> Result<void> {
        const auto stored = m_store.changeReminder(id, now, change);
        if (stored && isLast())
            put(*stored);
        return stored ? Result<void>() : Result<void>(fail(stored.error()));
    });
}

void TimerBook::keepOwn(const OwnTimer& timer) {
    if (OwnTimer* mine = findIn(m_own, timer.id))
        *mine = timer;
    else
        m_own.push_back(timer);
    sortOwn(m_own);
    write([this, timer] { return m_store.keepOwnTimer(timer); });
}

void TimerBook::removeOwn(const TimerId& id) {
    const UtcTime now = m_clock.now().wall.utc;
    std::erase_if(m_own, [&](const OwnTimer& timer) { return timer.id == id; });
    write([this, id, now] { return m_store.removeOwnTimer(id, now); });
}

} // namespace unknot
