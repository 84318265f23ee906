// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "care_samples.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// So many hours after the onset.
CareFacts factsAt(std::chrono::milliseconds sinceOnset) {
    CareFacts facts;
    facts.now = kNow;
    facts.onset = kNow - sinceOnset;
    return facts;
}

CareFacts factsWithoutOnset() {
    CareFacts facts;
    facts.now = kNow;
    return facts;
}

CarePlan planOf(const CareFacts& facts) {
    return carePlanFor(sampleCare(), sampleTimers(), facts);
}

/// The treatments in their order: "!" what is preselected, "-" what is withheld.
std::string inShort(const CarePlan& plan) {
    std::string text;
    for (const CareOption& option : plan.options) {
        text += text.empty() ? "" : " ";
        text += option.standing == OptionStanding::preselected ? "!"
            : option.standing == OptionStanding::withheld      ? "-"
                                                               : "";
        text += option.treatment.value;
        CHECK((!option.helpedBefore || option.standing == OptionStanding::preselected));
    }
    return text;
}

} // namespace

TEST_CASE("carePhaseAt: 48 and 72 hours belong to the middle, to the millisecond", "[care]") {
    const auto [since, phase] = GENERATE(table<std::chrono::milliseconds, CarePhase>({
        {0ms, CarePhase::under48},
        {47h + 59min, CarePhase::under48},
        {48h - 1ms, CarePhase::under48},
        {48h, CarePhase::to72},
        {48h + 1ms, CarePhase::to72},
        {60h, CarePhase::to72},
        {72h, CarePhase::to72},
        {72h + 1ms, CarePhase::over72},
        {72h + 1min, CarePhase::over72},
        {24h * 365, CarePhase::over72},
        // The clock was set back: just now.
        {-1ms, CarePhase::under48},
        {-24h * 40, CarePhase::under48},
    }));
    CAPTURE(since.count());
    CHECK(carePhaseAt(kNow - since, kNow) == phase);
    CHECK(planOf(factsAt(since)).phase == phase);
    CHECK(planOf(factsAt(since)).sinceOnset == std::max(since, 0ms));
}

TEST_CASE("carePhaseAt: without an onset nothing is assumed", "[care]") {
    CHECK(carePhaseAt(std::nullopt, kNow) == CarePhase::unknown);
    const CarePlan plan = planOf(factsWithoutOnset());
    CHECK(plan.phase == CarePhase::unknown);
    CHECK_FALSE(plan.sinceOnset);
    CHECK_FALSE(plan.restNotice);
}

TEST_CASE("carePlanFor: the phase's default comes first, and 48 to 72 hours have none", "[care]") {
    CHECK(inShort(planOf(factsAt(5h))) == "!cold heat");
    CHECK(inShort(planOf(factsAt(60h))) == "cold heat");
    CHECK(inShort(planOf(factsAt(80h))) == "!heat cold");
    CHECK(inShort(planOf(factsWithoutOnset())) == "cold heat");
}

TEST_CASE("carePlanFor: those that are not preselected keep the content's order", "[care]") {
    Timers timers = sampleTimers();
    timers.treatments.push_back({.id = {"third"}});
    CareFacts facts = factsAt(60h);
    CHECK(inShort(carePlanFor(sampleCare(), timers, facts)) == "cold heat third");
    facts.helped = {{{"third"}, 1, 1}};
    CHECK(inShort(carePlanFor(sampleCare(), timers, facts)) == "!third cold heat");
}

TEST_CASE("carePlanFor: what helped this person goes before the default, at any hour", "[care]") {
    const auto since = GENERATE(as<std::chrono::milliseconds>(), 5h, 60h, 80h);
    CareFacts facts = factsAt(since);
    facts.helped = {{kHeat, 3, 4}, {kCold, 1, 4}};
    CHECK(inShort(planOf(facts)) == "!heat cold");
    CHECK(planOf(facts).options.front().helpedBefore);
    facts.helped = {{kCold, 3, 4}};
    CHECK(inShort(planOf(facts)) == "!cold heat");
    facts.onset.reset();
    CHECK(inShort(planOf(facts)) == "!cold heat");
}

TEST_CASE("carePlanFor: what only is the default is not called what helped", "[care]") {
    CHECK_FALSE(planOf(factsAt(5h)).options.front().helpedBefore);
}

TEST_CASE("carePlanFor: no heat on a swollen joint, whatever the hour and whatever helped", "[care]") {
    const auto [since, inWords] = GENERATE(table<std::chrono::milliseconds, std::string>({
        {5h, "!cold -heat"},
        {60h, "cold -heat"},
        // Cold does not come forward only because heat may not.
        {80h, "cold -heat"},
    }));
    CareFacts facts = factsAt(since);
    facts.hasSwollenJoint = true;
    CHECK(inShort(planOf(facts)) == inWords);
    facts.helped = {{kHeat, 5, 5}, {kCold, 1, 5}};
    CHECK(inShort(planOf(facts)) == inWords);
    facts.helped = {{kHeat, 1, 5}, {kCold, 5, 5}};
    CHECK(inShort(planOf(facts)) == "!cold -heat");
}

TEST_CASE("carePlanFor: what is better left is not put first", "[care]") {
    CareFacts facts = factsAt(5h);
    facts.sessions = {sessionOf(kCold, 1h, Feel::stiffer), sessionOf(kCold, 3h, Feel::onlyNumb)};
    CHECK(inShort(planOf(facts)) == "cold heat");
    facts.helped = {{kCold, 5, 7}};
    CHECK(inShort(planOf(facts)) == "cold heat");
    CHECK(planOf(facts).options.front().proposal.isToBeLeft);
}

TEST_CASE("carePlanFor: each treatment has its own proposal", "[care]") {
    CareFacts facts = factsAt(60h);
    facts.sessions = {sessionOf(kHeat, 1h, Feel::looser), sessionOf(kCold, 10min, Feel::stiffer)};
    const CarePlan plan = planOf(facts);
    CHECK(plan.options[0].proposal.length == 10min);
    CHECK(plan.options[1].proposal.length == 20min);
    CHECK(plan.options[0].proposal.skinRestsUntil == kNow + 20min);
    CHECK(plan.options[1].proposal.skinRestsUntil == kNow + 20min);
}

TEST_CASE("carePlanFor: a word about lying down after one day, a stronger one after two", "[care]") {
    const auto [lying, notice] = GENERATE(table<std::chrono::milliseconds, std::optional<std::size_t>>({
        {-24h, std::nullopt},
        {0h, std::nullopt},
        {24h - 1ms, std::nullopt},
        {24h, 0},
        {48h - 1ms, 0},
        {48h, 1},
        {24h * 9, 1},
    }));
    CareFacts facts = factsAt(100h);
    facts.lyingSince = kNow - lying;
    CAPTURE(lying.count());
    CHECK(planOf(facts).restNotice == notice);
}
