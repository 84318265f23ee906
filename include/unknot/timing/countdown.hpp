// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <optional>

namespace unknot {

enum class CountdownStatus {
    running,
    paused,
    timeUp, ///< the end was reached, and nobody has said yet that they know
    over,   ///< confirmed, stopped, or a pause that was never ended
};

/// A one-shot treatment timer. It runs on boot time, so that the end is absolute: what lies on the skin does
/// so while the machine sleeps, too. Nobody who sets the clock or travels moves it.
struct Countdown {
    std::chrono::seconds length{0}; ///< 1 s to 24 h
    CountdownStatus status = CountdownStatus::running;
    BootTime dueAt{};                 ///< running and timeUp: its end
    std::chrono::nanoseconds left{0}; ///< paused and over: what had not gone by yet, at least 0
    BootTime pauseEndsAt{};           ///< paused: then it is over by itself; it never goes on by itself
    bool isCheckTold = false;         ///< the look at the skin was asked for, or is past
    bool operator==(const Countdown&) const = default;
};

/// What came with the time that went by; each at most once in the life of a countdown.
enum class CountdownEvent {
    none,
    check,     ///< look at the skin now
    timeUp,    ///< the end was reached, perhaps long ago: see overdue()
    pauseOver, ///< the pause lasted too long: the treatment is over as it was when it was paused
};

/// A countdown after time went by, and what that meant.
struct CountdownStep {
    Countdown countdown;
    CountdownEvent event = CountdownEvent::none;
};

/// When the look at the skin is due after the start, and how long a pause may last.
struct CountdownRules {
    std::optional<std::chrono::seconds> checkAfter; ///< of running time; empty: there is none
    std::chrono::seconds longestPause{0};
};

/// Requires: length within its range.
[[nodiscard]] Countdown startedCountdown(std::chrono::seconds length, BootTime now);
/// Of a running one; else it is returned as it is. One whose end was reached is not paused any more.
[[nodiscard]] Countdown paused(Countdown countdown, BootTime now, const CountdownRules& rules);
/// Of a paused one whose pause is not over; else as it is.
[[nodiscard]] Countdown resumed(Countdown countdown, BootTime now);
/// Over as of now: it was confirmed, or stopped before its time.
[[nodiscard]] Countdown stopped(Countdown countdown, BootTime now);
/// What has become of it by now. After a long gap at most one event: the end before the look at the skin.
[[nodiscard]] CountdownStep tick(Countdown countdown, BootTime now, const CountdownRules& rules);

/// What has not gone by yet, 0 to `length`.
[[nodiscard]] std::chrono::nanoseconds leftOf(const Countdown& countdown, BootTime now);
/// How much of `length` has gone by, pauses left out: 0 to `length`.
[[nodiscard]] std::chrono::nanoseconds goneOf(const Countdown& countdown, BootTime now);
/// How long ago the end was, at least 0; 0 while it is not reached.
[[nodiscard]] std::chrono::nanoseconds overdueOf(const Countdown& countdown, BootTime now);
/// When tick() will next have an event; empty where only a person changes it.
[[nodiscard]] std::optional<BootTime> nextEventOf(const Countdown& countdown, const CountdownRules& rules);

} // namespace unknot
