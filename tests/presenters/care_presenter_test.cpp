// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

#include "presenters/care_presenter.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Somebody at the start page.
struct Cared : Timed {
    CarePresenter care{journal, timers, content, clock};

    const CareCardView& view() {
        care.refresh();
        return care.view();
    }
    const CareOptionView& option(const TimerId& treatment) {
        const auto& options = view().options;
        const auto found = std::ranges::find(options, treatment, &CareOptionView::treatment);
        REQUIRE(found != options.end());
        return *found;
    }
    [[nodiscard]] TimerId preselected() {
        for (const CareOptionView& option : view().options)
            if (option.standing == OptionStanding::preselected)
                return option.treatment;
        return {};
    }
    /// An episode that is over, in which that was tried.
    void haveTried(const MeasureId& measure, Outcome outcome) {
        Episode episode = endedEpisodeAt(before(clock.now().wall, 30 * 24h), 1h);
        episode.tried = {{.id = {newUuid()}, .measure = measure, .own = {}, .outcome = outcome}};
        REQUIRE(journal.add(episode));
    }
    void change(const EpisodeId& id, const JournalStore::Change& change) {
        REQUIRE(journal.change(id, clock.now().wall.utc, change));
    }
};

} // namespace

TEST_CASE("CarePresenter: without an open episode there is nothing to show", "[presenters][care]") {
    Cared cared;
    CHECK(cared.view() == CareCardView());
    REQUIRE(cared.journal.add(endedEpisodeAt(cared.clock.now().wall, 1min)));
    CHECK(cared.view() == CareCardView());
}

TEST_CASE("CarePresenter: what may help goes by the hours since the onset", "[presenters][care]") {
    const auto [age, phase, preselected] = GENERATE(table<std::chrono::minutes, CarePhase, TimerId>({
        {0min, CarePhase::under48, kCold},
        {48h - 1min, CarePhase::under48, kCold},
        {48h, CarePhase::to72, {}},
        {72h, CarePhase::to72, {}},
        {72h + 1min, CarePhase::over72, kHeat},
    }));
    Cared cared;
    const EpisodeId id = cared.openEpisode(age);
    const CareCardView view = cared.view();
    CHECK(view.episode == id);
    CHECK(view.phase == phase);
    CHECK(cared.preselected() == preselected);
    REQUIRE(view.options.size() == 2);
    for (const CareOptionView& option : view.options) {
        CHECK_FALSE(option.title.empty());
        CHECK_FALSE(option.voices.empty());
        CHECK(option.length == 20min);
    }
    const CarePhaseText& text = cared.content.care.textOf(phase);
    CHECK(view.phaseTitle == text.title);
    CHECK(view.sides.size() == text.views.size());
    CHECK(view.notes.size() == text.notes.size());
    for (const SideView& side : view.sides)
        CHECK_FALSE(side.claim.credit.empty());
    CHECK_FALSE(view.learnt);
    CHECK_FALSE(view.moving.empty());
    CHECK(view.ladder == GuideId{"back-to-moving"});
    CHECK_FALSE(view.error);
}

TEST_CASE("CarePresenter: an onset that is not known has its own views", "[presenters][care]") {
    Cared cared;
    Episode episode = episodeAt(cared.clock.now().wall);
    episode.onset.reset();
    REQUIRE(cared.journal.add(episode));
    CHECK(cared.view().phase == CarePhase::unknown);
    CHECK(cared.preselected() == TimerId());
}

TEST_CASE("CarePresenter: hours are true hours, whatever the clocks change to", "[presenters][care]") {
    Cared cared;
    cared.openEpisode();
    cared.clock.advance(47h + 59min);
    cared.clock.setOffset(60min);
    CHECK(cared.view().phase == CarePhase::under48);
    cared.clock.advance(1min);
    CHECK(cared.view().phase == CarePhase::to72);
}

TEST_CASE("CarePresenter: of several open episodes the latest counts", "[presenters][care]") {
    Cared cared;
    cared.openEpisode(10 * 24h);
    const EpisodeId latest = cared.openEpisode(1h);
    CHECK(cared.view().episode == latest);
    CHECK(cared.view().phase == CarePhase::under48);
}

TEST_CASE("CarePresenter: what helped before comes first, and it is said why", "[presenters][care]") {
    Cared cared;
    cared.openEpisode();
    CHECK(cared.preselected() == kCold);
    SECTION("a kind of it counts") {
        cared.haveTried({"heat-pad"}, Outcome::better);
        CHECK(cared.preselected() == kHeat);
        CHECK(cared.option(kHeat).helpedBefore);
        CHECK(cared.view().options.front().treatment == kHeat);
        CHECK(cared.view().learnt);
    }
    SECTION("what helped no more than half of the times did not") {
        cared.haveTried({"heat-pad"}, Outcome::better);
        cared.haveTried({"shower"}, Outcome::worse);
        CHECK(cared.preselected() == kCold);
        CHECK_FALSE(cared.view().learnt);
    }
    SECTION("what could not be done says nothing") {
        cared.haveTried({"heat-pad"}, Outcome::better);
        cared.haveTried({"shower"}, Outcome::couldNot);
        CHECK(cared.preselected() == kHeat);
    }
    SECTION("another measure is another measure") {
        cared.haveTried({"walking"}, Outcome::better);
        CHECK_FALSE(cared.view().learnt);
    }
}

TEST_CASE(
    "CarePresenter: one episode in which two kinds were tried counts each try once", "[presenters][care]") {
    Cared cared;
    Episode episode = endedEpisodeAt(before(cared.clock.now().wall, 24h), 1h);
    for (const char* measure : {"heat-pad", "shower", "heat-pad"})
        episode.tried.push_back(
            {.id = {newUuid()}, .measure = {measure}, .own = {}, .outcome = Outcome::better});
    REQUIRE(cared.journal.add(episode));
    const auto facts =
        careFactsOf(nullptr, cared.journal, cared.timers, cared.content, cared.clock.now().wall.utc);
    REQUIRE(facts);
    const auto heat = std::ranges::find(facts->helped, kHeat, &HelpCount::treatment);
    REQUIRE(heat != facts->helped.end());
    CHECK(heat->tried == 3);
    CHECK(heat->better == 3);
    CHECK_FALSE(facts->onset);
    CHECK_FALSE(facts->lyingSince);
}

TEST_CASE("CarePresenter: no heat is offered on a swollen joint", "[presenters][care]") {
    Cared cared;
    cared.openEpisode(80h);
    cared.presenter().answerSwollen(true);
    CHECK(cared.option(kHeat).standing == OptionStanding::withheld);
    CHECK(cared.preselected() == TimerId());
}

TEST_CASE("CarePresenter: a session changes what is offered next", "[presenters][care]") {
    Cared cared;
    cared.openEpisode();
    cared.haveSession(kCold, Feel::onlyNumb);
    const UtcTime end = cared.clock.now().wall.utc;
    const Treatment& cold = *cared.content.timers.findTreatment(kCold);
    CHECK(cared.option(kCold).length == cold.shorter);
    CHECK(cared.option(kCold).lastFeel == cold.find(Feel::onlyNumb)->label);
    REQUIRE(cared.option(kHeat).skinRestsUntil);
    CHECK(cared.option(kHeat).skinRestsUntil->utc == end + 30min);
    CHECK(cared.view().untilNextChange == 30min);
    cared.clock.advance(30min);
    CHECK_FALSE(cared.option(kHeat).skinRestsUntil);
    cared.clock.advance(20 * 24h); // long ago is another matter
    CHECK(cared.option(kCold).length == cold.length);
}

TEST_CASE(
    "CarePresenter: a word about lying down after one day, a stronger one after two", "[presenters][care]") {
    Cared cared;
    const EpisodeId id = cared.openEpisode();
    cared.clock.advance(24h - 1min);
    CHECK(cared.view().rest.empty());
    CHECK(cared.view().untilNextChange == 1min);
    cared.clock.advance(1min);
    const auto first = cared.view().rest;
    CHECK_FALSE(first.empty());
    CHECK_FALSE(cared.view().isRestStrong);
    cared.clock.advance(24h);
    CHECK(cared.view().rest != first);
    CHECK(cared.view().isRestStrong);

    SECTION("who walked begins anew") {
        const WallTime walked = before(cared.clock.now().wall, 1h);
        cared.change(id, [&](Episode& episode) {
            episode.tried.push_back({.id = {newUuid()}, .measure = {"walking"}, .own = {}, .at = walked});
        });
        CHECK(cared.view().rest.empty());
        cared.clock.advance(23h);
        CHECK(cared.view().rest == first);
    }
    SECTION("who used a heat pad may have lain on it") {
        const WallTime at = cared.clock.now().wall;
        cared.change(id, [&](Episode& episode) {
            episode.tried.push_back({.id = {newUuid()}, .measure = {"heat-pad"}, .own = {}, .at = at});
        });
        CHECK(cared.view().isRestStrong);
    }
    SECTION("a walk without a time, or ahead of now, tells nothing") {
        const WallTime ahead = before(cared.clock.now().wall, -1h);
        cared.change(id, [&](Episode& episode) {
            episode.tried.push_back({.id = {newUuid()}, .measure = {"walking"}, .own = {}});
            episode.tried.push_back({.id = {newUuid()}, .measure = {"walking"}, .own = {}, .at = ahead});
        });
        CHECK(cared.view().isRestStrong);
    }
}

TEST_CASE("CarePresenter: it says when the plan is another by itself", "[presenters][care]") {
    const auto [age, next] = GENERATE(table<std::chrono::minutes, std::chrono::nanoseconds>({
        {0min, 24h},
        {25h, 23h},
        {48h, 24h + 1ms},
        {72h, 1ms},
    }));
    Cared cared;
    cared.openEpisode(age);
    CHECK(cared.view().untilNextChange == next);
    cared.clock.advance(100h);
    CHECK_FALSE(cared.view().untilNextChange);
}

TEST_CASE("CarePresenter: what the journal cannot tell stands in no one's way", "[presenters][care]") {
    Cared cared;
    const EpisodeId id = cared.openEpisode();
    SECTION("the timers") {
        cared.timers.failWith(ErrorCode::damaged);
        CHECK(cared.view().error == ErrorCode::damaged);
        CHECK(cared.view().episode == id);
        CHECK(cared.preselected() == kCold);
    }
    SECTION("the episodes") {
        cared.journal.failWith(ErrorCode::locked);
        CHECK(cared.view().error == ErrorCode::locked);
        CHECK(cared.view().episode.empty());
    }
}
