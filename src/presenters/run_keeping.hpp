// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/timer_log.hpp"
#include "unknot/timing/countdown.hpp"
#include "unknot/timing/reminder.hpp"

namespace unknot {

/// The clocks as they stand, and of which start of the machine.
struct Instant {
    Moment now;
    std::string bootName;

    bool operator==(const Instant&) const = default;
};

[[nodiscard]] Instant instantOf(const Clock& clock);
/// What the wall clock showed or will show at a boot time, by the way it is set now.
[[nodiscard]] WallTime wallAt(BootTime boot, const Moment& now);

/// Cold or heat, and not a timer of the person's own.
[[nodiscard]] bool isTreatment(const TimerRun& run);
/// A run as it was kept, in the boot time of now. What is kept may come from another machine, or be damaged:
/// nothing has more left than its length.
[[nodiscard]] Countdown countdownOf(const TimerRun& run, const Instant& at);
/// Puts a countdown into its run, under the clocks of now. One that is over leaves the status to the caller.
void keep(TimerRun& run, const Countdown& countdown, const Instant& at);
/// When a run ended, as the wall clock would have shown it by the way it is set now: within one start of the
/// machine nobody who sets the clock lets skin rest shorter or longer. Empty where it has not ended.
[[nodiscard]] std::optional<UtcTime> endOf(const TimerRun& run, const Instant& at);

/// A reminder as it was kept; one that never was begins now.
[[nodiscard]] Reminder reminderOf(const KeptReminder& kept, std::chrono::seconds interval, const Instant& at);
void keep(KeptReminder& kept, const Reminder& reminder, const Instant& at);

} // namespace unknot
