// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/timer_deeds.hpp"

namespace unknot::test {

/// Keeping a noted moment, a new one or another answer, or removing it; as randomDeed().
[[nodiscard]] Deed randomMomentDeed(Random& random, const JournalContents& there, UtcTime now);

} // namespace unknot::test
