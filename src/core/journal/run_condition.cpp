// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_condition.hpp"

#include "bound_values.hpp"

namespace unknot {

RunCondition conditionFor(const RunFilter& filter) {
    RunCondition condition{"WHERE deleted_at IS NULL", {}};
    const auto add = [&condition](const char* before, Field value) {
        condition.values.push_back(std::move(value));
        condition.sql += std::string(before) + "?" + std::to_string(condition.values.size());
    };
    if (filter.isOpen)
        condition.sql += " AND status <> 'ended'";
    if (filter.from)
        add(" AND start_day >= ", comparableDay(*filter.from));
    if (filter.timer)
        add(" AND timer = ", filter.timer->value);
    condition.sql += " ORDER BY start_utc DESC, id DESC";
    if (filter.limit)
        add(" LIMIT ", boundCount(*filter.limit));
    return condition;
}

} // namespace unknot
