// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

namespace unknot {

/// When something was written down, on the clocks that outlive a program. With it a boot time can be read
/// again later, also after the machine was started anew.
struct TimeAnchor {
    BootTime boot{};
    UtcTime wall{};
    std::string bootName; ///< see Clock::bootName()

    bool operator==(const TimeAnchor&) const = default;
};

[[nodiscard]] TimeAnchor anchorAt(const Moment& now, const std::string& bootName);

/// What must be added to a boot time that was written down under `anchor` to have it in today's boot time.
/// Of the same start of the machine: nothing, whatever was done to the wall clock. Else the wall clock tells
/// how long ago it was written; where that was set back, no time has gone by, so that nothing ever has more
/// time left than it had.
[[nodiscard]] std::chrono::nanoseconds shiftSince(
    const TimeAnchor& anchor, const Moment& now, const std::string& bootName);

} // namespace unknot
