// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace unknot {

/// The middle one; of an even number halfway between the middle two. Requires: there is at least one.
template <class Value>
[[nodiscard]] Value medianOf(std::vector<Value> values) {
    const auto middle = values.begin() + long(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const Value below = *std::max_element(values.begin(), middle);
    return below + (*middle - below) / 2;
}

} // namespace unknot
