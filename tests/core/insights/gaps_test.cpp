// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/insights/gaps.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::milliseconds;

namespace {

const auto kSpring = rangeOf("2026-03-01", "2026-04-30");
const WallTime kLater = when("2026-06-01T12:00+02:00");
const WallTime kWithin = when("2026-03-29T20:00+02:00");

std::vector<milliseconds> inDays(const std::vector<int>& lengths) {
    std::vector<milliseconds> gaps;
    for (const int length : lengths)
        gaps.push_back(days(length));
    return gaps;
}

} // namespace

TEST_CASE("gapsOf: takes the time that passed between onsets, in order of time", "[insights]") {
    // Summer time began on 29 March.
    const std::vector<Episode> episodes = {
        spasmAt("2026-03-29T08:00+02:00"),
        spasmAt("2026-03-01T08:00+01:00"),
        removed(spasmAt("2026-03-04T08:00+01:00")),
        spasmAt("2026-03-08T08:00+01:00"),
        spasmAt("2026-05-01T00:00+02:00"),
    };
    const Gaps gaps = gapsOf(episodes, kSpring, kLater);
    REQUIRE(gaps.gaps.size() == 2);
    CHECK(gaps.gaps[0] == Gap{when("2026-03-01T08:00+01:00"), when("2026-03-08T08:00+01:00")});
    CHECK(gaps.gaps[0].length() == days(7));
    CHECK(gaps.gaps[1].length() == days(21) - 1h);
    CHECK(gaps.median == days(14) - 30min);
    CHECK(gaps.trend == GapTrend::tooFew);
    CHECK_FALSE(gaps.earlierMedian);
    // What came after the range is not known to it.
    CHECK_FALSE(gaps.sinceLast);
    CHECK(gapsOf(episodes, kSpring, kWithin).sinceLast == 12h);
}

TEST_CASE("gapsOf: says nothing of two episodes, and something of three", "[insights]") {
    std::vector<Episode> episodes = {spasmAt("2026-03-01T08:00"), spasmAt("2026-03-03T08:00")};
    CHECK_FALSE(gapsOf(episodes, kSpring, kLater).median);
    CHECK(gapsOf(episodes, kSpring, kLater).gaps.size() == 1);
    episodes.push_back(spasmAt("2026-03-09T08:00"));
    CHECK(gapsOf(episodes, kSpring, kLater).median == milliseconds(days(4)));
    CHECK(gapsOf({}, kSpring, kLater) == Gaps());
}

TEST_CASE("gapsOf: leaves out a gap with an unknown onset, and bridges none", "[insights]") {
    std::vector<Episode> episodes = {
        spasmAt("2026-03-01T08:00"),
        notedOnly("2026-03-03T20:00"),
        spasmAt("2026-03-05T08:00"),
        spasmAt("2026-03-06T08:00"),
    };
    const Gaps gaps = gapsOf(episodes, kSpring, kLater);
    CHECK(gaps.episodes == 4);
    CHECK(gaps.onsetNotKnown == 1);
    CHECK(gaps.leftOut == 2);
    REQUIRE(gaps.gaps.size() == 1);
    CHECK(gaps.gaps[0].length() == days(1));
    CHECK_FALSE(gaps.median);
    CHECK(gapsOf(episodes, kSpring, kWithin).sinceLast);
    episodes.push_back(notedOnly("2026-03-07T08:00"));
    CHECK_FALSE(gapsOf(episodes, kSpring, kWithin).sinceLast);
}

TEST_CASE("trendOf: wants a change that is steady and large", "[insights]") {
    using Row = std::tuple<std::string, std::vector<int>, GapTrend>;
    const auto [why, lengths, trend] = GENERATE(table<std::string, std::vector<int>, GapTrend>({
        Row{"each is shorter", {14, 10, 7, 5, 3, 2}, GapTrend::shorter},
        Row{"each is longer", {2, 3, 5, 7, 10, 14}, GapTrend::longer},
        Row{"one pair goes the other way", {14, 10, 7, 5, 2, 3}, GapTrend::shorter},
        Row{"two pairs do", {14, 10, 5, 7, 2, 3}, GapTrend::noClearChange},
        Row{"five are too few", {14, 10, 7, 5, 3}, GapTrend::tooFew},
        Row{"steady, but small: 19 against 16", {20, 19, 18, 17, 16, 15}, GapTrend::noClearChange},
        Row{"just large enough: 18 against 12", {19, 18, 17, 13, 12, 11}, GapTrend::shorter},
        Row{"just not: 17 against 12", {19, 17, 16, 13, 12, 11}, GapTrend::noClearChange},
        Row{"large, but by chance", {20, 5, 21, 4, 3, 2}, GapTrend::noClearChange},
        Row{"one long holiday", {7, 7, 7, 7, 7, 70, 7, 7, 7}, GapTrend::noClearChange},
        Row{"all the same", {7, 7, 7, 7, 7, 7, 7}, GapTrend::noClearChange},
        Row{"all at once", {0, 0, 0, 0, 0, 0}, GapTrend::noClearChange},
        Row{"down to none", {9, 8, 7, 1, 0, 0}, GapTrend::shorter},
        Row{"back and forth", {3, 12, 4, 11, 3, 12, 4, 11, 3, 12}, GapTrend::noClearChange},
    }));
    INFO(why);
    CHECK(trendOf(inDays(lengths), std::nullopt) == trend);
}

TEST_CASE("trendOf: is not shorter where the gap that goes on is long already", "[insights]") {
    const auto lengths = inDays({14, 10, 7, 5, 3, 2});
    CHECK(trendOf(lengths, days(10)) == GapTrend::shorter);
    CHECK(trendOf(lengths, days(10) + 1ms) == GapTrend::noClearChange);
    CHECK(trendOf(inDays({2, 3, 5, 7, 10, 14}), days(400)) == GapTrend::longer);
}

TEST_CASE("gapsOf: tells the trend with the medians of both halves", "[insights]") {
    // 14, 10, 7, 6, 5, 3 and 2 days apart; the 6 in the middle is in neither half.
    std::vector<Episode> episodes;
    for (const char* day : {"01", "15", "25", "32", "38", "43", "46", "48"}) {
        Episode episode = spasmAt("2026-03-01T08:00");
        episode.onset->utc += days(std::stoi(day) - 1);
        episodes.push_back(episode);
    }
    const Gaps gaps = gapsOf(episodes, kSpring, when("2026-04-18T08:00"));
    CHECK(gaps.trend == GapTrend::shorter);
    CHECK(gaps.earlierMedian == milliseconds(days(10)));
    CHECK(gaps.laterMedian == milliseconds(days(3)));
    CHECK(gapsOf(episodes, kSpring, when("2026-04-29T08:00")).trend == GapTrend::noClearChange);
}
