// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include "unknot/breathing/breath_session.hpp"

using namespace unknot;
using namespace std::chrono_literals;
using unknot::test::ManualClock;

namespace {

const BreathPattern kFull = BreathPattern::fiveOneFour();
const BreathPattern kSmall = BreathPattern::from(2s, 0s, 2s, 0s).value();
const AwakeTime kStart{1h};

BreathSession begun() {
    return beginBreathing(kFull, kStart);
}

} // namespace

TEST_CASE("BreathSession: begins with an in-breath", "[breathing]") {
    CHECK(momentOf(begun(), kStart) == BreathMoment{Phase::inhale, 0, 0s, 5s});
    CHECK(momentOf(begun(), kStart + 27s) == BreathMoment{Phase::exhale, 2, 1s, 3s});
    CHECK_FALSE(begun().isPaused());
}

TEST_CASE("BreathSession: stands still while paused", "[breathing]") {
    const auto session = paused(begun(), kStart + 27s);
    CHECK(session.isPaused());
    CHECK(momentOf(session, kStart + 27s) == momentOf(begun(), kStart + 27s));
    CHECK(momentOf(session, kStart + 3h) == momentOf(begun(), kStart + 27s));
}

TEST_CASE("BreathSession: a second pause changes nothing", "[breathing]") {
    const auto session = paused(begun(), kStart + 27s);
    CHECK(paused(session, kStart + 40s) == session);
}

TEST_CASE("BreathSession: goes on with an in-breath and keeps the count", "[breathing]") {
    const auto session = resumed(paused(begun(), kStart + 27s), kStart + 3h);
    CHECK_FALSE(session.isPaused());
    CHECK(momentOf(session, kStart + 3h) == BreathMoment{Phase::inhale, 2, 0s, 5s});
    CHECK(momentOf(session, kStart + 3h + 10s) == BreathMoment{Phase::inhale, 3, 0s, 5s});
}

TEST_CASE("BreathSession: resuming what is not paused changes nothing", "[breathing]") {
    CHECK(resumed(begun(), kStart + 27s) == begun());
}

TEST_CASE("BreathSession: many pauses never count a breath twice", "[breathing]") {
    auto session = begun();
    AwakeTime now = kStart;
    for (int i = 0; i < 100; ++i) {
        now += 19s;
        session = paused(session, now);
        now += 7min;
        session = resumed(session, now);
    }
    CHECK(momentOf(session, now) == BreathMoment{Phase::inhale, 100, 0s, 5s});
}

TEST_CASE("BreathSession: softening goes straight to the out-breath", "[breathing]") {
    const auto session = softenedTo(begun(), kSmall, kStart + 23s);
    CHECK(momentOf(session, kStart + 23s) == BreathMoment{Phase::exhale, 2, 0s, 2s});
    CHECK(momentOf(session, kStart + 25s) == BreathMoment{Phase::inhale, 3, 0s, 2s});
    CHECK(session.pattern == kSmall);
}

TEST_CASE("BreathSession: softening skips the hold of the smaller pattern, too", "[breathing]") {
    const auto smaller = BreathPattern::from(3s, 1s, 3s, 1s).value();
    const auto session = softenedTo(begun(), smaller, kStart + 1s);
    CHECK(momentOf(session, kStart + 1s) == BreathMoment{Phase::exhale, 0, 0s, 3s});
    CHECK(momentOf(session, kStart + 4s).phase == Phase::rest);
}

TEST_CASE("BreathSession: lengthening begins a new in-breath and keeps the count", "[breathing]") {
    const auto session = lengthenedTo(beginBreathing(kSmall, kStart), kFull, kStart + 11s);
    CHECK(momentOf(session, kStart + 11s) == BreathMoment{Phase::inhale, 2, 0s, 5s});
    CHECK(session.pattern == kFull);
}

TEST_CASE("BreathSession: a change of pattern leaves a pause a pause", "[breathing]") {
    const auto still = paused(begun(), kStart + 23s);
    const auto softer = softenedTo(still, kSmall, kStart + 40s);
    CHECK(softer.isPaused());
    CHECK(momentOf(softer, kStart + 9h) == BreathMoment{Phase::exhale, 2, 0s, 2s});
    const auto longer = lengthenedTo(still, kSmall, kStart + 40s);
    CHECK(longer.isPaused());
    CHECK(momentOf(longer, kStart + 9h) == BreathMoment{Phase::inhale, 2, 0s, 2s});
    CHECK(momentOf(resumed(softer, kStart + 9h), kStart + 9h) == BreathMoment{Phase::inhale, 2, 0s, 2s});
}

TEST_CASE("BreathSession: does not move while the machine sleeps", "[breathing]") {
    ManualClock clock;
    const auto session = beginBreathing(kFull, clock.now().awake);
    clock.advance(5500ms);
    const BreathMoment before = momentOf(session, clock.now().awake);
    clock.sleep(8h);
    CHECK(momentOf(session, clock.now().awake) == before);
    clock.advance(500ms);
    CHECK(momentOf(session, clock.now().awake) == BreathMoment{Phase::exhale, 0, 0s, 4s});
}

TEST_CASE("BreathSession: a clock that reads earlier than the start is the start", "[breathing]") {
    CHECK(momentOf(begun(), kStart - 1h) == BreathMoment{Phase::inhale, 0, 0s, 5s});
}
