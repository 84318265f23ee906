// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/guide.hpp"

namespace unknot {

/// Something about a guide's shape that could strand or endanger somebody.
struct GuideFault {
    std::string pointer; ///< JSON pointer into the guide's file
    std::string expected;
    std::string found;

    bool operator==(const GuideFault&) const = default;
};

/// Refuses, each with its place: unknown or repeated ids, steps nobody can reach, steps that lead
/// to no end (no way out, a cycle that cannot end, or one that ends only by stretching), steps
/// reachable without the warning signs or past them, anything asked for on the cannot-move path,
/// stretching that is entered without being chosen or has no time limit, a limit that leads into
/// stretching, a `worse` that leads anywhere but to rest and the warning signs, and a ladder that has
/// fewer than two rungs, one of them twice, stretching, or a cannot-move path: whoever goes on from a rung
/// has passed no question on the way.
[[nodiscard]] std::vector<GuideFault> checkGuide(const Guide& guide);

} // namespace unknot
