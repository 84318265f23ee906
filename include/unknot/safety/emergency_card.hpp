// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

#include <array>

namespace unknot {

/// The words of the emergency page. They are code, not content: the page must come up with a broken
/// database, broken content, a full disk or no disk at all (docs/decisions/0003-emergency-card.md).
/// All of it is our own safety rule; no article gives numbers or says what to do alone.
struct EmergencyCard {
    const char* title;
    /// Shown together where the region is not known.
    std::array<const char*, 3> numbers;
    /// What to do, alone and in this order.
    std::array<const char*, 3> lines;
    const char* ownRule;
};

inline constexpr EmergencyCard kEmergencyCard = {
    .title = "Get help now",
    .numbers = {"112", "999", "911"},
    .lines =
        {
            "Call now, or shout for someone to call. Say which sign you have.",
            "Alone and cannot stand? Stay down. Unlock the door only if you can reach it without harm.",
            "Lie or sit the way that hurts least. Do not drive yourself.",
        },
    .ownRule = "Unknot's own safety rule. Dial the number of the country you are in.",
};

/// The region's emergency numbers, or the card's three where the region is not known.
[[nodiscard]] std::vector<std::string> emergencyNumbersFor(const Content& content, const RegionId& region);

} // namespace unknot
