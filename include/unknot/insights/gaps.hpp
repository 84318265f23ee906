// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

namespace unknot {

/// From one onset to the next.
struct Gap {
    WallTime from;
    WallTime to;

    /// Time that really passed, whatever the clocks showed; never negative.
    [[nodiscard]] std::chrono::milliseconds length() const { return to.utc - from.utc; }
    bool operator==(const Gap&) const = default;
};

enum class GapTrend {
    tooFew,        ///< too few gaps to say
    noClearChange, ///< what is said unless the change is both steady and large
    shorter,       ///< it comes more and more often
    longer,
};

/// The fewest gaps of which a trend is told, three in each half. Our own number.
inline constexpr int kFewestGapsForTrend = 6;

/// How far apart the episodes were.
///
/// A gap has two onsets that are known, of episodes that are next to each other in the range. One with an
/// unknown onset at an end is left out and not bridged: bridging would make it look longer than it was, and
/// when an entry was noted says nothing about its onset (ten may be noted in one evening). Of an even number
/// the median is halfway between the middle two.
struct Gaps {
    int episodes = 0;      ///< in the range
    int onsetNotKnown = 0; ///< of these
    int leftOut = 0;       ///< neighbours that no gap was taken from
    std::vector<Gap> gaps; ///< in order of time

    /// Empty below two gaps, which take kFewestToSay episodes.
    std::optional<std::chrono::milliseconds> median;
    GapTrend trend = GapTrend::tooFew;
    /// The median of the earlier and of the later half (one in the middle is in neither); empty with tooFew.
    std::optional<std::chrono::milliseconds> earlierMedian;
    std::optional<std::chrono::milliseconds> laterMedian;
    /// From the latest onset to `now` or, where that comes first, to the end of the range's last day there.
    /// Empty where there is no episode, or the onset of the latest is not known.
    std::optional<std::chrono::milliseconds> sinceLast;

    bool operator==(const Gaps&) const = default;
};

[[nodiscard]] Gaps gapsOf(
    const std::vector<Episode>& episodes, const InsightRange& range, const WallTime& now);

/// The trend of lengths in order of time. A change counts only where it is both
/// - steady: the Mann-Kendall test, which compares each with each later one and asks nothing of how they are
///   distributed, finds it rarer than one in twenty by chance alone (two-sided, with its corrections for ties
///   and for continuity; of six gaps at least 14 of the 15 pairs have to agree), and
/// - large: the medians of the two halves differ at least by half (a ratio of 1.5).
/// Either alone would mislead: of a few gaps a ratio is mostly chance, of thousands the smallest drift is
/// steady. Medians alone decide about "large", so that one long holiday does not. It is not "shorter" where
/// `sinceLast`, a gap that still goes on, is already longer than the earlier half's median. All of these
/// numbers are our own.
[[nodiscard]] GapTrend trendOf(const std::vector<std::chrono::milliseconds>& lengths,
    std::optional<std::chrono::milliseconds> sinceLast);

} // namespace unknot
