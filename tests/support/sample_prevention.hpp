// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/prevention.hpp"

namespace unknot::test {

/// A small plan of each kind of thing, over the shipped guides and timers.
inline Prevention samplePrevention() {
    const auto says = [](const char* text, const char* source) {
        return Claim{.text = text, .sources = {{source}}};
    };
    const auto item = [&](const char* id, const char* group, PlanKind kind) {
        return PlanItem{.id = {id},
            .group = {group},
            .kind = kind,
            .title = std::string("The ") + id,
            .about = {says("What it is.", "003")}};
    };
    Prevention plan;
    plan.about = {says("It lowers the risk. There is no guarantee.", "004")};
    plan.viewsTitle = "Can spasms be ruled out?";
    plan.views = {{"Not entirely", says("Nothing prevents all of them.", "004")},
        {"Possibly", says("It makes them fewer.", "000")}};
    plan.conditions = {
        {{"painless"}, says("It does not hurt.", "001")}, {{"mobile"}, says("You can turn.", "001")}};
    plan.groups = {{.id = {"moves"}, .title = "Moves"}, {.id = {"days"}, .title = "Days"},
        {.id = {"none"}, .title = "Nothing is in it"}};
    PlanItem stretch = item("stretch", "moves", PlanKind::routine);
    stretch.guide = {"just-passed"};
    PlanItem twist = item("twist", "moves", PlanKind::routine);
    twist.guide = {"back-to-moving"};
    twist.conditions = {{"painless"}, {"mobile"}};
    twist.notWhileOpen = says("Not while it is cramped.", "001");
    PlanItem crunches = item("crunches", "moves", PlanKind::notFirst);
    PlanItem breaks = item("breaks", "days", PlanKind::reminder);
    breaks.timer = {"sitting-break"};
    PlanItem heat = item("heat-before", "days", PlanKind::treatment);
    heat.timer = {"heat"};
    plan.items = {breaks, stretch, twist, item("shoes", "days", PlanKind::habit), crunches, heat};
    return plan;
}

} // namespace unknot::test
