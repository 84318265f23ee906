// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock_run.hpp"

#include <optional>

namespace unknot::test {

/// True time since the start of a scenario, which no clock of the machine shows.
using Since = std::chrono::milliseconds;

/// What a scenario means for somebody who looks on from outside. Knows nothing of countdowns or reminders.
class TrueTime {
public:
    explicit TrueTime(const ClockScenario& scenario);

    /// When the program next runs on a machine that is awake, from `time` on. Empty for not any more.
    [[nodiscard]] std::optional<Since> attendedFrom(Since time) const;
    /// Likewise, and it is between 08:00 and 22:00 on the machine's clock.
    [[nodiscard]] std::optional<Since> loudFrom(Since time) const;
    /// Whether time can be told from the clocks alone: not where the clock was set and the machine started
    /// anew.
    [[nodiscard]] bool isTellable() const { return !(m_isWallSet && m_isStartedAnew); }
    [[nodiscard]] bool isWallSet() const { return m_isWallSet; }

private:
    /// A stretch in which the program runs and nobody touches the clock; both ends belong to it.
    struct Stretch {
        Since from{0};
        Since to{0};
        std::chrono::milliseconds localAtZero{0}; ///< local time since 1970, less the true time
    };

    [[nodiscard]] static std::optional<Since> loudIn(const Stretch& stretch, Since time);

    std::vector<Stretch> m_stretches;
    bool m_isWallSet = false;
    bool m_isStartedAnew = false;
};

} // namespace unknot::test
