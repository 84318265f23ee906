// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include "presenters/breathe_presenter.hpp"

#include "unknot/content/loader.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

struct BreathingPage {
    Content content = builtInContent();
    ManualClock clock;
    BreathePresenter presenter{content, clock};
};

} // namespace

TEST_CASE("BreathePresenter: offers the patterns, the default first", "[presenters]") {
    BreathingPage page;
    const BreatheView view = page.presenter.view();
    REQUIRE_FALSE(view.patterns.empty());
    CHECK(view.patterns[0].id == PatternId{"5-1-4"});
    CHECK_FALSE(view.isBreathing);
    CHECK_FALSE(view.lastBreaths);
    for (const PatternView& pattern : view.patterns) {
        INFO(pattern.id.value);
        CHECK(page.content.find(pattern.id)->isOffered);
        REQUIRE_FALSE(pattern.about.empty());
        CHECK_FALSE(pattern.about[0].credit.empty());
    }
}

TEST_CASE(
    "BreathePresenter: the chosen out-breath comes first, and the other is still there", "[presenters]") {
    BreathingPage page;
    const auto usual = page.presenter.view().patterns;
    page.presenter.setExhale(ExhaleChoice::threeSeconds);
    const auto shorter = page.presenter.view().patterns;
    REQUIRE(shorter.size() == usual.size());
    CHECK(shorter[0].id == PatternId{"5-1-3"});
    CHECK(shorter[1] == usual[0]);
    CHECK(std::equal(shorter.begin() + 2, shorter.end(), usual.begin() + 2));
    page.presenter.setExhale(ExhaleChoice::fourSeconds);
    CHECK(page.presenter.view().patterns == usual);
}

TEST_CASE(
    "BreathePresenter: a choice changes neither what is breathed nor what is asked for", "[presenters]") {
    BreathingPage page;
    REQUIRE(page.presenter.start({"5-1-4"}));
    page.presenter.setExhale(ExhaleChoice::threeSeconds);
    CHECK(page.presenter.pacerView().patternTitle == "Slow: 5 in, 1 hold, 4 out");
    page.presenter.repeat();
    CHECK(page.presenter.pacerView().patternTitle == "Slow: 5 in, 1 hold, 4 out");
    REQUIRE(page.presenter.start({"5-1-4"}));
    CHECK(page.presenter.pacerView().patternTitle == "Slow: 5 in, 1 hold, 4 out");
}

TEST_CASE("BreathePresenter: starts at once with an in-breath", "[presenters]") {
    BreathingPage page;
    CHECK_FALSE(page.presenter.start({"unknown"}));
    CHECK_FALSE(page.presenter.view().isBreathing);
    REQUIRE(page.presenter.start({"5-1-4"}));
    CHECK(page.presenter.view().isBreathing);
    CHECK(page.presenter.pacerView().phase == Phase::inhale);
    CHECK(page.presenter.pacerView().secondsLeft == 5);
}

TEST_CASE("BreathePresenter: pauses and goes on", "[presenters]") {
    BreathingPage page;
    page.presenter.togglePause();
    REQUIRE(page.presenter.start({"5-1-4"}));
    page.clock.advance(12s);
    page.presenter.togglePause();
    page.clock.advance(1h);
    CHECK(page.presenter.pacerView().isPaused);
    CHECK(page.presenter.pacerView().completed == 1);
    page.presenter.pause();
    page.presenter.togglePause();
    CHECK(page.presenter.pacerView().phase == Phase::inhale);
    CHECK(page.presenter.pacerView().completed == 1);
}

TEST_CASE("BreathePresenter: tells how many breaths a sitting had", "[presenters]") {
    BreathingPage page;
    page.presenter.stop();
    CHECK_FALSE(page.presenter.view().lastBreaths);
    REQUIRE(page.presenter.start({"5-1-4"}));
    page.clock.advance(35s);
    page.presenter.stop();
    CHECK_FALSE(page.presenter.view().isBreathing);
    CHECK(page.presenter.view().lastBreaths == 3);
}

TEST_CASE("BreathePresenter: makes the breaths smaller and longer", "[presenters]") {
    BreathingPage page;
    page.presenter.softer();
    page.presenter.longer();
    REQUIRE(page.presenter.start({"5-1-4"}));
    page.presenter.softer();
    CHECK(page.presenter.pacerView().phase == Phase::exhale);
    page.presenter.softer();
    CHECK(page.presenter.pacerView().canLengthen);
    page.presenter.longer();
    CHECK(page.presenter.pacerView().phase == Phase::inhale);
    CHECK(page.presenter.pacerView().canLengthen);
    page.presenter.longer();
    CHECK(page.presenter.pacerView().patternTitle == "Slow: 5 in, 1 hold, 4 out");
    CHECK_FALSE(page.presenter.pacerView().canLengthen);
}
