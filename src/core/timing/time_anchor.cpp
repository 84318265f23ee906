// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/timing/time_anchor.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// Nothing waits that long, and nanoseconds do not count further than 292 years.
constexpr std::chrono::milliseconds longestGap = std::chrono::days(36525);

} // namespace

TimeAnchor anchorAt(const Moment& now, const std::string& bootName) {
    return {.boot = now.boot, .wall = now.wall.utc, .bootName = bootName};
}

std::chrono::nanoseconds shiftSince(
    const TimeAnchor& anchor, const Moment& now, const std::string& bootName) {
    if (!bootName.empty() && anchor.bootName == bootName)
        return std::chrono::nanoseconds(0);
    const auto gone = std::clamp(now.wall.utc - anchor.wall, std::chrono::milliseconds(0), longestGap);
    return now.boot - anchor.boot - gone;
}

} // namespace unknot
