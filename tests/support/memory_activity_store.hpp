// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/activity.hpp"

#include <map>

namespace unknot::test {

/// A store of activities that keeps everything in memory, and fails when it is told to.
class MemoryActivityStore final : public ActivityStore {
public:
    [[nodiscard]] Result<std::vector<Activity>> activities(const ActivityFilter& filter) const override;
    Result<void> keepActivity(const Activity& activity) override;
    Result<void> removeActivity(const ActivityId& id, UtcTime now) override;

    /// From now on every function fails so; empty: works again.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }

    // For what takes all of a journal out or in; removed ones too.
    [[nodiscard]] std::map<ActivityId, Activity>& all() { return m_activities; }
    [[nodiscard]] const std::map<ActivityId, Activity>& all() const { return m_activities; }

private:
    std::map<ActivityId, Activity> m_activities;
    std::optional<ErrorCode> m_failure;
};

} // namespace unknot::test
