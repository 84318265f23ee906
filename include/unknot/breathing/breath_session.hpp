// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/breathing/breath_pattern.hpp"

#include <optional>

namespace unknot {

/// A sitting of paced breathing, as a value. Runs on awake time, so it stands still over suspend.
struct BreathSession {
    BreathPattern pattern = BreathPattern::fiveOneFour();
    AwakeTime start{};             ///< when the first in-breath of the present run began
    std::int64_t cyclesBefore = 0; ///< breaths completed in earlier runs of this sitting
    std::optional<AwakeTime> pausedAt;

    [[nodiscard]] bool isPaused() const { return pausedAt.has_value(); }

    bool operator==(const BreathSession&) const = default;
};

/// Begins with an in-breath.
[[nodiscard]] BreathSession beginBreathing(const BreathPattern& pattern, AwakeTime now);
/// Stands still; a second pause changes nothing.
[[nodiscard]] BreathSession paused(const BreathSession& session, AwakeTime now);
/// Goes on with a new in-breath; breaths already completed stay counted.
[[nodiscard]] BreathSession resumed(const BreathSession& session, AwakeTime now);
/// Goes over to smaller breaths at once, with their out-breath: somebody it hurts lets go first
/// (our own rule). A paused session stays paused.
[[nodiscard]] BreathSession softenedTo(
    const BreathSession& session, const BreathPattern& smaller, AwakeTime now);
/// Goes over to longer breaths with a new in-breath. A paused session stays paused.
[[nodiscard]] BreathSession lengthenedTo(
    const BreathSession& session, const BreathPattern& longer, AwakeTime now);

/// Where the sitting stands: the phase, with all completed breaths in `cycle`.
[[nodiscard]] BreathMoment momentOf(const BreathSession& session, AwakeTime now);

} // namespace unknot
