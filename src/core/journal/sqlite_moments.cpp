// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteJournalStore promises as a MomentStore.
#include "dated_condition.hpp"
#include "row_changes.hpp"

namespace unknot {

Result<std::vector<NotedMoment>> SqliteJournalStore::moments(const MomentFilter& filter) const {
    const auto [sql, values] = conditionFor(filter);
    return listed<NotedMoment>(*m_connection, sql, values);
}

Result<void> SqliteJournalStore::keepMoment(const NotedMoment& moment) {
    if (const auto faults = faultsOf(moment); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return inOneTransaction(*m_connection, m_revision->count, [&] { return keepRow(*m_connection, moment); });
}

Result<void> SqliteJournalStore::removeMoment(const MomentId& id, UtcTime now) {
    return inOneTransaction(*m_connection, m_revision->count,
        [&] { return removeRow<NotedMoment>(*m_connection, id.value, now); });
}

} // namespace unknot
