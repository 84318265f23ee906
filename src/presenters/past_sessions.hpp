// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/run_keeping.hpp"

#include "unknot/care/care_plan.hpp"

namespace unknot {

/// Less is no session, but a slip of the hand: nobody has to wait half an hour for having begun the wrong
/// one. Our own rule.
inline constexpr std::chrono::seconds kShortestSession(60);

/// The sessions among the runs: treatments that are off. One whose stay is not known counts with its length.
/// Ends are by the wall clock as it is set now, where that can be known (see endOf()).
[[nodiscard]] std::vector<PastSession> pastSessionsOf(const std::vector<TimerRun>& runs, const Instant& at);

} // namespace unknot
