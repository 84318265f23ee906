// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_moment_store.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

bool passes(const NotedMoment& moment, const MomentFilter& filter) {
    const auto day = moment.at.localDay();
    const bool isRemoved = moment.removedAt.has_value();
    return !(filter.removed == EpisodeFilter::Removed::without && isRemoved) &&
        !(filter.removed == EpisodeFilter::Removed::only && !isRemoved) &&
        !(filter.from && day < *filter.from) && !(filter.to && day > *filter.to);
}

} // namespace

Result<std::vector<NotedMoment>> MemoryMomentStore::moments(const MomentFilter& filter) const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<NotedMoment> found;
    for (const auto& [id, moment] : m_moments)
        if (passes(moment, filter))
            found.push_back(moment);
    std::ranges::sort(found, [](const NotedMoment& a, const NotedMoment& b) {
        return std::pair(a.at.utc, a.id) > std::pair(b.at.utc, b.id);
    });
    found.resize(std::min(filter.limit.value_or(found.size()), found.size()));
    return found;
}

Result<void> MemoryMomentStore::keepMoment(const NotedMoment& moment) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    if (!faultsOf(moment).empty())
        return fail(ErrorCode::invalid, "breaks a rule");
    m_moments[moment.id] = moment;
    return {};
}

Result<void> MemoryMomentStore::removeMoment(const MomentId& id, UtcTime now) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_moments.find(id);
    if (found == m_moments.end())
        return fail(ErrorCode::notFound, "no such moment");
    if (!found->second.removedAt)
        found->second.removedAt = found->second.changedAt = now;
    return {};
}

} // namespace unknot::test
