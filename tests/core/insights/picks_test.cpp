// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/insights/trigger_counts.hpp"
#include "unknot/insights/what_helped.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

const auto kMarch = rangeOf("2026-03-01", "2026-03-31");

Episode withOwn(std::string_view onset, std::vector<std::string> own) {
    Episode episode = spasmAt(onset);
    episode.ownTriggers = std::move(own);
    return episode;
}

Tried tried(std::string_view measure, std::optional<Outcome> outcome) {
    return {.id = {newUuid()},
        .measure = {std::string(measure)},
        .own = {},
        .at = std::nullopt,
        .lasted = std::nullopt,
        .outcome = outcome};
}

Tried ownTried(std::string_view own, std::optional<Outcome> outcome) {
    Tried one = tried("", outcome);
    one.own = own;
    return one;
}

Episode with(std::vector<Tried> tried) {
    Episode episode = spasmAt("2026-03-10T08:00");
    episode.tried = std::move(tried);
    return episode;
}

/// So many times each outcome, each in an episode of its own.
void add(std::vector<Episode>& episodes, std::string_view measure, int better, int same, int worse,
    int couldNot = 0, int unsaid = 0) {
    const auto put = [&](int times, std::optional<Outcome> outcome) {
        for (int i = 0; i < times; ++i)
            episodes.push_back(with({tried(measure, outcome)}));
    };
    put(better, Outcome::better);
    put(same, Outcome::same);
    put(worse, Outcome::worse);
    put(couldNot, Outcome::couldNot);
    put(unsaid, std::nullopt);
}

std::vector<std::string> namesOf(const WhatHelped& helped) {
    std::vector<std::string> names;
    for (const MeasureResult& result : helped.measures)
        names.push_back(result.measure.id.empty() ? "own:" + result.measure.own : result.measure.id.value);
    return names;
}

} // namespace

TEST_CASE("triggerCountsOf: counts each once an episode, out of those that were answered", "[insights]") {
    const std::vector<Episode> episodes = {
        withOwn("2026-03-05T08:00", {"moved the  sofa ", "Moved  the SOFA\n", "\u202e \t"}),
        withOwn("2026-03-03T08:00", {" moved\tthe sofa", "\u00c4rger \u00d7"}),
        withOwn("2026-03-04T08:00", {"\u00e4rger \u00d7"}),
        triggered(spasmAt("2026-03-01T08:00"), {{"lifting"}, {"cold"}}),
        triggered(spasmAt("2026-03-01T09:00"), {{"lifting"}}),
        triggered(spasmAt("2026-03-02T09:00"), {}),
        spasmAt("2026-03-02T10:00"),
        removed(triggered(spasmAt("2026-03-02T11:00"), {{"cold"}})),
    };
    const TriggerCounts counts = triggerCountsOf(episodes, kMarch);
    CHECK(counts.episodes == 7);
    CHECK(counts.answered == 6);
    CHECK(counts.noneKnown == 1);
    CHECK(counts.triggers ==
        std::vector<TriggerCount>{
            {{{"lifting"}, {}}, 2},
            {{{}, "Moved the SOFA"}, 2}, // as it was written last
            {{{}, "\u00e4rger \u00d7"}, 2},
            {{{"cold"}, {}}, 1},
        });
}

TEST_CASE("whatHelpedOf: counts tries, episodes and outcomes apart", "[insights]") {
    const WhatHelped helped =
        whatHelpedOf({with({tried("warmth", Outcome::better), tried("warmth", {}),
                          ownTried("The hard  chair", Outcome::couldNot)}),
                         with({ownTried("the hard chair", Outcome::worse), tried("warmth", Outcome::same)}),
                         with({}), removed(with({tried("warmth", Outcome::worse)}))},
            kMarch);
    CHECK(helped.episodes == 3);
    CHECK(helped.known == 2);
    REQUIRE(helped.measures.size() == 2);
    const MeasureResult& warmth = helped.measures[0];
    CHECK(warmth == MeasureResult{{{"warmth"}, {}}, 3, 2, {1, 1, 0, 0}});
    CHECK(warmth.said() == 2);
    CHECK(warmth.done() == 2);
    const MeasureResult& chair = helped.measures[1];
    CHECK(chair.tried == 2);
    CHECK(chair.said() == 2);
    CHECK(chair.done() == 1);
    CHECK(chair.of(Outcome::couldNot) == 1);
}

TEST_CASE("MeasureResult: is ranked with three that say something, not with two", "[insights]") {
    std::vector<Episode> episodes;
    add(episodes, "warmth", 1, 1, 0, 5, 5);
    CHECK_FALSE(whatHelpedOf(episodes, kMarch).measures[0].isRanked());
    add(episodes, "warmth", 0, 0, 1);
    CHECK(whatHelpedOf(episodes, kMarch).measures[0].isRanked());
}

TEST_CASE("whatHelpedOf: the surest help comes first, and luck does not", "[insights]") {
    std::vector<Episode> episodes;
    add(episodes, "often-better", 8, 2, 0);
    add(episodes, "thrice-better", 3, 0, 0);
    add(episodes, "half", 2, 2, 0);
    add(episodes, "half-or-worse", 2, 1, 1);
    add(episodes, "never", 0, 10, 0);
    add(episodes, "never-and-less-often", 0, 5, 0);
    add(episodes, "never-and-worse", 0, 9, 1);
    add(episodes, "twice-better", 2, 0, 0);
    add(episodes, "a-single-one", 1, 0, 0);
    add(episodes, "mostly-not-possible", 2, 0, 0, 9);
    episodes.push_back(with({ownTried("a bath", Outcome::worse)}));
    CHECK(namesOf(whatHelpedOf(episodes, kMarch)) ==
        std::vector<std::string>{"often-better", "thrice-better", "half", "half-or-worse", "never",
            "never-and-less-often", "never-and-worse", "mostly-not-possible", "twice-better", "a-single-one",
            "own:a bath"});
}
