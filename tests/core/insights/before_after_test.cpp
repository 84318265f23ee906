// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/insights/before_after.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const auto kMarch = rangeOf("2026-03-01", "2026-03-31");

struct Rated {
    std::string clock; ///< on 10 March
    int score;
};

Tried triedAt(std::optional<WallTime> at, std::optional<std::chrono::seconds> lasted = std::nullopt) {
    return {.id = {newUuid()},
        .measure = {"warmth"},
        .own = {},
        .at = at,
        .lasted = lasted,
        .outcome = std::nullopt};
}

/// Tried at noon.
Episode episodeOf(std::optional<std::chrono::seconds> lasted, const std::vector<Rated>& readings) {
    Episode episode = spasmAt("2026-03-10T08:00");
    episode.tried = {triedAt(when("2026-03-10T12:00"), lasted)};
    for (const Rated& reading : readings)
        episode.readings.push_back({.id = {newUuid()},
            .at = when("2026-03-10T" + reading.clock),
            .score = *PainScore::from(reading.score)});
    return episode;
}

} // namespace

TEST_CASE("beforeAfterOf: takes the last reading before and the first one after", "[insights]") {
    using Row =
        std::tuple<std::string, std::optional<std::chrono::seconds>, std::vector<Rated>, std::optional<int>>;
    const std::optional<std::chrono::seconds> unknown;
    const auto [why, lasted, readings, change] = GENERATE_COPY(
        table<std::string, std::optional<std::chrono::seconds>, std::vector<Rated>, std::optional<int>>({
            Row{"at the beginning is before", unknown, {{"12:00", 8}, {"12:30", 5}}, -3},
            Row{"the nearest, in any order", unknown,
                {{"13:00", 9}, {"11:00", 1}, {"12:30", 6}, {"11:50", 4}}, 2},
            Row{"just within both", unknown, {{"10:00", 7}, {"16:00", 7}}, 0},
            Row{"too long before", unknown, {{"09:59:59.999", 7}, {"12:30", 3}}, std::nullopt},
            Row{"too long after", unknown, {{"12:00", 7}, {"16:00:00.001", 3}}, std::nullopt},
            Row{"none after", unknown, {{"11:00", 7}, {"12:00", 3}}, std::nullopt},
            Row{"none before", unknown, {{"12:01", 7}, {"13:00", 3}}, std::nullopt},
            Row{"while it lasted is neither", 20min, {{"12:00", 7}, {"12:19", 9}, {"12:20", 4}}, -3},
            Row{"counted from its end", 20min, {{"12:00", 7}, {"16:20", 4}}, -3},
        }));
    INFO(why);
    const Episode episode = episodeOf(lasted, readings);
    const BeforeAfter all = beforeAfterOf({episode, episode, episode}, kMarch);
    CHECK(all.timed == 3);
    CHECK(all.pairs == (change ? 3 : 0));
    REQUIRE(all.measures.size() == (change ? 1 : 0));
    if (!change)
        return;
    CHECK(all.measures[0].lower == (*change < 0 ? 3 : 0));
    CHECK(all.measures[0].same == (*change == 0 ? 3 : 0));
    CHECK(all.measures[0].higher == (*change > 0 ? 3 : 0));
    CHECK(all.measures[0].medianChange == double(*change));
}

TEST_CASE("beforeAfterOf: tells the median of three, not of two", "[insights]") {
    std::vector<Episode> episodes = {
        episodeOf({}, {{"12:00", 8}, {"13:00", 3}}),
        episodeOf({}, {{"12:00", 5}, {"13:00", 6}}),
    };
    episodes[0].tried.push_back(triedAt(std::nullopt));
    CHECK(beforeAfterOf(episodes, kMarch).timed == 2);
    CHECK_FALSE(beforeAfterOf(episodes, kMarch).measures[0].medianChange);
    episodes.push_back(episodeOf({}, {{"12:00", 5}, {"13:00", 3}}));
    CHECK(beforeAfterOf(episodes, kMarch).measures ==
        std::vector<PainChange>{{{{"warmth"}, {}}, 3, 2, 0, 1, -2.0}});
    episodes.push_back(episodeOf({}, {{"12:00", 5}, {"13:00", 4}}));
    CHECK(beforeAfterOf(episodes, kMarch).measures[0].medianChange == -1.5);
}
