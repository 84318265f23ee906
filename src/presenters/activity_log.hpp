// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/guide/guide_state.hpp"
#include "unknot/journal/activity.hpp"
#include "unknot/journal/journal_store.hpp"

#include <vector>

namespace unknot {

/// Keeps what was done of a routine, as a by-product of doing it: once something of it was done, and again
/// whenever more was. Done is a hold, a countdown or breathing of five seconds or more (our own rule; less is
/// leafing through), a step that is gone on from and that says what it tries, and every outcome. What cannot
/// be stored at once waits in memory and is tried again with whatever comes next.
/// Borrows: store, journal, clock.
class ActivityLog {
public:
    ActivityLog(ActivityStore& store, const JournalStore& journal, const Clock& clock)
        : m_store(store), m_journal(journal), m_clock(clock) {}

    /// A step of the routine was left, paused or ended: `spent` is the awake time in the step of `before`.
    /// Gives `after` the id of its activity with the first thing that was done, so that a run that is gone on
    /// with stays the same activity. Nothing is kept of one in which nothing was done yet, nor of a guide
    /// that is no routine. Where a warning sign has ended it, it is stored with the next retry().
    void follow(
        const Guide& guide, const GuideState& before, GuideState& after, std::chrono::nanoseconds spent);

    /// Tries again what is waiting.
    void retry();
    /// Why something is waiting; empty where all is stored.
    [[nodiscard]] std::optional<ErrorCode> error() const { return m_error; }

private:
    [[nodiscard]] EpisodeId episodeFor(const GuideState& state) const;

    ActivityStore& m_store;
    const JournalStore& m_journal;
    const Clock& m_clock;
    std::optional<Activity> m_current; ///< of the run that is going on
    std::vector<Activity> m_waiting;   ///< the latest of each
    std::optional<ErrorCode> m_error;
};

} // namespace unknot
