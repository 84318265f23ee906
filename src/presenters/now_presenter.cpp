// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/now_presenter.hpp"

#include "unknot/guide/guide_engine.hpp"

namespace unknot {

void NowPresenter::refresh() {
    m_unfinished.reset();
    m_placeError.reset();
    const auto loaded = m_session.load();
    if (!loaded) {
        m_placeError = loaded.error().code;
        return;
    }
    const bool isOpen = *loaded && (*loaded)->status != GuideStatus::ended;
    const Guide* guide = isOpen ? m_content.find((*loaded)->guide) : nullptr;
    if (!guide)
        return;
    // What cannot be gone on with is not offered; an emergency is shown as long as it can be named.
    const bool isEmergency = (*loaded)->status == GuideStatus::emergency;
    if (isEmergency ? guide->find((*loaded)->step) != nullptr : GuideEngine(*guide).canResume(**loaded))
        m_unfinished = *loaded;
}

void NowPresenter::forget() {
    m_unfinished.reset();
    if (const auto cleared = m_session.clear(); !cleared)
        m_placeError = cleared.error().code;
}

NowView NowPresenter::view() const {
    NowView view{.unfinished = std::nullopt, .placeError = m_placeError};
    if (!m_unfinished)
        return view;
    const WallTime now = m_clock.now().wall;
    const Guide* guide = m_content.find(m_unfinished->guide);
    view.unfinished = UnfinishedView{
        .guideTitle = guide->title,
        .stepTitle = guide->find(m_unfinished->step)->title,
        .since = m_unfinished->onset,
        .isToday = m_unfinished->onset.localDay() == now.localDay(),
        .isEmergency = m_unfinished->status == GuideStatus::emergency,
        .startsWithSigns = m_unfinished->changedAt.localDay() != now.localDay(),
    };
    return view;
}

} // namespace unknot
