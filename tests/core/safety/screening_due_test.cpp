// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/facts.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/safety/screening_due.hpp"

#include <random>

using namespace unknot;
using namespace unknot::test;

namespace {

using std::chrono::minutes;

const RedFlags& shippedFlags() {
    static const RedFlags kFlags = builtInContent().redFlags;
    return kFlags;
}

void answer(EpisodeFacts& episode, const WallTime& time, const SignId& sign, Answer answer) {
    episode.answers.push_back({time, sign, answer});
}

/// Filed at 08:00, "none of these" at 08:05.
EpisodeFacts asked() {
    EpisodeFacts facts = openFactsAt("2026-10-24T08:00+02:00");
    answer(facts, at("2026-10-24T08:05+02:00"), {}, Answer::no);
    return facts;
}

EpisodeFacts rated(EpisodeFacts facts, const std::vector<std::pair<std::string, int>>& readings) {
    for (const auto& [time, score] : readings)
        facts.readings.push_back({at("2026-10-24T" + time + "+02:00"), score});
    return facts;
}

EpisodeFacts tried(EpisodeFacts facts, const std::string& time, Outcome outcome) {
    const auto when = time.empty() ? std::nullopt : std::optional(at("2026-10-24T" + time + "+02:00"));
    facts.effects.push_back({{"warmth"}, when, outcome});
    return facts;
}

EpisodeFacts over(EpisodeFacts facts) {
    facts.isOpen = false;
    return facts;
}

constexpr auto kNoReason = std::nullopt;

} // namespace

TEST_CASE("askDue: why and when", "[safety]") {
    struct Case {
        const char* what;
        EpisodeFacts episode;
        const char* now;
        std::optional<AskReason> reason;
    };
    const EpisodeFacts fresh = openFactsAt("2026-10-24T08:00+02:00");
    const char* noon = "2026-10-24T12:00+02:00";
    const Case cases[] = {
        {"on the day it was entered", fresh, noon, AskReason::newDay},
        {"over", over(fresh), noon, kNoReason},
        {"asked today", asked(), "2026-10-24T23:59:59.999+02:00", kNoReason},
        {"the next day", asked(), "2026-10-25T00:00+02:00", AskReason::newDay},
        {"asked by a clock that was wrong", asked(), "2026-10-24T08:04:59.999+02:00", AskReason::newDay},
        {"the next day, but over", over(asked()), "2026-10-25T00:00+02:00", kNoReason},
        {"worse than ever, but over", over(tried(asked(), "09:00", Outcome::worse)), noon, kNoReason},
        {"two more", rated(asked(), {{"08:00", 3}, {"09:00", 5}}), noon, AskReason::painRose},
        {"one more", rated(asked(), {{"08:00", 3}, {"09:00", 4}}), noon, kNoReason},
        {"two more in two steps", rated(asked(), {{"08:00", 3}, {"09:00", 4}, {"10:00", 5}}), noon,
            AskReason::painRose},
        {"two above the lowest since", rated(asked(), {{"08:00", 6}, {"09:00", 2}, {"10:00", 4}}), noon,
            AskReason::painRose},
        {"two above one long before", rated(asked(), {{"07:00", 1}, {"08:00", 5}, {"09:00", 6}}), noon,
            kNoReason},
        {"two more before they were asked", rated(asked(), {{"07:00", 3}, {"08:04", 5}}), noon, kNoReason},
        {"the first number", rated(asked(), {{"09:00", 9}}), noon, kNoReason},
        {"two more, ahead of now", rated(asked(), {{"08:00", 3}, {"12:01", 5}}), noon, kNoReason},
        {"two more, in any order", rated(asked(), {{"09:00", 5}, {"08:00", 3}}), noon, AskReason::painRose},
        {"worse", tried(asked(), "08:05:00.001", Outcome::worse), noon, AskReason::worse},
        {"worse before they were asked", tried(asked(), "08:05", Outcome::worse), noon, kNoReason},
        {"worse, ahead of now", tried(asked(), "12:01", Outcome::worse), noon, kNoReason},
        {"worse, without a time", tried(asked(), "", Outcome::worse), noon, kNoReason},
        {"worse, without a time, never asked", tried(fresh, "", Outcome::worse), noon, AskReason::worse},
        {"no better", tried(asked(), "09:00", Outcome::same), noon, kNoReason},
        {"worse goes before pain and the day",
            rated(tried(asked(), "09:00", Outcome::worse), {{"08:00", 3}, {"09:00", 5}}),
            "2026-10-26T08:00+01:00", AskReason::worse},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(askDue(shippedFlags(), one.episode, at(one.now)) == one.reason);
    }
}

TEST_CASE("askDue: only who was asked for the emergency signs was asked", "[safety]") {
    struct Case {
        std::vector<std::pair<const char*, Answer>> given;
        bool counts;
    };
    const Case cases[] = {
        {{{"", Answer::no}}, true},
        {{{"", Answer::yes}}, true},
        {{{"", Answer::notSure}}, true},
        {{{"leg-weakness", Answer::yes}}, true},
        {{{"leg-weakness", Answer::notSure}}, true},
        {{{"recurrent", Answer::yes}}, false},
        {{{"fever", Answer::yes}}, false},
        {{{"leg-weakness", Answer::no}}, false},
        {{{"leg-weakness", Answer::no}, {"fever", Answer::yes}}, false},
        {{{"gone-from-the-content", Answer::yes}}, false},
        {{}, false},
    };
    for (const Case& one : cases) {
        EpisodeFacts episode = openFactsAt("2026-10-24T08:00+02:00");
        for (const auto& [sign, said] : one.given)
            answer(episode, at("2026-10-24T08:05+02:00"), {sign}, said);
        INFO((one.given.empty() ? "nothing" : one.given[0].first));
        CHECK(askDue(shippedFlags(), episode, at("2026-10-24T09:00+02:00")).has_value() == !one.counts);
    }
}

TEST_CASE("askDue: a no to each sign that may be kept is none of them", "[safety]") {
    EpisodeFacts episode = openFactsAt("2026-10-24T08:00+02:00");
    const WallTime now = at("2026-10-24T09:00+02:00");
    std::vector<SignId> signs;
    for (const RedFlag& sign : shippedFlags().signs)
        if (sign.route == Route::emergency && !sign.isPrivate)
            signs.push_back(sign.id);
    for (const SignId& sign : signs) {
        CHECK(askDue(shippedFlags(), episode, now) == AskReason::newDay);
        answer(episode, now, sign, Answer::no);
    }
    CHECK(askDue(shippedFlags(), episode, now) == kNoReason);
    // The same, but the last one at another time: then it is two screenings of some of them.
    episode.answers.back().at.utc -= minutes(1);
    CHECK(askDue(shippedFlags(), episode, now) == AskReason::newDay);
}

TEST_CASE("askDue: on every day of an episode, and after everything that happens", "[safety]") {
    const unsigned seed = 112;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    // Thirty days around the change of the clocks.
    const auto offsetOn = [](int day) { return minutes(day < 15 ? 120 : 60); };
    EpisodeFacts episode = openFactsAt("2026-10-10T06:00+02:00");
    const UtcTime midnight = at("2026-10-10T00:00+02:00").utc;
    int daysAsked = 0;
    int events = 0;
    int eventsAsked = 0;
    for (int day = 0; day < 30; ++day) {
        const minutes offset = offsetOn(day);
        WallTime now{.utc = midnight + std::chrono::days(day) + minutes(120) - offset, .offset = offset};
        now.utc += minutes(6 * 60 + int(random() % 120));
        daysAsked += askDue(shippedFlags(), episode, now) == AskReason::newDay ? 1 : 0;
        answer(episode, now, {}, Answer::no);
        episode.readings.push_back({now, 4});
        for (int hour = 0; hour < 10; ++hour) {
            now.utc += minutes(40 + int(random() % 20));
            CHECK(askDue(shippedFlags(), episode, now) == kNoReason);
            const bool isPain = random() % 2 == 0;
            if (isPain)
                episode.readings.push_back({now, 6 + int(random() % 5)});
            else
                episode.effects.push_back({{"warmth"}, now, Outcome::worse});
            ++events;
            now.utc += minutes(1);
            const auto expected = isPain ? AskReason::painRose : AskReason::worse;
            eventsAsked += askDue(shippedFlags(), episode, now) == expected ? 1 : 0;
            answer(episode, now, {}, Answer::no);
            now.utc += minutes(1);
            episode.readings.push_back({now, 4});
        }
    }
    CHECK(daysAsked == 30);
    CHECK(events == 300);
    CHECK(eventsAsked == events);
}

TEST_CASE("askDue: reckons with dates beyond reason", "[safety]") {
    for (const UtcTime time : {UtcTime::min(), UtcTime::max()}) {
        EpisodeFacts episode = openFactsAt("2026-10-24T08:00+02:00");
        episode.filedAt.utc = time;
        answer(episode, {.utc = time, .offset = minutes::max()}, {}, Answer::no);
        CHECK(askDue(shippedFlags(), episode, at("2026-10-24T12:00Z")) == AskReason::newDay);
        CHECK_FALSE(
            askDue(shippedFlags(), episode, {.utc = time, .offset = minutes::min()}) == AskReason::worse);
    }
}
