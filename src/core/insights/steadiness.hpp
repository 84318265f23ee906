// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace unknot {

/// The statistic of the Mann-Kendall test: how far the values rise (above 0) or fall (below 0) with their
/// place, in standard deviations of what chance alone would give. Corrected for ties and for continuity. 0
/// where all are the same. Takes n log n time.
[[nodiscard]] double steadinessOf(const std::vector<std::chrono::milliseconds>& values);

} // namespace unknot
