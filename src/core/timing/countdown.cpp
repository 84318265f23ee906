// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/timing/countdown.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr std::chrono::nanoseconds nothing{0};

/// When the look at the skin is due. Pauses move it along with the end. Empty where the end comes first.
std::optional<BootTime> checkAt(const Countdown& countdown, const CountdownRules& rules) {
    if (countdown.isCheckTold || !rules.checkAfter || *rules.checkAfter >= countdown.length)
        return std::nullopt;
    return countdown.dueAt - countdown.length + *rules.checkAfter;
}

CountdownStep tickRunning(Countdown countdown, BootTime now, const CountdownRules& rules) {
    if (now >= countdown.dueAt) {
        countdown.status = CountdownStatus::timeUp;
        countdown.isCheckTold = true;
        return {.countdown = countdown, .event = CountdownEvent::timeUp};
    }
    const auto check = checkAt(countdown, rules);
    if (!check || now < *check)
        return {.countdown = countdown};
    countdown.isCheckTold = true;
    return {.countdown = countdown, .event = CountdownEvent::check};
}

CountdownStep tickPaused(Countdown countdown, BootTime now) {
    if (now < countdown.pauseEndsAt)
        return {.countdown = countdown};
    countdown.status = CountdownStatus::over;
    return {.countdown = countdown, .event = CountdownEvent::pauseOver};
}

} // namespace

Countdown startedCountdown(std::chrono::seconds length, BootTime now) {
    return {.length = length, .dueAt = now + length};
}

Countdown paused(Countdown countdown, BootTime now, const CountdownRules& rules) {
    if (countdown.status != CountdownStatus::running || now >= countdown.dueAt)
        return countdown;
    countdown.left = leftOf(countdown, now);
    countdown.status = CountdownStatus::paused;
    countdown.pauseEndsAt = now + rules.longestPause;
    return countdown;
}

Countdown resumed(Countdown countdown, BootTime now) {
    if (countdown.status != CountdownStatus::paused || now >= countdown.pauseEndsAt)
        return countdown;
    countdown.dueAt = now + leftOf(countdown, now);
    countdown.status = CountdownStatus::running;
    return countdown;
}

Countdown stopped(Countdown countdown, BootTime now) {
    countdown.left = leftOf(countdown, now);
    countdown.status = CountdownStatus::over;
    return countdown;
}

CountdownStep tick(Countdown countdown, BootTime now, const CountdownRules& rules) {
    switch (countdown.status) {
    case CountdownStatus::running: return tickRunning(countdown, now, rules);
    case CountdownStatus::paused: return tickPaused(countdown, now);
    case CountdownStatus::timeUp:
    case CountdownStatus::over: break;
    }
    return {.countdown = countdown};
}

std::chrono::nanoseconds leftOf(const Countdown& countdown, BootTime now) {
    const std::chrono::nanoseconds length = countdown.length;
    switch (countdown.status) {
    case CountdownStatus::running: return std::clamp(countdown.dueAt - now, nothing, length);
    case CountdownStatus::timeUp: return nothing;
    case CountdownStatus::paused:
    case CountdownStatus::over: break;
    }
    return std::clamp(countdown.left, nothing, length);
}

std::chrono::nanoseconds goneOf(const Countdown& countdown, BootTime now) {
    return countdown.length - leftOf(countdown, now);
}

std::chrono::nanoseconds overdueOf(const Countdown& countdown, BootTime now) {
    const bool hasEnd =
        countdown.status == CountdownStatus::running || countdown.status == CountdownStatus::timeUp;
    return hasEnd ? std::max(now - countdown.dueAt, nothing) : nothing;
}

std::optional<BootTime> nextEventOf(const Countdown& countdown, const CountdownRules& rules) {
    switch (countdown.status) {
    case CountdownStatus::running: return checkAt(countdown, rules).value_or(countdown.dueAt);
    case CountdownStatus::paused: return countdown.pauseEndsAt;
    case CountdownStatus::timeUp:
    case CountdownStatus::over: break;
    }
    return std::nullopt;
}

} // namespace unknot
