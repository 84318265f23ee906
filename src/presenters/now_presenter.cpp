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
    if (!*loaded)
        return;
    // What cannot be gone on with is not offered. An emergency stays, whatever has become of its guide.
    const GuideState& kept = **loaded;
    const Guide* guide = m_content.find(kept.guide);
    const bool isOpen = guide && kept.status != GuideStatus::ended && GuideEngine(*guide).canResume(kept);
    if (isOpen || kept.status == GuideStatus::emergency)
        m_unfinished = kept;
}

NowView NowPresenter::view() const {
    NowView view{.unfinished = std::nullopt, .placeError = m_placeError};
    if (!m_unfinished)
        return view;
    const WallTime now = m_clock.now().wall;
    const Guide* guide = m_content.find(m_unfinished->guide);
    const Step* step = guide ? guide->find(m_unfinished->step) : nullptr;
    view.unfinished = UnfinishedView{
        .guideTitle = guide ? guide->title : std::string(),
        .stepTitle = step ? step->title : std::string(),
        .since = m_unfinished->onset,
        .isToday = m_unfinished->onset.localDay() == now.localDay(),
        .isEmergency = m_unfinished->status == GuideStatus::emergency,
        .startsWithSigns = m_unfinished->changedAt.localDay() != now.localDay(),
    };
    return view;
}

} // namespace unknot
