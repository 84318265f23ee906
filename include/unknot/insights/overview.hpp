// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

namespace unknot {

/// How much there is to go by: the "out of how many" of all that is said. Numbers of episodes.
struct Overview {
    int days = 0; ///< of the range
    int episodes = 0;
    int onsetKnown = 0; ///< the others are filed under when they were noted
    int lengthKnown = 0;
    int open = 0;
    int placeKnown = 0;
    int triggersAnswered = 0; ///< with a trigger, or with "none known"
    int impactKnown = 0;      ///< with something that could not be done
    int tried = 0;            ///< in which something was tried
    int rated = 0;            ///< with a reading

    bool operator==(const Overview&) const = default;
};

[[nodiscard]] Overview overviewOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
