// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/overview.hpp"

#include "looked_at.hpp"

namespace unknot {

Overview overviewOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    Overview overview{.days = daysIn(range)};
    const auto add = [](int& count, bool isSo) { count += isSo ? 1 : 0; };
    for (const Episode* episode : episodesIn(episodes, range)) {
        ++overview.episodes;
        add(overview.onsetKnown, episode->onset.has_value());
        add(overview.lengthKnown, lengthOf(*episode).has_value());
        add(overview.open, isOpen(*episode));
        add(overview.placeKnown, !episode->places.empty());
        add(overview.triggersAnswered, isTriggersAnswered(*episode));
        add(overview.impactKnown, !episode->impacts.empty());
        add(overview.tried, !episode->tried.empty());
        add(overview.rated, !episode->readings.empty());
    }
    return overview;
}

} // namespace unknot
