// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/guided.hpp"

#include "unknot/base/uuid.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const GuideId kRoutine{"routine"};

/// Somebody at the routine's first step: the warning signs.
struct InRoutine : Guided {
    InRoutine() { REQUIRE(presenter.begin(kRoutine) == Opening::opened); }

    void goToTwist() {
        presenter.answerSigns(Answer::no);
        presenter.next();
        REQUIRE(at() == "twist");
    }
    /// Somebody does what the step asks for so long, with a tick every second.
    void spend(std::chrono::seconds span) {
        for (auto second = 0s; second < span; second += 1s) {
            clock.advance(1s);
            presenter.tick();
        }
    }
    [[nodiscard]] std::vector<Activity> kept() const {
        const auto found = done.activities({});
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Activity only() const {
        REQUIRE(kept().size() == 1);
        return kept().front();
    }
};

} // namespace

TEST_CASE("ActivityLog: what was done of a routine is kept once something was", "[presenters][journal]") {
    InRoutine routine;
    const WallTime onset = routine.clock.now().wall;
    routine.spend(30s); // at the signs, which are no exercise
    routine.presenter.answerSigns(Answer::no);
    routine.spend(4s);
    routine.presenter.next();
    CHECK(routine.kept().empty());
    routine.spend(110s);
    REQUIRE(routine.at() == "how");
    const Activity first = routine.only();
    CHECK(isUuid(first.id.value));
    CHECK(first.guide == kRoutine);
    CHECK(first.title == "Twist");
    CHECK(first.at == onset);
    CHECK(first.length == 114s);
    CHECK_FALSE(first.outcome);
    CHECK(first.episode.empty());
    CHECK(faultsOf(first).empty());

    SECTION("and again whenever more was") {
        routine.presenter.report(Outcome::better);
        routine.spend(60s);
        REQUIRE(routine.at() == "end");
        CHECK(routine.only().id == first.id);
        CHECK(routine.only().outcome == Outcome::better);
        CHECK(routine.only().length == 174s);
        // Whoever stays on the last screen does nothing more.
        routine.spend(20s);
        routine.presenter.leave();
        CHECK(routine.only().length == 174s);
    }
    SECTION("also by somebody who leaves") {
        routine.spend(3s);
        routine.presenter.leave();
        CHECK(routine.only().length == 117s);
    }
    SECTION("and begun anew it is another") {
        REQUIRE(routine.presenter.begin(kRoutine) == Opening::opened);
        routine.goToTwist();
        routine.spend(6s);
        routine.presenter.next();
        CHECK(routine.kept().size() == 2);
    }
    CHECK(routine.journal.episodes({})->empty());
}

TEST_CASE("ActivityLog: leafing through is no doing", "[presenters][journal]") {
    InRoutine routine;
    routine.goToTwist();
    const auto stay = GENERATE(0s, 4s, 5s);
    routine.spend(stay);
    routine.presenter.next();
    CHECK(routine.kept().size() == (stay < 5s ? 0u : 1u));
}

TEST_CASE("ActivityLog: who stops in the middle of a hold has done something", "[presenters][journal]") {
    InRoutine routine;
    routine.goToTwist();
    routine.spend(15s);
    SECTION("paused") {
        routine.presenter.pause();
        routine.clock.advance(1h);
        routine.presenter.resumeHere();
        routine.presenter.leave();
    }
    SECTION("left") {
        routine.presenter.leave();
    }
    SECTION("repeated") {
        routine.presenter.repeat();
    }
    CHECK(routine.only().length == 15s);
}

TEST_CASE(
    "ActivityLog: a step that says what it tries counts when it is gone on from", "[presenters][journal]") {
    Guided guided;
    stepIn(guided.content.guides[guided.content.guides.size() - 2], "about").tries = {"walk"};
    REQUIRE(guided.presenter.begin(kRoutine) == Opening::opened);
    guided.presenter.answerSigns(Answer::no);
    SECTION("by going on") {
        guided.presenter.next();
        CHECK(guided.done.activities({})->size() == 1);
    }
    SECTION("and not by going back") {
        guided.presenter.back();
        CHECK(guided.done.activities({})->empty());
    }
}

TEST_CASE("ActivityLog: of all that was said the least good is kept", "[presenters][journal]") {
    const auto [first, second, kept] = GENERATE(table<Outcome, Outcome, Outcome>({
        {Outcome::better, Outcome::same, Outcome::same},
        {Outcome::same, Outcome::better, Outcome::same},
        {Outcome::better, Outcome::couldNot, Outcome::couldNot},
        {Outcome::same, Outcome::worse, Outcome::worse},
        {Outcome::better, Outcome::better, Outcome::better},
    }));
    InRoutine routine;
    routine.goToTwist();
    routine.presenter.next();
    routine.presenter.report(first);
    routine.presenter.back();
    routine.presenter.report(second);
    CHECK(routine.only().outcome == kept);
}

TEST_CASE("ActivityLog: a run that is gone on with after the program was killed is the same activity",
    "[presenters][journal]") {
    InRoutine routine;
    routine.goToTwist();
    routine.spend(110s);
    const Activity before = routine.only();
    const auto place = routine.places.routines.load();
    REQUIRE((place && *place));
    ActivityLog activities(routine.done, routine.journal, routine.clock);
    GuidePresenter second(routine.content, routine.places, routine.log, activities, routine.gate,
        routine.standing, routine.clock);
    SECTION("on the same day") {
        routine.clock.advance(10min);
        REQUIRE(second.resume(**place) == Opening::opened);
        CHECK(second.view().step == StepId{"how"});
        second.report(Outcome::same);
        CHECK(routine.only().id == before.id);
        CHECK(routine.only().at == before.at);
        CHECK(routine.only().length == before.length);
        CHECK(routine.only().outcome == Outcome::same);
    }
    SECTION("on another day it begins anew, as that day's") {
        routine.clock.advance(24h);
        REQUIRE(second.resume(**place) == Opening::opened);
        CHECK(second.view().step == StepId{"signs"});
        second.answerSigns(Answer::no);
        second.next();
        routine.clock.advance(8s);
        second.next();
        REQUIRE(routine.kept().size() == 2);
        CHECK(routine.kept().front().at.localDay() == routine.clock.now().wall.localDay());
        CHECK(routine.kept().back() == before);
    }
}

TEST_CASE("ActivityLog: names the spasm that was open when it was begun", "[presenters][journal]") {
    Guided guided;
    const Episode earlier = episodeAt(before(guided.clock.now().wall, 26h));
    REQUIRE(guided.journal.add(earlier));
    REQUIRE(guided.presenter.begin(kRoutine) == Opening::opened);
    guided.presenter.answerSigns(Answer::no);
    guided.presenter.next();
    guided.clock.advance(9s);
    guided.presenter.next();
    guided.presenter.report(Outcome::worse);
    REQUIRE(guided.done.activities({})->size() == 1);
    CHECK(guided.done.activities({})->front().episode == earlier.id);
    // Nothing of it was tried against that one; that the signs were asked about is told there.
    const auto kept = guided.journal.find(earlier.id);
    REQUIRE((kept && *kept));
    CHECK((*kept)->tried.empty());
    CHECK((*kept)->screenings.size() == 1);
}

TEST_CASE("ActivityLog: what cannot be stored waits, is told, and is stored with what comes next",
    "[presenters][journal]") {
    InRoutine routine;
    routine.goToTwist();
    routine.done.failWith(ErrorCode::diskFull);
    routine.spend(110s);
    CHECK(routine.presenter.view().logError == ErrorCode::diskFull);
    CHECK(routine.at() == "how");
    SECTION("with the next step") {
        routine.done.failWith({});
        routine.presenter.report(Outcome::same);
        CHECK(routine.only().outcome == Outcome::same);
    }
    SECTION("by itself") {
        routine.done.failWith({});
        routine.activities.retry();
        CHECK_FALSE(routine.only().outcome);
    }
    SECTION("of two runs both") {
        routine.presenter.begin(kRoutine);
        routine.goToTwist();
        routine.spend(7s);
        routine.presenter.next();
        routine.done.failWith({});
        routine.activities.retry();
        CHECK(routine.kept().size() == 2);
    }
    CHECK_FALSE(routine.presenter.view().logError);
}

TEST_CASE("ActivityLog: help goes before what was done", "[presenters][journal]") {
    InRoutine routine;
    routine.goToTwist();
    routine.spend(12s);
    routine.presenter.answerSigns(Answer::yes, {"cannot-breathe"});
    CHECK(routine.kept().empty());
    routine.presenter.keepLog();
    CHECK(routine.only().length == 12s);
}

TEST_CASE("ActivityLog: a guide that is no routine is no activity", "[presenters][journal]") {
    Guided guided("good");
    guided.goToStretching();
    guided.presenter.next();
    guided.clock.advance(30s);
    guided.presenter.next();
    guided.presenter.report(Outcome::better);
    CHECK(guided.done.activities({})->empty());
}
