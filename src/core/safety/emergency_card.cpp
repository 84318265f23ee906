// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/safety/emergency_card.hpp"

#include <algorithm>

namespace unknot {

std::vector<std::string> emergencyNumbersFor(const Content& content, const RegionId& region) {
    const auto found = std::ranges::find(content.regions, region, &Region::id);
    if (found != content.regions.end())
        return found->emergency;
    return {kEmergencyCard.numbers.begin(), kEmergencyCard.numbers.end()};
}

} // namespace unknot
