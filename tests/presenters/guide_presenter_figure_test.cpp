// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guided.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const FigureId kLying{"lying"};
const FigureId kStretching{"stretching"};
const FigureId kResting{"resting"};

/// The good guide with drawings on some of its steps.
struct Drawn : Guided {
    Drawn() {
        for (const FigureId& id : {kLying, kStretching, kResting})
            content.figures.push_back({.id = id});
        stepOf("stay").figure = kLying;
        stepOf("stay-rest").keepsFigure = true;
        stepOf("breathe").keepsFigure = true;
        stepOf("stretch-on").figure = kStretching;
        stepOf("stretch-on").hold->restFigure = kResting;
    }

    Step& stepOf(const char* id) {
        auto& steps = content.guides.back().steps;
        return *std::ranges::find(steps, StepId{id}, &Step::id);
    }
    void begin() { REQUIRE(presenter.begin({"good"}) == Opening::opened); }
    [[nodiscard]] FigureId shown() const { return presenter.view().figure; }
    [[nodiscard]] bool isStill() const { return presenter.view().isFigureStill; }
};

} // namespace

TEST_CASE("GuidePresenter: shows the drawing of the step, and none where there is none", "[presenters]") {
    Drawn drawn;
    drawn.begin();
    CHECK(drawn.shown().empty());
    CHECK_FALSE(drawn.isStill());
    CHECK(drawn.presenter.find(drawn.presenter.view().figure) == nullptr);
    drawn.presenter.answerSigns(Answer::no);
    drawn.presenter.choose({"no"});
    REQUIRE(drawn.at() == "stay");
    CHECK(drawn.shown() == kLying);
    CHECK_FALSE(drawn.isStill());
    CHECK(drawn.presenter.find(drawn.presenter.view().figure) == drawn.content.find(kLying));
}

TEST_CASE("GuidePresenter: keeps the drawing before, still", "[presenters]") {
    Drawn drawn;
    drawn.begin();
    drawn.goToRest();
    REQUIRE(drawn.at() == "stay-rest");
    CHECK(drawn.shown() == kLying);
    CHECK(drawn.isStill());
    SECTION("over steps without one, too") {
        drawn.clock.advance(60s);
        drawn.presenter.tick();
        REQUIRE(drawn.at() == "move");
        CHECK(drawn.shown().empty());
        drawn.presenter.choose({"yes"});
        REQUIRE(drawn.at() == "breathe");
        CHECK(drawn.shown() == kLying);
        CHECK(drawn.isStill());
    }
    SECTION("and moves again after going back to its own step") {
        drawn.presenter.back();
        CHECK(drawn.shown() == kLying);
        CHECK_FALSE(drawn.isStill());
    }
}

TEST_CASE("GuidePresenter: keeps nothing where nothing was drawn", "[presenters]") {
    Drawn drawn;
    drawn.begin();
    drawn.goToBreathe();
    REQUIRE(drawn.at() == "breathe");
    CHECK(drawn.shown().empty());
    CHECK_FALSE(drawn.isStill());
}

TEST_CASE("GuidePresenter: shows how to rest between holds", "[presenters]") {
    Drawn drawn;
    SECTION("where that is drawn") {
        drawn.begin();
        drawn.goToStretching();
        drawn.presenter.next();
        REQUIRE(drawn.at() == "stretch-on");
        for (int round = 0; round < 2; ++round) {
            CHECK(drawn.shown() == kStretching);
            drawn.clock.advance(19s);
            CHECK(drawn.shown() == kStretching);
            drawn.clock.advance(1s);
            CHECK(drawn.shown() == kResting);
            CHECK_FALSE(drawn.isStill());
            drawn.clock.advance(10s);
        }
    }
    SECTION("where it is not, the step's own goes on") {
        drawn.stepOf("stretch-on").hold->restFigure = {};
        drawn.begin();
        drawn.goToStretching();
        drawn.presenter.next();
        drawn.clock.advance(25s);
        CHECK(drawn.shown() == kStretching);
    }
    SECTION("also where the step keeps the drawing before") {
        drawn.stepOf("stretch").figure = kLying;
        drawn.stepOf("stretch-on").figure = {};
        drawn.stepOf("stretch-on").keepsFigure = true;
        drawn.begin();
        drawn.goToStretching();
        drawn.presenter.next();
        CHECK(drawn.shown() == kLying);
        CHECK(drawn.isStill());
        drawn.clock.advance(25s);
        CHECK(drawn.shown() == kResting);
        CHECK_FALSE(drawn.isStill());
    }
}

TEST_CASE("GuidePresenter: the drawing stays as it is in a pause", "[presenters]") {
    Drawn drawn;
    drawn.begin();
    drawn.goToStretching();
    drawn.presenter.next();
    drawn.clock.advance(5s);
    drawn.presenter.pause();
    drawn.clock.advance(60s);
    drawn.presenter.tick();
    CHECK(drawn.shown() == kStretching);
    drawn.presenter.resumeHere();
    drawn.clock.advance(14s);
    CHECK(drawn.shown() == kStretching);
    drawn.clock.advance(1s);
    CHECK(drawn.shown() == kResting);
}
