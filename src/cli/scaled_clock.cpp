// SPDX-License-Identifier: GPL-3.0-or-later
#include "scaled_clock.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::cli {

using std::chrono::nanoseconds;

ScaledClock::ScaledClock(const Clock& below, double speed)
    : m_below(below), m_speed(speed), m_origin(below.now().awake) {
    assert(speed > 0);
}

Moment ScaledClock::now() const {
    Moment moment = m_below.now();
    // Always from the origin, never from the last reading: rounding must not add up.
    const double elapsed = double((moment.awake - m_origin).count()) * m_speed;
    moment.awake = m_origin + nanoseconds(std::llround(elapsed));
    return moment;
}

nanoseconds ScaledClock::realSpan(nanoseconds awakeSpan) const {
    const double span = std::ceil(double(std::max(awakeSpan, nanoseconds(0)).count()) / m_speed);
    return nanoseconds(std::llround(span));
}

} // namespace unknot::cli
