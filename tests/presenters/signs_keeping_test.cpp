// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of answers to the warning signs: they are kept, stand, and are followed up.
#include "support/catch.hpp"
#include "support/checked.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

using Kept = std::vector<SignAnswer>;

const SignId kNone;

std::vector<std::string> textsOf(const std::vector<ClaimView>& claims) {
    std::vector<std::string> texts;
    for (const ClaimView& claim : claims)
        texts.push_back(claim.text);
    return texts;
}

/// Content in which one sign alone is asked about again.
const FollowUp& givesWay(const Content& content) {
    REQUIRE(content.redFlags.followUps.size() == 1);
    return content.redFlags.followUps.front();
}

} // namespace

TEST_CASE("SignsPresenter: each screen's answers are kept at their own instant", "[presenters]") {
    Checked at;
    const Episode older = at.open(before(at.clock.now().wall, 48h));
    const Episode newest = at.open(before(at.clock.now().wall, 60min));
    at.signs.lookForEpisode();
    CHECK(at.signs.view().kept == AnswersKept::withEpisode);
    const WallTime first = at.clock.now().wall;
    at.signs.none();
    at.clock.advance(90s);
    const WallTime second = at.clock.now().wall;
    at.signs.answer({"fever"}, Answer::notSure);
    at.signs.answer({"two-weeks"}, Answer::yes);
    at.signs.answer({"night-pain"}, Answer::yes);
    at.signs.unmark({"night-pain"});
    CHECK(at.screenings(newest.id).size() == 1);
    at.signs.finish();
    const auto kept = at.screenings(newest.id);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].at == first);
    CHECK(kept[0].answers == Kept{{kNone, Answer::no}});
    CHECK(kept[1].at == second);
    CHECK(kept[1].answers == Kept{{{"fever"}, Answer::notSure}, {{"two-weeks"}, Answer::yes}});
    CHECK(at.screenings(older.id).empty());
    // Gone back and on again, only what is new is said anew.
    at.signs.back();
    at.signs.answer({"recurrent"}, Answer::yes);
    at.signs.finish();
    REQUIRE(at.screenings(newest.id).size() == 3);
    CHECK(at.screenings(newest.id)[2].answers == Kept{{{"recurrent"}, Answer::yes}});
}

TEST_CASE("SignsPresenter: the episode that was asked about takes the answers", "[presenters]") {
    Checked at(CheckStage::list);
    const Episode asked = at.open(before(at.clock.now().wall, 48h));
    const Episode newest = at.open(at.clock.now().wall);
    at.signs.startCheck({.reason = AskReason::worse, .episode = asked.id});
    CHECK(at.signs.view().kept == AnswersKept::withEpisode);
    at.signs.none();
    CHECK(at.screenings(asked.id).size() == 1);
    CHECK(at.screenings(newest.id).empty());
}

TEST_CASE("SignsPresenter: without an open episode nothing is kept, and it says so", "[presenters]") {
    Checked at(CheckStage::list);
    Episode over = episodeAt(at.clock.now().wall);
    over.end = Lasted{60s};
    REQUIRE(at.journal.add(over));
    at.signs.startCheck();
    CHECK(at.signs.view().kept == AnswersKept::notKnown);
    at.signs.lookForEpisode();
    CHECK(at.signs.view().kept == AnswersKept::nowhere);
    at.signs.none();
    at.signs.answer({"fever"}, Answer::yes);
    at.signs.finish();
    CHECK(at.screenings(over.id).empty());
    // What it leads to stands all the same.
    CHECK(at.stands() == Route::sameDay);
}

TEST_CASE("SignsPresenter: a private sign is kept by its name only where that is wanted", "[presenters]") {
    const bool isWanted = GENERATE(false, true);
    const auto answer = GENERATE(Answer::yes, Answer::notSure);
    Checked at;
    const Episode episode = at.open(at.clock.now().wall);
    at.signs.setKeepsPrivate(isWanted);
    SECTION("an emergency sign") {
        at.signs.answer({"bladder"}, answer);
        at.log.retry();
        const SignId stored = isWanted ? SignId{"bladder"} : kNone;
        CHECK(at.screenings(episode.id).at(0).answers == Kept{{stored, answer}});
    }
    SECTION("several others are one answer without a sign, the stronger one") {
        at.signs.none();
        at.signs.answer({"kidney"}, answer);
        at.signs.answer({"injected-drugs"}, Answer::notSure);
        at.signs.answer({"upper-back"}, Answer::yes);
        at.signs.finish();
        const Kept unnamed = {{{"upper-back"}, Answer::yes}, {kNone, answer}};
        const auto kept = at.screenings(episode.id).at(1).answers;
        CHECK(kept.size() == (isWanted ? 3 : 2));
        CHECK((isWanted || kept == unnamed));
        for (const SignAnswer& one : kept)
            CHECK((isWanted || !one.sign.empty() == (one.sign == SignId{"upper-back"})));
    }
    SECTION("the wish ends with the check") {
        at.signs.startCheck();
        CHECK_FALSE(at.signs.view().keepsPrivate);
    }
}

TEST_CASE("SignsPresenter: an emergency stands at once, and is written after help is shown", "[presenters]") {
    const int way = GENERATE(0, 1, 2);
    Checked at;
    const Episode episode = at.open(at.clock.now().wall);
    const WallTime said = at.clock.now().wall;
    if (way == 0)
        at.signs.answer({"chest-pain"}, Answer::yes);
    else if (way == 1)
        at.signs.answerAny(Answer::notSure);
    else {
        at.signs.none();
        at.signs.answer({"fever"}, Answer::yes);
        at.signs.answer({"leg-pain"}, Answer::yes);
    }
    REQUIRE(at.signs.view().isEmergency);
    CHECK(at.stands() == Route::emergency);
    CHECK_FALSE(at.isStandingKept());
    const std::size_t before = way == 2 ? 1 : 0;
    CHECK(at.screenings(episode.id).size() == before);
    at.clock.advance(5s);
    at.standing.keep();
    at.log.retry();
    CHECK(at.isStandingKept());
    REQUIRE(at.screenings(episode.id).size() == before + 1);
    CHECK(at.screenings(episode.id).back().at == said);
    // It was looked at, and the signs are asked anew: what was said before raises nothing again.
    at.standing.release();
    at.signs.startCheck();
    CHECK_FALSE(at.stands());
}

TEST_CASE("SignsPresenter: each route that is reached stands, and nothing lowers it", "[presenters]") {
    Checked at(CheckStage::others);
    at.signs.answer({"two-weeks"}, Answer::yes);
    at.signs.finish();
    CHECK(at.stands() == Route::routine);
    CHECK(at.isStandingKept());
    at.signs.back();
    at.signs.answer({"fever"}, Answer::notSure);
    at.signs.finish();
    CHECK(at.stands() == Route::sameDay);
    at.signs.startCheck();
    at.signs.none();
    at.signs.none();
    const SignsView view = at.signs.view();
    CHECK_FALSE(view.result.route);
    CHECK(at.stands() == Route::sameDay);
    REQUIRE(view.standing);
    CHECK(view.standing->route == Route::sameDay);
    CHECK(view.result.withheld == std::vector{Withheld::lengthening, Withheld::ladder});
}

TEST_CASE("SignsPresenter: what was marked is said, also where the check is put off", "[presenters]") {
    Checked at;
    const Episode episode = at.open(at.clock.now().wall);
    at.signs.none();
    at.signs.answer({"fever"}, Answer::yes);
    SECTION("by leaving") {
        at.signs.leave();
    }
    SECTION("by a new check") {
        at.signs.startCheck();
    }
    CHECK(at.stands() == Route::sameDay);
    CHECK(at.isStandingKept());
    CHECK(at.screenings(episode.id).size() == 2);
    at.standing.release();
    at.signs.leave();
    CHECK_FALSE(at.stands());
    CHECK(at.screenings(episode.id).size() == 2);
}

TEST_CASE("SignsPresenter: asked again it is the emergency signs alone, and a way on", "[presenters]") {
    Checked at(CheckStage::list);
    const auto reason =
        GENERATE(AskReason::newDay, AskReason::painRose, AskReason::worse, AskReason::legSymptom);
    at.signs.startCheck({.reason = reason});
    CHECK(at.signs.view().reason == reason);
    CHECK(at.signs.view().isShort);
    at.signs.none();
    SignsView view = at.signs.view();
    CHECK(view.stage == CheckStage::result);
    CHECK(textsOf(view.result.advice) == textsOf(safetyNetOf(at.content)));
    CHECK(view.result.advice.size() == 4);
    at.signs.askOthers();
    view = at.signs.view();
    CHECK(view.stage == CheckStage::others);
    CHECK_FALSE(view.isShort);
    at.signs.answer({"recurrent"}, Answer::yes);
    at.signs.finish();
    CHECK(at.signs.view().result.route == Route::soon);
    at.signs.askOthers();
    CHECK(at.signs.view().stage == CheckStage::result);
}

TEST_CASE("SignsPresenter: the result says by when, why, and where sources differ", "[presenters]") {
    Checked at(CheckStage::others);
    at.signs.answer({"first-over-50"}, Answer::yes);
    at.signs.answer({"leg-pain"}, Answer::yes);
    at.signs.finish();
    const SignsResult result = at.signs.view().result;
    CHECK(result.route == Route::sameDay);
    CHECK(result.by == at.clock.now().wall.localDay());
    REQUIRE(result.combinations.size() == 1);
    CHECK_FALSE(result.combinations[0].credit.empty());
    REQUIRE(result.differing.size() == 2);
    for (const SignDetailView& sign : result.differing) {
        CHECK(sign.answer == Answer::yes);
        CHECK(sign.sides.size() >= 2);
    }
    // The day counts from when the route was first reached.
    at.clock.advance(30h);
    at.signs.startCheck();
    at.signs.none();
    at.signs.answer({"fever"}, Answer::yes);
    at.signs.finish();
    CHECK(at.signs.view().result.by == result.by);
}

TEST_CASE(
    "SignsPresenter: 'because it hurts, or because the leg gives way?' is its own question", "[presenters]") {
    Checked at;
    const Episode episode = at.open(at.clock.now().wall);
    const FollowUp& asked = givesWay(at.content);
    const bool isFromSign = GENERATE(true, false);
    const std::size_t choice = GENERATE(0U, 1U, 2U);
    const auto answer = GENERATE(Answer::yes, Answer::notSure);
    if (isFromSign) {
        at.signs.none();
        at.signs.answer({"stand-walk"}, answer);
        at.signs.finish();
    } else {
        REQUIRE_FALSE(at.signs.startFollowUp({{"sleep"}}, episode.id));
        CHECK(at.signs.view().stage == CheckStage::emergency);
        REQUIRE(at.signs.startFollowUp({{"sleep"}, {"walk"}}, episode.id));
    }
    const SignsView view = at.signs.view();
    REQUIRE(view.stage == CheckStage::followUp);
    REQUIRE(view.followUp);
    CHECK(view.followUp->question.text == asked.question.text);
    CHECK(view.followUp->choices.size() == asked.choices.size());
    at.signs.answerFollowUp(9);
    CHECK(at.signs.view().stage == CheckStage::followUp);
    at.clock.advance(10s);
    const WallTime said = at.clock.now().wall;
    at.signs.answerFollowUp(choice);
    at.log.retry();
    const bool leads = !asked.choices[choice].sign.empty();
    CHECK(at.signs.view().isEmergency == leads);
    CHECK((at.stands() == Route::emergency) == leads);
    const auto kept = at.screenings(episode.id);
    CHECK(kept.size() == (isFromSign ? 2U : 0U) + (leads ? 1U : 0U));
    if (leads) {
        CHECK(kept.back().at == said);
        CHECK(kept.back().answers == Kept{{asked.choices[choice].sign, asked.choices[choice].answer}});
    } else {
        CHECK(at.signs.view().stage == CheckStage::result);
    }
}

TEST_CASE(
    "SignsPresenter: what is meant is asked again after going back, and Esc leaves it open", "[presenters]") {
    Checked at(CheckStage::others);
    at.signs.answer({"stand-walk"}, Answer::yes);
    at.signs.finish();
    at.signs.back();
    CHECK(at.signs.view().stage == CheckStage::others);
    at.signs.finish();
    at.signs.answerFollowUp(0);
    REQUIRE(at.signs.view().stage == CheckStage::result);
    CHECK(at.signs.view().result.route == Route::soon);
    at.signs.back();
    at.signs.none();
    CHECK(at.signs.view().stage == CheckStage::followUp);
}

TEST_CASE("SignsPresenter: a journal that cannot be read holds nobody up, and gets the answers later",
    "[presenters]") {
    Checked at(CheckStage::list);
    const Episode episode = at.open(at.clock.now().wall);
    at.journal.failWith(ErrorCode::locked);
    at.signs.startCheck();
    at.signs.lookForEpisode();
    CHECK(at.signs.view().kept == AnswersKept::notKnown);
    const WallTime said = at.clock.now().wall;
    at.signs.none();
    CHECK(at.signs.view().stage == CheckStage::others);
    CHECK(at.signs.view().keepError == ErrorCode::locked);
    at.clock.advance(60s);
    at.signs.answer({"fever"}, Answer::yes);
    at.signs.finish();
    CHECK(at.stands() == Route::sameDay);
    at.journal.failWith(std::nullopt);
    at.log.retry();
    const auto kept = at.screenings(episode.id);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].at == said);
    CHECK(kept[1].answers == Kept{{{"fever"}, Answer::yes}});
}
