// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/guided.hpp"

#include "presenters/now_presenter.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const GuideId kRoutine{"routine"};
const GuideId kSpasm{"good"};
const ConditionId kNoPain{"no-pain"};

/// The routine as a thing of the plan, which waits while a spasm is there and until something is confirmed.
struct Planned : Guided {
    Planned() {
        content.prevention.conditions = {
            {.id = kNoPain, .claim = {.text = "No pain now.", .sources = {{"001"}}}}};
        content.prevention.items = {{.id = {"twists"},
            .kind = PlanKind::routine,
            .title = "Twists",
            .guide = kRoutine,
            .conditions = {kNoPain},
            .notWhileOpen = Claim{.text = "Not in a spasm.", .sources = {{"001"}}}}};
        confirm();
    }

    void confirm() { REQUIRE(plan.save({.confirmed = {{kNoPain, clock.now().wall.utc}}})); }
    Episode open() {
        const Episode episode = episodeAt(clock.now().wall);
        REQUIRE(journal.add(episode));
        return episode;
    }
    void goToTwist() {
        REQUIRE(presenter.begin(kRoutine) == Opening::opened);
        presenter.answerSigns(Answer::no);
        presenter.next();
        REQUIRE(at() == "twist");
    }
    [[nodiscard]] NowView start() {
        NowPresenter now(content, places, gate, standing, clock);
        now.refresh();
        return now.view();
    }
    [[nodiscard]] std::optional<GuideState> kept(const SessionFile& place) const {
        const auto loaded = place.load();
        REQUIRE(loaded);
        return *loaded;
    }
};

} // namespace

TEST_CASE("GuidePresenter: says which side is held, and while resting which one comes next", "[presenters]") {
    Planned guided;
    Guide& routine = guided.content.guides[guided.content.guides.size() - 2];
    HoldPlan& plan = *stepIn(routine, "twist").hold;
    stepIn(routine, "twist").figure = {"left"};
    plan.restFigure = {"lying"};
    plan.otherFigure = {"right"};
    SECTION("with a drawing for each rest") {
        plan.otherRestFigure = {"lying-too"};
    }
    SECTION("with one for both") {}
    const FigureId otherRest = plan.otherRestFigure.empty() ? plan.restFigure : plan.otherRestFigure;
    guided.goToTwist();
    const auto shows = [&](const char* side, const FigureId& figure, bool isHolding, int round) {
        const GuideView view = guided.presenter.view();
        CHECK(view.side == side);
        CHECK(view.figure == figure);
        REQUIRE(view.hold);
        CHECK(view.hold->isHolding == isHolding);
        CHECK(view.hold->round == round);
    };
    shows("To the left", {"left"}, true, 1);
    guided.clock.advance(20s);
    shows("To the right", {"lying"}, false, 1);
    guided.clock.advance(10s);
    shows("To the right", {"right"}, true, 1);
    guided.clock.advance(20s);
    shows("To the left", otherRest, false, 1);
    guided.clock.advance(10s);
    shows("To the left", {"left"}, true, 2);
    guided.clock.advance(30s);
    shows("To the right", {"right"}, true, 2);
    CHECK(guided.presenter.view().hold->untilChange == 20s);
}

TEST_CASE("GuidePresenter: a routine that the plan does not offer is not opened", "[presenters]") {
    Planned guided;
    SECTION("while a spasm is there") {
        guided.open();
    }
    SECTION("without what it asks for") {
        REQUIRE(guided.plan.save({}));
    }
    CHECK(guided.presenter.openingOf(kRoutine) == Opening::withheld);
    CHECK(guided.presenter.begin(kRoutine) == Opening::withheld);
    CHECK_FALSE(guided.presenter.isOpen());
    CHECK_FALSE(guided.kept(guided.places.routines));
    CHECK(guided.presenter.begin(kSpasm) == Opening::opened);
}

TEST_CASE(
    "GuidePresenter: a routine that no item leads through is never withheld by the plan", "[presenters]") {
    Planned guided;
    guided.content.prevention.items.clear();
    guided.open();
    CHECK(guided.presenter.begin(kRoutine) == Opening::opened);
}

TEST_CASE("GuidePresenter: a routine waits on a same-day route, and in an emergency", "[presenters]") {
    Planned guided;
    guided.standing.raise(Route::sameDay);
    CHECK(guided.presenter.begin(kRoutine) == Opening::movingWithheld);
    guided.standing.raise(Route::emergency);
    CHECK(guided.presenter.begin(kRoutine) == Opening::helpFirst);
}

TEST_CASE("GuidePresenter: a routine is left when a spasm begins meanwhile", "[presenters]") {
    Planned guided;
    guided.goToTwist();
    CHECK(guided.presenter.obeyStanding() == Opening::opened);
    guided.open(); // by another program
    SECTION("with the next step") {
        guided.presenter.next();
    }
    SECTION("where it was paused") {
        guided.presenter.pause();
        guided.presenter.resumeHere();
    }
    CHECK(guided.presenter.obeyStanding() == Opening::withheld);
    CHECK(guided.presenter.state().status == GuideStatus::left);
    const auto kept = guided.kept(guided.places.routines);
    REQUIRE(kept);
    CHECK(guided.presenter.resume(*kept) == Opening::withheld);
    CHECK_FALSE(guided.start().unfinishedRoutine);
}

TEST_CASE(
    "GuidePresenter: a routine and a guide for a spasm let go of no place of each other's", "[presenters]") {
    Planned guided;
    REQUIRE(guided.presenter.begin(kSpasm) == Opening::opened);
    guided.presenter.answerSigns(Answer::no);
    guided.presenter.leave();
    guided.goToTwist();
    guided.presenter.leave();
    const NowView both = guided.start();
    REQUIRE(both.unfinished);
    CHECK(both.unfinished->guideTitle == "Good");
    REQUIRE(both.unfinishedRoutine);
    CHECK(both.unfinishedRoutine->guideTitle == "Twist");

    SECTION("a routine that is done leaves the other's") {
        const auto kept = guided.kept(guided.places.routines);
        REQUIRE(guided.presenter.resume(*kept) == Opening::opened);
        guided.presenter.next();
        guided.presenter.report(Outcome::couldNot);
        REQUIRE(guided.at() == "end");
        CHECK_FALSE(guided.start().unfinishedRoutine);
        CHECK(guided.start().unfinished);
    }
    SECTION("on another day a routine is not gone on with") {
        guided.clock.advance(24h);
        CHECK_FALSE(guided.start().unfinishedRoutine);
        CHECK(guided.start().unfinished);
    }
    SECTION("nor on a same-day route") {
        guided.standing.raise(Route::sameDay);
        CHECK_FALSE(guided.start().unfinishedRoutine);
    }
    SECTION("a warning sign ends both") {
        guided.presenter.answerSigns(Answer::yes);
        guided.presenter.keepLog();
        CHECK_FALSE(guided.kept(guided.places.routines));
        CHECK(guided.kept(guided.places.guides)->status == GuideStatus::emergency);
    }
}

TEST_CASE("GuidePresenter: a routine that got worse leads to rest and to the signs", "[presenters]") {
    Planned guided;
    guided.goToTwist();
    guided.presenter.next();
    guided.presenter.report(Outcome::worse);
    CHECK(guided.at() == "worse-rest");
    guided.presenter.next();
    CHECK(guided.presenter.view().kind == StepKind::redFlags);
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.presenter.view().kind == StepKind::end);
    CHECK_FALSE(guided.presenter.view().safetyNet.empty());
}
