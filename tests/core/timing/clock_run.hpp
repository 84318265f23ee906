// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <string>
#include <vector>

namespace unknot::test {

/// Something that happens to a machine while a treatment and a reminder run on it.
struct Happening {
    enum class Kind {
        awake,   ///< time goes by
        asleep,  ///< time goes by, and the awake clock stands still
        closed,  ///< time goes by, and the program is not running
        off,     ///< the machine is switched off for that long, and started again
        wallSet, ///< somebody sets the clock by so much; no time goes by
        zone,    ///< the offset becomes this; no time goes by
    };

    Kind kind = Kind::awake;
    std::chrono::milliseconds by{0};
};

/// What happens, one after the other, from the start of a treatment on.
struct ClockScenario {
    std::string name;
    UtcTime start{};
    std::chrono::minutes offset{0};
    std::vector<Happening> happenings;
};

/// What came of a scenario.
struct ClockReport {
    std::vector<std::string> faults; ///< each rule that was broken, and when
    int checks = 0;
    int ends = 0;
    int asks = 0;
};

/// Runs a treatment of 20 minutes with a look at the skin after 5, a reminder every 30 minutes with quiet
/// hours from 22:00 to 08:00, and an onset 59 hours and 50 minutes before the start, through a scenario, as
/// the program does: it asks what has become of them when they say they are due next, after a sleep, and when
/// it is started. Then looks at what came of it against what should have, which is computed from the
/// scenario alone.
[[nodiscard]] ClockReport runThrough(const ClockScenario& scenario);

} // namespace unknot::test
