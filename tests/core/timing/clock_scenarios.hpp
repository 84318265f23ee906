// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock_run.hpp"

namespace unknot::test {

/// All scenarios, each with a name of its own.
[[nodiscard]] std::vector<ClockScenario> clockScenarios();

} // namespace unknot::test
