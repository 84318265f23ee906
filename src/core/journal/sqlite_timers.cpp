// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteJournalStore promises as a TimerStore.
#include "row_changes.hpp"
#include "run_condition.hpp"

namespace unknot {

Result<std::vector<TimerRun>> SqliteJournalStore::runs(const RunFilter& filter) const {
    const auto [sql, values] = conditionFor(filter);
    return listed<TimerRun>(*m_connection, sql, values);
}

Result<void> SqliteJournalStore::addRun(const TimerRun& run) {
    if (const auto faults = faultsOf(run); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return inOneTransaction(*m_connection, m_revision->count, [&]() -> Result<void> {
        if (readRow<TimerRun>(*m_connection, run.id.value))
            return fail(ErrorCode::invalid, "journal: a run of that id is there already");
        writeRow(*m_connection, run);
        return {};
    });
}

Result<TimerRun> SqliteJournalStore::changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) {
    return inOneTransaction(*m_connection, m_revision->count,
        [&] { return changedIfThere<TimerRun>(*m_connection, id.value, now, change); });
}

Result<std::vector<KeptReminder>> SqliteJournalStore::reminders() const {
    return listed<KeptReminder>(*m_connection, "WHERE deleted_at IS NULL ORDER BY id", {});
}

Result<KeptReminder> SqliteJournalStore::changeReminder(
    const TimerId& id, UtcTime now, const ReminderChange& change) {
    return inOneTransaction(*m_connection, m_revision->count, [&] {
        const auto there =
            readRows<KeptReminder>(*m_connection, "WHERE id = ?1 AND deleted_at IS NULL", {id.value});
        // One that says what cannot be is begun anew: nothing a person wrote is lost with it.
        const bool isThere = !there.empty() && there.front().isSound;
        return changed(*m_connection, isThere ? there.front().value : KeptReminder{.id = id}, now, change);
    });
}

Result<std::vector<OwnTimer>> SqliteJournalStore::ownTimers() const {
    return listed<OwnTimer>(*m_connection, "WHERE deleted_at IS NULL ORDER BY name, id", {});
}

Result<void> SqliteJournalStore::keepOwnTimer(const OwnTimer& timer) {
    if (const auto faults = faultsOf(timer); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return inOneTransaction(*m_connection, m_revision->count, [&] { return keepRow(*m_connection, timer); });
}

Result<void> SqliteJournalStore::removeOwnTimer(const TimerId& id, UtcTime now) {
    return inOneTransaction(
        *m_connection, m_revision->count, [&] { return removeRow<OwnTimer>(*m_connection, id.value, now); });
}

} // namespace unknot
