// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/base/day_span.hpp"

#include <optional>

namespace unknot {

/// A repeating prompt. Runs on boot time: a body lies still while the machine sleeps, too. However many
/// times were slept through, it asks once.
struct Reminder {
    std::chrono::seconds interval{0};    ///< 1 min to 24 h
    BootTime nextAt{};                   ///< when it asks next
    bool isAsking = false;               ///< it asked, and nobody has answered
    std::optional<BootTime> pausedUntil; ///< silent until then; a pause always has an end

    bool operator==(const Reminder&) const = default;
};

/// A reminder after time went by, and whether it asks just now.
struct ReminderStep {
    Reminder reminder;
    bool asksNow = false;
};

[[nodiscard]] Reminder startedReminder(std::chrono::seconds interval, BootTime now);
/// The person says that they moved: the interval begins anew. Nothing else counts as moving.
[[nodiscard]] Reminder moved(Reminder reminder, BootTime now);
/// Asks again after that long.
[[nodiscard]] Reminder snoozed(Reminder reminder, BootTime now, std::chrono::seconds by);
/// Silent for that long, then goes on by itself with a whole interval.
[[nodiscard]] Reminder paused(Reminder reminder, BootTime now, std::chrono::seconds by);
/// Ends a pause; a whole interval begins.
[[nodiscard]] Reminder resumed(Reminder reminder, BootTime now);
/// What has become of it by now. In quiet hours and pauses it does not ask; what fell due meanwhile is asked
/// once afterwards. One that is not answered asks again an interval later.
[[nodiscard]] ReminderStep tick(Reminder reminder, const Moment& now, const DaySpan& quiet);
/// When tick() may next ask, or a pause ends. Where only quiet hours hold it back, no more than an hour away:
/// that they end earlier, because the clock was set, is only seen when asked again.
[[nodiscard]] BootTime nextEventOf(const Reminder& reminder, const Moment& now, const DaySpan& quiet);
/// How long quiet hours last from here, by the offset in force now; 0 where it is not quiet.
[[nodiscard]] std::chrono::milliseconds untilLoud(const DaySpan& quiet, const WallTime& now);

} // namespace unknot
