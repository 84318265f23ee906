// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

#include <array>

namespace unknot {

inline constexpr std::size_t kSides = 4;

/// How often it was in one area of the body.
struct AreaCount {
    BodyAreaId area;
    int episodes = 0;
    std::array<int, kSides> sides{}; ///< by Side, unsaid too; together `episodes`

    [[nodiscard]] int of(Side side) const { return sides[std::size_t(side)]; }
    bool operator==(const AreaCount&) const = default;
};

/// Where it was. One episode can be in several areas.
struct Places {
    int episodes = 0;             ///< in the range
    int known = 0;                ///< those with any place: what the counts are out of
    std::vector<AreaCount> areas; ///< the most frequent first, then by id

    bool operator==(const Places&) const = default;
};

[[nodiscard]] Places placesOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
