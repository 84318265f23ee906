// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_timer_store.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

bool passes(const TimerRun& run, const RunFilter& filter) {
    return !run.removedAt && !(filter.isOpen && run.status == RunStatus::ended) &&
        !(filter.from && run.startedAt.localDay() < *filter.from) &&
        !(filter.timer && run.timer != *filter.timer);
}

/// What both kinds that can be changed have in common. Gives what stands now.
template <class Value, class Change>
Result<Value> changed(Value& stored, UtcTime now, const Change& change, std::uint64_t& revision) {
    Value wanted = stored;
    change(wanted);
    wanted.id = stored.id;
    if (wanted == stored)
        return stored;
    wanted.changedAt = now;
    if (!faultsOf(wanted).empty())
        return fail(ErrorCode::invalid, "breaks a rule");
    ++revision;
    return stored = wanted;
}

} // namespace

Result<std::vector<TimerRun>> MemoryTimerStore::runs(const RunFilter& filter) const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<TimerRun> found;
    for (const auto& [id, run] : m_runs)
        if (passes(run, filter))
            found.push_back(run);
    std::ranges::sort(found, [](const TimerRun& a, const TimerRun& b) {
        return std::pair(a.startedAt.utc, a.id) > std::pair(b.startedAt.utc, b.id);
    });
    found.resize(std::min(filter.limit.value_or(found.size()), found.size()));
    return found;
}

Result<void> MemoryTimerStore::addRun(const TimerRun& run) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    if (!faultsOf(run).empty() || m_runs.contains(run.id))
        return fail(ErrorCode::invalid, "cannot be added");
    m_runs.emplace(run.id, run);
    ++m_revision;
    return {};
}

Result<TimerRun> MemoryTimerStore::changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return fail(ErrorCode::notFound, "no such run");
    return changed(found->second, now, change, m_revision);
}

Result<std::vector<KeptReminder>> MemoryTimerStore::reminders() const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<KeptReminder> all;
    for (const auto& [id, reminder] : m_reminders)
        all.push_back(reminder);
    return all;
}

Result<KeptReminder> MemoryTimerStore::changeReminder(
    const TimerId& id, UtcTime now, const ReminderChange& change) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_reminders.find(id);
    KeptReminder reminder{.id = id};
    if (found != m_reminders.end())
        reminder = found->second;
    const auto before = m_revision;
    auto result = changed(reminder, now, change, m_revision);
    if (m_revision != before)
        m_reminders[id] = reminder;
    return result;
}

Result<std::vector<OwnTimer>> MemoryTimerStore::ownTimers() const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<OwnTimer> found;
    for (const auto& [id, timer] : m_ownTimers)
        if (!timer.removedAt)
            found.push_back(timer);
    std::ranges::sort(found, [](const OwnTimer& a, const OwnTimer& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return found;
}

Result<void> MemoryTimerStore::keepOwnTimer(const OwnTimer& timer) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    if (!faultsOf(timer).empty())
        return fail(ErrorCode::invalid, "breaks a rule");
    if (const auto found = m_ownTimers.find(timer.id); found != m_ownTimers.end() && found->second == timer)
        return {};
    m_ownTimers[timer.id] = timer;
    ++m_revision;
    return {};
}

Result<void> MemoryTimerStore::removeOwnTimer(const TimerId& id, UtcTime now) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_ownTimers.find(id);
    if (found == m_ownTimers.end())
        return fail(ErrorCode::notFound, "no such timer");
    if (found->second.removedAt)
        return {};
    found->second.removedAt = found->second.changedAt = now;
    ++m_revision;
    return {};
}

Result<std::uint64_t> MemoryTimerStore::revision() const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    return m_revision;
}

} // namespace unknot::test
