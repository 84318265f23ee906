// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guided.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

TEST_CASE("GuidePresenter: is closed until a guide is begun", "[presenters]") {
    Guided guided;
    CHECK_FALSE(guided.presenter.isOpen());
    CHECK(guided.presenter.begin({"unknown"}) == Opening::notThere);
    CHECK_FALSE(guided.presenter.isOpen());
    CHECK_FALSE(guided.presenter.untilNextChange());
    guided.presenter.next();
    guided.presenter.tick();
    guided.presenter.answerSigns(Answer::yes);
    CHECK_FALSE(guided.presenter.isOpen());
    CHECK_FALSE(guided.isKept());
}

TEST_CASE("GuidePresenter: begins with the warning signs and shows them all", "[presenters]") {
    Guided guided;
    REQUIRE(guided.presenter.begin({"spasm-now"}) == Opening::opened);
    const GuideView view = guided.presenter.view();
    const Guide& guide = *guided.content.find(GuideId{"spasm-now"});
    CHECK(view.step == guide.begin);
    CHECK(view.kind == StepKind::redFlags);
    CHECK(view.signs.size() == signsOf(guided.content.redFlags, Route::emergency).size());
    CHECK_FALSE(view.hasNext);
    CHECK_FALSE(view.canGoBack);
    CHECK(view.stage == 1);
    CHECK(view.stages == int(guide.stages.size()));
    CHECK(view.status == GuideStatus::running);
    CHECK_FALSE(view.keepError);
}

TEST_CASE("GuidePresenter: hands each intent to the guide", "[presenters]") {
    Guided guided("good");
    GuidePresenter& presenter = guided.presenter;
    presenter.answerSigns(Answer::no);
    CHECK(guided.at() == "move");
    presenter.choose({"no"});
    CHECK(guided.at() == "stay");
    presenter.next();
    CHECK(guided.at() == "stay-rest");
    presenter.back();
    CHECK(guided.at() == "stay");
    presenter.back();
    presenter.choose({"yes"});
    presenter.next();
    CHECK(presenter.view().outcomes.size() == 4);
    presenter.report(Outcome::same);
    CHECK(guided.at() == "pose");
    presenter.togglePause();
    CHECK(presenter.view().status == GuideStatus::paused);
    presenter.togglePause();
    CHECK(presenter.view().status == GuideStatus::running);
    presenter.leave();
    CHECK(presenter.view().status == GuideStatus::left);
}

TEST_CASE("GuidePresenter: shows the choices there are, in their order", "[presenters]") {
    Guided guided("good");
    guided.presenter.answerSigns(Answer::no);
    const GuideView view = guided.presenter.view();
    CHECK(view.choices == std::vector<ChoiceView>{{{"no"}, "no"}, {{"yes"}, "yes"}, {{"air"}, "air"}});
    CHECK_FALSE(view.hasNext);
    CHECK(view.canGoBack);
    CHECK(view.signs.empty());
}

TEST_CASE("GuidePresenter: shows no choice for stretching after worse", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.presenter.next();
    guided.presenter.report(Outcome::worse);
    CHECK(guided.at() == "worse-rest");
    guided.presenter.next();
    guided.presenter.answerSigns(Answer::no);
    CHECK(
        guided.presenter.view().choices == std::vector<ChoiceView>{{{"again"}, "again"}, {{"done"}, "done"}});
}

TEST_CASE("GuidePresenter: a sign is an emergency at once", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.presenter.answerSigns(GENERATE(Answer::yes, Answer::notSure), {"chest-pain"});
    CHECK(guided.presenter.view().status == GuideStatus::emergency);
    CHECK_FALSE(guided.presenter.pacer());
    CHECK_FALSE(guided.presenter.untilNextChange());
    CHECK(guided.presenter.state().sign == SignId{"chest-pain"});
}

TEST_CASE("GuidePresenter: a breathe step has a pacer as long as it is there", "[presenters]") {
    Guided guided("good");
    CHECK_FALSE(guided.presenter.pacer());
    guided.goToBreathe();
    REQUIRE(guided.presenter.pacer());
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"5-1-4"});
    CHECK(guided.presenter.pacerView().secondsLeft == 5);
    guided.clock.advance(23s);
    guided.presenter.tick();
    CHECK(guided.presenter.pacerView().completed == 2);
    guided.presenter.next();
    CHECK_FALSE(guided.presenter.pacer());
    guided.presenter.back();
    REQUIRE(guided.presenter.pacer());
    CHECK(guided.presenter.pacerView().completed == 0);
    CHECK(guided.presenter.pacerView().phase == Phase::inhale);
}

TEST_CASE("GuidePresenter: breathes out as long as was chosen, from the next start on", "[presenters]") {
    Guided guided("good");
    guided.presenter.setExhale(ExhaleChoice::threeSeconds);
    guided.goToBreathe();
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"5-1-3"});
    guided.clock.advance(7s);
    CHECK(guided.presenter.pacerView().phase == Phase::exhale);
    guided.presenter.setExhale(ExhaleChoice::fourSeconds);
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"5-1-3"});
    CHECK(guided.presenter.pacerView().secondsLeft == 2);
    guided.presenter.repeat();
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"5-1-4"});
}

TEST_CASE("GuidePresenter: repeating a breathe step starts its pacer anew", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.presenter.softer();
    guided.clock.advance(23s);
    guided.presenter.repeat();
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"5-1-4"});
    CHECK(guided.presenter.pacerView().completed == 0);
    CHECK(guided.presenter.pacerView().secondsLeft == 5);
}

TEST_CASE("GuidePresenter: softer and longer reach the pacer", "[presenters]") {
    Guided guided("good");
    guided.presenter.softer();
    guided.presenter.longer();
    guided.goToBreathe();
    guided.clock.advance(2s);
    guided.presenter.softer();
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"softened-4"});
    CHECK(guided.presenter.pacerView().phase == Phase::exhale);
    guided.presenter.softer();
    guided.presenter.longer();
    CHECK(guided.presenter.pacer()->pattern().id == PatternId{"softened-4"});
    CHECK(guided.presenter.pacerView().phase == Phase::inhale);
}

TEST_CASE("GuidePresenter: pausing stops the pacer, going on begins an in-breath", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.clock.advance(18s);
    SECTION("by key") {
        guided.presenter.togglePause();
    }
    SECTION("because something else is in front") {
        guided.presenter.pause();
    }
    SECTION("because the guide was left") {
        guided.presenter.leave();
    }
    const PacerView still = guided.presenter.pacerView();
    CHECK(still.isPaused);
    guided.clock.advance(1h);
    guided.presenter.tick();
    CHECK(guided.presenter.pacerView() == still);
    guided.presenter.resumeHere();
    CHECK(guided.presenter.view().status == GuideStatus::running);
    CHECK(guided.presenter.pacerView().phase == Phase::inhale);
    CHECK(guided.presenter.pacerView().completed == 1);
    CHECK_FALSE(guided.presenter.pacerView().isPaused);
}

TEST_CASE("GuidePresenter: breathing stands still while the machine sleeps", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.clock.advance(3s);
    const PacerView before = guided.presenter.pacerView();
    guided.clock.sleep(6h);
    guided.presenter.tick();
    CHECK(guided.presenter.pacerView() == before);
    CHECK(guided.at() == "breathe");
}

TEST_CASE("GuidePresenter: shows the whole seconds of a countdown", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    CHECK(guided.presenter.view().secondsLeft == 60);
    guided.clock.advance(1ns);
    CHECK(guided.presenter.view().secondsLeft == 60);
    guided.clock.advance(1s);
    CHECK(guided.presenter.view().secondsLeft == 59);
    guided.clock.advance(59s);
    CHECK(guided.presenter.view().secondsLeft == 0);
    guided.presenter.tick();
    CHECK(guided.at() == "move");
    CHECK_FALSE(guided.presenter.view().secondsLeft);
}

TEST_CASE("GuidePresenter: shows the rounds of a hold in whole seconds", "[presenters]") {
    Guided guided("good");
    guided.goToStretching();
    guided.presenter.next();
    CHECK(guided.presenter.view().hold == HoldMoment{1, 3, true, 20s});
    guided.clock.advance(500ms);
    CHECK(guided.presenter.view().hold == HoldMoment{1, 3, true, 20s});
    guided.clock.advance(20s);
    CHECK(guided.presenter.view().hold == HoldMoment{1, 3, false, 10s});
    CHECK(guided.presenter.view().secondsLeft == 60);
}

TEST_CASE("GuidePresenter: says when its view will change by itself", "[presenters]") {
    Guided guided("good");
    CHECK_FALSE(guided.presenter.untilNextChange());
    guided.goToRest();
    CHECK(guided.presenter.untilNextChange() == 1s);
    guided.clock.advance(300ms);
    CHECK(guided.presenter.untilNextChange() == 700ms);
    guided.presenter.pause();
    CHECK_FALSE(guided.presenter.untilNextChange());
}

TEST_CASE("GuidePresenter: waking only when it says so shows every second", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    guided.clock.advance(123ms);
    std::vector<int> shown = {*guided.presenter.view().secondsLeft};
    while (guided.at() == "stay-rest" && shown.size() < 100) {
        guided.clock.advance(guided.presenter.untilNextChange().value());
        guided.presenter.tick();
        shown.push_back(guided.presenter.view().secondsLeft.value_or(0));
    }
    REQUIRE(shown.size() == 61);
    for (int i = 0; i <= 60; ++i)
        CHECK(shown[std::size_t(i)] == 60 - i);
    CHECK(guided.at() == "move");
}

TEST_CASE("GuidePresenter: says when stretching has gone on for too long", "[presenters]") {
    Guided guided("good");
    guided.goToStretching();
    CHECK(guided.presenter.untilNextChange() == 300s);
    guided.clock.advance(100s);
    CHECK(guided.presenter.untilNextChange() == 200s);
    guided.presenter.tick();
    CHECK(guided.presenter.untilNextChange() == 200s);
    guided.clock.advance(250s);
    CHECK(guided.presenter.untilNextChange() == 0s);
    guided.presenter.tick();
    CHECK(guided.at() == "doctor");
    // Back again with the limit reached: stretching is passed over, and nothing is due.
    guided.presenter.back();
    CHECK(guided.at() == "stretch-q");
    CHECK_FALSE(guided.presenter.untilNextChange());
}

TEST_CASE("GuidePresenter: an answer that amounts to a sign is told on the emergency page", "[presenters]") {
    Guided guided;
    guided.presenter.begin({"spasm-now"});
    guided.presenter.answerSigns(Answer::no);
    guided.presenter.choose({"no"});
    guided.presenter.next();
    guided.presenter.next();
    REQUIRE(guided.at() == "still-breath-q");
    guided.presenter.choose({"no-air"});
    REQUIRE(guided.presenter.state().status == GuideStatus::emergency);
    const RedFlag* sign = guided.content.redFlags.find({"cannot-breathe"});
    CHECK(guided.presenter.answeredSigns() == std::vector<AnsweredSignView>{{sign->text, Answer::yes}});
}

TEST_CASE("GuidePresenter: a sign named outside the guide ends the one that was left", "[presenters]") {
    Guided guided;
    guided.presenter.begin({"spasm-now"});
    guided.presenter.answerSigns(Answer::no);
    guided.presenter.leave();
    guided.standing.raise(Route::emergency); // whoever is given the answer does that
    SECTION("in the same program") {
        guided.presenter.endForEmergency();
        guided.presenter.keepLog();
    }
    SECTION("in another one") {
        GuidePresenter other(guided.content, guided.places, guided.log, guided.activities, guided.gate,
            guided.standing, guided.clock);
        other.endForEmergency();
        other.keepLog();
    }
    const auto kept = guided.session.load();
    REQUIRE(kept);
    REQUIRE(*kept);
    CHECK((*kept)->status == GuideStatus::emergency);
}

TEST_CASE("GuidePresenter: a sign named with no guide about leaves nothing behind", "[presenters]") {
    Guided guided;
    guided.presenter.endForEmergency();
    const auto kept = guided.session.load();
    REQUIRE(kept);
    CHECK_FALSE(*kept);
}
