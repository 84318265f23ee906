// SPDX-License-Identifier: GPL-3.0-or-later
#include "scaled_clock.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::cli {

using std::chrono::nanoseconds;

ScaledClock::ScaledClock(const Clock& below, double speed, Scaled scaled)
    : m_below(below), m_speed(speed), m_scaled(scaled), m_origin(below.now()) {
    assert(speed > 0);
}

Moment ScaledClock::now() const {
    Moment moment = m_below.now();
    if (isTrue())
        return moment;
    // Always from the origin, never from the last reading: rounding must not add up.
    moment.awake = m_origin.awake + scaled(moment.awake - m_origin.awake);
    if (m_scaled == Scaled::awakeTime)
        return moment;
    moment.boot = m_origin.boot + scaled(moment.boot - m_origin.boot);
    moment.wall.utc =
        m_origin.wall.utc + std::chrono::floor<std::chrono::milliseconds>(moment.boot - m_origin.boot);
    return moment;
}

nanoseconds ScaledClock::scaled(nanoseconds span) const {
    return nanoseconds(std::llround(double(span.count()) * m_speed));
}

nanoseconds ScaledClock::realSpan(nanoseconds scaledSpan) const {
    const double span = std::ceil(double(std::max(scaledSpan, nanoseconds(0)).count()) / m_speed);
    return nanoseconds(std::llround(span));
}

} // namespace unknot::cli
