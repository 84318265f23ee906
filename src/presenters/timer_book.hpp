// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/timer_log.hpp"

#include <deque>

namespace unknot {

/// What is known of the timers, and the way of what is done to them into the journal. What cannot be stored
/// stands here all the same, and waits in its order to be stored with whatever comes next; until then nothing
/// is read, for what is here is ahead. Borrows: store, clock.
class TimerBook {
public:
    TimerBook(TimerStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    /// Reads all again, unless something waits and still cannot be stored.
    void read();
    /// Tries again what is waiting.
    void retry();

    /// All that have not ended, and those of the last two weeks; the latest start first.
    [[nodiscard]] const std::vector<TimerRun>& runs() const { return m_runs; }
    [[nodiscard]] const std::vector<OwnTimer>& ownTimers() const { return m_own; }
    /// Null where there is no such thing. Borrows: this; until the next change.
    [[nodiscard]] const TimerRun* find(const TimerRunId& id) const;
    [[nodiscard]] const KeptReminder* findReminder(const TimerId& id) const;
    [[nodiscard]] const OwnTimer* findOwn(const TimerId& id) const;

    void add(const TimerRun& run);
    /// The change is made on what is here, then on what the store has, which stands where it could be stored;
    /// else again when it can.
    void change(const TimerRunId& id, const TimerStore::RunChange& change);
    void changeReminder(const TimerId& id, const TimerStore::ReminderChange& change);
    void keepOwn(const OwnTimer& timer);
    void removeOwn(const TimerId& id);

    [[nodiscard]] bool isWaiting() const { return !m_waiting.empty(); }
    /// Why something waits, or could not be read.
    [[nodiscard]] std::optional<ErrorCode> error() const;

private:
    using Write = std::function<Result<void>()>;
    [[nodiscard]] Result<void> readRuns();
    [[nodiscard]] Result<void> readRest();
    void write(Write write);
    /// Whether what is being written is all that waits: then what the store has is the latest.
    [[nodiscard]] bool isLast() const { return m_waiting.size() == 1; }
    void put(const TimerRun& run);
    void put(const KeptReminder& reminder);

    TimerStore& m_store;
    const Clock& m_clock;
    std::vector<TimerRun> m_runs;
    std::vector<KeptReminder> m_reminders;
    std::vector<OwnTimer> m_own;
    std::deque<Write> m_waiting;
    std::optional<ErrorCode> m_writeError;
    std::optional<ErrorCode> m_readError;
};

} // namespace unknot
