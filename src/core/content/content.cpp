// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/content.hpp"

#include <algorithm>
#include <cassert>

namespace unknot {

namespace {

template <class Values, class Wanted>
auto findById(const Values& values, const Wanted& id) -> const typename Values::value_type* {
    const auto found = std::ranges::find(values, id, &Values::value_type::id);
    return found == values.end() ? nullptr : &*found;
}

} // namespace

const RedFlag* RedFlags::find(const SignId& id) const {
    return findById(signs, id);
}

const RouteAdvice& RedFlags::adviceFor(Route route) const {
    const auto found = std::ranges::find(advice, route, &RouteAdvice::route);
    assert(found != advice.end());
    return *found;
}

const Source* Content::find(const SourceId& id) const {
    return findById(sources, id);
}

const NamedPattern* Content::find(const PatternId& id) const {
    return findById(patterns, id);
}

const Figure* Content::find(const FigureId& id) const {
    return findById(figures, id);
}

const Guide* Content::find(const GuideId& id) const {
    return findById(guides, id);
}

const LearnCard* Learn::find(const CardId& id) const {
    return findById(cards, id);
}

const PlanItem* Prevention::find(const PlanItemId& id) const {
    return findById(items, id);
}

const Condition* Prevention::find(const ConditionId& id) const {
    return findById(conditions, id);
}

const PlanItem* Prevention::itemOf(const GuideId& guide) const {
    const auto found = std::ranges::find(items, guide, &PlanItem::guide);
    return found == items.end() ? nullptr : &*found;
}

const BodyArea* BodyMap::find(const BodyAreaId& id) const {
    return findById(areas, id);
}

const FeelChoice* Treatment::find(Feel feel) const {
    const auto found = std::ranges::find(feels, feel, &FeelChoice::feel);
    return found == feels.end() ? nullptr : &*found;
}

const Treatment* Timers::findTreatment(const TimerId& id) const {
    return findById(treatments, id);
}

const ReminderSpec* Timers::findReminder(const TimerId& id) const {
    return findById(reminders, id);
}

const CarePhaseText& CareTexts::textOf(CarePhase phase) const {
    const auto found = std::ranges::find(phases, phase, &CarePhaseText::phase);
    assert(found != phases.end());
    return *found;
}

const Region& Content::regionOrUnknown(const RegionId& id) const {
    assert(!regions.empty());
    const Region* found = findById(regions, id);
    return found ? *found : regions.front();
}

bool isComparisonOld(const Content& content, std::chrono::year_month_day today) {
    // The 29th of February a year later is the 1st of March: sys_days makes a day of any.
    return content.comparedOn &&
        std::chrono::sys_days(today) > std::chrono::sys_days(*content.comparedOn + std::chrono::years(1));
}

std::string nameOf(const Source& source, const Words& words) {
    if (source.kind == SourceKind::app)
        return "Unknot";
    return source.author.value_or(words[Word::unsignedArticle]);
}

std::string creditOf(const Source& source, const Words& words) {
    if (source.kind == SourceKind::app)
        return words[Word::ownRule];
    const std::string who = source.author ? *source.author : words.with(Word::unsignedTitle, {source.title});
    return words.with(Word::credit, {who, source.date.value_or(words[Word::noDate])});
}

} // namespace unknot
