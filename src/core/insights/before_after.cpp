// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/before_after.hpp"

#include "looked_at.hpp"
#include "median.hpp"
#include "pick_index.hpp"

namespace unknot {

namespace {

/// What the pain did, after less before; empty where it was not rated on both sides.
std::optional<int> changeOver(const Tried& tried, const std::vector<Reading>& readings) {
    const UtcTime begin = tried.at->utc;
    const UtcTime end = begin + tried.lasted.value_or(std::chrono::seconds(0));
    const Reading* before = nullptr;
    const Reading* after = nullptr;
    for (const Reading& reading : readings) {
        const UtcTime at = reading.at.utc;
        const bool isBefore = at <= begin && at >= begin - kLongestBefore;
        const bool isAfter = at > begin && at >= end && at <= end + kLongestAfter;
        if (isBefore && (!before || at >= before->at.utc))
            before = &reading;
        if (isAfter && (!after || at < after->at.utc))
            after = &reading;
    }
    if (!before || !after)
        return std::nullopt;
    return after->score.value() - before->score.value();
}

PainChange summaryOf(const Pick<MeasureId>& measure, const std::vector<double>& changes) {
    PainChange summary{.measure = measure, .pairs = int(changes.size())};
    for (const double change : changes)
        ++(change < 0 ? summary.lower : change > 0 ? summary.higher : summary.same);
    if (summary.pairs >= kFewestToSay)
        summary.medianChange = medianOf(changes);
    return summary;
}

} // namespace

BeforeAfter beforeAfterOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    BeforeAfter all;
    PickIndex<MeasureId> index;
    std::vector<std::vector<double>> changes; ///< by the index
    for (const Episode* episode : inOrder(episodesIn(episodes, range)))
        for (const Tried& tried : episode->tried) {
            if (!tried.at)
                continue;
            ++all.timed;
            const auto change = changeOver(tried, episode->readings);
            const auto number = change ? index.of(tried.measure, tried.own) : std::nullopt;
            if (!number)
                continue;
            ++all.pairs;
            changes.resize(index.size());
            changes[*number].push_back(*change);
        }
    for (std::size_t i = 0; i < index.size(); ++i)
        all.measures.push_back(summaryOf(index[i], changes[i]));
    std::ranges::sort(all.measures, [](const PainChange& one, const PainChange& other) {
        return one.pairs != other.pairs ? one.pairs > other.pairs : isAhead(one.measure, other.measure);
    });
    return all;
}

} // namespace unknot
