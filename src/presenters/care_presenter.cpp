// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/care_presenter.hpp"

#include "presenters/timer_views.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

/// Who names a treatment for these hours.
std::vector<std::string> voicesFor(
    const Content& content, const CarePhaseText& phase, const TimerId& treatment) {
    std::vector<Claim> claims;
    for (const CareView& view : phase.views)
        if (view.isEither || view.treatment == treatment)
            claims.push_back(view.view.claim);
    return voicesOf(content, claims);
}

CareOptionView optionView(
    const Content& content, const CarePhaseText& phase, const CareOption& option, const WallTime& now) {
    const Treatment* treatment = content.timers.findTreatment(option.treatment);
    CareOptionView view{
        .treatment = option.treatment,
        .title = treatment ? treatment->title : std::string(),
        .length = option.proposal.length,
        .standing = option.standing,
        .helpedBefore = option.helpedBefore,
        .voices = voicesFor(content, phase, option.treatment),
        .skinRestsUntil = std::nullopt,
        .lastFeel = feelLabel(content, option.treatment, option.proposal.lastFeel),
    };
    if (option.proposal.skinRestsUntil)
        view.skinRestsUntil = WallTime{.utc = *option.proposal.skinRestsUntil, .offset = now.offset};
    return view;
}

/// The instants at which the plan is another by itself.
std::vector<UtcTime> bordersOf(const CareTexts& texts, const CareFacts& facts, const CarePlan& plan) {
    std::vector<UtcTime> borders;
    if (facts.onset) {
        borders.push_back(*facts.onset + hours(48));
        borders.push_back(*facts.onset + hours(72) + milliseconds(1)); // 72 h belong to the hours before
    }
    if (facts.lyingSince)
        for (const RestNotice& notice : texts.rest)
            borders.push_back(*facts.lyingSince + notice.after);
    for (const CareOption& option : plan.options)
        if (option.proposal.skinRestsUntil)
            borders.push_back(*option.proposal.skinRestsUntil);
    return borders;
}

std::optional<std::chrono::nanoseconds> untilFirstOf(const std::vector<UtcTime>& borders, UtcTime now) {
    std::optional<std::chrono::nanoseconds> first;
    for (const UtcTime border : borders)
        if (border > now && (!first || border - now < *first))
            first = border - now;
    return first;
}

} // namespace

void CarePresenter::refresh() {
    m_view = {};
    const WallTime now = m_clock.now().wall;
    const auto open = m_journal.episodes({.isOpen = true, .limit = 1});
    if (!open) {
        m_view.error = open.error().code;
        return;
    }
    if (open->empty())
        return;
    const Episode& episode = open->front();
    const auto facts = careFactsOf(&episode, m_journal, m_timers, m_content, now.utc);
    if (!facts)
        m_view.error = facts.error().code;
    m_view.episode = episode.id;
    show(facts ? *facts : careFactsOf(&episode, m_content, now.utc), now);
}

void CarePresenter::show(const CareFacts& facts, const WallTime& now) {
    const CareTexts& texts = m_content.care;
    const CarePlan plan = carePlanFor(texts, m_content.timers, facts);
    const CarePhaseText& phase = texts.textOf(plan.phase);
    m_view.title = texts.title;
    m_view.phase = plan.phase;
    m_view.phaseTitle = phase.title;
    for (const CareOption& option : plan.options) {
        m_view.options.push_back(optionView(m_content, phase, option, now));
        if (option.helpedBefore)
            m_view.learnt = viewOf(m_content, texts.learnt);
    }
    for (const CareView& view : phase.views)
        m_view.sides.push_back({.label = view.view.label, .claim = viewOf(m_content, view.view.claim)});
    m_view.notes = viewsOf(m_content, phase.notes);
    if (plan.restNotice) {
        m_view.rest = viewsOf(m_content, texts.rest[*plan.restNotice].claims);
        m_view.isRestStrong = *plan.restNotice > 0;
    }
    m_view.movingTitle = texts.movingTitle;
    m_view.moving = viewsOf(m_content, texts.moving);
    m_view.ladder = texts.ladder;
    m_view.untilNextChange = untilFirstOf(bordersOf(texts, facts, plan), now.utc);
}

} // namespace unknot
