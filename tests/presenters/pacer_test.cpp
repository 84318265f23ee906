// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "presenters/pacer.hpp"

#include "unknot/content/loader.hpp"

#include <set>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

const Content& content() {
    static const Content kContent = builtInContent();
    return kContent;
}

const AwakeTime kStart{1h};

Pacer pacerOf(const char* pattern) {
    return Pacer(content(), {pattern}, kStart);
}

/// The farthest that the knot's slack goes in a millisecond of `span`.
double largestStep(const Pacer& pacer, AwakeTime from, std::chrono::milliseconds span) {
    double largest = 0;
    for (AwakeTime at = from; at < from + span; at += 1ms)
        largest = std::max(largest, std::abs(pacer.viewAt(at + 1ms).slack - pacer.viewAt(at).slack));
    return largest;
}

} // namespace

TEST_CASE("Pacer: begins with the in-breath of the first breath", "[presenters]") {
    const PacerView view = pacerOf("5-1-4").viewAt(kStart);
    CHECK(view.phase == Phase::inhale);
    CHECK(view.secondsLeft == 5);
    CHECK(view.fullness == 0.0);
    CHECK(view.breath == 1);
    CHECK(view.completed == 0);
    CHECK_FALSE(view.isPaused);
    CHECK(view.patternTitle == content().find(PatternId{"5-1-4"})->title);
}

TEST_CASE("Pacer: counts the seconds of each phase down to one", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    const std::vector expected = {5, 4, 3, 2, 1, 1, 4, 3, 2, 1};
    for (int second = 0; second < 30; ++second) {
        const AwakeTime begin = kStart + std::chrono::seconds(second);
        const int wanted = expected[std::size_t(second % 10)];
        INFO("second " << second);
        CHECK(pacer.viewAt(begin).secondsLeft == wanted);
        CHECK(pacer.viewAt(begin + 500ms).secondsLeft == wanted);
        CHECK(pacer.viewAt(begin + 1s - 1ns).secondsLeft == wanted);
    }
}

TEST_CASE("Pacer: numbers the breaths", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    CHECK(pacer.viewAt(kStart + 10s - 1ns).breath == 1);
    CHECK(pacer.viewAt(kStart + 10s).breath == 2);
    CHECK(pacer.viewAt(kStart + 10s).completed == 1);
    CHECK(pacer.viewAt(kStart + 1h).completed == 360);
}

TEST_CASE("Pacer: stands still while paused and goes on with an in-breath", "[presenters]") {
    Pacer pacer = pacerOf("5-1-4");
    pacer.pause(kStart + 17s);
    CHECK(pacer.isPaused());
    const PacerView still = pacer.viewAt(kStart + 17s);
    CHECK(still.isPaused);
    CHECK(pacer.viewAt(kStart + 5h) == still);
    pacer.resume(kStart + 5h);
    const PacerView view = pacer.viewAt(kStart + 5h);
    CHECK(view.phase == Phase::inhale);
    CHECK(view.secondsLeft == 5);
    CHECK(view.completed == 1);
    CHECK_FALSE(view.isPaused);
}

TEST_CASE("Pacer: softens rung by rung down to the smallest breaths", "[presenters]") {
    Pacer pacer = pacerOf("5-1-4");
    std::vector<std::string> rungs;
    for (int i = 0; i < 10 && pacer.viewAt(kStart + 3s).canSoften; ++i) {
        pacer.soften(kStart + 3s);
        rungs.push_back(pacer.pattern().id.value);
        CHECK(pacer.viewAt(kStart + 3s).phase == Phase::exhale);
    }
    CHECK(rungs == std::vector<std::string>{"softened-4", "softened-3", "softened"});
    const PacerView smallest = pacer.viewAt(kStart + 4s);
    pacer.soften(kStart + 4s);
    CHECK(pacer.viewAt(kStart + 4s) == smallest);
}

TEST_CASE("Pacer: lengthens rung by rung and never into a held breath", "[presenters]") {
    Pacer pacer = pacerOf("softened");
    std::vector<std::string> rungs;
    for (int i = 0; i < 10 && pacer.viewAt(kStart + 3s).canLengthen; ++i) {
        pacer.lengthen(kStart + 3s);
        rungs.push_back(pacer.pattern().id.value);
        CHECK(pacer.viewAt(kStart + 3s).phase == Phase::inhale);
    }
    CHECK(rungs == std::vector<std::string>{"softened-3", "softened-4"});
    const PacerView longest = pacer.viewAt(kStart + 4s);
    pacer.lengthen(kStart + 4s);
    CHECK(pacer.viewAt(kStart + 4s) == longest);
}

TEST_CASE("Pacer: every shipped pattern's ladder ends in both directions", "[presenters]") {
    for (const NamedPattern& pattern : content().patterns) {
        INFO(pattern.id.value);
        Pacer down(content(), pattern.id, kStart);
        Pacer up(content(), pattern.id, kStart);
        for (std::size_t i = 0; i <= content().patterns.size(); ++i) {
            down.soften(kStart);
            up.lengthen(kStart);
        }
        CHECK_FALSE(down.viewAt(kStart).canSoften);
        CHECK_FALSE(up.viewAt(kStart).canLengthen);
        // The smallest breaths are never held.
        CHECK(down.pattern().pattern.lengthOf(Phase::hold) == 0s);
    }
}

TEST_CASE("Pacer: a change of breath leaves a pause a pause and the count a count", "[presenters]") {
    Pacer pacer = pacerOf("5-1-4");
    pacer.pause(kStart + 25s);
    pacer.soften(kStart + 30s);
    CHECK(pacer.isPaused());
    CHECK(pacer.viewAt(kStart + 9h).completed == 2);
    pacer.resume(kStart + 9h);
    CHECK(pacer.viewAt(kStart + 9h).phase == Phase::inhale);
    CHECK(pacer.viewAt(kStart + 9h).completed == 2);
}

TEST_CASE("Pacer: fullness follows the breath", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    CHECK(pacer.viewAt(kStart + 5s).fullness == 1.0);
    CHECK(pacer.viewAt(kStart + 2s).fullness < pacer.viewAt(kStart + 3s).fullness);
    CHECK(pacer.viewAt(kStart + 7s).fullness > pacer.viewAt(kStart + 8s).fullness);
}

TEST_CASE("Pacer: longer leads back to the breaths the sitting began with", "[presenters]") {
    const auto first = GENERATE("5-1-4", "5-1-3", "longer-out");
    Pacer pacer = pacerOf(first);
    pacer.soften(kStart);
    pacer.soften(kStart);
    REQUIRE(pacer.pattern().id == PatternId{"softened-3"});
    pacer.lengthen(kStart);
    CHECK(pacer.viewAt(kStart).canLengthen);
    pacer.lengthen(kStart);
    CHECK(pacer.pattern().id == PatternId{first});
    CHECK_FALSE(pacer.viewAt(kStart).canLengthen);
}

TEST_CASE("Pacer: softened breaths never lead to breaths that are held", "[presenters]") {
    Pacer pacer = pacerOf("softened");
    for (int i = 0; i < 5; ++i)
        pacer.lengthen(kStart);
    CHECK(pacer.pattern().id == PatternId{"softened-4"});
    CHECK_FALSE(pacer.viewAt(kStart).canLengthen);
}

TEST_CASE("Pacer: the knot loosens with the in-breath and settles with the out-breath", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    CHECK(pacer.viewAt(kStart).slack == 0);
    for (int breath = 0; breath < 30; ++breath) {
        const AwakeTime begin = kStart + breath * 10s;
        CHECK(pacer.viewAt(begin + 1s).slack < pacer.viewAt(begin + 4s).slack);
        CHECK(pacer.viewAt(begin + 5s).slack == pacer.viewAt(begin + 6s).slack);
        CHECK(pacer.viewAt(begin + 7s).slack > pacer.viewAt(begin + 9s).slack);
    }
}

TEST_CASE("Pacer: each breath leaves the knot a little looser, and it never comes undone", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    for (int breath = 0; breath < 60; ++breath) {
        const AwakeTime begin = kStart + breath * 10s;
        CHECK(pacer.viewAt(begin + 10s).slack > pacer.viewAt(begin).slack);
        CHECK(pacer.viewAt(begin + 15s).slack > pacer.viewAt(begin + 5s).slack);
    }
    CHECK(pacer.viewAt(kStart + 24h + 5s).slack < 0.96);
    CHECK(pacer.viewAt(kStart + 24h).slack < 0.5);
}

TEST_CASE("Pacer: the knot never leaps from one phase or breath to the next", "[presenters]") {
    const auto pattern = GENERATE("5-1-4", "5-1-3", "longer-out", "softened");
    // A millisecond of the fastest breath there is, with the ring 500 px wide: under a third of a pixel.
    CHECK(largestStep(pacerOf(pattern), kStart, 45s) < 0.001);
}

TEST_CASE("Pacer: the knot goes on from where it lies when the breath is changed", "[presenters]") {
    const auto when = GENERATE(0ms, 1ms, 1700ms, 4999ms, 5500ms, 6000ms, 8000ms, 9990ms);
    const AwakeTime now = kStart + 30s + when;
    Pacer pacer = pacerOf("5-1-4");
    const double before = pacer.viewAt(now).slack;
    SECTION("softer") {
        pacer.soften(now);
    }
    SECTION("softer twice") {
        pacer.soften(now);
        pacer.soften(now);
    }
    SECTION("softer, then longer") {
        pacer.soften(now);
        pacer.lengthen(now);
    }
    SECTION("paused, and on") {
        pacer.pause(now);
        CHECK(pacer.viewAt(now + 1h).slack == before);
        pacer.resume(now + 1h);
        CHECK(pacer.viewAt(now + 1h).slack == Approx(before));
        CHECK(largestStep(pacer, now + 1h, 12s) < 0.001);
        return;
    }
    SECTION("on without a pause") {
        pacer.resume(now);
    }
    CHECK(pacer.viewAt(now).slack == Approx(before));
    CHECK(largestStep(pacer, now, 12s) < 0.001);
}

TEST_CASE("Pacer: softened, the knot only settles on the first out-breath", "[presenters]") {
    Pacer pacer = pacerOf("5-1-4");
    const AwakeTime now = kStart + 2s;
    pacer.soften(now);
    for (AwakeTime at = now; at < now + 4s - 10ms; at += 10ms)
        CHECK(pacer.viewAt(at + 10ms).slack <= pacer.viewAt(at).slack);
}

TEST_CASE("Pacer: says how long the phase still takes", "[presenters]") {
    const Pacer pacer = pacerOf("5-1-4");
    CHECK(pacer.viewAt(kStart).untilPhaseEnds == 5s);
    CHECK(pacer.viewAt(kStart + 5s - 1ns).untilPhaseEnds == 1ns);
    CHECK(pacer.viewAt(kStart + 6s).untilPhaseEnds == 4s);
}
