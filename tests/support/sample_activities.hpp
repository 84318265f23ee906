// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_episodes.hpp"

#include "unknot/journal/activity.hpp"

namespace unknot::test {

/// The least an activity can be, begun so many minutes after sampleTime().
inline Activity bareActivity(int number = 1, int minutes = 0) {
    return {.id = {sampleUuid(number)},
        .guide = {"daily-stretch"},
        .title = "Daily stretch",
        .at = sampleTime(minutes),
        .changedAt = sampleTime(minutes).utc};
}

/// Something in every field; a title that is hard on any format.
inline Activity fullActivity(int number = 1, int minutes = 0) {
    Activity activity = bareActivity(number, minutes);
    activity.guide = {"my-own-2"};
    activity.title = "'=1+1, \"Häng\" 😀 ";
    activity.length = std::chrono::seconds(754);
    activity.outcome = Outcome::same;
    activity.episode = {sampleUuid(1)};
    return activity;
}

} // namespace unknot::test
