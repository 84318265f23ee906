// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_activity_store.hpp"

#include "support/search.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

bool passes(const Activity& activity, const ActivityFilter& filter) {
    const auto day = activity.at.localDay();
    const bool isRemoved = activity.removedAt.has_value();
    return !(filter.removed == EpisodeFilter::Removed::without && isRemoved) &&
        !(filter.removed == EpisodeFilter::Removed::only && !isRemoved) &&
        !(filter.from && day < *filter.from) && !(filter.to && day > *filter.to) &&
        hasWords(activity.title, filter.text);
}

} // namespace

Result<std::vector<Activity>> MemoryActivityStore::activities(const ActivityFilter& filter) const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<Activity> found;
    for (const auto& [id, activity] : m_activities)
        if (passes(activity, filter))
            found.push_back(activity);
    std::ranges::sort(found, [](const Activity& a, const Activity& b) {
        return std::pair(a.at.utc, a.id) > std::pair(b.at.utc, b.id);
    });
    found.resize(std::min(filter.limit.value_or(found.size()), found.size()));
    return found;
}

Result<void> MemoryActivityStore::keepActivity(const Activity& activity) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    if (!faultsOf(activity).empty())
        return fail(ErrorCode::invalid, "breaks a rule");
    m_activities[activity.id] = activity;
    return {};
}

Result<void> MemoryActivityStore::removeActivity(const ActivityId& id, UtcTime now) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_activities.find(id);
    if (found == m_activities.end())
        return fail(ErrorCode::notFound, "no such activity");
    if (!found->second.removedAt)
        found->second.removedAt = found->second.changedAt = now;
    return {};
}

} // namespace unknot::test
