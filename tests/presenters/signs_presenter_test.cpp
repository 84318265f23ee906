// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "support/checked.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

const Content& content() {
    static const Content kContent = builtInContent();
    return kContent;
}

std::vector<Route> routesOf(const SignsView& view) {
    std::vector<Route> routes;
    for (const SignGroupView& group : view.groups)
        routes.push_back(group.route);
    return routes;
}

const std::vector kOthers = {Route::sameDay, Route::soon, Route::routine};

} // namespace

TEST_CASE("SignsPresenter: the whole list is there to be read without answering", "[presenters]") {
    const Checked at(CheckStage::list);
    const SignsView view = at.signs.view();
    CHECK(view.stage == CheckStage::list);
    CHECK(routesOf(view) == std::vector{Route::emergency, Route::sameDay, Route::soon, Route::routine});
    std::size_t shown = 0;
    for (const SignGroupView& group : view.groups)
        for (const SignDetailView& sign : group.signs) {
            ++shown;
            INFO(sign.id.value);
            CHECK_FALSE(sign.text.empty());
            CHECK_FALSE(sign.credit.empty());
            CHECK_FALSE(sign.answer);
        }
    CHECK(shown == content().redFlags.signs.size());
    CHECK_FALSE(view.result.route);
    CHECK_FALSE(view.isEmergency);
}

TEST_CASE("SignsPresenter: asks the emergency signs first, on one screen", "[presenters]") {
    const Checked at(CheckStage::emergency);
    const SignsView view = at.signs.view();
    CHECK(view.stage == CheckStage::emergency);
    CHECK(routesOf(view) == std::vector{Route::emergency});
    CHECK(view.groups[0].signs.size() == signsOf(content().redFlags, Route::emergency).size());
    CHECK_FALSE(view.isEmergency);
}

TEST_CASE("SignsPresenter: none leads on to the others and from there to the result", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    CHECK(signs.view().stage == CheckStage::others);
    CHECK(routesOf(signs.view()) == kOthers);
    signs.none();
    const SignsView view = signs.view();
    CHECK(view.stage == CheckStage::result);
    CHECK(view.groups.empty());
    CHECK_FALSE(view.result.route);
    CHECK(view.result.answered.empty());
    CHECK_FALSE(view.isEmergency);
}

TEST_CASE("SignsPresenter: nothing else leads past the emergency signs", "[presenters]") {
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.finish();
    CHECK(signs.view().stage == CheckStage::emergency);
    signs.answer({"fever"}, Answer::yes);
    CHECK(signs.view().stage == CheckStage::emergency);
    signs.answer({"bladder"}, Answer::no);
    CHECK(signs.view().stage == CheckStage::emergency);
}

TEST_CASE("SignsPresenter: silence is not answered for, only none is", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.back();
    const SignsView emergency = signs.view();
    for (const SignDetailView& sign : emergency.groups[0].signs)
        CHECK(sign.answer == Answer::no);
    signs.none();
    const SignsView others = signs.view();
    for (const SignGroupView& group : others.groups)
        for (const SignDetailView& sign : group.signs)
            CHECK_FALSE(sign.answer);
}

TEST_CASE("SignsPresenter: one emergency sign is an emergency at once", "[presenters]") {
    const auto answer = GENERATE(Answer::yes, Answer::notSure);
    for (const RedFlag* sign : signsOf(content().redFlags, Route::emergency)) {
        Checked at(CheckStage::emergency);
        SignsPresenter& signs = at.signs;
        signs.answer(sign->id, answer);
        INFO(sign->id.value);
        CHECK(signs.view().isEmergency);
        CHECK(signs.view().result.route == Route::emergency);
        CHECK(signs.answered() == std::vector<AnsweredSignView>{{sign->text, answer}});
    }
}

TEST_CASE("SignsPresenter: an emergency sign need not be named", "[presenters]") {
    const auto answer = GENERATE(Answer::yes, Answer::notSure);
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.answerAny(answer);
    CHECK(signs.view().isEmergency);
    CHECK(signs.view().result.route == Route::emergency);
    CHECK(signs.answered() == std::vector<AnsweredSignView>{{"", answer}});
}

TEST_CASE("SignsPresenter: a no to any sign is no emergency", "[presenters]") {
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.answerAny(Answer::no);
    signs.answer({"bladder"}, Answer::no);
    CHECK_FALSE(signs.view().isEmergency);
    CHECK(signs.answered().empty());
}

TEST_CASE("SignsPresenter: the others lead to the strongest of their routes", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.answer({"two-weeks"}, Answer::yes);
    signs.answer({"leg-pain"}, Answer::yes);
    CHECK(signs.view().stage == CheckStage::others);
    signs.finish();
    SignsView view = signs.view();
    CHECK(view.stage == CheckStage::result);
    CHECK(view.result.route == Route::soon);
    CHECK(view.result.answered.size() == 2);
    signs.back();
    signs.answer({"night-pain"}, Answer::notSure);
    signs.finish();
    view = signs.view();
    CHECK(view.result.route == Route::sameDay);
    CHECK(view.result.answered.size() == 3);
}

TEST_CASE("SignsPresenter: signs that are an emergency together are one at once", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.answer({"fever"}, Answer::notSure);
    CHECK_FALSE(signs.view().isEmergency);
    signs.answer({"leg-pain"}, Answer::yes);
    CHECK(signs.view().stage == CheckStage::others);
    CHECK(signs.view().isEmergency);
    signs.finish();
    CHECK(signs.view().isEmergency);
    CHECK(signs.view().result.route == Route::emergency);
}

TEST_CASE("SignsPresenter: an emergency is not lost on the way to the result", "[presenters]") {
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.answer({"fever"}, Answer::yes);
    signs.none();
    signs.answer({"tingling-leg"}, Answer::yes);
    CHECK(signs.view().isEmergency);
    signs.back();
    CHECK(signs.view().isEmergency);
    signs.none();
    CHECK(signs.view().isEmergency);
}

TEST_CASE("SignsPresenter: goes back screen by screen with the answers kept", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.answer({"leg-pain"}, Answer::yes);
    signs.finish();
    signs.back();
    CHECK(signs.view().stage == CheckStage::others);
    CHECK(signs.view().result.route == Route::soon);
    signs.back();
    CHECK(signs.view().stage == CheckStage::emergency);
    signs.back();
    CHECK(signs.view().stage == CheckStage::list);
    CHECK(signs.answered().size() == 1);
    signs.back();
    CHECK(signs.view().stage == CheckStage::emergency);
}

TEST_CASE(
    "SignsPresenter: reading the list, or the emergency signs again, takes no answer back", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.answer({"fever"}, Answer::yes);
    SECTION("the list") {
        signs.showList();
        signs.showList();
        CHECK(signs.view().groups.size() == 4);
        signs.leaveList();
        CHECK(signs.view().stage == CheckStage::others);
    }
    SECTION("the emergency signs") {
        signs.askEmergency();
        CHECK(signs.view().stage == CheckStage::emergency);
        CHECK_FALSE(signs.view().emergencySigns.empty());
        signs.none();
    }
    CHECK(signs.view().result.route == Route::sameDay);
}

TEST_CASE("SignsPresenter: a check begins with no answers", "[presenters]") {
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.answerAny(Answer::yes);
    signs.answer({"fever"}, Answer::yes);
    signs.startCheck();
    CHECK(signs.view().stage == CheckStage::emergency);
    CHECK(signs.answered().empty());
    CHECK_FALSE(signs.view().isEmergency);
}

TEST_CASE("SignsPresenter: none says nothing where nothing is asked", "[presenters]") {
    SECTION("on the list") {
        Checked at(CheckStage::list);
        SignsPresenter& signs = at.signs;
        const SignsView before = signs.view();
        signs.none();
        CHECK(signs.view() == before);
    }
    SECTION("on the result") {
        Checked at(CheckStage::others);
        SignsPresenter& signs = at.signs;
        signs.answer({"fever"}, Answer::yes);
        signs.finish();
        const SignsView before = signs.view();
        REQUIRE(before.result.route == Route::sameDay);
        signs.none();
        CHECK(signs.view() == before);
    }
}

TEST_CASE("SignsPresenter: an answer to an unknown sign is ignored", "[presenters]") {
    Checked at(CheckStage::emergency);
    SignsPresenter& signs = at.signs;
    signs.answer({"gone"}, Answer::yes);
    CHECK(signs.answered().empty());
    CHECK_FALSE(signs.view().result.route);
}

TEST_CASE("SignsPresenter: same-day advice says whom to ask in this region", "[presenters]") {
    const auto whomToAsk = [](const RegionId& region) {
        Checked at(CheckStage::others);
        SignsPresenter& signs = at.signs;
        signs.answer({"fever"}, Answer::yes);
        // It may be chosen only now, in the settings.
        signs.setRegion(region);
        signs.finish();
        return signs.view().result.advice.at(1).text;
    };
    for (const Region& region : content().regions)
        CHECK(whomToAsk(region.id) == region.sameDay);
    CHECK(whomToAsk({"nowhere"}) == content().regions.front().sameDay);
    CHECK(whomToAsk({}) == content().regions.front().sameDay);
}

TEST_CASE("SignsPresenter: after none of these comes the safety net in four parts", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.none();
    const SignsView view = signs.view();
    CHECK(view.stage == CheckStage::result);
    CHECK_FALSE(view.result.route);
    CHECK(view.result.heading.empty());
    REQUIRE(view.result.advice.size() == 4);
    for (const ClaimView& part : view.result.advice)
        CHECK_FALSE(part.credit.empty());
}

TEST_CASE("SignsPresenter: none of these takes no mark back", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.answer({"fever"}, Answer::yes);
    signs.answer({"leg-pain"}, Answer::no);
    signs.none();
    CHECK(signs.view().stage == CheckStage::result);
    CHECK(signs.view().result.route == Route::sameDay);
    CHECK(signs.view().result.heading == content().redFlags.adviceFor(Route::sameDay).heading);
}

TEST_CASE("SignsPresenter: going on without a mark or none is no answer", "[presenters]") {
    Checked at(CheckStage::others);
    SignsPresenter& signs = at.signs;
    signs.finish();
    CHECK(signs.view().stage == CheckStage::others);
}

TEST_CASE("SignsPresenter: shows all sides of a sign that sources differ on", "[presenters]") {
    const Checked at(CheckStage::list);
    const SignsView view = at.signs.view();
    const SignDetailView* fever = nullptr;
    for (const SignGroupView& group : view.groups)
        for (const SignDetailView& sign : group.signs)
            if (sign.id == SignId{"fever"})
                fever = &sign;
    REQUIRE(fever);
    CHECK(fever->sides.size() == 3);
    REQUIRE(fever->couldBe);
    CHECK_FALSE(fever->couldBe->credit.empty());
}
