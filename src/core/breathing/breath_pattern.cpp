// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/breathing/breath_pattern.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

namespace unknot {

using namespace std::chrono_literals;

namespace {

constexpr std::array kPhases = {Phase::inhale, Phase::hold, Phase::exhale, Phase::rest};

bool isBetween(BreathPattern::Duration value, BreathPattern::Duration low, BreathPattern::Duration high) {
    return low <= value && value <= high;
}

double easedShare(std::chrono::nanoseconds part, std::chrono::nanoseconds whole) {
    const double share = double(part.count()) / double(whole.count());
    return 0.5 - 0.5 * std::cos(share * std::numbers::pi);
}

} // namespace

std::optional<BreathPattern> BreathPattern::from(
    Duration inhale, Duration hold, Duration exhale, Duration rest) {
    const bool isLegal = isBetween(inhale, 1s, 15s) && isBetween(hold, 0s, 10s) &&
        isBetween(exhale, 1s, 15s) && isBetween(rest, 0s, 10s);
    if (!isLegal)
        return std::nullopt;
    return BreathPattern({inhale, hold, exhale, rest});
}

BreathPattern BreathPattern::fiveOneFour() {
    return BreathPattern({5s, 1s, 4s, 0s});
}

BreathPattern::Duration BreathPattern::lengthOf(Phase phase) const {
    return m_lengths[std::size_t(phase)];
}

BreathPattern::Duration BreathPattern::cycle() const {
    return std::accumulate(m_lengths.begin(), m_lengths.end(), Duration(0));
}

BreathMoment phaseAt(const BreathPattern& pattern, std::chrono::nanoseconds elapsed) {
    elapsed = std::max(elapsed, std::chrono::nanoseconds(0));
    const std::chrono::nanoseconds cycle = pattern.cycle();
    BreathMoment moment{.cycle = elapsed / cycle};
    std::chrono::nanoseconds left = elapsed % cycle;
    for (const Phase phase : kPhases) {
        const std::chrono::nanoseconds length = pattern.lengthOf(phase);
        if (left < length) {
            moment.phase = phase;
            moment.sincePhaseBegan = left;
            moment.untilPhaseEnds = length - left;
            break;
        }
        left -= length;
    }
    return moment;
}

double fullnessAt(const BreathPattern& pattern, const BreathMoment& moment) {
    const std::chrono::nanoseconds length = pattern.lengthOf(moment.phase);
    switch (moment.phase) {
    case Phase::inhale: return easedShare(moment.sincePhaseBegan, length);
    case Phase::hold: return 1.0;
    case Phase::exhale: return 1.0 - easedShare(moment.sincePhaseBegan, length);
    case Phase::rest: break;
    }
    return 0.0;
}

} // namespace unknot
