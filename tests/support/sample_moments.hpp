// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_episodes.hpp"

#include "unknot/journal/moment.hpp"

namespace unknot::test {

/// The least a moment can be, so many minutes after sampleTime().
inline NotedMoment bareMoment(int number = 1, int minutes = 0) {
    return {.id = {sampleUuid(number)},
        .at = sampleTime(minutes),
        .isNone = true,
        .changedAt = sampleTime(minutes).utc};
}

/// Something in every list; texts that are hard on any format.
inline NotedMoment fullMoment(int number = 1, int minutes = 0) {
    NotedMoment moment = bareMoment(number, minutes);
    moment.isNone = false;
    moment.triggers = {{"turning"}, {"cold"}, {"my-own-2"}};
    moment.ownTriggers = {"'=1+1, \"Sofa\"\n\\ 😀 ", "[\"not a list\"]", "Keller"};
    return moment;
}

} // namespace unknot::test
