// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"
#include "unknot/journal/timer_log.hpp"

#include <rapidcheck.h>

namespace unknot::test {

// Each breaks no rule; of `ids` different ones there can be.

[[nodiscard]] rc::Gen<TimerRun> arbitraryRun(int ids);
[[nodiscard]] rc::Gen<KeptReminder> arbitraryReminder(int ids);
[[nodiscard]] rc::Gen<OwnTimer> arbitraryOwnTimer(int ids);
[[nodiscard]] rc::Gen<Activity> arbitraryActivity(int ids);
[[nodiscard]] rc::Gen<NotedMoment> arbitraryMoment(int ids);

} // namespace unknot::test

namespace unknot {

/// How a failing case is shown.
void showValue(const TimerRun& run, std::ostream& out);
void showValue(const KeptReminder& reminder, std::ostream& out);
void showValue(const OwnTimer& timer, std::ostream& out);
void showValue(const Activity& activity, std::ostream& out);
void showValue(const NotedMoment& moment, std::ostream& out);

} // namespace unknot
