// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/timer_deeds.hpp"

namespace unknot::test {

/// Keeping what was done of a routine, as it is or anew, or removing it; as randomDeed().
[[nodiscard]] Deed randomActivityDeed(Random& random, const JournalContents& there, UtcTime now);

} // namespace unknot::test
