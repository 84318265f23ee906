// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planned.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

TEST_CASE(
    "RoutineGate: a spasm that is open holds back what says so, and nothing else", "[presenters][plan]") {
    Planned planned;
    planned.confirmAll();
    const auto held = [&](const char* id) { return planned.gate->against(planned.inContent(id)); };
    CHECK_FALSE(planned.gate->isEpisodeOpen());
    for (const PlanItem& item : planned.content.prevention.items)
        CHECK(planned.gate->against(item) == HeldBack::no);

    planned.clock.advance(1min);
    const EpisodeId episode = planned.openEpisode();
    CHECK(planned.gate->isEpisodeOpen());
    CHECK(held("twist") == HeldBack::episodeOpen);
    CHECK(planned.gate->against(GuideId{"back-to-moving"}) == HeldBack::episodeOpen);
    // A treatment for another purpose is none for a spasm.
    CHECK(held("heat-before") == HeldBack::episodeOpen);
    CHECK(held("stretch") == HeldBack::no);
    CHECK(held("shoes") == HeldBack::no);
    CHECK(planned.gate->against(GuideId{"spasm-now"}) == HeldBack::no);
    CHECK(planned.gate->against(GuideId{"not-there"}) == HeldBack::no);

    planned.close(episode);
    CHECK(held("heat-before") == HeldBack::no);
    // The spasm has undone what was confirmed before it.
    CHECK(held("twist") == HeldBack::conditions);
}

TEST_CASE("RoutineGate: conditions hold from their confirmation until a spasm begins", "[presenters][plan]") {
    Planned planned;
    const ConditionId painless{"painless"};
    const auto noteEnded = [&](WallTime began) {
        Episode episode = endedEpisodeAt(began, 1min);
        episode.notedAt = planned.clock.now().wall;
        REQUIRE(planned.journal.add(episode));
    };
    CHECK_FALSE(planned.gate->isMet(painless));
    planned.plan->confirm(painless);
    CHECK(planned.gate->isMet(painless));
    CHECK(planned.gate->against(planned.inContent("twist")) == HeldBack::conditions);
    planned.plan->confirm({"mobile"});
    CHECK(planned.gate->against(planned.inContent("twist")) == HeldBack::no);

    const WallTime confirmed = planned.clock.now().wall;
    planned.clock.advance(24h);
    noteEnded(before(confirmed, 1min));
    CHECK(planned.gate->isMet(painless));
    // One that was not over then.
    noteEnded(confirmed);
    CHECK_FALSE(planned.gate->isMet(painless));
    planned.plan->confirm(painless);
    CHECK(planned.gate->isMet(painless));
    planned.plan->unconfirm(painless);
    CHECK_FALSE(planned.gate->isMet(painless));
}

TEST_CASE("RoutineGate: nothing is confirmed while a spasm is open, and nothing that was then holds after it",
    "[presenters][plan]") {
    Planned planned;
    const ConditionId painless{"painless"};
    const EpisodeId episode = planned.openEpisode();
    planned.plan->refresh();
    planned.plan->confirm(painless);
    planned.clock.advance(1min);
    planned.close(episode);
    CHECK_FALSE(planned.gate->isMet(painless));
    planned.clock.advance(1min);
    planned.plan->confirm(painless);
    CHECK(planned.gate->isMet(painless));
}

TEST_CASE(
    "RoutineGate: an onset that is not known counts from when it was noted, and none lies ahead of that",
    "[presenters][plan]") {
    Planned planned;
    const ConditionId painless{"painless"};
    Episode episode = endedEpisodeAt(planned.clock.now().wall, 1min);
    SECTION("not known") {
        episode.onset.reset();
    }
    SECTION("ahead") {
        episode.onset = before(planned.clock.now().wall, -24h * 365);
    }
    REQUIRE(planned.journal.add(episode));
    planned.clock.advance(1min);
    planned.plan->confirm(painless);
    CHECK(planned.gate->isMet(painless));
    planned.clock.advance(1min);
    Episode later = endedEpisodeAt(planned.clock.now().wall, 1min);
    later.onset.reset();
    REQUIRE(planned.journal.add(later));
    CHECK_FALSE(planned.gate->isMet(painless));
}

TEST_CASE("RoutineGate: where the journal cannot be read, what was seen last holds", "[presenters][plan]") {
    Planned planned;
    SECTION("nothing was seen") {
        planned.journal.failWith(ErrorCode::damaged);
        CHECK_FALSE(planned.gate->isEpisodeOpen());
    }
    SECTION("a spasm was seen") {
        planned.openEpisode();
        CHECK(planned.gate->isEpisodeOpen());
        planned.journal.failWith(ErrorCode::locked);
        CHECK(planned.gate->isEpisodeOpen());
        CHECK(planned.gate->against(planned.inContent("twist")) == HeldBack::episodeOpen);
    }
}
