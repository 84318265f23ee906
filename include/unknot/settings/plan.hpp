// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/base/ids.hpp"

#include <map>
#include <vector>

namespace unknot {

/// What the person took into their plan for the days without a spasm. Ids that the content does not know (any
/// more) stay: they may come back.
struct Plan {
    std::vector<PlanItemId> chosen; ///< in the order in which they were chosen
    /// "Not now": never offered again, and never asked about; they can be looked up.
    std::vector<PlanItemId> declined;
    /// Routines of the person's own content that were chosen, and those that were declined; they are no
    /// items.
    std::vector<GuideId> ownRoutines;
    std::vector<GuideId> ownDeclined;
    /// When each condition was last confirmed.
    std::map<ConditionId, UtcTime> confirmed;

    bool operator==(const Plan&) const = default;
};

} // namespace unknot
