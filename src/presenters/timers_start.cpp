// SPDX-License-Identifier: GPL-3.0-or-later
// TimersPresenter: what stands before the start of a treatment, and the start.
#include "presenters/timers_presenter.hpp"

#include "presenters/past_sessions.hpp"
#include "presenters/swollen_joint.hpp"
#include "presenters/timer_views.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::seconds;

namespace {

/// On the skin, as far as anybody knows.
bool isOnSkin(const TimerRun& run) {
    return isTreatment(run) && run.status != RunStatus::asking && run.status != RunStatus::ended;
}

bool isWayOf(const Treatment& treatment, const MeasureId& way) {
    return std::ranges::find(treatment.ways, way, &TreatmentWay::measure) != treatment.ways.end();
}

} // namespace

std::optional<bool> TimersPresenter::isSwollen() const {
    const bool isAnswered = m_swollen && m_swollen->first == episode();
    if ((m_episode && hasSwollenJoint(*m_episode)) || (isAnswered && m_swollen->second))
        return true;
    return isAnswered ? std::optional(false) : std::nullopt;
}

bool TimersPresenter::isPrepared(const TimerId& treatment) const {
    return std::ranges::find(m_prepared, treatment) != m_prepared.end();
}

SessionProposal TimersPresenter::proposal(const Treatment& treatment) const {
    return proposalFor(
        treatment, m_content.timers.skinRest, pastSessionsOf(m_book.runs(), now()), m_clock.now().wall.utc);
}

Refusal TimersPresenter::refusalOf(const Treatment& treatment, seconds length) const {
    if (length > treatment.length)
        return Refusal::tooLong;
    if (std::ranges::any_of(m_book.runs(), isOnSkin))
        return Refusal::alreadyRuns;
    if (treatment.notWhenSwollen && isSwollen() == true)
        return Refusal::swollen;
    if (proposal(treatment).skinRestsUntil)
        return Refusal::skinRests;
    return treatment.notWhenSwollen && !isSwollen() ? Refusal::swollenUnanswered : Refusal::none;
}

std::optional<TreatmentView> TimersPresenter::prepare(TimerId id) {
    const Treatment* treatment = m_content.timers.findTreatment(id);
    if (!treatment)
        return std::nullopt;
    refresh();
    if (!isPrepared(id))
        m_prepared.push_back(id);
    TreatmentView view = treatmentView(m_content, *treatment, proposal(*treatment), m_clock.now().wall);
    if (treatment->notWhenSwollen)
        view.isSwollen = isSwollen();
    view.refusal = refusalOf(*treatment, view.length);
    return view;
}

void TimersPresenter::answerSwollen(bool isSwollen) {
    m_swollen = {episode(), isSwollen};
    if (m_episode)
        setSwollenJoint(*m_episode, isSwollen);
    m_log.answerSwollen(episode(), isSwollen ? Answer::yes : Answer::no);
    render();
}

Refusal TimersPresenter::start(TimerId id, const MeasureId& way, seconds length) {
    const Treatment* treatment = m_content.timers.findTreatment(id);
    if (!treatment || !isWayOf(*treatment, way) || length <= seconds(0))
        return Refusal::notKnown;
    if (!isPrepared(id))
        return Refusal::notShown;
    refresh();
    const Refusal refusal = refusalOf(*treatment, length);
    if (refusal != Refusal::none)
        return refusal;
    m_prepared.clear();
    m_answered.reset();
    m_runs.begin({.timer = id, .name = {}, .episode = episode(), .measure = way, .length = length});
    render();
    return Refusal::none;
}

Refusal TimersPresenter::startOwn(TimerId id) {
    refresh();
    const OwnTimer* own = m_book.findOwn(id);
    if (!own)
        return Refusal::notKnown;
    const auto isIts = [&](const TimerRun& run) { return run.timer == id && run.status != RunStatus::ended; };
    if (std::ranges::any_of(m_book.runs(), isIts))
        return Refusal::alreadyRuns;
    m_runs.begin({.timer = id, .name = own->name, .episode = {}, .measure = {}, .length = own->length});
    render();
    return Refusal::none;
}

} // namespace unknot
