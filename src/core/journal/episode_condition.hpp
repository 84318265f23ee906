// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/journal_store.hpp"

namespace unknot {

/// The rest of a SELECT from table episode, from WHERE on, and the values it needs. The text is put together
/// from fixed pieces; what a person chose or typed is in the values.
struct EpisodeCondition {
    std::string sql;
    Fields values;
};

[[nodiscard]] EpisodeCondition conditionFor(SqliteConnection& connection, const EpisodeFilter& filter);

} // namespace unknot
