// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/durations.hpp"

#include "median.hpp"

namespace unknot {

namespace {

DurationGroup groupOf(std::chrono::milliseconds length) {
    using namespace std::chrono;
    return length <= minutes(1) ? DurationGroup::upToMinute
        : length <= hours(1)    ? DurationGroup::upToHour
        : length <= days(1)     ? DurationGroup::upToDay
        : length <= days(3)     ? DurationGroup::upToThreeDays
                                : DurationGroup::longer;
}

} // namespace

Durations durationsOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    Durations durations;
    std::vector<std::chrono::milliseconds> lengths;
    for (const Episode* episode : episodesIn(episodes, range)) {
        DurationGroup group = isOpen(*episode) ? DurationGroup::stillOpen : DurationGroup::notKnown;
        if (const auto length = lengthOf(*episode)) {
            group = groupOf(*length);
            lengths.push_back(*length);
        }
        ++durations.episodes[std::size_t(group)];
    }
    durations.known = int(lengths.size());
    if (durations.known >= kFewestToSay)
        durations.median = medianOf(std::move(lengths));
    return durations;
}

} // namespace unknot
