// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/interference.hpp"

#include "looked_at.hpp"

#include "unknot/base/local_days.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace unknot {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::milliseconds;

namespace {

/// The days of an episode, both ends included.
struct Span {
    local_days from;
    local_days to;
};

/// A spasm that ended at midnight was not there on the day that began then.
local_days lastDayBefore(const WallTime& end) {
    return localDayOf({.utc = end.utc - milliseconds(1), .offset = end.offset});
}

Span spanOf(const Episode& episode, local_days today) {
    const local_days first = localDayOf(filedAt(episode));
    local_days last = first;
    if (isOpen(episode))
        last = today;
    else if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        last = lastDayBefore(ended->at);
    else if (const auto* lasted = std::get_if<Lasted>(&episode.end); lasted && episode.onset)
        last = lastDayBefore({.utc = episode.onset->utc + lasted->length, .offset = episode.onset->offset});
    return {.from = first, .to = std::max(first, last)};
}

/// How many days of the range are in any of the spans.
int coveredDays(std::vector<Span> spans, const InsightRange& range) {
    std::ranges::sort(spans, {}, &Span::from);
    const local_days end = local_days(range.to) + days(1);
    local_days next(range.from); ///< the first day that may still be counted
    int covered = 0;
    for (const Span& span : spans) {
        const local_days from = std::max(span.from, next);
        const local_days behind = std::min(span.to + days(1), end);
        if (from >= behind)
            continue;
        covered += int((behind - from).count());
        next = behind;
    }
    return covered;
}

std::vector<ImpactCount> impactsOf(const std::vector<const Episode*>& episodes) {
    std::map<ImpactId, int> counts;
    for (const Episode* episode : episodes)
        for (const ImpactId& impact : episode->impacts)
            ++counts[impact];
    std::vector<ImpactCount> impacts;
    for (const auto& [impact, count] : counts)
        impacts.push_back({.impact = impact, .episodes = count});
    std::ranges::stable_sort(impacts, std::greater(), &ImpactCount::episodes);
    return impacts;
}

} // namespace

Interference interferenceOf(
    const std::vector<Episode>& episodes, const InsightRange& range, const WallTime& now) {
    const auto filed = episodesIn(episodes, range);
    Interference found{.ofDays = daysIn(range), .episodes = int(filed.size()), .impacts = impactsOf(filed)};
    for (const Episode* episode : filed)
        found.known += episode->impacts.empty() ? 0 : 1;

    std::vector<Span> spans; ///< of those that are over
    std::vector<Span> open;
    for (const Episode& episode : episodes)
        if (!episode.removedAt && !episode.impacts.empty())
            (isOpen(episode) ? open : spans).push_back(spanOf(episode, localDayOf(now)));
    const int closedDays = coveredDays(spans, range);
    spans.insert(spans.end(), open.begin(), open.end());
    found.days = coveredDays(std::move(spans), range);
    found.openDays = found.days - closedDays;
    return found;
}

} // namespace unknot
