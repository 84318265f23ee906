// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/timer_log.hpp"

#include <map>

namespace unknot::test {

/// A store of timers that keeps everything in memory, and fails when it is told to.
class MemoryTimerStore final : public TimerStore {
public:
    [[nodiscard]] Result<std::vector<TimerRun>> runs(const RunFilter& filter) const override;
    Result<void> addRun(const TimerRun& run) override;
    Result<TimerRun> changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) override;
    [[nodiscard]] Result<std::vector<KeptReminder>> reminders() const override;
    Result<KeptReminder> changeReminder(
        const TimerId& id, UtcTime now, const ReminderChange& change) override;
    [[nodiscard]] Result<std::vector<OwnTimer>> ownTimers() const override;
    Result<void> keepOwnTimer(const OwnTimer& timer) override;
    Result<void> removeOwnTimer(const TimerId& id, UtcTime now) override;
    [[nodiscard]] Result<std::uint64_t> revision() const override;

    /// From now on every function fails so; empty: works again.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }

    // For what takes all of a journal out or in; removed ones too.
    [[nodiscard]] std::map<TimerRunId, TimerRun>& allRuns() { return m_runs; }
    [[nodiscard]] const std::map<TimerRunId, TimerRun>& allRuns() const { return m_runs; }
    [[nodiscard]] std::map<TimerId, KeptReminder>& allReminders() { return m_reminders; }
    [[nodiscard]] const std::map<TimerId, KeptReminder>& allReminders() const { return m_reminders; }
    [[nodiscard]] std::map<TimerId, OwnTimer>& allOwnTimers() { return m_ownTimers; }
    [[nodiscard]] const std::map<TimerId, OwnTimer>& allOwnTimers() const { return m_ownTimers; }

private:
    std::map<TimerRunId, TimerRun> m_runs;
    std::map<TimerId, KeptReminder> m_reminders;
    std::map<TimerId, OwnTimer> m_ownTimers;
    std::uint64_t m_revision = 0;
    std::optional<ErrorCode> m_failure;
};

} // namespace unknot::test
