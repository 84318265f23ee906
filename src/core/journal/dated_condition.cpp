// SPDX-License-Identifier: GPL-3.0-or-later
#include "dated_condition.hpp"

#include "bound_values.hpp"

namespace unknot {

namespace {

template <class Filter>
DatedCondition datedCondition(const Filter& filter) {
    DatedCondition condition{"WHERE 1", {}};
    const auto add = [&condition](const char* before, Field value) {
        condition.values.push_back(std::move(value));
        condition.sql += std::string(before) + "?" + std::to_string(condition.values.size());
    };
    if (filter.removed != EpisodeFilter::Removed::with)
        condition.sql += filter.removed == EpisodeFilter::Removed::only ? " AND deleted_at IS NOT NULL"
                                                                        : " AND deleted_at IS NULL";
    if (filter.from)
        add(" AND at_day >= ", comparableDay(*filter.from));
    if (filter.to)
        add(" AND at_day <= ", comparableDay(*filter.to));
    condition.sql += " ORDER BY at_utc DESC, id DESC";
    if (filter.limit)
        add(" LIMIT ", boundCount(*filter.limit));
    return condition;
}

} // namespace

DatedCondition conditionFor(const ActivityFilter& filter) {
    return datedCondition(filter);
}

DatedCondition conditionFor(const MomentFilter& filter) {
    return datedCondition(filter);
}

} // namespace unknot
