// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"

namespace unknot {

/// The rest of a SELECT from a table whose rows have one time, `at`; as EpisodeCondition.
struct DatedCondition {
    std::string sql;
    Fields values;
};

/// All of the filter but its text.
[[nodiscard]] DatedCondition conditionFor(const ActivityFilter& filter);
[[nodiscard]] DatedCondition conditionFor(const MomentFilter& filter);

} // namespace unknot
