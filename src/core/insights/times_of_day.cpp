// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/times_of_day.hpp"

namespace unknot {

TimesOfDay timesOfDayOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    TimesOfDay times;
    for (const Episode* episode : episodesIn(episodes, range)) {
        if (!episode->onset) {
            ++times.notKnown;
            continue;
        }
        ++times.known;
        ++times.episodes[std::size_t(episode->onset->timeOfDay() / kDayPart)];
    }
    return times;
}

} // namespace unknot
