// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/timing/countdown.hpp"

using namespace unknot;
using namespace std::chrono_literals;

namespace {

const BootTime kStart{1h};
const CountdownRules kRules{.checkAfter = 5min, .longestPause = 30min};

Countdown started() {
    return startedCountdown(20min, kStart);
}

CountdownEvent eventAt(const Countdown& countdown, BootTime now) {
    return tick(countdown, now, kRules).event;
}

} // namespace

TEST_CASE("Countdown: counts down to an end that stands from the start", "[timing]") {
    const Countdown countdown = started();
    CHECK(countdown.dueAt == kStart + 20min);
    CHECK(leftOf(countdown, kStart) == 20min);
    CHECK(leftOf(countdown, kStart + 7min) == 13min);
    CHECK(goneOf(countdown, kStart + 7min) == 7min);
    CHECK(overdueOf(countdown, kStart + 7min) == 0s);
    CHECK(leftOf(countdown, kStart + 20min) == 0s);
    CHECK(overdueOf(countdown, kStart + 46min) == 26min);
}

TEST_CASE("Countdown: asks for a look at the skin, then for the end, each once", "[timing]") {
    Countdown countdown = started();
    CHECK(nextEventOf(countdown, kRules) == kStart + 5min);
    CHECK(tick(countdown, kStart + 5min - 1ns, kRules).countdown == countdown);
    CHECK(eventAt(countdown, kStart + 5min - 1ns) == CountdownEvent::none);
    CHECK(eventAt(countdown, kStart + 5min) == CountdownEvent::check);
    countdown = tick(countdown, kStart + 5min, kRules).countdown;
    CHECK(eventAt(countdown, kStart + 5min) == CountdownEvent::none);
    CHECK(nextEventOf(countdown, kRules) == kStart + 20min);
    CHECK(eventAt(countdown, kStart + 20min - 1ns) == CountdownEvent::none);
    CHECK(eventAt(countdown, kStart + 20min) == CountdownEvent::timeUp);
    countdown = tick(countdown, kStart + 20min, kRules).countdown;
    CHECK(countdown.status == CountdownStatus::timeUp);
    CHECK(eventAt(countdown, kStart + 40min) == CountdownEvent::none);
    CHECK(nextEventOf(countdown, kRules) == std::nullopt);
}

TEST_CASE("Countdown: after a gap over everything only the end is told", "[timing]") {
    const CountdownStep step = tick(started(), kStart + 30 * 24h, kRules);
    CHECK(step.event == CountdownEvent::timeUp);
    CHECK(overdueOf(step.countdown, kStart + 30 * 24h) == 30 * 24h - 20min);
    CHECK(eventAt(step.countdown, kStart + 31 * 24h) == CountdownEvent::none);
    // Not even where the clock goes back afterwards.
    CHECK(eventAt(step.countdown, kStart + 6min) == CountdownEvent::none);
}

TEST_CASE("Countdown: a look at the skin that would come with the end or later is none", "[timing]") {
    const auto after = GENERATE(as<std::optional<std::chrono::seconds>>(), std::nullopt, 20min, 2h);
    const CountdownRules rules{.checkAfter = after, .longestPause = 30min};
    CHECK(nextEventOf(started(), rules) == kStart + 20min);
    CHECK(tick(started(), kStart + 19min, rules).event == CountdownEvent::none);
    CHECK(tick(started(), kStart + 20min, rules).event == CountdownEvent::timeUp);
}

TEST_CASE("Countdown: a pause keeps what is left, and going on counts on from there", "[timing]") {
    Countdown countdown = paused(started(), kStart + 3min, kRules);
    CHECK(countdown.status == CountdownStatus::paused);
    CHECK(nextEventOf(countdown, kRules) == kStart + 33min);
    CHECK(leftOf(countdown, kStart + 25min) == 17min);
    CHECK(eventAt(countdown, kStart + 25min) == CountdownEvent::none);
    countdown = resumed(countdown, kStart + 25min);
    CHECK(countdown.status == CountdownStatus::running);
    CHECK(countdown.dueAt == kStart + 42min);
    // The look at the skin is due after 5 minutes of cold, not of waiting.
    CHECK(nextEventOf(countdown, kRules) == kStart + 27min);
    CHECK(goneOf(countdown, kStart + 27min) == 5min);
    CHECK(eventAt(countdown, kStart + 27min) == CountdownEvent::check);
}

TEST_CASE("Countdown: a pause ends the treatment by itself, and never goes on by itself", "[timing]") {
    const Countdown countdown = paused(started(), kStart + 3min, kRules);
    CHECK(eventAt(countdown, kStart + 33min - 1ns) == CountdownEvent::none);
    const CountdownStep step = tick(countdown, kStart + 9h, kRules);
    CHECK(step.event == CountdownEvent::pauseOver);
    CHECK(step.countdown.status == CountdownStatus::over);
    CHECK(goneOf(step.countdown, kStart + 9h) == 3min);
    CHECK(eventAt(step.countdown, kStart + 9h) == CountdownEvent::none);
    CHECK(resumed(step.countdown, kStart + 9h) == step.countdown);
    // Nobody goes on with it either who comes before anybody looked.
    CHECK(resumed(countdown, kStart + 33min) == countdown);
}

TEST_CASE("Countdown: what has reached its end is not paused any more", "[timing]") {
    CHECK(paused(started(), kStart + 20min, kRules) == started());
    const Countdown up = tick(started(), kStart + 20min, kRules).countdown;
    CHECK(paused(up, kStart + 21min, kRules) == up);
    CHECK(resumed(up, kStart + 21min) == up);
    CHECK(resumed(started(), kStart + 1min) == started());
}

TEST_CASE("Countdown: stopped, it keeps how much had gone by", "[timing]") {
    Countdown countdown = stopped(started(), kStart + 8min);
    CHECK(countdown.status == CountdownStatus::over);
    CHECK(goneOf(countdown, kStart + 5h) == 8min);
    CHECK(overdueOf(countdown, kStart + 5h) == 0s);
    CHECK(nextEventOf(countdown, kRules) == std::nullopt);
    CHECK(eventAt(countdown, kStart + 5h) == CountdownEvent::none);
    CHECK(stopped(countdown, kStart + 6h) == countdown);
    CHECK(goneOf(stopped(paused(started(), kStart + 3min, kRules), kStart + 9min), kStart) == 3min);
    const Countdown up = tick(started(), kStart + 46min, kRules).countdown;
    CHECK(goneOf(stopped(up, kStart + 46min), kStart + 46min) == 20min);
}

TEST_CASE("Countdown: nothing is ever negative, whatever the clock reads", "[timing]") {
    const Countdown countdowns[] = {started(), paused(started(), kStart + 3min, kRules),
        tick(started(), kStart + 20min, kRules).countdown, stopped(started(), kStart + 4min),
        // As a damaged journal might give it.
        Countdown{.length = 20min, .status = CountdownStatus::paused, .left = -5min},
        Countdown{.length = 20min, .status = CountdownStatus::over, .left = 5h}};
    for (const Countdown& countdown : countdowns)
        for (const BootTime now : {BootTime{}, kStart - 30min, kStart, kStart + 10min, kStart + 1000h}) {
            const auto left = leftOf(countdown, now);
            CHECK(left >= 0s);
            CHECK(left <= 20min);
            CHECK(left + goneOf(countdown, now) == 20min);
            CHECK(overdueOf(countdown, now) >= 0s);
        }
}
