// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteJournalStore promises as an ActivityStore.
#include "dated_condition.hpp"
#include "row_changes.hpp"
#include "search_words.hpp"

#include <map>

namespace unknot {

namespace {

/// Those in whose titles the words are. There is no index of them: titles are few, and come again and again.
std::vector<Activity> titled(
    SqliteConnection& connection, std::vector<Activity> activities, const std::string& text) {
    const SearchWords search(connection);
    const auto starts = search.of(text);
    std::map<std::string, bool> known;
    std::erase_if(activities, [&](const Activity& activity) {
        const auto [title, isNew] = known.try_emplace(activity.title, false);
        if (isNew)
            title->second = areStartsOf(starts, search.of(activity.title));
        return !title->second;
    });
    return activities;
}

} // namespace

Result<std::vector<Activity>> SqliteJournalStore::activities(const ActivityFilter& filter) const {
    ActivityFilter asked = filter;
    if (!filter.text.empty())
        asked.limit.reset(); // of those that are found
    const auto [sql, values] = conditionFor(asked);
    auto found = listed<Activity>(*m_connection, sql, values);
    if (!found || filter.text.empty())
        return found;
    return attempt(*m_connection, [&]() -> Result<std::vector<Activity>> {
        auto named = titled(*m_connection, *std::move(found), filter.text);
        named.resize(std::min(filter.limit.value_or(named.size()), named.size()));
        return named;
    });
}

Result<void> SqliteJournalStore::keepActivity(const Activity& activity) {
    if (const auto faults = faultsOf(activity); !faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    return inOneTransaction(
        *m_connection, m_revision->count, [&] { return keepRow(*m_connection, activity); });
}

Result<void> SqliteJournalStore::removeActivity(const ActivityId& id, UtcTime now) {
    return inOneTransaction(
        *m_connection, m_revision->count, [&] { return removeRow<Activity>(*m_connection, id.value, now); });
}

} // namespace unknot
