// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/import_report.hpp"

#include <set>

namespace unknot {

/// Takes in what is read from a file, and tells of what cannot be taken.
class RowCollector {
public:
    // Each is skipped where it breaks a rule, or an earlier row of its kind has its id.
    void take(Episode episode, std::string place);
    void take(TimerRun run, std::string place);
    void take(OwnTimer timer, std::string place);
    void take(Activity activity, std::string place);
    void take(NotedMoment moment, std::string place);
    void skip(std::string place, EpisodeId episode, std::string why);

    [[nodiscard]] std::size_t rows() const { return m_read.episodes.size() + m_read.skipped.size(); }
    [[nodiscard]] ReadJournal finish() { return std::move(m_read); }

private:
    ReadJournal m_read;
    std::set<EpisodeId> m_ids;
    std::set<TimerRunId> m_runIds;
    std::set<TimerId> m_ownTimerIds;
    std::set<ActivityId> m_activityIds;
    std::set<MomentId> m_momentIds;
};

} // namespace unknot
