// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/breathe_presenter.hpp"

#include <cassert>

namespace unknot {

bool BreathePresenter::start(const PatternId& pattern) {
    if (!m_content.find(pattern))
        return false;
    m_pacer.emplace(m_content, pattern, m_clock.now().awake);
    return true;
}

void BreathePresenter::repeat() {
    if (m_pacer)
        start(PatternId(m_pacer->pattern().id));
}

void BreathePresenter::togglePause() {
    if (m_pacer && m_pacer->isPaused())
        m_pacer->resume(m_clock.now().awake);
    else
        pause();
}

void BreathePresenter::pause() {
    if (m_pacer)
        m_pacer->pause(m_clock.now().awake);
}

void BreathePresenter::softer() {
    if (m_pacer)
        m_pacer->soften(m_clock.now().awake);
}

void BreathePresenter::longer() {
    if (m_pacer)
        m_pacer->lengthen(m_clock.now().awake);
}

void BreathePresenter::stop() {
    if (m_pacer)
        m_lastBreaths = m_pacer->viewAt(m_clock.now().awake).completed;
    m_pacer.reset();
}

BreatheView BreathePresenter::view() const {
    BreatheView view{.patterns = {}, .isBreathing = m_pacer.has_value(), .lastBreaths = m_lastBreaths};
    for (const NamedPattern* pattern : offeredPatterns(m_content, m_exhale))
        view.patterns.push_back({pattern->id, pattern->title, viewsOf(m_content, pattern->about)});
    return view;
}

PacerView BreathePresenter::pacerView() const {
    assert(m_pacer);
    return m_pacer->viewAt(m_clock.now().awake);
}

} // namespace unknot
