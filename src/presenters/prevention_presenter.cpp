// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/prevention_presenter.hpp"

#include <algorithm>

namespace unknot {

namespace {

template <class Value>
bool isIn(const std::vector<Value>& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}

/// It is in one of the two at most.
template <class Id>
void putIn(std::vector<Id>& these, std::vector<Id>& others, const Id& id) {
    std::erase(others, id);
    if (!isIn(these, id))
        these.push_back(id);
}

PlanAnswer answerOf(bool isChosen, bool isDeclined) {
    if (isChosen)
        return PlanAnswer::chosen;
    return isDeclined ? PlanAnswer::declined : PlanAnswer::none;
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
    // Whether a reminder is on is kept with the reminder, and nowhere else.
    const bool isReminder = item->kind == PlanKind::reminder;
    if (isReminder)
        m_timers.setOn(m_content.prevention.find(id)->timer, true);
    change([&, own = item->own](Plan& plan) {
        if (!own.empty())
            putIn(plan.ownRoutines, plan.ownDeclined, own);
        else if (isReminder)
            std::erase(plan.declined, id);
        else
            putIn(plan.chosen, plan.declined, id);
    });
}

void PreventionPresenter::decline(const PlanItemId& id) {
    const PlanItemView* item = m_view.find(id);
    if (!item || !item->canDecline)
        return;
    change([&, own = item->own](Plan& plan) {
        if (own.empty())
            putIn(plan.declined, plan.chosen, id);
        else
            putIn(plan.ownDeclined, plan.ownRoutines, own);
    });
}

void PreventionPresenter::takeOut(const PlanItemId& id) {
    const PlanItemView* item = m_view.find(id);
    if (!item || !item->canTakeOut)
        return;
    if (item->kind == PlanKind::reminder)
        m_timers.setOn(m_content.prevention.find(id)->timer, false);
    change([&, own = item->own](Plan& plan) {
        if (own.empty())
            std::erase(plan.chosen, id);
        else
            std::erase(plan.ownRoutines, own);
    });
}

void PreventionPresenter::confirm(const ConditionId& id) {
    // What is asked is how it is after the spasm.
    if (m_content.prevention.find(id) && !m_gate.isEpisodeOpen())
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
    m_places = 0;
    for (const PlanGroup& group : content.groups) {
        PlanGroupView shown{.title = group.title,
            .about = viewsOf(m_content, group.about),
            .views = {group.viewsTitle, viewsOf(m_content, group.views)},
            .items = {}};
        for (const PlanItem& item : content.items)
            if (item.group == group.id)
                put(viewOf(item, loaded.plan), shown.items);
        if (!shown.items.empty())
            m_view.groups.push_back(std::move(shown));
    }
    for (const Guide& guide : m_content.guides)
        // One that is laid over a routine of ours is that item's.
        if (guide.isOwn && guide.isRoutine && !content.itemOf(guide.id))
            put(viewOf(guide, loaded.plan), m_view.own);
}

/// Where its answer puts it: `among` what is offered, or at the foot.
void PreventionPresenter::put(PlanItemView view, std::vector<PlanItemView>& among) {
    view.place = m_places++;
    if (view.answer == PlanAnswer::chosen)
        m_view.plan.push_back(view);
    (view.answer == PlanAnswer::declined ? m_view.declined : among).push_back(std::move(view));
}

bool PreventionPresenter::isOn(const TimerId& reminder) const {
    const auto& reminders = m_timers.view().reminders;
    const auto found = std::ranges::find(reminders, reminder, &ReminderView::id);
    return found != reminders.end() && found->isOn;
}

PlanAnswer PreventionPresenter::answerTo(const PlanItem& item, const Plan& plan) const {
    if (item.kind == PlanKind::notFirst)
        return PlanAnswer::none;
    const bool isChosen = item.kind == PlanKind::reminder ? isOn(item.timer) : isIn(plan.chosen, item.id);
    return answerOf(isChosen, isIn(plan.declined, item.id));
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

PlanItemView PreventionPresenter::viewOf(const Guide& own, const Plan& plan) const {
    // A thing of ours may have the name that somebody gave to theirs; no id has a slash in it.
    const bool isTaken = m_content.prevention.find(PlanItemId{own.id.value});
    PlanItemView view{.id = {isTaken ? "own/" + own.id.value : own.id.value},
        .own = own.id,
        .kind = PlanKind::routine,
        .title = own.title,
        .about = {{.text = own.summary, .credit = {}}},
        .steps = stepsOf(own),
        .figure = figureOf(own),
        .answer = answerOf(isIn(plan.ownRoutines, own.id), isIn(plan.ownDeclined, own.id))};
    if (!m_view.isLookFirst)
        view.guide = own.id;
    view.canChoose = view.answer != PlanAnswer::chosen;
    view.canDecline = view.answer == PlanAnswer::none;
    view.canTakeOut = view.answer == PlanAnswer::chosen;
    return view;
}

/// What its steps say, in the order in which they stand; not what they ask.
std::vector<PlanStepView> PreventionPresenter::stepsOf(const Guide& own) const {
    std::vector<PlanStepView> steps;
    for (const Step& step : own.steps) {
        PlanStepView shown{.title = step.title, .says = viewsOf(m_content, step.lines)};
        if (step.timing)
            shown.says.push_back(unknot::viewOf(m_content, *step.timing));
        if (!shown.says.empty())
            steps.push_back(std::move(shown));
    }
    return steps;
}

const PlanItemView* PreventionView::find(const PlanItemId& id) const {
    const auto in = [&](const std::vector<PlanItemView>& items) {
        const auto found = std::ranges::find(items, id, &PlanItemView::id);
        return found == items.end() ? nullptr : &*found;
    };
    for (const PlanGroupView& group : groups)
        if (const PlanItemView* item = in(group.items))
            return item;
    const PlanItemView* item = in(own);
    return item ? item : in(declined);
}

const PlanItemView* nextToAnswer(const PreventionView& view, int behind) {
    const PlanItemView* first = nullptr;
    const PlanItemView* next = nullptr;
    const auto look = [&](const std::vector<PlanItemView>& items) {
        for (const PlanItemView& item : items) {
            if (!item.canDecline || item.place == behind)
                continue;
            first = first ? first : &item;
            if (item.place > behind)
                next = next ? next : &item;
        }
    };
    for (const PlanGroupView& group : view.groups)
        look(group.items);
    look(view.own);
    return next ? next : first;
}

} // namespace unknot
