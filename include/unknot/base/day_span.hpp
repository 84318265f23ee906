// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace unknot {

/// A span of every day, by the local time of day; it may go over midnight. Where both ends are the same it
/// is empty. Each end: 0 to 1439 minutes since midnight; `from` belongs to it, `to` does not.
struct DaySpan {
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};

    [[nodiscard]] bool contains(std::chrono::minutes timeOfDay) const;

    bool operator==(const DaySpan&) const = default;
};

} // namespace unknot
