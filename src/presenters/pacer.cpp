// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/pacer.hpp"

#include <cassert>
#include <cmath>

namespace unknot {

namespace {

/// What the breaths of a sitting have done for the knot so far, 0 to below 1. Most of it in the first few
/// minutes; it never comes to an end.
double easedBy(std::int64_t breaths) {
    return 1 - std::exp(-double(breaths) / 12);
}

double settledAfter(std::int64_t breaths) {
    return 0.4 * easedBy(breaths);
}

double loosestAfter(std::int64_t breaths) {
    return 0.82 + 0.13 * easedBy(breaths);
}

} // namespace

Pacer::Pacer(const Content& content, const PatternId& pattern, AwakeTime now)
    : m_content(&content), m_first(content.find(pattern)), m_pattern(m_first), m_turn{.at = now} {
    assert(m_pattern);
    m_session = beginBreathing(m_pattern->pattern, now);
}

void Pacer::pause(AwakeTime now) {
    m_session = paused(m_session, now);
}

void Pacer::resume(AwakeTime now) {
    if (isPaused())
        turnTo(resumed(m_session, now), now);
}

void Pacer::soften(AwakeTime now) {
    if (const NamedPattern* easier = m_content->find(m_pattern->easier)) {
        m_pattern = easier;
        turnTo(softenedTo(m_session, easier->pattern, now), now);
    }
}

void Pacer::lengthen(AwakeTime now) {
    if (const NamedPattern* longer = longerPattern()) {
        m_pattern = longer;
        turnTo(lengthenedTo(m_session, longer->pattern, now), now);
    }
}

void Pacer::turnTo(const BreathSession& session, AwakeTime now) {
    m_turn = {.at = now, .slack = slackAt(momentAt(now), now)};
    m_session = session;
}

/// Somebody who went softer may want the first breaths back; the softened ones never lead to others by
/// themselves, for those may hold the breath.
const NamedPattern* Pacer::longerPattern() const {
    if (const NamedPattern* longer = m_content->find(m_pattern->longer))
        return longer;
    return m_first->pattern.cycle() > m_pattern->pattern.cycle() ? m_first : nullptr;
}

double Pacer::slackAt(const BreathMoment& moment, AwakeTime now) const {
    const double settled = settledAfter(moment.cycle);
    const double loosest = loosestAfter(moment.cycle);
    const double settledNext = settledAfter(moment.cycle + 1);
    const double fullness = fullnessAt(m_session.pattern, moment);
    const AwakeTime began = m_session.pausedAt.value_or(now) - moment.sincePhaseBegan;
    const auto from = [&](double usual) { return began == m_turn.at ? m_turn.slack : usual; };
    switch (moment.phase) {
    case Phase::inhale: return std::lerp(from(settled), loosest, fullness);
    case Phase::hold: return loosest;
    case Phase::exhale: return std::lerp(settledNext, from(loosest), fullness);
    case Phase::rest: break;
    }
    return settledNext;
}

PacerView Pacer::viewAt(AwakeTime now) const {
    const BreathMoment moment = momentAt(now);
    return {
        .patternTitle = m_pattern->title,
        .phase = moment.phase,
        .secondsLeft = int(std::chrono::ceil<std::chrono::seconds>(moment.untilPhaseEnds).count()),
        .fullness = fullnessAt(m_session.pattern, moment),
        .phaseShare = double(moment.sincePhaseBegan.count()) /
            double((moment.sincePhaseBegan + moment.untilPhaseEnds).count()),
        .untilPhaseEnds = moment.untilPhaseEnds,
        .slack = slackAt(moment, now),
        .breath = moment.cycle + 1,
        .completed = moment.cycle,
        .isPaused = m_session.isPaused(),
        .canSoften = !m_pattern->easier.empty(),
        .canLengthen = longerPattern() != nullptr,
    };
}

} // namespace unknot
