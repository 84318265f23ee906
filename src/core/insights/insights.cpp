// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/insights.hpp"

namespace unknot {

Insights insightsOf(const std::vector<Episode>& episodes, const InsightRange& asked, const WallTime& now,
    const std::vector<NotedMoment>& moments) {
    const InsightRange range = upToToday(asked, now);
    return {.range = range,
        .overview = overviewOf(episodes, range),
        .frequency = frequencyOf(episodes, range),
        .gaps = gapsOf(episodes, range, now),
        .durations = durationsOf(episodes, range),
        .timesOfDay = timesOfDayOf(episodes, range),
        .places = placesOf(episodes, range),
        .triggers = triggerCountsOf(episodes, range),
        .whatHelped = whatHelpedOf(episodes, range),
        .beforeAfter = beforeAfterOf(episodes, range),
        .interference = interferenceOf(episodes, range, now),
        .selfMatched = selfMatchedOf(episodes, moments, range)};
}

} // namespace unknot
