// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/pacer.hpp"

#include <string>

namespace unknot::cli {

/// A change of phase: what begins, and when by the pacer's own time.
struct PhaseChange {
    Phase phase = Phase::inhale;
    std::int64_t breath = 1;
    std::chrono::milliseconds length{0};
    AwakeTime due{};
};

/// Goes through a pacer from one change of phase to the next. Each due time comes from the pacer, not
/// from when the last line was said, so nothing drifts and no change is left out however late it gets.
class BreathWalk {
public:
    /// Begins with whatever phase the pacer is in at that time.
    explicit BreathWalk(AwakeTime from) : m_due(from) {}

    [[nodiscard]] AwakeTime due() const { return m_due; }
    /// The change that is due; goes on to the next.
    PhaseChange take(const Pacer& pacer);

private:
    AwakeTime m_due;
};

/// "Breathe in, 5 seconds."
[[nodiscard]] std::string lineFor(const PhaseChange& change);

} // namespace unknot::cli
