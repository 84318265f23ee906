// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/pacer.hpp"

#include <cassert>

namespace unknot {

Pacer::Pacer(const Content& content, const PatternId& pattern, AwakeTime now)
    : m_content(&content), m_first(content.find(pattern)), m_pattern(m_first) {
    assert(m_pattern);
    m_session = beginBreathing(m_pattern->pattern, now);
}

void Pacer::pause(AwakeTime now) {
    m_session = paused(m_session, now);
}

void Pacer::resume(AwakeTime now) {
    m_session = resumed(m_session, now);
}

void Pacer::soften(AwakeTime now) {
    if (const NamedPattern* easier = m_content->find(m_pattern->easier)) {
        m_pattern = easier;
        m_session = softenedTo(m_session, easier->pattern, now);
    }
}

void Pacer::lengthen(AwakeTime now) {
    if (const NamedPattern* longer = longerPattern()) {
        m_pattern = longer;
        m_session = lengthenedTo(m_session, longer->pattern, now);
    }
}

/// Somebody who went softer may want the first breaths back; the softened ones never lead to others by
/// themselves, for those may hold the breath.
const NamedPattern* Pacer::longerPattern() const {
    if (const NamedPattern* longer = m_content->find(m_pattern->longer))
        return longer;
    return m_first->pattern.cycle() > m_pattern->pattern.cycle() ? m_first : nullptr;
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
        .breath = moment.cycle + 1,
        .completed = moment.cycle,
        .isPaused = m_session.isPaused(),
        .canSoften = !m_pattern->easier.empty(),
        .canLengthen = longerPattern() != nullptr,
    };
}

} // namespace unknot
