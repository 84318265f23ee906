// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/moment.hpp"

#include <map>

namespace unknot::test {

/// A store of moments that keeps everything in memory, and fails when it is told to.
class MemoryMomentStore final : public MomentStore {
public:
    [[nodiscard]] Result<std::vector<NotedMoment>> moments(const MomentFilter& filter) const override;
    Result<void> keepMoment(const NotedMoment& moment) override;
    Result<void> removeMoment(const MomentId& id, UtcTime now) override;

    /// From now on every function fails so; empty: works again.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }

    // For what takes all of a journal out or in; removed ones too.
    [[nodiscard]] std::map<MomentId, NotedMoment>& all() { return m_moments; }

private:
    std::map<MomentId, NotedMoment> m_moments;
    std::optional<ErrorCode> m_failure;
};

} // namespace unknot::test
