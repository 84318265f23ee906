// SPDX-License-Identifier: GPL-3.0-or-later
#include "true_time.hpp"

#include <algorithm>

namespace unknot::test {

using namespace std::chrono_literals;
using Kind = Happening::Kind;

TrueTime::TrueTime(const ClockScenario& scenario) {
    Since time{0};
    std::chrono::milliseconds wall = scenario.start.time_since_epoch();
    std::chrono::milliseconds offset = scenario.offset;
    for (const Happening& happening : scenario.happenings) {
        switch (happening.kind) {
        case Kind::wallSet:
            wall += happening.by;
            m_isWallSet = true;
            break;
        case Kind::zone: offset = happening.by; break;
        case Kind::off: m_isStartedAnew = true; [[fallthrough]];
        case Kind::asleep:
        case Kind::closed:
            time += happening.by;
            // The program looks when it is back.
            m_stretches.push_back({time, time, wall + offset});
            break;
        case Kind::awake:
            m_stretches.push_back({time, time + happening.by, wall + offset});
            time += happening.by;
            break;
        }
    }
}

std::optional<Since> TrueTime::attendedFrom(Since time) const {
    for (const Stretch& stretch : m_stretches)
        if (stretch.to >= time)
            return std::max(stretch.from, time);
    return std::nullopt;
}

std::optional<Since> TrueTime::loudFrom(Since time) const {
    for (const Stretch& stretch : m_stretches)
        if (const auto found = loudIn(stretch, time))
            return found;
    return std::nullopt;
}

std::optional<Since> TrueTime::loudIn(const Stretch& stretch, Since time) {
    // Minute by minute: quiet hours end on a whole one.
    for (Since t = std::max(stretch.from, time); t <= stretch.to;) {
        const auto local = stretch.localAtZero + t;
        const auto ofDay = local % 24h;
        if (ofDay >= 8h && ofDay < 22h)
            return t;
        t += 1min - local % 1min;
    }
    return std::nullopt;
}

} // namespace unknot::test
