// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include <cstdlib>
#include <ctime>

using namespace unknot;
using namespace std::chrono;
using namespace std::chrono_literals;
using unknot::test::ManualClock;

namespace {

WallTime wall(sys_time<milliseconds> utc, minutes offset) {
    return {.utc = utc, .offset = offset};
}

/// Puts the machine in another time zone for one test.
class ZoneGuard {
public:
    explicit ZoneGuard(const char* zone) { set(zone); }
    ~ZoneGuard() { set("UTC"); }
    ZoneGuard(const ZoneGuard&) = delete;
    ZoneGuard& operator=(const ZoneGuard&) = delete;

private:
    static void set(const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
    }
};

} // namespace

TEST_CASE("WallTime: the local day is the day at that place", "[base]") {
    const auto lateEvening = sys_days(2026y / November / 21) + 23h + 30min;
    CHECK(wall(lateEvening, 0min).localDay() == 2026y / November / 21);
    CHECK(wall(lateEvening, 29min).localDay() == 2026y / November / 21);
    CHECK(wall(lateEvening, 30min).localDay() == 2026y / November / 22);
    CHECK(wall(lateEvening, 345min).localDay() == 2026y / November / 22);

    const auto earlyMorning = sys_days(2026y / January / 1) + 2h;
    CHECK(wall(earlyMorning, -120min).localDay() == 2026y / January / 1);
    CHECK(wall(earlyMorning, -121min).localDay() == 2025y / December / 31);
}

TEST_CASE("WallTime: knows leap days and days before 1970", "[base]") {
    CHECK(wall(sys_days(2028y / February / 28) + 23h, 60min).localDay() == 2028y / February / 29);
    CHECK(wall(sys_days(1970y / January / 1), -1min).localDay() == 1969y / December / 31);
    CHECK(wall(sys_days(1970y / January / 1), -1min).timeOfDay() == 23h + 59min);
}

TEST_CASE("WallTime: both sides of a clock change lie on their own local day", "[base]") {
    // Berlin, 25 October 2026: 03:00 at +120 becomes 02:00 at +60. The day has 25 hours.
    const auto first = wall(sys_days(2026y / October / 24) + 22h, 120min);
    const auto last = wall(sys_days(2026y / October / 25) + 22h + 59min + 59s + 999ms, 60min);
    CHECK(first.localDay() == 2026y / October / 25);
    CHECK(first.timeOfDay() == 0min);
    CHECK(last.localDay() == 2026y / October / 25);
    CHECK(last.timeOfDay() == 23h + 59min);
    CHECK(last.utc - first.utc == 25h - 1ms);
    // The same time of day twice.
    CHECK(clockText(wall(sys_days(2026y / October / 25) + 0h + 30min, 120min)) == "02:30");
    CHECK(clockText(wall(sys_days(2026y / October / 25) + 1h + 30min, 60min)) == "02:30");
}

TEST_CASE("clockText: shows hours and minutes in two digits", "[base]") {
    const auto midnight = sys_days(2026y / November / 21);
    CHECK(clockText(wall(midnight, 0min)) == "00:00");
    CHECK(clockText(wall(midnight + 8h + 5min + 59s + 999ms, 0min)) == "08:05");
    CHECK(clockText(wall(midnight + 23h + 59min, 0min)) == "23:59");
    CHECK(clockText(wall(midnight, -1min)) == "23:59");
    CHECK(clockText(wall(midnight, 330min)) == "05:30");
}

TEST_CASE("isoDay: writes year, month and day in full", "[base]") {
    CHECK(isoDay(2026y / November / 21) == "2026-11-21");
    CHECK(isoDay(2027y / January / 2) == "2027-01-02");
    CHECK(isoDay(987y / March / 4) == "0987-03-04");
}

TEST_CASE("SystemClock: never goes backwards", "[base]") {
    const SystemClock clock;
    Moment before = clock.now();
    for (int i = 0; i < 10'000; ++i) {
        const Moment now = clock.now();
        REQUIRE(now.awake >= before.awake);
        REQUIRE(now.boot >= before.boot);
        before = now;
    }
    CHECK(before.boot.time_since_epoch() >= before.awake.time_since_epoch());
}

TEST_CASE("SystemClock: tells the same wall time as the system", "[base]") {
    const auto before = floor<milliseconds>(system_clock::now());
    const WallTime wallNow = SystemClock().now().wall;
    const auto after = system_clock::now();
    CHECK(wallNow.utc >= before);
    CHECK(wallNow.utc <= after);
}

TEST_CASE("SystemClock: notes the offset of the place", "[base]") {
    CHECK(SystemClock().now().wall.offset == 0min);
    const auto [zone, offset] = GENERATE(table<const char*, int>({
        {"EAST-05:30", 330},
        {"WEST+09:30", -570},
        {"LINE-14", 840},
    }));
    const ZoneGuard guard(zone);
    CHECK(SystemClock().now().wall.offset == minutes(offset));
}

TEST_CASE("ManualClock: sleep moves all clocks but the awake one", "[base]") {
    ManualClock clock;
    const Moment start = clock.now();
    clock.sleep(90min);
    CHECK(clock.now().awake == start.awake);
    CHECK(clock.now().boot == start.boot + 90min);
    CHECK(clock.now().wall.utc == start.wall.utc + 90min);
    clock.advance(1s);
    CHECK(clock.now().awake == start.awake + 1s);
    CHECK(clock.now().boot == start.boot + 90min + 1s);
}
