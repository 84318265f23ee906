// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/activity_deeds.hpp"

namespace unknot::test {

using namespace std::chrono;

namespace {

constexpr std::size_t kMostActivities = 6;

} // namespace

Deed randomActivityDeed(Random& random, const JournalContents& there, UtcTime now) {
    Activity activity{.id = {randomUuid(random)},
        .guide = {"daily-stretch"},
        .title = "Stretch " + std::string(below(random, 190), 't'),
        .at = randomTime(random),
        .length = seconds(below(random, 86'401)),
        .outcome = Outcome(below(random, 4)),
        .episode = {randomUuid(random)},
        .changedAt = now};
    const std::size_t count = there.activities.size();
    if (count >= kMostActivities || (count > 0 && below(random, 2) == 0)) {
        const Activity& one = there.activities[below(random, count)];
        if (!one.removedAt && below(random, 3) == 0)
            return {"remove an activity", [id = one.id, now](const Stores& stores) {
                        return stores.activities.removeActivity(id, now);
                    }};
        activity.id = one.id;
    }
    return {
        "keep an activity", [=](const Stores& stores) { return stores.activities.keepActivity(activity); }};
}

} // namespace unknot::test
