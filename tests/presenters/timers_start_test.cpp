// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

TEST_CASE("TimersPresenter: what speaks against it is on screen before cold can be started",
    "[presenters][timers]") {
    Timed timed;
    const MeasureId way = timed->firstWay(kCold);
    CHECK(timed.presenter().start(kCold, way, 20min) == Refusal::notShown);
    REQUIRE(timed.presenter().prepare(kHeat));
    CHECK(timed.presenter().start(kCold, way, 20min) == Refusal::notShown);

    const auto shown = timed.presenter().prepare(kCold);
    REQUIRE(shown);
    CHECK(shown->objections.size() >= 2);
    CHECK_FALSE(shown->before.empty());
    CHECK_FALSE(shown->askFirst.empty());
    CHECK(shown->length == 20min);
    CHECK(shown->longest == 20min);
    CHECK(shown->refusal == Refusal::none);
    CHECK(shown->swollenQuestion.empty());
    CHECK(timed.presenter().start(kCold, way, 20min) == Refusal::none);

    timed.presenter().stop(timed->run().id);
    timed.presenter().answerFeel(timed->run().id, Feel::unsaid);
    timed.advance(1h);
    CHECK(timed.presenter().start(kCold, way, 20min) == Refusal::notShown);
}

TEST_CASE("TimersPresenter: what was said changes what is proposed next", "[presenters][timers]") {
    Timed timed;
    const Treatment& cold = *timed.content.timers.findTreatment(kCold);
    timed.haveSession(kCold, Feel::onlyNumb);
    timed.advance(1h);
    const auto next = timed.presenter().prepare(kCold);
    REQUIRE(next);
    CHECK(next->length == cold.shorter);
    CHECK(next->longest == cold.length);
    CHECK(next->isShortened);
    CHECK_FALSE(next->isToBeLeft);
    CHECK(next->shortened);
    CHECK(next->lastFeel == cold.find(Feel::onlyNumb)->label);

    timed.haveSession(kCold, Feel::stiffer);
    timed.advance(1h);
    CHECK(timed.presenter().prepare(kCold)->isToBeLeft);
    timed.restart();
    CHECK(timed.presenter().prepare(kCold)->isToBeLeft);
    CHECK_FALSE(timed.presenter().prepare(kHeat)->isShortened);
}

TEST_CASE("TimersPresenter: more than its length is refused", "[presenters][timers]") {
    Timed timed;
    const auto [length, refusal] = GENERATE(table<std::chrono::seconds, Refusal>({
        {20min, Refusal::none},
        {1s, Refusal::none},
        {20min + 1s, Refusal::tooLong},
        {24h, Refusal::tooLong},
        {0s, Refusal::notKnown},
        {-1s, Refusal::notKnown},
    }));
    CHECK(timed->start(GENERATE(kCold, kHeat), length) == refusal);
    CHECK(timed->view().runs.empty() == (refusal != Refusal::none));
}

TEST_CASE("TimersPresenter: what is not known is refused", "[presenters][timers]") {
    Timed timed;
    CHECK_FALSE(timed.presenter().prepare({"mud"}));
    CHECK(timed.presenter().start({"mud"}, {"cold-pack"}, 5min) == Refusal::notKnown);
    REQUIRE(timed.presenter().prepare(kCold));
    CHECK(timed.presenter().start(kCold, timed->firstWay(kHeat), 5min) == Refusal::notKnown);
    CHECK(timed.presenter().startOwn({newUuid()}) == Refusal::notKnown);
}

TEST_CASE("TimersPresenter: one treatment at a time", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kCold) == Refusal::none);
    CHECK(timed.presenter().prepare(kHeat)->refusal == Refusal::alreadyRuns);
    CHECK(timed->start(kHeat) == Refusal::alreadyRuns);
    timed.presenter().pause(timed->run().id);
    CHECK(timed->start(kHeat) == Refusal::alreadyRuns);
    timed.presenter().resume(timed->run().id);
    timed.advance(20min);
    CHECK(timed->start(kHeat) == Refusal::alreadyRuns);
}

TEST_CASE("TimersPresenter: the skin rests from the real end on, also between cold and heat",
    "[presenters][timers]") {
    Timed timed;
    timed.haveSession(kCold, Feel::looser);
    const UtcTime end = timed.clock.now().wall.utc;
    const auto resting = timed.presenter().prepare(GENERATE(kCold, kHeat));
    REQUIRE(resting);
    CHECK(resting->refusal == Refusal::skinRests);
    REQUIRE(resting->skinRestsUntil);
    CHECK(resting->skinRestsUntil->utc == end + 30min);
    CHECK(resting->skinRest);
    timed.advance(30min - 1s);
    CHECK(timed->start(resting->id) == Refusal::skinRests);
    timed.restart();
    CHECK(timed->start(resting->id) == Refusal::skinRests);
    timed.advance(1s);
    CHECK(timed->start(resting->id) == Refusal::none);
}

TEST_CASE("TimersPresenter: nobody who sets the clock lets the skin rest shorter or longer",
    "[presenters][timers]") {
    Timed timed;
    timed.haveSession(kCold, Feel::looser);
    timed.clock.setWall(timed.clock.now().wall.utc + GENERATE(-24h, 24h));
    CHECK(timed->start(kCold) == Refusal::skinRests);
    timed.advance(30min);
    CHECK(timed->start(kCold) == Refusal::none);
}

TEST_CASE("TimersPresenter: what was begun by a slip makes nobody wait", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed->start(kHeat) == Refusal::none);
    timed.advance(10s);
    timed.presenter().stop(timed->run().id);
    timed.presenter().answerFeel(timed->run().id, Feel::unsaid);
    CHECK(timed->start(kCold) == Refusal::none);
}

TEST_CASE("TimersPresenter: no heat on a swollen joint", "[presenters][timers]") {
    Timed timed;
    SECTION("in an episode it is kept, and can be taken back") {
        const EpisodeId episode = timed.openEpisode();
        CHECK_FALSE(timed.presenter().prepare(kHeat)->isSwollen);
        CHECK_FALSE(timed.presenter().prepare(kHeat)->swollenQuestion.empty());
        timed.presenter().answerSwollen(true);
        CHECK(timed.episode(episode).sensations == std::vector<SensationId>{{"swollen-joint"}});
        timed.restart();
        CHECK(timed.presenter().prepare(kHeat)->isSwollen == true);
        CHECK(timed.presenter().prepare(kHeat)->refusal == Refusal::swollen);
        CHECK(timed->start(kHeat) == Refusal::swollen);
        CHECK(timed.presenter().prepare(kCold)->refusal == Refusal::none);
        timed.presenter().answerSwollen(false);
        CHECK(timed.episode(episode).sensations.empty());
        CHECK(timed.presenter().prepare(kHeat)->isSwollen == false);
        CHECK(timed->start(kHeat) == Refusal::none);
    }
    SECTION("without one it holds for this sitting") {
        timed.presenter().answerSwollen(true);
        CHECK(timed->start(kHeat) == Refusal::swollen);
        timed.restart();
        CHECK(timed->start(kHeat) == Refusal::none);
    }
    SECTION("without an answer there is no heat") {
        CHECK(timed.presenter().prepare(kHeat)->refusal == Refusal::swollenUnanswered);
        CHECK(timed.presenter().start(kHeat, timed->firstWay(kHeat), 20min) == Refusal::swollenUnanswered);
        CHECK(timed.presenter().prepare(kCold)->refusal == Refusal::none);
        timed.presenter().answerSwollen(false);
        CHECK(timed.presenter().start(kHeat, timed->firstWay(kHeat), 20min) == Refusal::none);
    }
    SECTION("another episode is asked about anew") {
        timed.openEpisode();
        timed.presenter().answerSwollen(false);
        timed.openEpisode();
        timed.clock.advance(1min);
        timed.openEpisode();
        CHECK_FALSE(timed.presenter().prepare(kHeat)->isSwollen);
    }
}
