// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/timing/reminder.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// A clock that is set, or summer time that ends, shortens or lengthens quiet hours; nobody tells us.
constexpr std::chrono::hours quietLook{1};

bool isPaused(const Reminder& reminder, BootTime now) {
    return reminder.pausedUntil && now < *reminder.pausedUntil;
}

/// Asks after that long; where it is paused, counted from the end of the pause.
Reminder askingIn(Reminder reminder, BootTime now, std::chrono::seconds span) {
    if (!isPaused(reminder, now))
        reminder.pausedUntil.reset();
    reminder.nextAt = reminder.pausedUntil.value_or(now) + span;
    reminder.isAsking = false;
    return reminder;
}

} // namespace

Reminder startedReminder(std::chrono::seconds interval, BootTime now) {
    return {.interval = interval, .nextAt = now + interval, .pausedUntil = std::nullopt};
}

Reminder moved(Reminder reminder, BootTime now) {
    return askingIn(reminder, now, reminder.interval);
}

Reminder snoozed(Reminder reminder, BootTime now, std::chrono::seconds by) {
    return askingIn(reminder, now, by);
}

Reminder paused(Reminder reminder, BootTime now, std::chrono::seconds by) {
    reminder.pausedUntil = now + by;
    return askingIn(reminder, now, reminder.interval);
}

Reminder resumed(Reminder reminder, BootTime now) {
    if (!reminder.pausedUntil)
        return reminder;
    reminder.pausedUntil.reset();
    return askingIn(reminder, now, reminder.interval);
}

ReminderStep tick(Reminder reminder, const Moment& now, const DaySpan& quiet) {
    if (isPaused(reminder, now.boot))
        return {.reminder = reminder};
    reminder.pausedUntil.reset();
    if (now.boot < reminder.nextAt || quiet.contains(now.wall.timeOfDay()))
        return {.reminder = reminder};
    reminder.isAsking = true;
    reminder.nextAt = now.boot + reminder.interval;
    return {.reminder = reminder, .asksNow = true};
}

BootTime nextEventOf(const Reminder& reminder, const Moment& now, const DaySpan& quiet) {
    if (isPaused(reminder, now.boot))
        return *reminder.pausedUntil;
    if (reminder.nextAt > now.boot)
        return reminder.nextAt;
    return now.boot + std::min<std::chrono::milliseconds>(untilLoud(quiet, now.wall), quietLook);
}

std::chrono::milliseconds untilLoud(const DaySpan& quiet, const WallTime& now) {
    if (!quiet.contains(now.timeOfDay()))
        return std::chrono::milliseconds(0);
    const auto local = (now.utc + now.offset).time_since_epoch();
    const auto timeOfDay = local - std::chrono::floor<std::chrono::days>(local);
    const std::chrono::milliseconds left = quiet.to - timeOfDay;
    return left > std::chrono::milliseconds(0) ? left : left + std::chrono::days(1);
}

} // namespace unknot
