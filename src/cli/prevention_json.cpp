// SPDX-License-Identifier: GPL-3.0-or-later
#include "prevention_text.hpp"

#include "json_text.hpp"

namespace unknot::cli {

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

const char* nameOf(PlanKind kind) {
    switch (kind) {
    case PlanKind::routine: return "routine";
    case PlanKind::habit: return "habit";
    case PlanKind::reminder: return "reminder";
    case PlanKind::treatment: return "treatment";
    case PlanKind::notFirst: break;
    }
    return "notFirst";
}

const char* nameOf(HeldBack heldBack) {
    switch (heldBack) {
    case HeldBack::no: return "no";
    case HeldBack::episodeOpen: return "episode-open";
    case HeldBack::conditions: break;
    }
    return "conditions";
}

const char* nameOf(PlanAnswer answer) {
    switch (answer) {
    case PlanAnswer::none: return "none";
    case PlanAnswer::chosen: return "chosen";
    case PlanAnswer::declined: break;
    }
    return "declined";
}

Members membersOf(const ClaimView& claim) {
    return {{"text", jsonText(claim.text)}, {"credit", jsonText(claim.credit)}};
}

std::string jsonOf(const ClaimView& claim) {
    return jsonObject(membersOf(claim));
}

std::string jsonOf(const std::vector<ClaimView>& claims) {
    return jsonEach(claims, [](const ClaimView& claim) { return jsonOf(claim); });
}

std::string jsonOf(const SidesView& views) {
    const std::string sides = jsonEach(views.sides, [](const SideView& side) {
        Members members = membersOf(side.claim);
        members.insert(members.begin(), {"label", jsonText(side.label)});
        return jsonObject(members);
    });
    return jsonObject({{"title", jsonText(views.title)}, {"sides", sides}});
}

std::string jsonOf(const ConditionView& condition) {
    Members members = membersOf(condition.claim);
    members.insert(members.begin(), {"id", jsonText(condition.id.value)});
    members.push_back({"confirmed", jsonBool(condition.isMet)});
    return jsonObject(members);
}

/// What can be done with it now, in the words of the command line.
std::string deedsFor(const PlanItemView& item) {
    std::vector<std::string> deeds;
    const auto add = [&](bool isThere, const char* deed) {
        if (isThere)
            deeds.emplace_back(deed);
    };
    add(!item.guide.empty() || !item.timer.empty(), "start");
    add(item.canChoose, "add");
    add(item.canDecline, "not-now");
    add(item.canTakeOut, "remove");
    return jsonList(deeds);
}

std::string jsonOf(const PlanStepView& step) {
    return jsonObject({{"title", jsonText(step.title)}, {"says", jsonOf(step.says)}});
}

std::string jsonOf(const PlanItemView& item) {
    return jsonObject({
        {"id", jsonText(item.id.value)},
        {"kind", jsonText(nameOf(item.kind))},
        {"title", jsonText(item.title)},
        {"answer", jsonText(nameOf(item.answer))},
        {"held_back", jsonText(nameOf(item.heldBack))},
        {"why", item.why ? jsonOf(*item.why) : "null"},
        {"can", deedsFor(item)},
        {"guide", jsonText(item.guide.value)},
        {"about", jsonOf(item.about)},
        {"cautions", jsonOf(item.cautions)},
        {"conditions", jsonEach(item.conditions, [](const ConditionView& one) { return jsonOf(one); })},
        {"views", jsonOf(item.views)},
        {"steps", jsonEach(item.steps, [](const PlanStepView& step) { return jsonOf(step); })},
    });
}

std::string jsonOf(const std::vector<PlanItemView>& items) {
    return jsonEach(items, [](const PlanItemView& item) { return jsonOf(item); });
}

std::string jsonOf(const PlanGroupView& group) {
    return jsonObject({{"title", jsonText(group.title)}, {"about", jsonOf(group.about)},
        {"views", jsonOf(group.views)}, {"items", jsonOf(group.items)}});
}

std::string idsOf(const PreventionView& view) {
    std::vector<std::string> ids;
    for (const PlanItemView& item : view.plan)
        ids.push_back(item.id.value);
    return jsonList(ids);
}

} // namespace

void sayPreventionAsJson(const PreventionView& view, Console& console) {
    const Members members = {
        {"episode_open", jsonBool(view.isEpisodeOpen)},
        {"help_first", jsonBool(view.isHelpFirst)},
        {"look_first", jsonBool(view.isLookFirst)},
        {"about", jsonOf(view.about)},
        {"views", jsonOf(view.views)},
        {"plan", idsOf(view)},
        {"groups", jsonEach(view.groups, [](const PlanGroupView& group) { return jsonOf(group); })},
        {"own", jsonOf(view.own)},
        {"declined", jsonOf(view.declined)},
    };
    console.say("{");
    for (const auto& [key, value] : members)
        console.say("  " + jsonText(key) + ": " + value + (key == members.back().first ? "" : ","));
    console.say("}");
}

} // namespace unknot::cli
