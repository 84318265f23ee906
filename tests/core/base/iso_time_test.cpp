// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/iso_time.hpp"

using namespace unknot;
using namespace std::chrono;

namespace {

WallTime at(year_month_day day, milliseconds local, minutes offset) {
    return {.utc = sys_days(day) + local - offset, .offset = offset};
}

const year_month_day kDay = 2026y / November / 21;

} // namespace

TEST_CASE("isoText: is ISO 8601 with the offset, and comes back", "[base]") {
    const auto [time, text] = GENERATE(table<WallTime, std::string>({
        {at(kDay, 8h + 40min, 60min), "2026-11-21T08:40:00+01:00"},
        {at(kDay, 8h + 40min + 7s + 5ms, 0min), "2026-11-21T08:40:07.005+00:00"},
        {at(kDay, 0ms, -30min), "2026-11-21T00:00:00-00:30"},
        {at(kDay, 23h + 59min + 59s + 999ms, 5h + 45min), "2026-11-21T23:59:59.999+05:45"},
        {at(1900y / January / 1, 0ms, -18h), "1900-01-01T00:00:00-18:00"},
        {at(9999y / December / 31, 23h, 18h), "9999-12-31T23:00:00+18:00"},
        {at(2024y / February / 29, 12h, 0min), "2024-02-29T12:00:00+00:00"},
        {at(1969y / December / 31, 23h + 59min + 59s + 1ms, 0min), "1969-12-31T23:59:59.001+00:00"},
    }));
    CHECK(isoText(time) == text);
    CHECK(wallTimeFrom(text, 99min) == time);
}

TEST_CASE("isoText: an instant stands in UTC", "[base]") {
    CHECK(isoText(at(kDay, 8h, 60min).utc) == "2026-11-21T07:00:00Z");
    CHECK(wallTimeFrom("2026-11-21T07:00:00Z", 60min) == at(kDay, 7h, 0min));
}

TEST_CASE("wallTimeFrom: takes what people write", "[base]") {
    const WallTime morning = at(kDay, 8h + 40min, 60min);
    for (const char* text : {"2026-11-21T08:40", "2026-11-21 08:40", "2026-11-21 08:40:00",
             "2026-11-21 08:40:00.000", "2026-11-21T08:40+01:00"}) {
        CAPTURE(text);
        CHECK(wallTimeFrom(text, 60min) == morning);
    }
}

TEST_CASE("wallTimeFrom: takes nothing else", "[base]") {
    for (const char* text : {"", "2026", "2026-11-21", "08:40", "2026-11-21T08", "2026-11-21T24:00",
             "2026-11-21T08:60", "2026-11-21T08:40:60", "2026-11-21T08:40:00.5", "2026-02-29T08:40",
             "2026-13-01T08:40", "2026-00-01T08:40", "2026-11-00T08:40", "1899-12-31T08:40",
             "10000-01-01T08:40", "2026-11-21T08:40+18:01", "2026-11-21T08:40+19:00", "2026-11-21T08:40+1:00",
             "2026-11-21T08:40+0100", "2026-11-21T08:40:00+01:00 ", " 2026-11-21T08:40", "2026-11-21_08:40",
             "2026-11-21T-8:40", "2026-11-21T+8:40", "2026-11-21T08:40z", "2026-1-21T08:40",
             "-026-11-21T08:40", "2026-11-21T08:40:00,250"}) {
        CAPTURE(text);
        CHECK_FALSE(wallTimeFrom(text, 0min));
    }
}

TEST_CASE("dayFrom: takes a day that was or will be", "[base]") {
    CHECK(dayFrom("2026-11-21") == kDay);
    CHECK(dayFrom("2024-02-29") == 2024y / February / 29);
    for (const char* text : {"", "2026-02-29", "2026-11", "2026-11-21 ", "2026-11-21T08:40", "21.11.2026"}) {
        CAPTURE(text);
        CHECK_FALSE(dayFrom(text));
    }
}
