// SPDX-License-Identifier: GPL-3.0-or-later
// The warning signs in a guide, and what a route that stands withholds of it.
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/guided.hpp"

#include "presenters/sign_result.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

using Kept = std::vector<SignAnswer>;

const SignId kNone;
const GuideId kLadder{"back-to-moving"};

/// The good guide, begun for a spasm that is there.
struct InSpasm : Guided {
    InSpasm() {
        content.guides.back().episode = EpisodeStart::open;
        REQUIRE(presenter.begin({"good"}) == Opening::opened);
    }
};

std::vector<Screening> screeningsOf(const Guided& guided) {
    const auto episode = guided.log.find(guided.presenter.state().episode);
    REQUIRE(episode);
    return episode->screenings;
}

std::optional<Route> standsIn(const Guided& guided) {
    const auto& standing = guided.standing.standing();
    return standing ? std::optional(standing->route) : std::nullopt;
}

} // namespace

TEST_CASE("GuidePresenter: no guide is opened in an emergency until it was looked at", "[presenters]") {
    Guided guided;
    guided.standing.raise(Route::emergency);
    for (const Guide& guide : guided.content.guides) {
        CHECK(guided.presenter.openingOf(guide.id) == Opening::helpFirst);
        CHECK(guided.presenter.begin(guide.id) == Opening::helpFirst);
    }
    CHECK(guided.presenter.openingOf({"unknown"}) == Opening::notThere);
    CHECK_FALSE(guided.presenter.isOpen());
    CHECK_FALSE(guided.isKept());
    CHECK(guided.journal.episodes({})->empty());
    guided.standing.release();
    CHECK(guided.presenter.begin({"good"}) == Opening::opened);
    guided.presenter.leave();
    const GuideState left = guided.presenter.state();
    guided.standing.raise(Route::emergency);
    CHECK(guided.presenter.resume(left) == Opening::helpFirst);
    CHECK(guided.presenter.state() == left);
}

TEST_CASE("GuidePresenter: a same-day route withholds the ladder and the lengthening alone", "[presenters]") {
    Guided guided;
    guided.standing.raise(GENERATE(Route::sameDay, Route::soon, Route::routine));
    const bool withholds = standsIn(guided) == Route::sameDay;
    CHECK(guided.presenter.begin(kLadder) == (withholds ? Opening::movingWithheld : Opening::opened));
    REQUIRE(guided.presenter.begin({"good"}) == Opening::opened);
    guided.goToBreathe();
    CHECK(guided.presenter.view().kind == StepKind::breathe);
    guided.presenter.next();
    guided.presenter.report(Outcome::same);
    CHECK(guided.at() == "pose");
    guided.presenter.next();
    // The question has lost its way into stretching, so it is none.
    CHECK(guided.at() == (withholds ? "after" : "stretch-q"));
    CHECK(guided.presenter.view().choices.size() == 2);
    CHECK(guided.presenter.view().saysLengtheningOver == withholds);
}

TEST_CASE(
    "GuidePresenter: a same-day route in the middle leads from stretching back to rest", "[presenters]") {
    Guided guided("good");
    guided.goToStretching();
    REQUIRE(guided.at() == "stretch");
    guided.presenter.pause();
    guided.standing.raise(Route::sameDay);
    const bool wasGoing = GENERATE(true, false);
    if (wasGoing)
        guided.presenter.resumeHere();
    else
        CHECK(guided.presenter.obeyStanding() == Opening::opened);
    CHECK(guided.at() == "pose");
    CHECK(guided.presenter.view().saysLengtheningOver);
    CHECK(guided.presenter.state().status == (wasGoing ? GuideStatus::running : GuideStatus::paused));
    guided.presenter.resumeHere();
    guided.presenter.next();
    CHECK(guided.at() == "after");
    guided.presenter.choose({"more"});
    CHECK(guided.at() == "after");
    // It is over for this run, as after "worse": looked at or not, and after a restart, too.
    guided.standing.release();
    guided.presenter.leave();
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(second.resume(**guided.session.load()) == Opening::opened);
    second.choose({"more"});
    CHECK(second.view().step == StepId{"after"});
}

TEST_CASE("GuidePresenter: a ladder that a same-day route meets is left", "[presenters]") {
    Guided guided;
    REQUIRE(guided.presenter.begin(kLadder) == Opening::opened);
    guided.presenter.answerSigns(Answer::no);
    const std::string step = guided.at();
    guided.standing.raise(Route::sameDay);
    CHECK(guided.presenter.obeyStanding() == Opening::movingWithheld);
    CHECK(guided.presenter.state().status == GuideStatus::left);
    guided.presenter.resumeHere();
    CHECK(guided.presenter.state().status == GuideStatus::left);
    guided.standing.release();
    guided.presenter.resumeHere();
    CHECK(guided.presenter.state().status == GuideStatus::running);
    CHECK(guided.at() == step);
}

TEST_CASE("GuidePresenter: an emergency that stands ends the guide in front", "[presenters]") {
    InSpasm guided;
    guided.goToBreathe();
    guided.standing.raise(Route::emergency);
    CHECK(guided.presenter.obeyStanding() == Opening::helpFirst);
    CHECK(guided.presenter.state().status == GuideStatus::emergency);
    // It was not said here.
    CHECK(screeningsOf(guided).size() == 1);
}

TEST_CASE("GuidePresenter: a sign in a guide stands at once and is written with keepLog", "[presenters]") {
    Guided guided("spasm-now");
    guided.clock.advance(20s);
    const int way = GENERATE(0, 1, 2);
    if (way == 0)
        guided.presenter.answerSigns(Answer::notSure, {"chest-pain"});
    else if (way == 1)
        guided.presenter.answerSigns(Answer::yes);
    else {
        guided.presenter.answerSigns(Answer::no);
        guided.presenter.choose({"no"});
        guided.presenter.next();
        guided.presenter.next();
        guided.presenter.choose({"no-air"});
    }
    REQUIRE(guided.presenter.state().status == GuideStatus::emergency);
    CHECK(standsIn(guided) == Route::emergency);
    const auto path = guided.folder.path() / "unknot" / "standing";
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK((*guided.session.load())->status == GuideStatus::running);
    const std::size_t before = screeningsOf(guided).size();
    guided.presenter.keepLog();
    CHECK(std::filesystem::exists(path));
    CHECK((*guided.session.load())->status == GuideStatus::emergency);
    REQUIRE(screeningsOf(guided).size() == before + 1);
    const Kept wanted[] = {
        {{{"chest-pain"}, Answer::notSure}}, {{kNone, Answer::yes}}, {{{"cannot-breathe"}, Answer::yes}}};
    CHECK(screeningsOf(guided).back().answers == wanted[way]);
    CHECK(screeningsOf(guided).back().at == guided.clock.now().wall);
}

TEST_CASE("GuidePresenter: a private sign is kept by its name only where that is wanted", "[presenters]") {
    InSpasm guided;
    const bool isWanted = GENERATE(false, true);
    guided.presenter.setKeepsPrivate(isWanted);
    CHECK(guided.presenter.view().keepsPrivate == isWanted);
    SECTION("with the episode, and never with the place") {
        guided.presenter.answerSigns(Answer::yes, {"bladder"});
        guided.presenter.keepLog();
        CHECK(
            screeningsOf(guided).at(0).answers == Kept{{isWanted ? SignId{"bladder"} : kNone, Answer::yes}});
        CHECK((*guided.session.load())->sign.empty());
    }
    SECTION("for that screen alone") {
        guided.presenter.answerSigns(Answer::no);
        guided.presenter.back();
        CHECK_FALSE(guided.presenter.view().keepsPrivate);
    }
}

TEST_CASE("GuidePresenter: where a spasm has passed, the short form is asked first", "[presenters]") {
    Guided guided("just-passed");
    const auto& questions = guided.content.redFlags.shortForm;
    GuideView view = guided.presenter.view();
    REQUIRE(view.kind == StepKind::redFlags);
    REQUIRE(view.shortForm.size() == questions.size());
    CHECK(view.signs.empty());
    CHECK_FALSE(view.shortForm.front().credit.empty());
    SECTION("none of these goes on") {
        guided.presenter.answerSigns(Answer::no);
        CHECK(guided.presenter.view().kind != StepKind::redFlags);
        CHECK(screeningsOf(guided).at(0).answers == Kept{{kNone, Answer::no}});
    }
    SECTION("each question is an emergency, by name where it stands for one sign that is not private") {
        const auto answer = GENERATE(Answer::yes, Answer::notSure);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            Guided other("just-passed");
            other.presenter.answerShort(i, answer);
            INFO(questions[i].text);
            CHECK(other.presenter.state().status == GuideStatus::emergency);
            CHECK(standsIn(other) == Route::emergency);
            CHECK(other.presenter.answeredSigns().at(0).text == questions[i].text);
            other.presenter.keepLog();
            const RedFlag* one = questions[i].signs.size() == 1
                ? other.content.redFlags.find(questions[i].signs.front())
                : nullptr;
            const SignId stored = one && !one->isPrivate ? one->id : kNone;
            CHECK(screeningsOf(other).at(0).answers == Kept{{stored, answer}});
        }
    }
    SECTION("all signs are one key away, for this screen") {
        guided.presenter.showAllSigns();
        view = guided.presenter.view();
        CHECK(view.shortForm.empty());
        CHECK(view.signs.size() == signsOf(guided.content.redFlags, Route::emergency).size());
        guided.presenter.answerSigns(Answer::no);
        guided.presenter.back();
        CHECK_FALSE(guided.presenter.view().shortForm.empty());
    }
    SECTION("no question beyond them answers") {
        guided.presenter.answerShort(questions.size(), Answer::yes);
        guided.presenter.answerShort(0, Answer::no);
        CHECK(guided.presenter.view() == view);
        CHECK_FALSE(standsIn(guided));
    }
}

TEST_CASE(
    "GuidePresenter: the whole safety net is in reach after none of these, and at the end", "[presenters]") {
    Guided guided("good");
    CHECK(guided.presenter.view().safetyNet.empty());
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.presenter.view().safetyNet == safetyNetOf(guided.content));
    CHECK(guided.presenter.view().safetyNet.size() == 4);
    CHECK(guided.presenter.view().offersSafetyNet);
    guided.presenter.choose({"yes"});
    CHECK_FALSE(guided.presenter.view().offersSafetyNet);
    CHECK(guided.presenter.view().safetyNet.size() == 4);
    guided.presenter.next();
    guided.presenter.report(Outcome::couldNot);
    guided.presenter.choose({"done"});
    REQUIRE(guided.presenter.view().kind == StepKind::end);
    CHECK(guided.presenter.view().offersSafetyNet);
}

TEST_CASE("GuidePresenter: none of these, called up over a step, is kept and leaves the step alone",
    "[presenters]") {
    InSpasm guided;
    guided.goToBreathe();
    guided.clock.advance(600s);
    guided.presenter.sayNone();
    CHECK(guided.at() == "breathe");
    const auto kept = screeningsOf(guided);
    REQUIRE(kept.size() == 2);
    CHECK(kept[1].at == guided.clock.now().wall);
    CHECK(kept[1].answers == Kept{{kNone, Answer::no}});
}
