// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide_list.hpp"

#include "words.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

void sayThose(const std::string& heading, const Surroundings& around, bool (*isThat)(const Guide&)) {
    if (std::ranges::none_of(around.content.guides, isThat))
        return;
    around.console.say(heading);
    for (const Guide& guide : around.content.guides)
        if (isThat(guide))
            around.console.say(guide.id.value + ": " + asSentence(guide.title) + " " +
                asSentence(guide.summary) + (guide.isOwn ? " Your own." : ""));
}

void sayClaim(const Claim& claim, const Surroundings& around) {
    around.console.say(withSource(viewOf(around.content, claim)));
}

} // namespace

void sayGuides(const Surroundings& around) {
    sayThose("For a spasm:", around, [](const Guide& guide) { return !guide.isRoutine; });
    sayThose(
        "For days without one:", around, [](const Guide& guide) { return guide.isRoutine && !guide.isOwn; });
    sayThose(
        "Your own for such days:", around, [](const Guide& guide) { return guide.isRoutine && guide.isOwn; });
    around.console.say("To begin, type unknot-cli guide and one of these names.");
}

void sayHeldBack(const Guide& routine, const RoutineGate& gate, const Surroundings& around) {
    const PlanItem* item = around.content.prevention.itemOf(routine.id);
    if (!item)
        return;
    if (gate.against(*item) == HeldBack::episodeOpen) {
        around.console.say(asSentence(routine.title) + " This waits: a spasm is open in your journal.");
        if (item->notWhileOpen)
            sayClaim(*item->notWhileOpen, around);
        return;
    }
    around.console.say(
        asSentence(routine.title) + " This waits until you have said that this is true for you:");
    for (const ConditionId& id : item->conditions)
        if (const Condition* condition = around.content.prevention.find(id); condition && !gate.isMet(id))
            sayClaim(condition->claim, around);
    around.console.say("A spasm that begins undoes that. To say so: unknot-cli prevention");
}

} // namespace unknot::cli
