// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/insights/self_matched.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

const auto kYear = rangeOf("2026-01-01", "2026-12-31");

/// How many pairs an answered spasm has with these.
int pairsOf(std::string_view onset, const std::vector<NotedMoment>& moments) {
    return selfMatchedOf({triggered(spasmAt(onset), {{"lifting"}})}, moments, kYear).pairs;
}

} // namespace

TEST_CASE("selfMatchedOf: counts triggers over the pairs of a spasm and another day", "[insights]") {
    std::vector<Episode> episodes = {
        triggered(spasmAt("2026-03-10T08:00", 1), {{"lifting"}}),
        triggered(spasmAt("2026-03-15T08:00", 2), {}),
        triggered(spasmAt("2026-06-20T08:00", 3), {{"lifting"}}), // no other day
        spasmAt("2026-03-10T08:10", 4),                           // not answered
        triggered(notedOnly("2026-03-10T08:20", 5), {{"cold"}}),  // no onset
    };
    episodes[0].ownTriggers = {"Moved the sofa"};
    std::vector<NotedMoment> moments = {
        momentAt("2026-03-08T07:10", {{"lifting"}}), momentAt("2026-03-09T08:30", {{"sitting-long"}}),
        momentAt("2026-03-14T08:00"), momentAt("2026-05-05T12:00", {{"stress"}}), // of no spasm
    };
    const SelfMatched two = selfMatchedOf(episodes, moments, kYear);
    CHECK(two.episodes == 3);
    CHECK(two.matched == 2);
    CHECK(two.pairs == 3);
    CHECK(two.triggers.empty());

    episodes.push_back(triggered(spasmAt("2026-03-25T08:00", 6), {{"lifting"}}));
    moments.push_back(momentAt("2026-03-24T08:00", {{"lifting"}}));
    const SelfMatched three = selfMatchedOf(episodes, moments, kYear);
    CHECK(three.matched == 3);
    CHECK(three.pairs == 4);
    CHECK(three.triggers ==
        std::vector<MatchedTrigger>{
            {{{}, "Moved the sofa"}, 2, 0, 0, 2},
            {{{"lifting"}, {}}, 1, 0, 2, 1},
            {{{"sitting-long"}, {}}, 0, 1, 0, 3},
        });
}

TEST_CASE("selfMatchedOf: matches the time of day that the clocks showed", "[insights]") {
    using Row = std::tuple<std::string, std::string, std::vector<NotedMoment>, int>;
    const auto [why, onset, moments,
        pairs] = GENERATE(table<std::string, std::string, std::vector<NotedMoment>, int>({
        Row{"just within an hour", "2026-03-10T08:00", {momentAt("2026-03-09T09:00")}, 1},
        Row{"just not", "2026-03-10T08:00", {momentAt("2026-03-09T09:00:00.001")}, 0},
        Row{"the same day", "2026-03-10T08:00", {momentAt("2026-03-10T07:30")}, 0},
        Row{"three days before", "2026-03-10T08:00", {momentAt("2026-03-07T08:00")}, 0},
        Row{"the day after", "2026-03-10T08:00", {momentAt("2026-03-11T08:00")}, 0},
        Row{"over midnight", "2026-03-10T00:10", {momentAt("2026-03-08T23:40")}, 1},
        Row{"several of a day are one", "2026-03-10T08:00",
            {momentAt("2026-03-09T07:30"), momentAt("2026-03-09T08:20")}, 1},
        Row{"both days", "2026-03-10T08:00", {momentAt("2026-03-09T08:00"), momentAt("2026-03-08T08:00")}, 2},
        Row{"over the start of summer time", "2026-03-29T08:00+02:00",
            {momentAt("2026-03-28T09:00+01:00"), momentAt("2026-03-27T07:00+01:00")}, 2},
        Row{"over its end", "2026-10-25T08:00+01:00", {momentAt("2026-10-24T09:00+02:00")}, 1},
        Row{"a time that was left out", "2026-03-30T02:30+02:00", {momentAt("2026-03-29T03:10+02:00")}, 1},
        Row{"a time that came twice", "2026-10-26T02:30+01:00",
            {momentAt("2026-10-25T02:30+02:00"), momentAt("2026-10-25T02:30+01:00")}, 1},
        Row{"after a flight", "2026-03-10T08:00-05:00", {momentAt("2026-03-09T08:00+09:00")}, 1},
    }));
    INFO(why);
    CHECK(pairsOf(onset, moments) == pairs);
}

TEST_CASE("selfMatchedOf: takes only what was answered, and no hours with a spasm in them", "[insights]") {
    NotedMoment moment = momentAt("2026-03-09T08:30");
    CHECK(pairsOf("2026-03-10T08:00", {moment}) == 1);
    moment.isNone = false;
    CHECK(pairsOf("2026-03-10T08:00", {moment}) == 0);
    moment.ownTriggers = {"the sofa"};
    CHECK(pairsOf("2026-03-10T08:00", {moment}) == 1);
    moment.removedAt = moment.changedAt;
    CHECK(pairsOf("2026-03-10T08:00", {moment}) == 0);

    const Episode spasm = triggered(spasmAt("2026-03-10T08:00"), {});
    const std::vector<NotedMoment> moments = {momentAt("2026-03-09T08:30")};
    const auto pairsWith = [&](const Episode& other) {
        return selfMatchedOf({spasm, other}, moments, kYear).pairs;
    };
    CHECK(pairsWith(spasmAt("2026-03-09T06:29:59.999")) == 1);
    CHECK(pairsWith(spasmAt("2026-03-09T06:30")) == 0);
    CHECK(pairsWith(spasmAt("2026-03-09T08:30")) == 0);
    CHECK(pairsWith(spasmAt("2026-03-09T08:31")) == 1);
    CHECK(pairsWith(removed(spasmAt("2026-03-09T08:00"))) == 1);
}

TEST_CASE("selfMatchedOf: of several moments of a day the nearest counts", "[insights]") {
    std::vector<Episode> episodes;
    std::vector<NotedMoment> moments;
    for (const std::string day : {"04", "08", "12"}) {
        const std::string before = day == "04" ? "03" : day == "08" ? "07" : "11";
        episodes.push_back(triggered(spasmAt("2026-03-" + day + "T08:00"), {{"cold"}}));
        moments.push_back(momentAt("2026-03-" + before + "T07:30", {{"cold"}}));
        moments.push_back(momentAt("2026-03-" + before + "T08:20"));
        moments.push_back(momentAt("2026-03-" + before + "T09:00", {{"cold"}}));
    }
    CHECK(selfMatchedOf(episodes, moments, kYear).triggers ==
        std::vector<MatchedTrigger>{{{{"cold"}, {}}, 3, 0, 0, 0}});
}
