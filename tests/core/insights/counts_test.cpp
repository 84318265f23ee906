// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/insights/durations.hpp"
#include "unknot/insights/overview.hpp"
#include "unknot/insights/places.hpp"
#include "unknot/insights/times_of_day.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const auto kMarch = rangeOf("2026-03-01", "2026-03-31");

Episode ended(EpisodeEnd end) {
    Episode episode = spasmAt("2026-03-10T08:00");
    episode.end = std::move(end);
    return episode;
}

Episode at(std::vector<Place> places) {
    Episode episode = spasmAt("2026-03-10T08:00");
    episode.places = std::move(places);
    return episode;
}

} // namespace

TEST_CASE("overviewOf: tells how many there are and what is known of them", "[insights]") {
    Episode full = fullEpisode();
    full.removedAt.reset();
    Episode open = spasmAt("2026-11-30T23:59");
    open.end = StillOpen();
    open.isNoTriggerKnown = true;
    const auto range = rangeOf("2026-11-01", "2026-11-30");
    CHECK(overviewOf({full, open, notedOnly("2026-11-01T00:00"), fullEpisode()}, range) ==
        Overview{.days = 30,
            .episodes = 3,
            .onsetKnown = 2,
            .lengthKnown = 1,
            .open = 1,
            .placeKnown = 1,
            .triggersAnswered = 2,
            .impactKnown = 1,
            .tried = 1,
            .rated = 1});
}

TEST_CASE("durationsOf: puts each length into one group, its upper end included", "[insights]") {
    using Group = DurationGroup;
    const auto [end, group] = GENERATE(table<EpisodeEnd, Group>({
        {Lasted{0s}, Group::upToMinute}, {Lasted{60s}, Group::upToMinute}, {Lasted{61s}, Group::upToHour},
        {EndedAt{when("2026-03-10T08:01:00.001")}, Group::upToHour}, {Lasted{1h}, Group::upToHour},
        {Lasted{1h + 1s}, Group::upToDay}, {EndedAt{when("2026-03-11T08:00")}, Group::upToDay},
        {Lasted{24h + 1s}, Group::upToThreeDays}, {Lasted{72h}, Group::upToThreeDays},
        {Lasted{72h + 1s}, Group::longer}, {StillOpen(), Group::stillOpen}, {EndNotKnown(), Group::notKnown},
        {EndedAt{when("2026-03-10T07:59")}, Group::notKnown}, // before it began
    }));
    Durations expected;
    expected.episodes[std::size_t(group)] = 1;
    expected.known = group < Group::stillOpen ? 1 : 0;
    CHECK(durationsOf({ended(end)}, kMarch) == expected);
    CHECK(expected.of(group) == 1);
}

TEST_CASE("durationsOf: tells the median of three that are known, not of two", "[insights]") {
    Episode unknownOnset = notedOnly("2026-03-10T08:00");
    unknownOnset.end = Lasted{10s};
    std::vector<Episode> episodes = {unknownOnset, ended(Lasted{2h}), ended(StillOpen())};
    CHECK(durationsOf(episodes, kMarch).known == 2);
    CHECK_FALSE(durationsOf(episodes, kMarch).median);
    episodes.push_back(ended(Lasted{20s}));
    CHECK(durationsOf(episodes, kMarch).median == 20s);
    episodes.push_back(ended(Lasted{40s}));
    CHECK(durationsOf(episodes, kMarch).median == 30s);
}

TEST_CASE(
    "timesOfDayOf: goes by the clock at the place, and apart where the onset is not known", "[insights]") {
    const std::vector<Episode> episodes = {
        spasmAt("2026-03-01T00:00+01:00"), // 23:00 UTC the day before
        spasmAt("2026-03-29T01:59+01:00"),
        spasmAt("2026-03-29T03:00+02:00"), // a minute later: two to three was left out
        spasmAt("2026-03-02T05:59:59.999-08:00"),
        spasmAt("2026-03-02T12:00+13:45"),
        spasmAt("2026-03-31T23:59+02:00"),
        notedOnly("2026-03-02T12:00"),
    };
    const TimesOfDay times = timesOfDayOf(episodes, kMarch);
    CHECK(times.episodes == std::array{2, 2, 0, 0, 1, 0, 0, 1});
    CHECK(times.known == 6);
    CHECK(times.notKnown == 1);
}

TEST_CASE("placesOf: counts episodes by area and side, out of those with any place", "[insights]") {
    const Places places =
        placesOf({at({{{"shoulder"}, Side::unsaid}, {{"low-back"}, Side::left}}),
                     at({{{"low-back"}, Side::right}}), at({{{"low-back"}, Side::left}}),
                     at({{{"hip"}, Side::both}}), at({}), removed(at({{{"hip"}, Side::both}}))},
            kMarch);
    CHECK(places.episodes == 5);
    CHECK(places.known == 4);
    CHECK(places.areas ==
        std::vector<AreaCount>{
            {{"low-back"}, 3, {0, 2, 1, 0}}, {{"hip"}, 1, {0, 0, 0, 1}}, {{"shoulder"}, 1, {1, 0, 0, 0}}});
    CHECK(places.areas[0].of(Side::left) == 2);
}
