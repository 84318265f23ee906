// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pick_index.hpp"

#include "unknot/base/ids.hpp"

#include <algorithm>

namespace unknot {

/// The numbers of the triggers of an episode or a moment, sorted, each once.
template <class Triggered>
[[nodiscard]] std::vector<std::size_t> triggersOf(const Triggered& noted, PickIndex<TriggerId>& index) {
    std::vector<std::size_t> numbers;
    for (const TriggerId& trigger : noted.triggers)
        numbers.push_back(index.of(trigger));
    for (const std::string& own : noted.ownTriggers)
        if (const auto number = index.of(own))
            numbers.push_back(*number);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace unknot
