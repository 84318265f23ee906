// SPDX-License-Identifier: GPL-3.0-or-later
#include "episode_condition.hpp"

#include "bound_values.hpp"
#include "episode_search.hpp"

namespace unknot {

namespace {

/// Puts conditions together; each may have one value, which stands in it as "?".
class Conditions {
public:
    void add(const std::string& condition) { m_sql += (m_sql.empty() ? "WHERE " : " AND ") + condition; }
    void add(const std::string& condition, Field value) {
        add(condition);
        m_values.push_back(std::move(value));
    }
    void finish(const std::string& rest, Field first, Field second) {
        m_sql += rest;
        m_values.push_back(std::move(first));
        m_values.push_back(std::move(second));
    }
    [[nodiscard]] EpisodeCondition take() { return {std::move(m_sql), std::move(m_values)}; }

private:
    std::string m_sql;
    Fields m_values;
};

std::string hasPart(const std::string& table, const std::string& column) {
    return "EXISTS (SELECT 1 FROM " + table + " AS part WHERE part.episode = episode.id AND part." + column +
        " = ? AND part.deleted_at IS NULL)";
}

} // namespace

EpisodeCondition conditionFor(SqliteConnection& connection, const EpisodeFilter& filter) {
    Conditions conditions;
    if (filter.removed != EpisodeFilter::Removed::with)
        conditions.add(
            filter.removed == EpisodeFilter::Removed::only ? "deleted_at IS NOT NULL" : "deleted_at IS NULL");
    if (filter.isOpen)
        conditions.add("end_kind = 'open'");
    if (filter.from)
        conditions.add("filed_day >= ?", comparableDay(*filter.from));
    if (filter.to)
        conditions.add("filed_day <= ?", comparableDay(*filter.to));
    if (filter.trigger)
        conditions.add(hasPart("pick", "list = 'trigger' AND part.value"), filter.trigger->value);
    if (filter.ownTrigger)
        conditions.add(hasPart("pick", "list = 'own-trigger' AND part.value"), *filter.ownTrigger);
    if (filter.area)
        conditions.add(hasPart("place", "area"), filter.area->value);
    if (filter.measure)
        conditions.add(hasPart("tried", "measure"), filter.measure->value);
    if (const std::string search = searchFor(connection, filter.text); !search.empty())
        conditions.add("number IN (SELECT rowid FROM episode_search WHERE episode_search MATCH ?)", search);
    conditions.finish(" ORDER BY filed_utc DESC, id DESC LIMIT ? OFFSET ?",
        filter.limit ? boundCount(*filter.limit) : std::int64_t(-1), boundCount(filter.offset));
    return conditions.take();
}

} // namespace unknot
