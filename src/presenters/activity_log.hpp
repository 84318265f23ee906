// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/guide/guide_state.hpp"
#include "unknot/journal/activity.hpp"

#include <deque>

namespace unknot {

/// Keeps what was done of a routine, as a by-product of doing it: once something of it was done, and again
/// whenever more was. What cannot be stored at once waits in memory and is tried again with whatever comes
/// next. Borrows: store, clock.
class ActivityLog {
public:
    ActivityLog(ActivityStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    /// A step of the routine was left: `spent` is the awake time in the step of `before`. Nothing is kept of
    /// one in which nothing was done yet, nor of a guide that is no routine.
    void follow(const Guide& guide, const GuideState& before, const GuideState& after,
        std::chrono::nanoseconds spent);

    /// Tries again what is waiting.
    void retry();
    /// Why something is waiting; empty where all is stored.
    [[nodiscard]] std::optional<ErrorCode> error() const { return m_error; }

private:
    ActivityStore& m_store;
    const Clock& m_clock;
    std::optional<Activity> m_current; ///< of the run that is going on
    std::deque<Activity> m_waiting;
    std::optional<ErrorCode> m_error;
};

} // namespace unknot
