// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include "unknot/timing/countdown.hpp"
#include "unknot/timing/reminder.hpp"
#include "unknot/timing/time_anchor.hpp"

#include <rapidcheck.h>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Short spans as often as long ones: what is interesting happens around the due moments.
milliseconds arbitrarySpan() {
    const auto most = *rc::gen::element<std::int64_t>(1, 1000, 60'000, 3'600'000, 40LL * 86'400'000);
    return milliseconds(*rc::gen::inRange<std::int64_t>(0, most + 1));
}

/// Something happens to the clocks. Gives the time that truly went by.
milliseconds happenTo(ManualClock& clock) {
    const milliseconds span = arbitrarySpan();
    switch (*rc::gen::inRange(0, 4)) {
    case 0: clock.advance(span); return span;
    case 1: clock.sleep(span); return span;
    case 2: clock.setWall(clock.now().wall.utc + *rc::gen::element(span, -span)); break;
    default: clock.setOffset(std::chrono::minutes(*rc::gen::inRange(-720, 841)));
    }
    return 0ms;
}

/// A countdown in the hands of somebody who does anything at any time.
struct Treated {
    ManualClock clock;
    CountdownRules rules{.checkAfter = seconds(*rc::gen::inRange(1, 2000)),
        .longestPause = seconds(*rc::gen::inRange(1, 7200))};
    Countdown countdown = startedCountdown(seconds(*rc::gen::inRange(1, 3600)), clock.now().boot);
    int told[4] = {}; ///< by event

    void doAnything() {
        const BootTime now = clock.now().boot;
        switch (*rc::gen::inRange(0, 6)) {
        case 0: countdown = paused(countdown, now, rules); break;
        case 1: countdown = resumed(countdown, now); break;
        case 2: countdown = *rc::gen::arbitrary<bool>() ? stopped(countdown, now) : countdown; break;
        default: tickOnce(now);
        }
    }

    void tickOnce(BootTime now) {
        const auto due = nextEventOf(countdown, rules);
        const CountdownStep step = tick(countdown, now, rules);
        countdown = step.countdown;
        ++told[int(step.event)];
        // What it says of its next event is true.
        RC_ASSERT((step.event != CountdownEvent::none) == (due && *due <= now));
    }
};

} // namespace

TEST_CASE("Property: a countdown tells each thing at most once, and nothing after its end", "[timing]") {
    CHECK(rc::check([] {
        Treated treated;
        for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
            happenTo(treated.clock);
            const bool wasOver = treated.countdown.status == CountdownStatus::over;
            const bool wasUp = treated.countdown.status == CountdownStatus::timeUp;
            treated.doAnything();
            RC_ASSERT(!wasOver || treated.countdown.status == CountdownStatus::over);
            RC_ASSERT(!wasUp || treated.countdown.status != CountdownStatus::running);
        }
        RC_ASSERT(treated.told[int(CountdownEvent::check)] <= 1);
        RC_ASSERT(
            treated.told[int(CountdownEvent::timeUp)] + treated.told[int(CountdownEvent::pauseOver)] <= 1);
    }));
}

TEST_CASE("Property: of a countdown nothing is negative, and nothing is given back", "[timing]") {
    CHECK(rc::check([] {
        Treated treated;
        const nanoseconds length = treated.countdown.length;
        nanoseconds least = length;
        for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
            happenTo(treated.clock);
            treated.doAnything();
            const BootTime now = treated.clock.now().boot;
            const nanoseconds left = leftOf(treated.countdown, now);
            RC_ASSERT(left >= 0s);
            RC_ASSERT(left <= least);
            RC_ASSERT(left + goneOf(treated.countdown, now) == length);
            RC_ASSERT(overdueOf(treated.countdown, now) >= 0s);
            least = left;
        }
    }));
}

TEST_CASE("Property: what has gone by of a countdown is the true time, less its pauses", "[timing]") {
    CHECK(rc::check([] {
        Treated treated;
        milliseconds gone{0};
        for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
            const CountdownStatus status = treated.countdown.status;
            const milliseconds span = happenTo(treated.clock);
            if (status == CountdownStatus::running)
                gone += span;
            treated.doAnything();
        }
        const auto counted = goneOf(treated.countdown, treated.clock.now().boot);
        RC_ASSERT(counted == std::min<nanoseconds>(gone, treated.countdown.length));
    }));
}

TEST_CASE("Property: a reminder never asks in quiet hours, in a pause, or sooner than it may", "[timing]") {
    CHECK(rc::check([] {
        ManualClock clock;
        const DaySpan quiet{.from = std::chrono::minutes(*rc::gen::inRange(0, 1440)),
            .to = std::chrono::minutes(*rc::gen::inRange(0, 1440))};
        Reminder reminder = startedReminder(seconds(*rc::gen::inRange(60, 7200)), clock.now().boot);
        BootTime notBefore = clock.now().boot + reminder.interval;
        for (int i = *rc::gen::inRange(1, 60); i > 0; --i) {
            happenTo(clock);
            const Moment now = clock.now();
            const seconds span(*rc::gen::inRange(1, 7200));
            switch (*rc::gen::inRange(0, 8)) {
            case 0:
                reminder = paused(reminder, now.boot, span);
                notBefore = now.boot + span + reminder.interval;
                break;
            case 1:
                reminder = snoozed(reminder, now.boot, span);
                notBefore = reminder.pausedUntil.value_or(now.boot) + span;
                break;
            case 2:
                reminder = moved(reminder, now.boot);
                notBefore = reminder.pausedUntil.value_or(now.boot) + reminder.interval;
                break;
            case 3:
                if (reminder.pausedUntil)
                    notBefore = now.boot + reminder.interval;
                reminder = resumed(reminder, now.boot);
                break;
            default: break;
            }
            const bool isQuiet = quiet.contains(now.wall.timeOfDay());
            const BootTime next = nextEventOf(reminder, now, quiet);
            const ReminderStep step = tick(reminder, now, quiet);
            reminder = step.reminder;
            // Asks exactly when it may, and says so beforehand.
            RC_ASSERT(step.asksNow == (now.boot >= notBefore && !isQuiet));
            RC_ASSERT(!step.asksNow || next <= now.boot);
            RC_ASSERT(next >= now.boot);
            RC_ASSERT(!step.asksNow || reminder.isAsking);
            if (step.asksNow)
                notBefore = now.boot + reminder.interval;
            RC_ASSERT(!tick(reminder, now, quiet).asksNow);
        }
    }));
}

TEST_CASE("Property: quiet hours last until the first minute that is not quiet", "[timing]") {
    CHECK(rc::check([] {
        const DaySpan quiet{.from = std::chrono::minutes(*rc::gen::inRange(0, 1440)),
            .to = std::chrono::minutes(*rc::gen::inRange(0, 1440))};
        const WallTime now{
            .utc = UtcTime(arbitrarySpan()), .offset = std::chrono::minutes(*rc::gen::inRange(-720, 841))};
        const milliseconds span = untilLoud(quiet, now);
        RC_ASSERT((span == 0ms) == !quiet.contains(now.timeOfDay()));
        RC_ASSERT(!quiet.contains(WallTime{now.utc + span, now.offset}.timeOfDay()));
        for (milliseconds t = 0ms; t < span; t += 1min)
            RC_ASSERT(quiet.contains(WallTime{now.utc + t, now.offset}.timeOfDay()));
    }));
}

TEST_CASE("Property: a new start of the machine changes no end by more than a millisecond", "[timing]") {
    CHECK(rc::check([] {
        ManualClock clock;
        const BootTime dueAt = clock.now().boot + seconds(*rc::gen::inRange(1, 86'400));
        const TimeAnchor anchor = anchorAt(clock.now(), clock.bootName());
        nanoseconds left = dueAt - clock.now().boot;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
            const milliseconds span = arbitrarySpan();
            clock.advance(span);
            left -= span;
        }
        const milliseconds off = arbitrarySpan();
        clock.reboot(off, *rc::gen::element<std::string>("", "another-start"));
        left -= off;
        const auto shift = shiftSince(anchor, clock.now(), clock.bootName());
        RC_ASSERT(std::chrono::abs(dueAt + shift - clock.now().boot - left) <= 1ms);
    }));
}
