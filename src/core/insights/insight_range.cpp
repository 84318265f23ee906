// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/insight_range.hpp"

#include "looked_at.hpp"

#include "unknot/base/local_days.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::days;
using std::chrono::local_days;

int daysIn(const InsightRange& range) {
    const auto between = local_days(range.to) - local_days(range.from);
    return std::max(0, int(between.count()) + 1);
}

InsightRange upToToday(const InsightRange& range, const WallTime& now) {
    return {.from = range.from, .to = std::min(range.to, now.localDay())};
}

InsightRange wholeJournal(const std::vector<Episode>& episodes, const WallTime& now) {
    InsightRange range{.from = now.localDay(), .to = now.localDay()};
    for (const Episode& episode : episodes)
        if (!episode.removedAt)
            range.from = std::min(range.from, filedAt(episode).localDay());
    return range;
}

std::vector<const Episode*> episodesIn(const std::vector<Episode>& episodes, const InsightRange& range) {
    const local_days from(range.from);
    const local_days to(range.to);
    std::vector<const Episode*> found;
    for (const Episode& episode : episodes) {
        const local_days day = localDayOf(filedAt(episode));
        if (!episode.removedAt && from <= day && day <= to)
            found.push_back(&episode);
    }
    return found;
}

std::vector<const Episode*> inOrder(std::vector<const Episode*> episodes) {
    std::ranges::sort(episodes, [](const Episode* one, const Episode* other) {
        const UtcTime first = filedAt(*one).utc;
        const UtcTime second = filedAt(*other).utc;
        return first != second ? first < second : one->id < other->id;
    });
    return episodes;
}

bool isTriggersAnswered(const Episode& episode) {
    return episode.isNoTriggerKnown || !episode.triggers.empty() || !episode.ownTriggers.empty();
}

} // namespace unknot
