// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/now_presenter.hpp"

#include "unknot/guide/guide_engine.hpp"

namespace unknot {

void NowPresenter::refresh() {
    refreshStanding();
    m_unfinished.reset();
    m_endedBySign.reset();
    m_placeError.reset();
    lookForRoutine();
    const auto loaded = m_places.guides.load();
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
    if (canGoOn(kept))
        m_unfinished = kept;
}

/// On another day a routine begins anew: nothing is left to be gone on with.
void NowPresenter::lookForRoutine() {
    m_routine.reset();
    const auto loaded = m_places.routines.load();
    if (!loaded)
        m_placeError = loaded.error().code;
    if (!loaded || !*loaded)
        return;
    const GuideState& kept = **loaded;
    const bool isToday = kept.changedAt.localDay() == m_clock.now().wall.localDay();
    if (isToday && canGoOn(kept) && m_gate.against(kept.guide) == HeldBack::no)
        m_routine = kept;
}

/// What cannot be gone on with is not offered.
bool NowPresenter::canGoOn(const GuideState& kept) const {
    const Guide* guide = m_content.find(kept.guide);
    const bool isOver = kept.status == GuideStatus::ended || kept.status == GuideStatus::emergency;
    return guide && !isOver && GuideEngine(*guide).canResume(kept);
}

const std::optional<GuideState>& NowPresenter::unfinishedLike(const GuideId& id) const {
    const Guide* guide = m_content.find(id);
    return guide && guide->isRoutine ? m_routine : m_unfinished;
}

void NowPresenter::release() {
    refresh();
    m_standing.release();
    m_released = m_endedBySign;
    // Where it cannot be removed, it is passed over as long as the program runs.
    if (m_endedBySign)
        (void)m_places.guides.clear();
}

std::optional<UnfinishedView> NowPresenter::viewOf(const std::optional<GuideState>& kept) const {
    if (!kept)
        return std::nullopt;
    const WallTime now = m_clock.now().wall;
    const Guide* guide = m_content.find(kept->guide);
    const Step* step = guide ? guide->find(kept->step) : nullptr;
    return UnfinishedView{
        .guideTitle = guide ? guide->title : std::string(),
        .stepTitle = step ? step->title : std::string(),
        .since = kept->onset,
        .isToday = kept->onset.localDay() == now.localDay(),
        .startsWithSigns = kept->changedAt.localDay() != now.localDay(),
    };
}

NowView NowPresenter::view() const {
    const auto& standing = m_standing.standing();
    // What a same-day route withholds of the ladder, it withholds of every routine.
    const bool offersRoutine = !withholdsLengthening(standing);
    return {.unfinished = viewOf(m_unfinished),
        .unfinishedRoutine = offersRoutine ? viewOf(m_routine) : std::nullopt,
        .standing = m_standing.view(),
        .offersGuides = !withholdsGuides(standing),
        .offersLadder = !withholdsLengthening(standing),
        .placeError = m_placeError};
}

} // namespace unknot
