// SPDX-License-Identifier: GPL-3.0-or-later
#include "breath_walk.hpp"

#include "words.hpp"

namespace unknot::cli {

PhaseChange BreathWalk::take(const Pacer& pacer) {
    const BreathMoment moment = pacer.momentAt(m_due);
    const PhaseChange change{
        .phase = moment.phase,
        .breath = moment.cycle + 1,
        .length = pacer.pattern().pattern.lengthOf(moment.phase),
        .due = m_due,
    };
    m_due += moment.untilPhaseEnds;
    return change;
}

std::string lineFor(const PhaseChange& change) {
    return wordsFor(change.phase) + ", " + wordsFor(change.length) + ".";
}

} // namespace unknot::cli
