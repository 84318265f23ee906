// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/past_sessions.hpp"

namespace unknot {

std::vector<PastSession> pastSessionsOf(const std::vector<TimerRun>& runs, const Instant& at) {
    std::vector<PastSession> sessions;
    for (const TimerRun& run : runs) {
        const auto end = isTreatment(run) ? endOf(run, at) : std::nullopt;
        const auto stayed = run.stayed.value_or(run.length);
        if (end && stayed >= kShortestSession)
            sessions.push_back({.treatment = run.timer, .endedAt = *end, .stayed = stayed, .feel = run.feel});
    }
    return sessions;
}

} // namespace unknot
