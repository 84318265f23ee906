// SPDX-License-Identifier: GPL-3.0-or-later
#include "prevention_text.hpp"

#include "words.hpp"

namespace unknot::cli {

namespace {

void sayClaims(const std::vector<ClaimView>& claims, Console& console) {
    for (const ClaimView& claim : claims)
        console.say("  " + withSource(claim));
}

void saySides(const SidesView& views, Console& console) {
    if (views.sides.empty())
        return;
    console.say("  " + asSentence(views.title));
    for (const SideView& side : views.sides)
        console.say("  - " + asSentence(side.label) + " " + withSource(side.claim));
}

std::string stateOf(const PlanItemView& item) {
    if (item.kind == PlanKind::notFirst)
        return " (not first: only told of)";
    if (item.answer == PlanAnswer::chosen)
        return " (in your plan)";
    if (item.heldBack == HeldBack::episodeOpen)
        return " (held back while a spasm is open)";
    return item.heldBack == HeldBack::conditions ? " (only if its conditions are so)" : "";
}

std::string headOf(const PlanItemView& item) {
    return item.id.value + ": " + item.title + stateOf(item);
}

void say(const PlanItemView& item, Console& console) {
    console.say(headOf(item));
    if (item.why)
        console.say("  Held back: " + withSource(*item.why));
    sayClaims(item.about, console);
    if (!item.own.empty())
        console.say("  From your own content folder; not one of Unknot's sources.");
    for (const ClaimView& claim : item.cautions)
        console.say("  Bear in mind: " + withSource(claim));
    for (const ConditionView& condition : item.conditions)
        console.say("  Only if, " + condition.id.value + (condition.isMet ? " (confirmed): " : ": ") +
            withSource(condition.claim));
    for (const PlanStepView& step : item.steps) {
        console.say("  Step: " + asSentence(step.title));
        for (const ClaimView& claim : step.says)
            console.say("  - " + withSource(claim));
    }
    saySides(item.views, console);
    if (!item.guide.empty())
        console.say("  Start: unknot-cli guide " + item.guide.value);
}

void sayHeldBack(const PreventionView& view, Console& console) {
    if (view.isHelpFirst)
        console.say("You named a warning sign: get help first. Nothing is begun from here until it was "
                    "looked at.");
    else if (view.isLookFirst)
        console.say("You named a warning sign: no exercise is begun from here until it was looked at. This "
                    "is Unknot's own rule.");
    else if (view.isEpisodeOpen)
        console.say("A spasm is open in your journal. Until it is over, some things here are held back.");
}

void sayPlan(const PreventionView& view, Console& console) {
    console.gap();
    if (view.plan.empty()) {
        console.say("My plan: nothing is in it yet.");
        return;
    }
    console.say("My plan");
    for (const PlanItemView& item : view.plan)
        console.say("- " + headOf(item));
}

} // namespace

void sayPrevention(const PreventionView& view, Console& console) {
    sayHeldBack(view, console);
    for (const ClaimView& claim : view.about)
        console.say(withSource(claim));
    saySides(view.views, console);
    sayPlan(view, console);
    for (const PlanGroupView& group : view.groups) {
        console.gap();
        console.say(asSentence(group.title));
        sayClaims(group.about, console);
        saySides(group.views, console);
        for (const PlanItemView& item : group.items)
            say(item, console);
    }
    if (!view.own.empty()) {
        console.gap();
        console.say("From your own folder");
        for (const PlanItemView& item : view.own)
            say(item, console);
    }
    if (!view.declined.empty()) {
        console.gap();
        console.say("Said not now");
        for (const PlanItemView& item : view.declined)
            console.say("- " + item.id.value + ": " + item.title);
    }
    console.gap();
    console.say("Change it: unknot-cli prevention add|not-now|remove ID, or confirm|unconfirm CONDITION");
}

} // namespace unknot::cli
