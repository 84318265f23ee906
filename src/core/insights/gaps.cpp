// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/gaps.hpp"

#include "looked_at.hpp"
#include "median.hpp"
#include "steadiness.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::milliseconds;

namespace {

/// Beyond it chance alone goes in one of twenty cases, both directions together.
constexpr double kSteady = 1.96;

/// Whether one is at least half as long again as the other.
bool isMuchLonger(milliseconds one, milliseconds other) {
    return one > other && 2 * one >= 3 * other;
}

milliseconds earlierMedianOf(const std::vector<milliseconds>& lengths) {
    return medianOf(std::vector(lengths.begin(), lengths.begin() + long(lengths.size() / 2)));
}

milliseconds laterMedianOf(const std::vector<milliseconds>& lengths) {
    return medianOf(std::vector(lengths.end() - long(lengths.size() / 2), lengths.end()));
}

std::optional<milliseconds> sinceLastOf(
    const std::vector<const Episode*>& episodes, const InsightRange& range, const WallTime& now) {
    if (episodes.empty() || !episodes.back()->onset)
        return std::nullopt;
    const WallTime& last = *episodes.back()->onset;
    const auto endThere = std::chrono::local_days(range.to) + std::chrono::days(1);
    const UtcTime end = UtcTime(milliseconds(endThere.time_since_epoch())) - last.offset;
    const milliseconds since = std::min(now.utc, end) - last.utc;
    return since >= milliseconds(0) ? std::optional(since) : std::nullopt;
}

} // namespace

GapTrend trendOf(const std::vector<milliseconds>& lengths, std::optional<milliseconds> sinceLast) {
    if (lengths.size() < std::size_t(kFewestGapsForTrend))
        return GapTrend::tooFew;
    const double steadiness = steadinessOf(lengths);
    const milliseconds earlier = earlierMedianOf(lengths);
    const milliseconds later = laterMedianOf(lengths);
    if (steadiness >= kSteady && isMuchLonger(later, earlier))
        return GapTrend::longer;
    const bool hasStopped = sinceLast && *sinceLast > earlier;
    if (steadiness <= -kSteady && isMuchLonger(earlier, later) && !hasStopped)
        return GapTrend::shorter;
    return GapTrend::noClearChange;
}

Gaps gapsOf(const std::vector<Episode>& episodes, const InsightRange& range, const WallTime& now) {
    const auto ordered = inOrder(episodesIn(episodes, range));
    Gaps gaps{.episodes = int(ordered.size())};
    std::vector<milliseconds> lengths;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        gaps.onsetNotKnown += ordered[i]->onset ? 0 : 1;
        if (i == 0)
            continue;
        if (!ordered[i - 1]->onset || !ordered[i]->onset) {
            ++gaps.leftOut;
            continue;
        }
        gaps.gaps.push_back({.from = *ordered[i - 1]->onset, .to = *ordered[i]->onset});
        lengths.push_back(gaps.gaps.back().length());
    }
    gaps.sinceLast = sinceLastOf(ordered, range, now);
    if (lengths.size() + 1 >= std::size_t(kFewestToSay))
        gaps.median = medianOf(lengths);
    gaps.trend = trendOf(lengths, gaps.sinceLast);
    if (gaps.trend != GapTrend::tooFew) {
        gaps.earlierMedian = earlierMedianOf(lengths);
        gaps.laterMedian = laterMedianOf(lengths);
    }
    // What came after the range is not known to it.
    if (range.to < now.localDay())
        gaps.sinceLast.reset();
    return gaps;
}

} // namespace unknot
