// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/moment_times.hpp"

#include "unknot/insights/self_matched.hpp"

#include <algorithm>

namespace unknot {

using namespace std::chrono;

WallTime sameClockBefore(const WallTime& onset, int days, const OffsetAt& offsetAt) {
    const UtcTime asBefore = onset.utc - std::chrono::days(days);
    const bool isHere = offsetAt(onset.utc) == onset.offset;
    const minutes offset = isHere ? offsetAt(asBefore) : onset.offset;
    return {.utc = asBefore + onset.offset - offset, .offset = offset};
}

const NotedMoment* nearestTo(const std::vector<NotedMoment>& moments, const WallTime& time) {
    const auto shown = [](const WallTime& at) { return at.utc + at.offset; };
    const auto away = [&](const NotedMoment& moment) { return abs(shown(moment.at) - shown(time)); };
    const NotedMoment* nearest = nullptr;
    for (const NotedMoment& moment : moments)
        if (away(moment) <= kMatchWithin && (!nearest || away(moment) < away(*nearest)))
            nearest = &moment;
    return nearest;
}

Result<bool> hasOnsetBefore(const JournalStore& journal, const WallTime& at) {
    // By local days, which differ from those of UTC by one at most; the rest is looked at.
    const auto day = floor<days>(at.utc);
    const auto near = journal.episodes({.from = day - days(2), .to = day + days(2)});
    if (!near)
        return fail(near.error());
    return std::ranges::any_of(*near, [&](const Episode& episode) {
        return episode.onset && episode.onset->utc >= at.utc - kLookBack && episode.onset->utc <= at.utc;
    });
}

} // namespace unknot
