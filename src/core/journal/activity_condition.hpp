// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/activity.hpp"

namespace unknot {

/// The rest of a SELECT from table activity, as EpisodeCondition; all of the filter but its text.
struct ActivityCondition {
    std::string sql;
    Fields values;
};

[[nodiscard]] ActivityCondition conditionFor(const ActivityFilter& filter);

} // namespace unknot
