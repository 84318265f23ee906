// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/prevention_presenter.hpp"

#include <algorithm>

namespace unknot {

namespace {

template <class Value>
bool isIn(const std::vector<Value>& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}

template <class Value>
void putIn(std::vector<Value>& values, const Value& value) {
    if (!isIn(values, value))
        values.push_back(value);
}

/// What is done in it: what is held first, or what is drawn first.
FigureId figureOf(const Guide& guide) {
    FigureId first;
    for (const Step& step : guide.steps) {
        if (step.kind == StepKind::hold && !step.figure.empty())
            return step.figure;
        first = first.empty() ? step.figure : first;
    }
    return first;
}

} // namespace

PreventionPresenter::PreventionPresenter(const Content& content, const PlanFile& file,
    const RoutineGate& gate, TimersPresenter& timers, StandingPresenter& standing, const Clock& clock)
    : m_content(content),
      m_file(file),
      m_gate(gate),
      m_timers(timers),
      m_standing(standing),
      m_clock(clock) {}

void PreventionPresenter::refresh() {
    m_standing.refresh();
    render();
}

void PreventionPresenter::change(const std::function<void(Plan&)>& intent) {
    Plan plan = m_file.read().plan;
    intent(plan);
    const auto saved = m_file.save(plan);
    m_keepError = saved ? std::nullopt : std::optional(saved.error().code);
    render();
}

void PreventionPresenter::choose(const PlanItemId& id) {
    const PlanItemView* item = m_view.find(id);
    if (!item || !item->canChoose)
        return;
    const PlanItem& known = *m_content.prevention.find(id);
    const bool isReminder = known.kind == PlanKind::reminder;
    if (isReminder)
        m_timers.setOn(known.timer, true);
    change([&](Plan& plan) {
        std::erase(plan.declined, id);
        // Whether a reminder is on is kept with the reminder, and nowhere else.
        if (!isReminder)
            putIn(plan.chosen, id);
    });
}

void PreventionPresenter::decline(const PlanItemId& id) {
    const PlanItemView* item = m_view.find(id);
    if (!item || !item->canDecline)
        return;
    change([&](Plan& plan) {
        std::erase(plan.chosen, id);
        putIn(plan.declined, id);
    });
}

void PreventionPresenter::takeOut(const PlanItemId& id) {
    const PlanItemView* item = m_view.find(id);
    if (!item || !item->canTakeOut)
        return;
    if (item->kind == PlanKind::reminder)
        m_timers.setOn(m_content.prevention.find(id)->timer, false);
    change([&](Plan& plan) { std::erase(plan.chosen, id); });
}

void PreventionPresenter::chooseOwn(const GuideId& guide) {
    if (m_view.find(guide))
        change([&](Plan& plan) { putIn(plan.ownRoutines, guide); });
}

void PreventionPresenter::takeOutOwn(const GuideId& guide) {
    change([&](Plan& plan) { std::erase(plan.ownRoutines, guide); });
}

void PreventionPresenter::confirm(const ConditionId& id) {
    if (m_content.prevention.find(id))
        change([&](Plan& plan) { plan.confirmed[id] = m_clock.now().wall.utc; });
}

void PreventionPresenter::unconfirm(const ConditionId& id) {
    change([&](Plan& plan) { plan.confirmed.erase(id); });
}

void PreventionPresenter::render() {
    const LoadedPlan loaded = m_file.read();
    const Prevention& content = m_content.prevention;
    m_view = {.about = viewsOf(m_content, content.about),
        .views = {content.viewsTitle, viewsOf(m_content, content.views)},
        .isEpisodeOpen = m_gate.isEpisodeOpen(),
        .isHelpFirst = withholdsGuides(m_standing.standing()),
        .isLookFirst = withholdsLengthening(m_standing.standing())};
    m_view.problem = loaded.problem;
    m_view.keepError = m_keepError;
    int place = 0;
    for (const PlanGroup& group : content.groups) {
        PlanGroupView shown{.title = group.title,
            .about = viewsOf(m_content, group.about),
            .views = {group.viewsTitle, viewsOf(m_content, group.views)},
            .items = {}};
        for (const PlanItem& item : content.items) {
            if (item.group != group.id)
                continue;
            PlanItemView view = viewOf(item, loaded.plan);
            view.place = place++;
            if (view.answer == PlanAnswer::chosen)
                m_view.plan.push_back(view);
            if (view.answer == PlanAnswer::declined)
                m_view.declined.push_back(std::move(view));
            else
                shown.items.push_back(std::move(view));
        }
        if (!shown.items.empty())
            m_view.groups.push_back(std::move(shown));
    }
    renderOwn(loaded.plan);
}

void PreventionPresenter::renderOwn(const Plan& plan) {
    for (const Guide& guide : m_content.guides) {
        // One that is laid over a routine of ours is that item's.
        if (!guide.isOwn || !guide.isRoutine || m_content.prevention.itemOf(guide.id))
            continue;
        m_view.own.push_back({.id = guide.id,
            .title = guide.title,
            .summary = guide.summary,
            .isChosen = isIn(plan.ownRoutines, guide.id),
            .canStart = !m_view.isLookFirst});
        if (m_view.own.back().isChosen)
            m_view.ownPlan.push_back(m_view.own.back());
    }
}

bool PreventionPresenter::isOn(const TimerId& reminder) const {
    const auto& reminders = m_timers.view().reminders;
    const auto found = std::ranges::find(reminders, reminder, &ReminderView::id);
    return found != reminders.end() && found->isOn;
}

PlanAnswer PreventionPresenter::answerTo(const PlanItem& item, const Plan& plan) const {
    if (item.kind == PlanKind::notFirst)
        return PlanAnswer::none;
    if (item.kind == PlanKind::reminder ? isOn(item.timer) : isIn(plan.chosen, item.id))
        return PlanAnswer::chosen;
    return isIn(plan.declined, item.id) ? PlanAnswer::declined : PlanAnswer::none;
}

PlanItemView PreventionPresenter::viewOf(const PlanItem& item, const Plan& plan) const {
    PlanItemView view{.id = item.id,
        .kind = item.kind,
        .title = item.title,
        .about = viewsOf(m_content, item.about),
        .cautions = viewsOf(m_content, item.cautions),
        .views = {item.viewsTitle, viewsOf(m_content, item.views)},
        .figure = item.figure};
    for (const ConditionId& id : item.conditions)
        if (const Condition* condition = m_content.prevention.find(id))
            view.conditions.push_back(
                {.id = id, .claim = unknot::viewOf(m_content, condition->claim), .isMet = m_gate.isMet(id)});
    view.heldBack = m_gate.against(item);
    if (view.heldBack == HeldBack::episodeOpen && item.notWhileOpen)
        view.why = unknot::viewOf(m_content, *item.notWhileOpen);
    view.answer = answerTo(item, plan);
    const bool isOffered = view.heldBack == HeldBack::no && item.kind != PlanKind::notFirst;
    const bool isAnswered = view.answer != PlanAnswer::none;
    view.canChoose = isOffered && view.answer != PlanAnswer::chosen;
    view.canDecline =
        !isAnswered && item.kind != PlanKind::notFirst && view.heldBack != HeldBack::episodeOpen;
    view.canTakeOut = view.answer == PlanAnswer::chosen;
    const Guide* guide = item.kind == PlanKind::routine ? m_content.find(item.guide) : nullptr;
    if (guide && view.figure.empty())
        view.figure = figureOf(*guide);
    if (guide && isOffered && !m_view.isLookFirst)
        view.guide = item.guide;
    if (isOffered && !m_view.isHelpFirst && item.kind == PlanKind::treatment)
        view.timer = item.timer;
    return view;
}

const PlanItemView* PreventionView::find(const PlanItemId& id) const {
    const auto in = [&](const std::vector<PlanItemView>& items) {
        const auto found = std::ranges::find(items, id, &PlanItemView::id);
        return found == items.end() ? nullptr : &*found;
    };
    for (const PlanGroupView& group : groups)
        if (const PlanItemView* item = in(group.items))
            return item;
    return in(declined);
}

const OwnRoutineView* PreventionView::find(const GuideId& guide) const {
    const auto found = std::ranges::find(own, guide, &OwnRoutineView::id);
    return found == own.end() ? nullptr : &*found;
}

const PlanItemView* nextToAnswer(const PreventionView& view, int behind) {
    const PlanItemView* first = nullptr;
    for (const PlanGroupView& group : view.groups)
        for (const PlanItemView& item : group.items) {
            if (!item.canDecline || item.place == behind)
                continue;
            if (item.place > behind)
                return &item;
            first = first ? first : &item;
        }
    return first;
}

} // namespace unknot
