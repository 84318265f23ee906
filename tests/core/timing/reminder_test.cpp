// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include "unknot/timing/reminder.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const DaySpan kNight{.from = 22h, .to = 8h};

/// A reminder every 30 minutes, begun at 08:40, and its clock.
struct Reminded {
    ManualClock clock;
    Reminder reminder = startedReminder(30min, clock.now().boot);
    DaySpan quiet = kNight;

    bool asksAfter(std::chrono::nanoseconds span) {
        clock.advance(span);
        const ReminderStep step = tick(reminder, clock.now(), quiet);
        reminder = step.reminder;
        return step.asksNow;
    }
    [[nodiscard]] BootTime now() const { return clock.now().boot; }
    [[nodiscard]] std::chrono::nanoseconds untilNext() const {
        return nextEventOf(reminder, clock.now(), quiet) - now();
    }
};

} // namespace

TEST_CASE("Reminder: asks when its interval is over, and once more each interval later", "[timing]") {
    Reminded person;
    CHECK(person.untilNext() == 30min);
    CHECK_FALSE(person.asksAfter(30min - 1ns));
    CHECK(person.asksAfter(1ns));
    CHECK(person.reminder.isAsking);
    CHECK_FALSE(person.asksAfter(0s));
    CHECK_FALSE(person.asksAfter(29min));
    CHECK(person.asksAfter(1min));
    CHECK(person.reminder.isAsking);
}

TEST_CASE("Reminder: however many times were slept through, it asks once", "[timing]") {
    const auto gap = GENERATE(as<std::chrono::minutes>(), 31min, 5h, 24h * 30);
    Reminded person;
    person.clock.sleep(gap);
    CHECK(person.asksAfter(0s));
    CHECK_FALSE(person.asksAfter(0s));
    CHECK(person.untilNext() == 30min);
}

TEST_CASE("Reminder: moving begins the interval anew", "[timing]") {
    Reminded person;
    CHECK(person.asksAfter(40min));
    person.clock.advance(3min);
    person.reminder = moved(person.reminder, person.now());
    CHECK_FALSE(person.reminder.isAsking);
    CHECK_FALSE(person.asksAfter(30min - 1ns));
    CHECK(person.asksAfter(1ns));
}

TEST_CASE("Reminder: a snooze asks again after that long, then every interval", "[timing]") {
    Reminded person;
    CHECK(person.asksAfter(30min));
    person.reminder = snoozed(person.reminder, person.now(), 5min);
    CHECK_FALSE(person.reminder.isAsking);
    CHECK_FALSE(person.asksAfter(5min - 1ns));
    CHECK(person.asksAfter(1ns));
    CHECK(person.untilNext() == 30min);
}

TEST_CASE("Reminder: a pause is silent, ends by itself, and a whole interval follows", "[timing]") {
    Reminded person;
    CHECK(person.asksAfter(30min));
    person.reminder = paused(person.reminder, person.now(), 2h);
    CHECK_FALSE(person.reminder.isAsking);
    CHECK(person.untilNext() == 2h);
    CHECK_FALSE(person.asksAfter(2h - 1ns));
    CHECK(person.reminder.pausedUntil);
    CHECK_FALSE(person.asksAfter(1ns));
    CHECK_FALSE(person.reminder.pausedUntil);
    CHECK(person.untilNext() == 30min);
    CHECK(person.asksAfter(30min));
}

TEST_CASE("Reminder: a pause that was slept through asks once when its interval is over, too", "[timing]") {
    Reminded person;
    person.reminder = paused(person.reminder, person.now(), 1h);
    person.clock.sleep(8h);
    CHECK(person.asksAfter(0s));
    CHECK_FALSE(person.asksAfter(0s));
}

TEST_CASE("Reminder: ended early, a pause is followed by a whole interval", "[timing]") {
    Reminded person;
    person.reminder = paused(person.reminder, person.now(), 2h);
    person.clock.advance(10min);
    person.reminder = resumed(person.reminder, person.now());
    CHECK_FALSE(person.reminder.pausedUntil);
    CHECK(person.untilNext() == 30min);
    const Reminder before = person.reminder;
    person.clock.advance(10min);
    CHECK(resumed(person.reminder, person.now()) == before);
}

TEST_CASE("Reminder: who moves in a pause is not asked when it ends", "[timing]") {
    Reminded person;
    person.reminder = paused(person.reminder, person.now(), 2h);
    person.clock.advance(100min);
    person.reminder = moved(person.reminder, person.now());
    CHECK(person.untilNext() == 20min);
    CHECK_FALSE(person.asksAfter(20min));
    CHECK_FALSE(person.asksAfter(30min - 1ns));
    CHECK(person.asksAfter(1ns));
}

TEST_CASE("Reminder: what falls due in quiet hours is asked once when they end", "[timing]") {
    Reminded person;
    person.clock.advance(13h + 10min); // 21:50
    person.reminder = moved(person.reminder, person.now());
    CHECK_FALSE(person.asksAfter(30min));
    CHECK_FALSE(person.asksAfter(9h + 40min - 1ms)); // 07:59:59.999
    CHECK(person.asksAfter(1ms));
    CHECK_FALSE(person.asksAfter(0s));
    CHECK(person.untilNext() == 30min);
}

TEST_CASE("Reminder: in quiet hours it looks at the clock no more than once an hour", "[timing]") {
    Reminded person;
    person.clock.advance(13h + 10min); // 21:50
    person.reminder = moved(person.reminder, person.now());
    CHECK(person.untilNext() == 30min);
    person.clock.advance(30min); // 22:20
    CHECK(person.untilNext() == 1h);
    person.clock.advance(9h); // 07:20
    CHECK(person.untilNext() == 40min);
    person.clock.advance(40min);
    CHECK(person.untilNext() == 0s);
}

TEST_CASE("Reminder: somebody who travels into the day is asked there", "[timing]") {
    Reminded person;
    person.clock.advance(14h); // 22:40
    CHECK_FALSE(person.asksAfter(0s));
    person.clock.setOffset(-6h);
    CHECK(person.asksAfter(0s));
}

TEST_CASE("Reminder: without quiet hours it asks at any time", "[timing]") {
    Reminded person;
    person.quiet = {.from = 22h, .to = 22h};
    for (int i = 0; i < 48; ++i)
        CHECK(person.asksAfter(30min));
}

TEST_CASE("untilLoud: to the millisecond, by the clock on the wall there", "[timing]") {
    const auto at = [](std::chrono::milliseconds ofDay, std::chrono::minutes offset = 0min) {
        return untilLoud(kNight, {.utc = std::chrono::sys_days(2026y / 11 / 21) + ofDay, .offset = offset});
    };
    CHECK(at(22h - 1ms) == 0ms);
    CHECK(at(22h) == 10h);
    CHECK(at(24h - 1ms) == 8h + 1ms);
    CHECK(at(0h) == 8h);
    CHECK(at(8h - 1ms) == 1ms);
    CHECK(at(8h) == 0ms);
    CHECK(at(20h, 120min) == 10h);
    CHECK(at(5h, -360min) == 9h); // 23:00 of the day before
    const DaySpan noon{.from = 12h, .to = 13h + 30min};
    CHECK(untilLoud(noon, {.utc = UtcTime{12h + 10min}}) == 80min);
    CHECK(untilLoud({}, {.utc = UtcTime{}}) == 0ms);
}
