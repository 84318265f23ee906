// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/routine_gate.hpp"
#include "presenters/standing_presenter.hpp"

#include "unknot/guide/session_file.hpp"

namespace unknot {

/// A guide that was begun and not ended.
struct UnfinishedView {
    std::string guideTitle;
    std::string stepTitle;
    WallTime since; ///< the onset, as it was entered
    bool isToday = true;
    bool startsWithSigns = false; ///< it is from another day, so the warning signs come first

    bool operator==(const UnfinishedView&) const = default;
};

/// The start page.
struct NowView {
    std::optional<UnfinishedView> unfinished;
    /// A routine that was left today; it stands apart, and behind all else, for a spasm comes first.
    std::optional<UnfinishedView> unfinishedRoutine;
    std::optional<StandingView> standing; ///< where the answers to the warning signs led, above all else
    bool offersGuides = true;             ///< no guide and no treatment is offered in an emergency
    bool offersLadder = true;             ///< moving again waits until what stands was looked at
    std::optional<ErrorCode> placeError;  ///< why a kept place could not be read

    bool operator==(const NowView&) const = default;
};

/// What the start page offers. What stands is the one truth about an emergency: a guide that a warning sign
/// ended is no place to go on from. A routine is offered on the day on which it was left, and where it could
/// be begun now. Borrows: content, places, gate, standing, clock.
class NowPresenter {
public:
    NowPresenter(const Content& content, const GuidePlaces& places, const RoutineGate& gate,
        StandingPresenter& standing, const Clock& clock)
        : m_content(content), m_places(places), m_gate(gate), m_standing(standing), m_clock(clock) {}

    /// Reads the kept place, and what stands, again. To be called whenever the page comes to the front.
    void refresh();
    /// What stands alone.
    void refreshStanding() { m_standing.refresh(); }
    /// It was looked at, or a mistake: nothing stands any more, and a guide that it ended is let go.
    void release();

    [[nodiscard]] const std::optional<GuideState>& unfinished() const { return m_unfinished; }
    [[nodiscard]] const std::optional<GuideState>& unfinishedRoutine() const { return m_routine; }
    /// The one of them that keeps the place of guides of this kind.
    [[nodiscard]] const std::optional<GuideState>& unfinishedLike(const GuideId& guide) const;
    [[nodiscard]] NowView view() const;

private:
    void lookForRoutine();
    [[nodiscard]] bool canGoOn(const GuideState& kept) const;
    [[nodiscard]] std::optional<UnfinishedView> viewOf(const std::optional<GuideState>& kept) const;

    const Content& m_content;
    const GuidePlaces& m_places;
    const RoutineGate& m_gate;
    StandingPresenter& m_standing;
    const Clock& m_clock;
    std::optional<GuideState> m_unfinished;
    std::optional<GuideState> m_routine;
    std::optional<GuideState> m_endedBySign; ///< kept, and not to be gone on with
    std::optional<GuideState> m_released;    ///< likewise, and it stands for nothing any more
    std::optional<ErrorCode> m_placeError;
};

} // namespace unknot
