// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/day_span.hpp"

namespace unknot {

bool DaySpan::contains(std::chrono::minutes timeOfDay) const {
    if (from <= to)
        return timeOfDay >= from && timeOfDay < to;
    return timeOfDay >= from || timeOfDay < to;
}

} // namespace unknot
