// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"
#include "unknot/insights/pick.hpp"

#include <array>

namespace unknot {

inline constexpr std::size_t kOutcomes = 4;

/// How one measure worked out, in the person's own view.
struct MeasureResult {
    Pick<MeasureId> measure;
    int tried = 0;                         ///< how many times; several in one episode count each
    int episodes = 0;                      ///< in how many episodes
    std::array<int, kOutcomes> outcomes{}; ///< by Outcome: how often each was said

    [[nodiscard]] int of(Outcome outcome) const { return outcomes[std::size_t(outcome)]; }
    /// How often any outcome was said.
    [[nodiscard]] int said() const;
    /// How often it was done and said how it was: better, same or worse. "Better" is out of these, because
    /// what could not be done says nothing about how it helps.
    [[nodiscard]] int done() const;
    /// Whether it may be said to help, and stands in the order: done() is at least kFewestToSay.
    [[nodiscard]] bool isRanked() const { return done() >= kFewestToSay; }
    bool operator==(const MeasureResult&) const = default;
};

/// What helped: what was tried, with what outcome.
///
/// Those that are ranked come first, the best of them ahead: by the lower end of the 95 % interval (Wilson)
/// of the share of "better", so that 8 of 10 is ahead of 3 of 3, which may be luck; then the smaller share of
/// "worse", then more often done. The others follow, most often tried first. What is still equal: those of
/// the list by id, then own words. The kinds of a measure are counted apart from it.
struct WhatHelped {
    int episodes = 0; ///< in the range
    int known = 0;    ///< those in which anything was tried
    std::vector<MeasureResult> measures;

    bool operator==(const WhatHelped&) const = default;
};

[[nodiscard]] WhatHelped whatHelpedOf(const std::vector<Episode>& episodes, const InsightRange& range);

} // namespace unknot
