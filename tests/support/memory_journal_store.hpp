// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

#include <map>

namespace unknot::test {

/// A store that keeps everything in memory, and fails when it is told to.
class MemoryJournalStore final : public JournalStore {
public:
    [[nodiscard]] Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const override;
    [[nodiscard]] Result<std::optional<Episode>> find(const EpisodeId& id) const override;
    Result<void> add(const Episode& episode) override;
    Result<Episode> change(const EpisodeId& id, UtcTime now, const Change& change) override;
    Result<std::vector<MergeVerdict>> merge(const std::vector<Episode>& episodes) override;
    [[nodiscard]] Result<std::uint64_t> revision() const override;

    /// From now on every function fails so; empty: works again.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }

private:
    std::map<EpisodeId, Episode> m_episodes;
    std::uint64_t m_revision = 0;
    std::optional<ErrorCode> m_failure;
};

} // namespace unknot::test
