// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "care_samples.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

SessionProposal proposed(const TimerId& treatment, std::vector<PastSession> sessions, UtcTime now = kNow) {
    const Timers timers = sampleTimers();
    const auto found = std::ranges::find(timers.treatments, treatment, &Treatment::id);
    // The order in which a journal gives them means nothing.
    const SessionProposal proposal = proposalFor(*found, timers.skinRest, sessions, now);
    std::ranges::reverse(sessions);
    CHECK(proposalFor(*found, timers.skinRest, sessions, now) == proposal);
    return proposal;
}

} // namespace

TEST_CASE("proposalFor: the first time it is the whole length, at once", "[care]") {
    const SessionProposal cold = proposed(kCold, {});
    CHECK(cold.length == 20min);
    CHECK_FALSE(cold.isShortened);
    CHECK_FALSE(cold.skinRestsUntil);
    CHECK(cold.next.empty());
}

TEST_CASE("proposalFor: what was said of the last session changes the next", "[care]") {
    const auto [feel, isShortened, isToBeLeft] = GENERATE(table<Feel, bool, bool>({
        {Feel::unsaid, false, false},
        {Feel::looser, false, false},
        {Feel::same, false, false},
        {Feel::stiffer, true, false},
        {Feel::onlyNumb, true, false},
        {Feel::moreSwollen, true, true},
    }));
    const SessionProposal proposal =
        proposed(kHeat, {sessionOf(kHeat, 3h, feel), sessionOf(kHeat, 9h, Feel::looser)});
    CAPTURE(int(feel));
    CHECK(proposal.lastFeel == feel);
    CHECK(proposal.isShortened == isShortened);
    CHECK(proposal.isToBeLeft == isToBeLeft);
    CHECK(proposal.length == (isShortened ? 10min : 20min));
}

TEST_CASE("proposalFor: stiffer or only numb twice running means better leave it", "[care]") {
    const auto last = GENERATE(Feel::stiffer, Feel::onlyNumb);
    const auto before = GENERATE(Feel::stiffer, Feel::onlyNumb);
    CHECK(proposed(kCold, {sessionOf(kCold, 3h, last), sessionOf(kCold, 30h, before)}).isToBeLeft);
    // A good one between them begins the count anew; one of heat does not.
    CHECK_FALSE(proposed(kCold,
        {sessionOf(kCold, 3h, last), sessionOf(kCold, 9h, Feel::looser), sessionOf(kCold, 30h, before)})
                    .isToBeLeft);
    CHECK(proposed(kCold,
        {sessionOf(kCold, 3h, last), sessionOf(kHeat, 9h, Feel::looser), sessionOf(kCold, 30h, before)})
              .isToBeLeft);
}

TEST_CASE("proposalFor: one good session is enough for the whole length again", "[care]") {
    const SessionProposal proposal = proposed(kCold,
        {sessionOf(kCold, 3h, Feel::looser), sessionOf(kCold, 9h, Feel::stiffer),
            sessionOf(kCold, 12h, Feel::stiffer)});
    CHECK(proposal.length == 20min);
    CHECK_FALSE(proposal.isShortened);
    CHECK_FALSE(proposal.isToBeLeft);
}

TEST_CASE("proposalFor: what was said of the other treatment says nothing of this one", "[care]") {
    const SessionProposal heat = proposed(kHeat, {sessionOf(kCold, 3h, Feel::stiffer)});
    CHECK(heat.lastFeel == Feel::unsaid);
    CHECK(heat.length == 20min);
    CHECK(heat.next.empty());
}

TEST_CASE("proposalFor: the next comes by each view, counted from the real end", "[care]") {
    const std::vector<PastSession> sessions = {sessionOf(kCold, 10min), sessionOf(kCold, 5h)};
    const UtcTime end = kNow - 10min;
    CHECK(proposed(kCold, sessions).next == std::vector<UtcTime>{end + 1h, end + 30min});
    CHECK(proposed(kHeat, {sessionOf(kHeat, 3h)}).next == std::vector<UtcTime>{kNow - 3h + 30min});
}

TEST_CASE("proposalFor: skin rests after cold and heat alike", "[care]") {
    const auto last = GENERATE(kCold, kHeat);
    const auto next = GENERATE(kCold, kHeat);
    const std::vector<PastSession> sessions = {sessionOf(kHeat, 4h), sessionOf(last, 29min)};
    CHECK(proposed(next, sessions).skinRestsUntil == kNow + 1min);
    CHECK(proposed(next, sessions, kNow + 1min - 1ms).skinRestsUntil == kNow + 1min);
    CHECK_FALSE(proposed(next, sessions, kNow + 1min).skinRestsUntil);
}

TEST_CASE("proposalFor: where the clock was set back skin rests no longer than it ever does", "[care]") {
    CHECK(proposed(kCold, {sessionOf(kCold, -24h)}).skinRestsUntil == kNow + 30min);
    CHECK(proposed(kCold, {sessionOf(kCold, -1min)}).skinRestsUntil == kNow + 30min);
}

TEST_CASE("whatHelped: better in more than half of its tries", "[care]") {
    CHECK(whatHelped({}).empty());
    CHECK(whatHelped({{kCold, 0, 0}}).empty());
    CHECK(whatHelped({{kCold, 0, 3}}).empty());
    CHECK(whatHelped({{kCold, 1, 2}}).empty());
    CHECK(whatHelped({{kCold, 1, 1}}) == kCold);
    CHECK(whatHelped({{kCold, 2, 3}}) == kCold);
}

TEST_CASE("whatHelped: of two that did, the one that helped most often; of two alike, none", "[care]") {
    CHECK(whatHelped({{kCold, 2, 3}, {kHeat, 3, 3}}) == kHeat);
    CHECK(whatHelped({{kHeat, 3, 3}, {kCold, 2, 3}}) == kHeat);
    // Once is not more than nine times out of ten.
    CHECK(whatHelped({{kCold, 1, 1}, {kHeat, 9, 10}}) == kHeat);
    CHECK(whatHelped({{kCold, 2, 3}, {kHeat, 2, 2}}).empty());
    const TimerId third{"third"};
    CHECK(whatHelped({{kCold, 2, 3}, {kHeat, 2, 2}, {third, 2, 3}}).empty());
    CHECK(whatHelped({{kCold, 2, 3}, {kHeat, 2, 2}, {third, 3, 3}}) == third);
    // What mostly did not help does not stand in the way of what did.
    CHECK(whatHelped({{kCold, 3, 4}, {kHeat, 4, 10}}) == kCold);
}
