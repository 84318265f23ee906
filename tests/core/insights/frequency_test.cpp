// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/insights/frequency.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

PeriodCount part(std::string_view from, std::string_view to, int episodes) {
    return {.from = *dayFrom(from), .to = *dayFrom(to), .isWhole = false, .episodes = episodes};
}

PeriodCount whole(std::string_view from, std::string_view to, int episodes) {
    PeriodCount count = part(from, to, episodes);
    count.isWhole = true;
    return count;
}

} // namespace

TEST_CASE("InsightRange: both ends belong to it, and it ends today at the latest", "[insights]") {
    CHECK(daysIn(rangeOf("2026-02-28", "2026-03-01")) == 2);
    CHECK(daysIn(rangeOf("2024-02-28", "2024-03-01")) == 3);
    CHECK(daysIn(rangeOf("2026-03-01", "2026-03-01")) == 1);
    CHECK(daysIn(rangeOf("2026-03-02", "2026-03-01")) == 0);
    CHECK(daysIn(rangeOf("2026-03-05", "2026-03-01")) == 0);
    // Ten minutes past midnight there, still yesterday in UTC.
    const WallTime now = when("2026-03-10T00:10");
    CHECK(upToToday(rangeOf("2026-01-01", "2026-12-31"), now) == rangeOf("2026-01-01", "2026-03-10"));
    CHECK(upToToday(rangeOf("2026-01-01", "2026-03-09"), now) == rangeOf("2026-01-01", "2026-03-09"));
}

TEST_CASE(
    "frequencyOf: counts ISO weeks, months and years by the day at the place, zeros too", "[insights]") {
    // Wednesday to Wednesday; the clock was set back on Sunday 25 October.
    const auto range = rangeOf("2026-10-21", "2026-11-11");
    const std::vector<Episode> episodes = {
        spasmAt("2026-10-20T23:59:59.999+02:00"), spasmAt("2026-10-21T00:00+02:00"),
        spasmAt("2026-10-21T00:30+13:00"), // 20 October in UTC
        spasmAt("2026-10-25T02:30+02:00"), spasmAt("2026-10-25T02:30+01:00"),
        spasmAt("2026-10-25T23:59+01:00"), notedOnly("2026-10-26T00:00+01:00"),
        removed(spasmAt("2026-11-04T12:00+01:00")),
        spasmAt("2026-11-11T23:59:59.999-05:00"), // 12 November in UTC
        spasmAt("2026-11-12T00:00+01:00"),        // 11 November in UTC
    };
    const Frequency frequency = frequencyOf(episodes, range);
    CHECK(frequency.weeks ==
        std::vector{
            part("2026-10-21", "2026-10-25", 5),
            whole("2026-10-26", "2026-11-01", 1),
            whole("2026-11-02", "2026-11-08", 0),
            part("2026-11-09", "2026-11-11", 1),
        });
    CHECK(frequency.months ==
        std::vector{part("2026-10-21", "2026-10-31", 6), part("2026-11-01", "2026-11-11", 1)});
    CHECK(frequency.years == std::vector{part("2026-10-21", "2026-11-11", 7)});
}

TEST_CASE("frequencyOf: knows whole weeks, months and years, also over a year's end", "[insights]") {
    const Frequency year = frequencyOf({}, rangeOf("2026-12-28", "2027-01-03"));
    CHECK(year.weeks == std::vector{whole("2026-12-28", "2027-01-03", 0)});
    CHECK(
        year.months == std::vector{part("2026-12-28", "2026-12-31", 0), part("2027-01-01", "2027-01-03", 0)});
    CHECK(
        year.years == std::vector{part("2026-12-28", "2026-12-31", 0), part("2027-01-01", "2027-01-03", 0)});
    CHECK(frequencyOf({spasmAt("2026-12-31T12:00")}, rangeOf("2026-01-01", "2026-12-31")).years ==
        std::vector{whole("2026-01-01", "2026-12-31", 1)});
    const Frequency month = frequencyOf({}, rangeOf("2024-02-01", "2024-02-29"));
    CHECK(month.months == std::vector{whole("2024-02-01", "2024-02-29", 0)});
    CHECK(month.weeks.size() == 5);
    const Frequency none = frequencyOf({spasmAt("2026-03-02T12:00")}, rangeOf("2026-03-03", "2026-03-01"));
    CHECK(none == Frequency());
}
