// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/insights/interference.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const WallTime kNow = when("2026-03-20T12:00");
const auto kRange = rangeOf("2026-03-01", "2026-03-20");

Episode hindering(Episode episode, EpisodeEnd end, std::vector<ImpactId> impacts = {{"dress"}}) {
    episode.end = std::move(end);
    episode.impacts = std::move(impacts);
    return episode;
}

int daysOf(const Episode& episode) {
    return interferenceOf({episode}, kRange, kNow).days;
}

} // namespace

TEST_CASE("interferenceOf: counts the days that an episode lies on", "[insights]") {
    using Row = std::tuple<std::string, Episode, int>;
    const auto [why, episode, days] = GENERATE(table<std::string, Episode, int>({
        Row{"reaches in", hindering(spasmAt("2026-02-26T08:00"), EndedAt{when("2026-03-02T10:00")}), 2},
        Row{"all before", hindering(spasmAt("2026-02-26T08:00"), EndedAt{when("2026-02-28T23:59")}), 0},
        Row{"all behind", hindering(spasmAt("2026-03-21T08:00"), Lasted{72h}), 0},
        Row{"past all", hindering(spasmAt("2026-01-01T08:00"), Lasted{24h * 365}), 20},
        Row{"over midnight", hindering(spasmAt("2026-03-05T22:00"), Lasted{4h}), 2},
        Row{"to midnight", hindering(spasmAt("2026-03-12T20:00"), Lasted{4h}), 1},
        Row{"no onset, a length", hindering(notedOnly("2026-03-06T08:00"), Lasted{72h}), 1},
        Row{"no onset, an end", hindering(notedOnly("2026-03-06T08:00"), EndedAt{when("2026-03-08T08:00")}),
            3},
        Row{"no end", hindering(spasmAt("2026-03-06T08:00"), EndNotKnown()), 1},
        Row{"ended before it began",
            hindering(spasmAt("2026-03-06T08:00"), EndedAt{when("2026-03-01T08:00")}), 1},
        Row{"open", hindering(spasmAt("2026-03-18T08:00"), StillOpen()), 3},
        Row{"nothing hindered", hindering(spasmAt("2026-03-06T08:00"), Lasted{72h}, {}), 0},
        Row{"removed", removed(hindering(spasmAt("2026-03-06T08:00"), Lasted{72h})), 0},
    }));
    INFO(why);
    CHECK(daysOf(episode) == days);
}

TEST_CASE("interferenceOf: counts each day once, and what only an open one has", "[insights]") {
    const Interference found = interferenceOf(
        {
            hindering(spasmAt("2026-02-26T08:00"), EndedAt{when("2026-03-02T10:00")}, {{"work"}}),
            hindering(spasmAt("2026-03-18T08:00"), StillOpen(), {{"dress"}, {"sleep"}}),
            hindering(spasmAt("2026-03-19T08:00"), EndNotKnown()),
            hindering(spasmAt("2026-03-05T08:00"), Lasted{48h}), // 5, 6, 7
            hindering(spasmAt("2026-03-06T08:00"), Lasted{48h}), // 6, 7, 8
            hindering(spasmAt("2026-03-06T09:00"), Lasted{1h}, {}),
        },
        kRange, kNow);
    CHECK(found ==
        Interference{.days = 9, // 1, 2; 5 to 8; 18 to 20
            .ofDays = 20,
            .openDays = 2,
            .episodes = 5,
            .known = 4,
            .impacts = {{{"dress"}, 4}, {{"sleep"}, 1}}});
}
