// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteJournalStore promises as a TimerStore.
#include "run_condition.hpp"
#include "store_writing.hpp"
#include "timer_rows.hpp"

namespace unknot {

namespace {

/// The sound ones: one that says what cannot be is left out, so that the others are not lost with it.
template <class Value>
Result<std::vector<Value>> listed(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    return attempt(connection, [&]() -> Result<std::vector<Value>> {
        std::vector<Value> list;
        for (auto& read : readTimers<Value>(connection, condition, values))
            if (read.isSound)
                list.push_back(std::move(read.value));
        return list;
    });
}

/// What stands after a change, written where it differs. Requires: an immediate transaction.
template <class Value, class Change>
Result<Value> changed(SqliteConnection& connection, const Value& stored, UtcTime now, const Change& change) {
    Value wanted = stored;
    change(wanted);
    wanted.id = stored.id;
    if (wanted == stored)
        return wanted;
    wanted.changedAt = now;
    if (const auto faults = faultsOf(wanted); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    writeTimer(connection, wanted);
    return wanted;
}

/// The same with one that has to be there.
template <class Value, class Change>
Result<Value> changedIfThere(
    SqliteConnection& connection, const std::string& id, UtcTime now, const Change& change) {
    const auto stored = readTimer<Value>(connection, id);
    if (!stored)
        return fail(ErrorCode::notFound, std::string("journal: not in table ") + timerTable<Value>());
    if (!stored->isSound)
        return fail(ErrorCode::damaged, std::string("journal: says what cannot be: ") + timerTable<Value>());
    return changed(connection, stored->value, now, change);
}

/// One row's work with nobody between: kept where it succeeds, and counted where it wrote something.
template <class Work>
auto inOneTransaction(SqliteConnection& connection, std::uint64_t& writes, const Work& work)
    -> decltype(work()) {
    return attempt(connection, [&]() -> decltype(work()) {
        auto transaction = beginWriting(connection);
        const int before = sqlite3_total_changes(connection.handle());
        auto result = work();
        if (!result || sqlite3_total_changes(connection.handle()) == before)
            return result;
        transaction.commit();
        ++writes;
        return result;
    });
}

} // namespace

Result<std::vector<TimerRun>> SqliteJournalStore::runs(const RunFilter& filter) const {
    const auto [sql, values] = conditionFor(filter);
    return listed<TimerRun>(*m_connection, sql, values);
}

Result<void> SqliteJournalStore::addRun(const TimerRun& run) {
    if (const auto faults = faultsOf(run); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return inOneTransaction(*m_connection, m_revision->count, [&]() -> Result<void> {
        if (readTimer<TimerRun>(*m_connection, run.id.value))
            return fail(ErrorCode::invalid, "journal: a run of that id is there already");
        writeTimer(*m_connection, run);
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
            readTimers<KeptReminder>(*m_connection, "WHERE id = ?1 AND deleted_at IS NULL", {id.value});
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
    return inOneTransaction(*m_connection, m_revision->count, [&]() -> Result<void> {
        const auto stored = readTimer<OwnTimer>(*m_connection, timer.id.value);
        if (!stored || !stored->isSound || stored->value != timer)
            writeTimer(*m_connection, timer);
        return {};
    });
}

Result<void> SqliteJournalStore::removeOwnTimer(const TimerId& id, UtcTime now) {
    const auto remove = [now](OwnTimer& timer) {
        if (!timer.removedAt)
            timer.removedAt = now;
    };
    const auto removed = inOneTransaction(*m_connection, m_revision->count,
        [&] { return changedIfThere<OwnTimer>(*m_connection, id.value, now, remove); });
    return removed ? Result<void>() : fail(removed.error());
}

} // namespace unknot
