// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/trigger_counts.hpp"

#include "looked_at.hpp"
#include "trigger_index.hpp"

namespace unknot {

TriggerCounts triggerCountsOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    TriggerCounts counts;
    PickIndex<TriggerId> index;
    std::vector<int> named;
    for (const Episode* episode : inOrder(episodesIn(episodes, range))) {
        ++counts.episodes;
        counts.answered += isTriggersAnswered(*episode) ? 1 : 0;
        counts.noneKnown += episode->isNoTriggerKnown ? 1 : 0;
        const auto triggers = triggersOf(*episode, index);
        named.resize(index.size());
        for (const std::size_t trigger : triggers)
            ++named[trigger];
    }
    for (std::size_t i = 0; i < index.size(); ++i)
        counts.triggers.push_back({.trigger = index[i], .episodes = named[i]});
    std::ranges::sort(counts.triggers, [](const TriggerCount& one, const TriggerCount& other) {
        return one.episodes != other.episodes ? one.episodes > other.episodes
                                              : isAhead(one.trigger, other.trigger);
    });
    return counts;
}

} // namespace unknot
