// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace unknot {

/// Tag of the clock that stands still while the machine sleeps (CLOCK_MONOTONIC). Breathing and
/// holds run on it. It has no now(): time is always handed in.
struct AwakeClock {
    using rep = std::chrono::nanoseconds::rep;
    using period = std::chrono::nanoseconds::period;
    using duration = std::chrono::nanoseconds;
    using time_point = std::chrono::time_point<AwakeClock>;
    static constexpr bool is_steady = true;
};

/// Tag of the clock that goes on while the machine sleeps (CLOCK_BOOTTIME).
struct BootClock {
    using rep = std::chrono::nanoseconds::rep;
    using period = std::chrono::nanoseconds::period;
    using duration = std::chrono::nanoseconds;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
};

using AwakeTime = AwakeClock::time_point;
using BootTime = BootClock::time_point;
/// An instant as it is stored: when something was written, whatever the place.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment on the wall clock, with the UTC offset that was in force where it was noted, so that
/// it reads the same after travel and across daylight saving.
struct WallTime {
    UtcTime utc{};
    std::chrono::minutes offset{0};

    /// The calendar day at that place.
    [[nodiscard]] std::chrono::year_month_day localDay() const;
    /// Minutes since that place's midnight, 0 to 1439.
    [[nodiscard]] std::chrono::minutes timeOfDay() const;

    bool operator==(const WallTime&) const = default;
};

/// "2026-11-21".
[[nodiscard]] std::string isoDay(std::chrono::year_month_day day);
/// "08:40", the local time of day.
[[nodiscard]] std::string clockText(const WallTime& time);

/// The UTC offset that is in force at this machine's place at an instant.
[[nodiscard]] std::chrono::minutes utcOffsetHereAt(UtcTime instant);

/// One reading of all three clocks.
struct Moment {
    AwakeTime awake{};
    BootTime boot{};
    WallTime wall{};

    bool operator==(const Moment&) const = default;
};

/// Where presenters get the time from. Pure logic takes a Moment or a duration instead.
/// Thread rule: implementations may be asked from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    /// Names the machine's present start: boot times of two starts cannot be compared. Empty where that is
    /// not known; then no two are the same.
    [[nodiscard]] virtual std::string bootName() const { return {}; }
};

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override;
    [[nodiscard]] std::string bootName() const override;
};

} // namespace unknot
