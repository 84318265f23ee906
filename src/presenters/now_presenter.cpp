// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/now_presenter.hpp"

#include "unknot/guide/guide_engine.hpp"

namespace unknot {

void NowPresenter::refresh() {
    refreshStanding();
    m_unfinished.reset();
    m_endedBySign.reset();
    m_placeError.reset();
    const auto loaded = m_session.load();
    if (!loaded) {
        m_placeError = loaded.error().code;
        return;
    }
    if (!*loaded)
        return;
    const GuideState& kept = **loaded;
    if (kept.status == GuideStatus::emergency) {
        m_endedBySign = kept;
        // Where the small file could not be written, the place still knows; whatever has become of its guide.
        if (kept != m_released && !withholdsGuides(m_standing.standing())) {
            m_standing.raise(Route::emergency);
            m_standing.keep();
        }
        return;
    }
    // What cannot be gone on with is not offered.
    const Guide* guide = m_content.find(kept.guide);
    if (guide && kept.status != GuideStatus::ended && GuideEngine(*guide).canResume(kept))
        m_unfinished = kept;
}

void NowPresenter::release() {
    refresh();
    m_standing.release();
    m_released = m_endedBySign;
    // Where it cannot be removed, it is passed over as long as the program runs.
    if (m_endedBySign)
        (void)m_session.clear();
}

std::optional<UnfinishedView> NowPresenter::unfinishedView() const {
    if (!m_unfinished)
        return std::nullopt;
    const WallTime now = m_clock.now().wall;
    const Guide* guide = m_content.find(m_unfinished->guide);
    const Step* step = guide ? guide->find(m_unfinished->step) : nullptr;
    return UnfinishedView{
        .guideTitle = guide ? guide->title : std::string(),
        .stepTitle = step ? step->title : std::string(),
        .since = m_unfinished->onset,
        .isToday = m_unfinished->onset.localDay() == now.localDay(),
        .startsWithSigns = m_unfinished->changedAt.localDay() != now.localDay(),
    };
}

NowView NowPresenter::view() const {
    const auto& standing = m_standing.standing();
    return {.unfinished = unfinishedView(),
        .standing = m_standing.view(),
        .offersGuides = !withholdsGuides(standing),
        .offersLadder = !withholdsLengthening(standing),
        .placeError = m_placeError};
}

} // namespace unknot
