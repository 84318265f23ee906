// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/care/care_plan.hpp"

namespace unknot::test {

inline const TimerId kCold{"cold"};
inline const TimerId kHeat{"heat"};
inline const UtcTime kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(9);

/// Cold and heat with the numbers of the shipped content; see tests/content for the content itself.
inline Timers sampleTimers() {
    using namespace std::chrono_literals;
    Timers timers;
    timers.treatments = {
        {.id = kCold,
            .length = 20min,
            .shorter = 10min,
            .next = {{.after = 1h, .upTo = 2h}, {.after = 30min, .upTo = std::nullopt}}},
        {.id = kHeat,
            .length = 20min,
            .shorter = 10min,
            .notWhenSwollen = Claim{},
            .next = {{.after = 30min, .upTo = std::nullopt}}},
    };
    timers.skinRest.length = 30min;
    return timers;
}

inline CareTexts sampleCare() {
    using namespace std::chrono_literals;
    CareTexts care;
    care.phases = {{.phase = CarePhase::under48, .preferred = kCold}, {.phase = CarePhase::to72},
        {.phase = CarePhase::over72, .preferred = kHeat}, {.phase = CarePhase::unknown}};
    care.rest = {{.after = 24h}, {.after = 48h}};
    return care;
}

/// A session that ended so long before now.
inline PastSession sessionOf(const TimerId& treatment, std::chrono::minutes ago, Feel feel = Feel::unsaid) {
    return {.treatment = treatment, .endedAt = kNow - ago, .stayed = std::chrono::minutes(20), .feel = feel};
}

} // namespace unknot::test
