// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.hpp"
#include "support/planned.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> idsOf(const std::vector<PlanItemView>& items) {
    std::vector<std::string> ids;
    for (const PlanItemView& item : items)
        ids.push_back(item.id.value);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE(
    "PreventionPresenter: offers everything in the content's order, with who says it", "[presenters][plan]") {
    const Planned planned;
    const PreventionView& view = planned.view();
    REQUIRE(view.groups.size() == 2); // none without things
    CHECK(view.groups[0].title == "Moves");
    CHECK(idsOf(view.groups[0].items) == Ids{"stretch", "twist", "crunches"});
    CHECK(idsOf(view.groups[1].items) == Ids{"breaks", "shoes", "heat-before"});
    CHECK(view.plan.empty());
    CHECK(view.views.sides.size() == 2);
    CHECK(view.about.front().credit.find("SAPNA") != std::string::npos);
    CHECK(planned.item("stretch").guide == GuideId{"just-passed"});
    // Drawn as its guide draws it.
    CHECK(planned.content.find(planned.item("stretch").figure));
    CHECK(planned.item("heat-before").timer == kHeat);
    const PlanItemView& crunches = planned.item("crunches");
    CHECK_FALSE((crunches.canChoose || crunches.canDecline || crunches.canTakeOut));
    // What needs conditions is not offered before they are confirmed, and may be declined.
    const PlanItemView& twist = planned.item("twist");
    CHECK(twist.heldBack == HeldBack::conditions);
    CHECK(twist.guide.empty());
    CHECK_FALSE(twist.canChoose);
    CHECK(twist.canDecline);
}

TEST_CASE("PreventionPresenter: a plan is chosen, kept, and taken apart again", "[presenters][plan]") {
    Planned planned;
    planned.plan->choose({"shoes"});
    planned.plan->choose({"stretch"});
    planned.plan->choose({"crunches"});
    planned.plan->choose({"twist"});
    planned.plan->choose({"not-there"});
    CHECK(idsOf(planned.view().plan) == Ids{"stretch", "shoes"});
    planned.confirmAll();
    planned.plan->choose({"twist"});
    planned.clock.advance(24h);
    planned.start();
    CHECK(idsOf(planned.view().plan) == Ids{"stretch", "twist", "shoes"});
    CHECK(planned.item("twist").guide == GuideId{"back-to-moving"});
    planned.plan->takeOut({"shoes"});
    CHECK(idsOf(planned.view().plan) == Ids{"stretch", "twist"});
    CHECK(planned.item("shoes").canChoose);
    CHECK(planned.item("shoes").canDecline);
}

TEST_CASE(
    "PreventionPresenter: \"not now\" is final, and can be looked up and taken back by the person alone",
    "[presenters][plan]") {
    Planned planned;
    planned.plan->decline({"stretch"});
    const auto isGone = [&] {
        const auto* next = nextToAnswer(planned.view());
        return idsOf(planned.view().groups[0].items) == Ids{"twist", "crunches"} &&
            idsOf(planned.view().declined) == Ids{"stretch"} && next && next->id != PlanItemId{"stretch"};
    };
    CHECK(isGone());
    planned.start();
    CHECK(isGone());
    planned.clock.advance(24h * 400);
    planned.close(planned.openEpisode());
    planned.plan->refresh();
    CHECK(isGone());
    CHECK_FALSE(planned.item("stretch").canDecline);
    planned.plan->choose({"stretch"});
    CHECK(planned.view().declined.empty());
    CHECK(idsOf(planned.view().plan) == Ids{"stretch"});
}

TEST_CASE(
    "PreventionPresenter: leads from one thing to the next that has no answer yet", "[presenters][plan]") {
    Planned planned;
    Ids way;
    while (const PlanItemView* next =
               nextToAnswer(planned.view(), way.empty() ? -1 : planned.item(way.back().c_str()).place)) {
        way.push_back(next->id.value);
        REQUIRE(way.size() < 9);
        planned.plan->decline(PlanItemId(next->id));
    }
    CHECK(way == Ids{"stretch", "twist", "breaks", "shoes", "heat-before"});
    planned.plan->choose({"stretch"});
    planned.plan->takeOut({"stretch"});
    // Behind the last one it begins again.
    CHECK(nextToAnswer(planned.view(), 5)->id == PlanItemId{"stretch"});
    CHECK_FALSE(nextToAnswer(planned.view(), planned.item("stretch").place));
}

TEST_CASE("PreventionPresenter: while a spasm is open, says what is held back and who says so",
    "[presenters][plan]") {
    Planned planned;
    planned.confirmAll();
    planned.plan->choose({"twist"});
    planned.clock.advance(1min);
    const EpisodeId episode = planned.openEpisode();
    planned.plan->refresh();
    CHECK(planned.view().isEpisodeOpen);
    const PlanItemView& twist = planned.item("twist");
    CHECK(twist.heldBack == HeldBack::episodeOpen);
    REQUIRE(twist.why);
    CHECK(twist.why->text == "Not while it is cramped.");
    CHECK(twist.why->credit.find("Sherwin Nicholson") != std::string::npos);
    CHECK(twist.guide.empty());
    // It is still theirs, to be taken out or to come back to.
    CHECK(twist.answer == PlanAnswer::chosen);
    CHECK(twist.canTakeOut);
    CHECK(planned.item("heat-before").timer.empty());
    CHECK_FALSE(planned.item("heat-before").canDecline);
    CHECK(planned.item("stretch").guide == GuideId{"just-passed"});
    planned.close(episode);
    planned.plan->refresh();
    CHECK(planned.item("twist").heldBack == HeldBack::conditions);
    planned.confirmAll();
    CHECK(planned.item("twist").guide == GuideId{"back-to-moving"});
}

TEST_CASE("PreventionPresenter: a reminder is in the plan exactly while it is on", "[presenters][plan]") {
    Planned planned;
    const auto isOn = [&] { return planned->reminder(kSitting).isOn; };
    CHECK_FALSE(isOn());
    planned.plan->choose({"breaks"});
    CHECK(isOn());
    CHECK(idsOf(planned.view().plan) == Ids{"breaks"});
    planned.start();
    CHECK(idsOf(planned.view().plan) == Ids{"breaks"});
    // Turned off elsewhere, it is in the plan no more, and is asked about as if nothing had been said.
    planned.presenter().setOn(kSitting, false);
    planned.plan->refresh();
    CHECK(planned.view().plan.empty());
    planned.plan->decline({"breaks"});
    CHECK(idsOf(planned.view().declined) == Ids{"breaks"});
    planned.presenter().setOn(kSitting, true);
    planned.plan->refresh();
    CHECK(planned.view().declined.empty());
    planned.plan->takeOut({"breaks"});
    CHECK_FALSE(isOn());
}

TEST_CASE(
    "PreventionPresenter: a routine of the person's own folder is looked up, chosen and declined as ours",
    "[presenters][plan]") {
    Planned planned;
    Guide own = *planned.content.find(GuideId{"just-passed"});
    own.id = {"physio-hips"};
    own.title = "Hips, as my physiotherapist showed me";
    own.isOwn = true;
    own.isRoutine = true;
    Guide noRoutine = own;
    noRoutine.id = {"own-guide"};
    noRoutine.isRoutine = false;
    // Called as one of our things is that is no routine.
    Guide namesake = own;
    namesake.id = {"shoes"};
    // Laid over one of ours, it is that one.
    for (Guide& guide : planned.content.guides)
        if (guide.id == GuideId{"just-passed"})
            guide.isOwn = guide.isRoutine = true;
    for (const Guide& guide : {own, noRoutine, namesake})
        planned.content.guides.push_back(guide);
    planned.start();
    REQUIRE(idsOf(planned.view().own) == Ids{"physio-hips", "own/shoes"});
    const PlanItemView& hips = planned.item("physio-hips");
    CHECK(hips.title == own.title);
    CHECK(hips.guide == own.id);
    CHECK(hips.about.front().text == own.summary);
    REQUIRE(hips.steps.size() > 1);
    for (const PlanStepView& step : hips.steps) {
        CHECK_FALSE(step.says.empty());
        CHECK_FALSE(step.says.front().credit.empty());
    }
    // Asked about as the others, after them.
    CHECK(nextToAnswer(planned.view(), planned.item("heat-before").place)->id == hips.id);

    for (const char* id : {"physio-hips", "own/shoes"}) {
        INFO(id);
        planned.plan->choose({id});
        planned.start();
        CHECK(idsOf(planned.view().plan) == Ids{id});
        CHECK(planned.item("shoes").answer == PlanAnswer::none);
        planned.plan->takeOut({id});
        CHECK(planned.view().plan.empty());
        planned.plan->decline({id});
        planned.start();
        CHECK(idsOf(planned.view().declined) == Ids{id});
        CHECK_FALSE(planned.item(id).canDecline);
        planned.plan->choose({id});
        CHECK(planned.view().declined.empty());
        planned.plan->takeOut({id});
    }
}

TEST_CASE(
    "PreventionPresenter: what stands of the warning signs comes before any of it", "[presenters][plan]") {
    const auto [route, isHelp, isLook] = GENERATE(table<Route, bool, bool>(
        {{Route::emergency, true, true}, {Route::sameDay, false, true}, {Route::soon, false, false}}));
    Planned planned;
    REQUIRE(StandingFile(planned.standingPath).save({.route = route, .since = planned.clock.now().wall}));
    planned.start();
    CHECK(planned.view().isHelpFirst == isHelp);
    CHECK(planned.view().isLookFirst == isLook);
    CHECK(planned.item("stretch").guide.empty() == isLook);
    CHECK(planned.item("heat-before").timer.empty() == isHelp);
}

TEST_CASE("PreventionPresenter: tells what cannot be read or kept, and what was chosen holds all the same",
    "[presenters][plan]") {
    Planned planned;
    planned.folder.write("unknot/plan.json", "{\"version\": 9}");
    planned.start();
    CHECK(planned.view().problem == ErrorCode::newer);
    planned.plan->choose({"shoes"});
    CHECK_FALSE(planned.view().problem);
    CHECK_FALSE(planned.view().keepError);
    CHECK(bytesOf(planned.planPath.string() + ".damaged-1") == "{\"version\": 9}");

    planned.planPath.clear();
    planned.start();
    planned.plan->choose({"shoes"});
    planned.confirmAll();
    CHECK(planned.view().keepError == ErrorCode::denied);
    CHECK(idsOf(planned.view().plan) == Ids{"shoes"});
    CHECK(planned.item("twist").guide == GuideId{"back-to-moving"});
}
