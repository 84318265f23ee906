// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/activity.hpp"

#include "fault_list.hpp"

#include <algorithm>

namespace unknot {

std::vector<std::string> faultsOf(const Activity& activity) {
    FaultList faults;
    faults.uuid(activity.id.value, "activity");
    faults.refuse(!isIdText(activity.guide.value), "guide: not a name of the content");
    faults.refuse(activity.title.empty(), "title: an empty text");
    faults.shortText(activity.title, "title");
    faults.time(activity.at, "at");
    faults.refuse(activity.length < std::chrono::seconds(0) || activity.length > std::chrono::hours(24),
        "length: outside 0 to 24 hours");
    if (!activity.episode.empty())
        faults.uuid(activity.episode.value, "episode");
    faults.stamps(activity.changedAt, activity.removedAt);
    return faults.finish();
}

Result<void> bringBack(ActivityStore& store, const ActivityId& id, UtcTime now) {
    const auto removed = store.activities({.removed = EpisodeFilter::Removed::only});
    if (!removed)
        return fail(removed.error());
    const auto found = std::ranges::find(*removed, id, &Activity::id);
    if (found == removed->end())
        return fail(ErrorCode::notFound, "journal: no such activity was removed");
    Activity back = *found;
    back.removedAt.reset();
    back.changedAt = now;
    return store.keepActivity(back);
}

} // namespace unknot
