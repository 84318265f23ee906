// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/timer_log.hpp"

namespace unknot {

/// The rest of a SELECT from table timer_run, as EpisodeCondition.
struct RunCondition {
    std::string sql;
    Fields values;
};

[[nodiscard]] RunCondition conditionFor(const RunFilter& filter);

} // namespace unknot
