// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/moment_times.hpp"

#include "support/catch.hpp"
#include "support/insight_samples.hpp"
#include "support/memory_journal_store.hpp"

#include "unknot/insights/self_matched.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A place whose clocks go forward in the night to 29 March 2026, and back in the night to 25 October.
std::chrono::minutes berlin(UtcTime instant) {
    const bool isSummer = instant >= when("2026-03-29T01:00Z").utc && instant < when("2026-10-25T01:00Z").utc;
    return isSummer ? 120min : 60min;
}

} // namespace

TEST_CASE("sameClockBefore: the clock showed the same, at the offset of that day", "[moment]") {
    using Row = std::tuple<const char*, int, const char*>;
    const auto [onset, days, expected] = GENERATE(table<const char*, int, const char*>({
        Row{"2026-06-10T08:00+02:00", 1, "2026-06-09T08:00+02:00"},
        Row{"2026-06-10T00:30+02:00", 2, "2026-06-08T00:30+02:00"},
        Row{"2026-03-29T08:00+02:00", 1, "2026-03-28T08:00+01:00"}, // clocks went forward meanwhile
        Row{"2026-10-26T08:00+01:00", 1, "2026-10-25T08:00+01:00"},
        Row{"2026-10-26T08:00+01:00", 2, "2026-10-24T08:00+02:00"}, // and back
        Row{"2026-03-01T00:30+01:00", 1, "2026-02-28T00:30+01:00"},
        Row{"2026-03-29T23:10-04:00", 1, "2026-03-28T23:10-04:00"}, // noted elsewhere: its own place
    }));
    CAPTURE(onset, days);
    CHECK(sameClockBefore(when(onset), days, berlin) == when(expected));
}

TEST_CASE("sameClockBefore: what is noted there is put beside that spasm", "[moment]") {
    // Each day of the year, so that every change of clocks is met.
    for (int day = 1; day <= 365; ++day) {
        const UtcTime utc = when("2026-01-01T03:30+00:00").utc + std::chrono::days(day);
        const WallTime onset{.utc = utc, .offset = berlin(utc)};
        Episode episode = triggered(bareEpisode(), {{"lifting"}});
        episode.onset = episode.notedAt = onset;
        std::vector<NotedMoment> moments;
        for (const int back : {1, 2}) {
            NotedMoment moment = momentAt("2026-01-01T08:00", {}, 900 + back);
            moment.at = sameClockBefore(onset, back, berlin);
            moments.push_back(moment);
        }
        const auto matched = selfMatchedOf({episode}, moments, rangeOf("2025-12-01", "2027-02-01"));
        CAPTURE(day);
        REQUIRE(matched.pairs == 2);
        REQUIRE(nearestTo(moments, sameClockBefore(onset, 2, berlin)) == &moments[1]);
    }
}

TEST_CASE("nearestTo: the nearest within an hour of what the clock shows, or none", "[moment]") {
    const std::vector moments = {momentAt("2026-06-09T07:00+02:00", {}, 901),
        momentAt("2026-06-09T08:20+02:00", {}, 902), momentAt("2026-06-09T10:00+05:00", {}, 903)};
    CHECK(nearestTo(moments, when("2026-06-09T08:00+02:00")) == &moments[1]);
    CHECK(nearestTo(moments, when("2026-06-09T06:00+02:00")) == &moments[0]);
    CHECK(nearestTo(moments, when("2026-06-09T05:59+02:00")) == nullptr);
    CHECK(nearestTo(moments, when("2026-06-09T11:00+02:00")) == &moments[2]); // by the clock there
    CHECK(nearestTo(moments, when("2026-06-08T08:00+02:00")) == nullptr);
}

TEST_CASE("hasOnsetBefore: a spasm that began in the two hours, wherever its day was", "[moment]") {
    MemoryJournalStore journal;
    const auto has = [&](const char* at) { return *hasOnsetBefore(journal, when(at)); };
    REQUIRE(journal.add(spasmAt("2026-06-10T00:30+02:00", 1)));
    REQUIRE(journal.add(spasmAt("2026-06-12T23:00+14:00", 2))); // 09:00 of that day in UTC
    REQUIRE(journal.add(notedOnly("2026-06-15T08:00", 3)));
    REQUIRE(journal.add(removed(spasmAt("2026-06-16T08:00", 4))));
    CHECK(has("2026-06-10T00:30+02:00"));
    CHECK(has("2026-06-10T02:30+02:00"));
    CHECK_FALSE(has("2026-06-10T00:29+02:00"));
    CHECK_FALSE(has("2026-06-10T02:31+02:00"));
    CHECK(has("2026-06-11T22:00-12:00"));
    CHECK_FALSE(has("2026-06-15T08:00"));
    CHECK_FALSE(has("2026-06-16T08:00"));
    journal.failWith(ErrorCode::locked);
    CHECK(hasOnsetBefore(journal, when("2026-06-10T02:30+02:00")).error().code == ErrorCode::locked);
}
