// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"
#include "unknot/insights/pick.hpp"

namespace unknot {

/// The pain before and after one measure, where both were rated. What came after need not come from it.
struct PainChange {
    Pick<MeasureId> measure;
    int pairs = 0; ///< how many times there was a reading before and one after
    int lower = 0; ///< of these: less pain after than before
    int same = 0;
    int higher = 0;
    /// Of after less before, -10 to 10: below 0 the pain was less. Of an even number it is halfway between
    /// the middle two. Empty below kFewestToSay pairs.
    std::optional<double> medianChange;

    bool operator==(const PainChange&) const = default;
};

/// How long before its beginning a reading may be that counts as the pain before it. Our own number.
inline constexpr std::chrono::hours kLongestBefore{2};
/// How long after its end one may be that counts as the pain after it. Our own number.
inline constexpr std::chrono::hours kLongestAfter{4};

/// Before and after, for what was tried at a known time. The reading before is the episode's last one at the
/// beginning or up to kLongestBefore ahead of it. The reading after is the first one later than the beginning
/// that is not before the end (where a length is known) and up to kLongestAfter behind it.
struct BeforeAfter {
    int timed = 0;                    ///< how many times something was tried at a known time
    int pairs = 0;                    ///< of these: with both readings
    std::vector<PainChange> measures; ///< most pairs first; then those of the list by id, then own words

    bool operator==(const BeforeAfter&) const = default;
};

[[nodiscard]] BeforeAfter beforeAfterOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
