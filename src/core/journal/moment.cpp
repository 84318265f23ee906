// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/moment.hpp"

#include "fault_list.hpp"

#include <algorithm>

namespace unknot {
namespace {

constexpr std::size_t kMostTriggers = 1000;

template <class Value>
void checkList(FaultList& faults, std::vector<Value> values, const char* what) {
    faults.refuse(values.size() > kMostTriggers, what, ": more than 1,000");
    std::ranges::sort(values);
    faults.refuse(std::ranges::adjacent_find(values) != values.end(), what, ": the same twice");
}

} // namespace

std::vector<std::string> faultsOf(const NotedMoment& moment) {
    FaultList faults;
    faults.uuid(moment.id.value, "moment");
    faults.time(moment.at, "at");
    for (const TriggerId& trigger : moment.triggers)
        faults.refuse(!isIdText(trigger.value), "triggers: not a name of the list");
    for (const std::string& own : moment.ownTriggers) {
        faults.text(own, "own triggers");
        faults.refuse(own.empty(), "own triggers: an empty text");
    }
    checkList(faults, moment.triggers, "triggers");
    checkList(faults, moment.ownTriggers, "own triggers");
    const bool hasTriggers = !moment.triggers.empty() || !moment.ownTriggers.empty();
    faults.refuse(moment.isNone && hasTriggers, "triggers: none of these, and yet some named");
    faults.refuse(!moment.isNone && !hasTriggers, "triggers: nothing was answered");
    faults.stamps(moment.changedAt, moment.removedAt);
    return faults.finish();
}

Result<void> bringBack(MomentStore& store, const MomentId& id, UtcTime now) {
    const auto removed = store.moments({.removed = EpisodeFilter::Removed::only});
    if (!removed)
        return fail(removed.error());
    const auto found = std::ranges::find(*removed, id, &NotedMoment::id);
    if (found == removed->end())
        return fail(ErrorCode::notFound, "journal: no such moment was removed");
    NotedMoment back = *found;
    back.removedAt.reset();
    back.changedAt = now;
    return store.keepMoment(back);
}

} // namespace unknot
