// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/breathing/breath_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace unknot;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

BreathPattern pattern(milliseconds inhale, milliseconds hold, milliseconds exhale, milliseconds rest) {
    return BreathPattern::from(inhale, hold, exhale, rest).value();
}

BreathPattern randomPattern(std::mt19937& random) {
    const auto between = [&](int low, int high) {
        return milliseconds(std::uniform_int_distribution(low, high)(random));
    };
    return pattern(between(1000, 15000), between(0, 10000), between(1000, 15000), between(0, 10000));
}

struct NamedPhase {
    Phase phase;
    nanoseconds length;
};

/// The second opinion: breathes phase by phase from the start, adding whole nanoseconds.
class Walk {
public:
    explicit Walk(const BreathPattern& walked) {
        for (const Phase phase : {Phase::inhale, Phase::hold, Phase::exhale, Phase::rest})
            if (walked.lengthOf(phase) > 0ms)
                m_phases.push_back({phase, walked.lengthOf(phase)});
    }

    /// Requires: never an earlier time than before.
    BreathMoment at(nanoseconds time) {
        while (m_began + m_phases[m_index].length <= time) {
            m_began += m_phases[m_index].length;
            if (++m_index == m_phases.size()) {
                m_index = 0;
                ++m_cycle;
            }
        }
        const NamedPhase& now = m_phases[m_index];
        return {now.phase, m_cycle, time - m_began, m_began + now.length - time};
    }

private:
    std::vector<NamedPhase> m_phases;
    std::size_t m_index = 0;
    std::int64_t m_cycle = 0;
    nanoseconds m_began{0};
};

/// How many of `count` arbitrary times within a day phaseAt tells otherwise than the walk.
int countDifferences(const BreathPattern& breath, int count, std::mt19937_64& random) {
    std::uniform_int_distribution<std::int64_t> anyTime(0, nanoseconds(24h).count());
    std::vector<nanoseconds> times;
    for (int i = 0; i < count; ++i)
        times.push_back(nanoseconds(anyTime(random)));
    std::ranges::sort(times);
    Walk walk(breath);
    int differences = 0;
    for (const nanoseconds time : times)
        differences += phaseAt(breath, time) == walk.at(time) ? 0 : 1;
    return differences;
}

} // namespace

TEST_CASE("BreathPattern: accepts each duration up to its limits", "[breathing]") {
    CHECK(BreathPattern::from(1s, 0s, 1s, 0s));
    CHECK(BreathPattern::from(15s, 10s, 15s, 10s));
    CHECK(BreathPattern::from(2500ms, 0s, 3500ms, 1ms));
}

TEST_CASE("BreathPattern: refuses a duration outside its limits", "[breathing]") {
    CHECK_FALSE(BreathPattern::from(999ms, 1s, 4s, 0s));
    CHECK_FALSE(BreathPattern::from(15001ms, 1s, 4s, 0s));
    CHECK_FALSE(BreathPattern::from(5s, -1ms, 4s, 0s));
    CHECK_FALSE(BreathPattern::from(5s, 10001ms, 4s, 0s));
    CHECK_FALSE(BreathPattern::from(5s, 1s, 999ms, 0s));
    CHECK_FALSE(BreathPattern::from(5s, 1s, 15001ms, 0s));
    CHECK_FALSE(BreathPattern::from(5s, 1s, 4s, -1ms));
    CHECK_FALSE(BreathPattern::from(5s, 1s, 4s, 10001ms));
    CHECK_FALSE(BreathPattern::from(0s, 0s, 0s, 0s));
}

TEST_CASE("BreathPattern: the default is 5 in, 1 hold, 4 out and no rest", "[breathing]") {
    const auto breath = BreathPattern::fiveOneFour();
    CHECK(breath == pattern(5s, 1s, 4s, 0s));
    CHECK(breath.lengthOf(Phase::inhale) == 5s);
    CHECK(breath.lengthOf(Phase::hold) == 1s);
    CHECK(breath.lengthOf(Phase::exhale) == 4s);
    CHECK(breath.lengthOf(Phase::rest) == 0s);
    CHECK(breath.cycle() == 10s);
}

TEST_CASE("phaseAt: a phase begins at its first instant", "[breathing]") {
    const auto breath = BreathPattern::fiveOneFour();
    CHECK(phaseAt(breath, 0s) == BreathMoment{Phase::inhale, 0, 0s, 5s});
    CHECK(phaseAt(breath, 4'999'999'999ns) == BreathMoment{Phase::inhale, 0, 4'999'999'999ns, 1ns});
    CHECK(phaseAt(breath, 5s) == BreathMoment{Phase::hold, 0, 0s, 1s});
    CHECK(phaseAt(breath, 5'999'999'999ns) == BreathMoment{Phase::hold, 0, 999'999'999ns, 1ns});
    CHECK(phaseAt(breath, 6s) == BreathMoment{Phase::exhale, 0, 0s, 4s});
    CHECK(phaseAt(breath, 9'999'999'999ns) == BreathMoment{Phase::exhale, 0, 3'999'999'999ns, 1ns});
    CHECK(phaseAt(breath, 10s) == BreathMoment{Phase::inhale, 1, 0s, 5s});
    CHECK(phaseAt(breath, 24h - 1ns) == BreathMoment{Phase::exhale, 8639, 3'999'999'999ns, 1ns});
    CHECK(phaseAt(breath, 24h) == BreathMoment{Phase::inhale, 8640, 0s, 5s});
}

TEST_CASE("phaseAt: in 5-1-4 the pause follows the in-breath and none the out-breath", "[breathing]") {
    const auto breath = BreathPattern::fiveOneFour();
    std::vector<Phase> order;
    for (nanoseconds time = 0s; time < 30s; time += 10ms) {
        const Phase phase = phaseAt(breath, time).phase;
        REQUIRE(phase != Phase::rest);
        if (order.empty() || order.back() != phase)
            order.push_back(phase);
    }
    const std::vector once = {Phase::inhale, Phase::hold, Phase::exhale};
    REQUIRE(order.size() == 9);
    for (std::size_t i = 0; i < order.size(); ++i)
        CHECK(order[i] == once[i % 3]);
}

TEST_CASE("phaseAt: a rest follows the out-breath where there is one", "[breathing]") {
    const auto breath = pattern(4s, 0s, 6s, 2s);
    CHECK(phaseAt(breath, 4s).phase == Phase::exhale);
    CHECK(phaseAt(breath, 10s) == BreathMoment{Phase::rest, 0, 0s, 2s});
    CHECK(phaseAt(breath, 12s) == BreathMoment{Phase::inhale, 1, 0s, 4s});
}

TEST_CASE("phaseAt: times before the start count as the start", "[breathing]") {
    const auto breath = BreathPattern::fiveOneFour();
    CHECK(phaseAt(breath, -1ns) == phaseAt(breath, 0s));
    CHECK(phaseAt(breath, -24h) == phaseAt(breath, 0s));
}

TEST_CASE("phaseAt: is not a nanosecond off at any time of a day", "[breathing]") {
    const unsigned seed = 20261121;
    INFO("seed " << seed);
    std::mt19937 patterns(seed);
    std::mt19937_64 times(seed);
    std::vector<BreathPattern> all = {BreathPattern::fiveOneFour(), pattern(5s, 1s, 3s, 0s),
        pattern(2s, 0s, 2s, 0s), pattern(4s, 0s, 6s, 0s), pattern(1s, 0s, 1s, 0s),
        pattern(15s, 10s, 15s, 10s)};
    while (all.size() < 20)
        all.push_back(randomPattern(patterns));
    for (const BreathPattern& breath : all) {
        INFO("cycle of " << breath.cycle().count() << " ms");
        CHECK(countDifferences(breath, 20'000, times) == 0);
    }
}

TEST_CASE("phaseAt: both sides of every change of a day are exact", "[breathing]") {
    const auto breath = GENERATE(BreathPattern::fiveOneFour(), pattern(1'234ms, 567ms, 1'891ms, 1ms));
    Walk walk(breath);
    int differences = 0;
    nanoseconds change{0};
    while (change < 24h) {
        for (const nanoseconds time : {change, change + 1ns}) {
            const BreathMoment moment = phaseAt(breath, time);
            differences += moment == walk.at(time) && moment.untilPhaseEnds > 0ns ? 0 : 1;
        }
        change += phaseAt(breath, change).untilPhaseEnds;
        const BreathMoment last = phaseAt(breath, change - 1ns);
        differences += last == walk.at(change - 1ns) && last.untilPhaseEnds == 1ns ? 0 : 1;
    }
    CHECK(differences == 0);
}

TEST_CASE("phaseAt: does not depend on what was asked before", "[breathing]") {
    const auto breath = BreathPattern::fiveOneFour();
    const BreathMoment late = phaseAt(breath, 7h + 6s);
    (void)phaseAt(breath, 1s);
    CHECK(phaseAt(breath, 7h + 6s) == late);
}

TEST_CASE("fullnessAt: is empty, full and empty again at the turns", "[breathing]") {
    const auto breath = pattern(5s, 1s, 4s, 2s);
    const auto at = [&](nanoseconds time) { return fullnessAt(breath, phaseAt(breath, time)); };
    CHECK(at(0s) == 0.0);
    CHECK(std::abs(at(2500ms) - 0.5) < 1e-12);
    CHECK(at(5s) == 1.0);
    CHECK(at(5999ms) == 1.0);
    CHECK(std::abs(at(8s) - 0.5) < 1e-12);
    CHECK(at(10s) == 0.0);
    CHECK(at(11s) == 0.0);
}

TEST_CASE("fullnessAt: never jumps and never leaves 0 to 1", "[breathing]") {
    const unsigned seed = 514;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<BreathPattern> all = {BreathPattern::fiveOneFour(), pattern(1s, 0s, 1s, 0s)};
    for (int i = 0; i < 8; ++i)
        all.push_back(randomPattern(random));
    double largestJump = 0;
    int outside = 0;
    int turnedWrong = 0;
    for (const BreathPattern& breath : all) {
        double before = 0;
        for (nanoseconds time = 0ns; time < 2 * breath.cycle(); time += 1ms) {
            const BreathMoment moment = phaseAt(breath, time);
            const double fullness = fullnessAt(breath, moment);
            const bool isLater = moment.sincePhaseBegan >= 1ms;
            largestJump = std::max(largestJump, std::abs(fullness - before));
            outside += fullness < 0.0 || fullness > 1.0 ? 1 : 0;
            turnedWrong += isLater && moment.phase == Phase::inhale && fullness < before ? 1 : 0;
            turnedWrong += isLater && moment.phase == Phase::exhale && fullness > before ? 1 : 0;
            before = fullness;
        }
    }
    // An eased second-long breath moves by at most pi/2 of its length a second.
    CHECK(largestJump < 0.0016);
    CHECK(outside == 0);
    CHECK(turnedWrong == 0);
}
