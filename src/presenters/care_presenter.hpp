// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include "unknot/care/care_plan.hpp"
#include "unknot/journal/journal_store.hpp"
#include "unknot/journal/timer_log.hpp"

namespace unknot {

/// Cold or heat, as it is offered. All in the same size.
struct CareOptionView {
    TimerId treatment;
    std::string title;
    std::chrono::seconds length{0};
    OptionStanding standing = OptionStanding::offered;
    bool helpedBefore = false;
    std::vector<std::string> voices;        ///< who names it for these hours
    std::optional<WallTime> skinRestsUntil; ///< it can be started again then
    std::string lastFeel;                   ///< what was said the last time; may be empty

    bool operator==(const CareOptionView&) const = default;
};

/// "What may help now", for the episode that is open.
struct CareCardView {
    EpisodeId episode; ///< empty: none is open, and nothing is shown
    std::string title;
    CarePhase phase = CarePhase::unknown;
    std::string phaseTitle;
    std::vector<CareOptionView> options;
    std::vector<SideView> sides; ///< who says what for these hours
    std::vector<ClaimView> notes;
    std::optional<ClaimView> learnt; ///< why one is preselected that helped before
    std::vector<ClaimView> rest;     ///< the notice about lying down; empty where none is due
    bool isRestStrong = false;
    std::string movingTitle;
    std::vector<ClaimView> moving;
    GuideId ladder;
    std::optional<std::chrono::nanoseconds> untilNextChange; ///< when the plan differs by itself
    std::optional<ErrorCode> error;

    bool operator==(const CareCardView&) const = default;
};

/// What the episode alone tells, for where the stores tell nothing; it may be null.
[[nodiscard]] CareFacts careFactsOf(const Episode* episode, const Content& content, UtcTime now);
/// The facts of the open episode that a plan is made from; `episode` may be null. Fails: as the stores.
[[nodiscard]] Result<CareFacts> careFactsOf(const Episode* episode, const JournalStore& journal,
    const TimerStore& timers, const Content& content, UtcTime now);

/// The care part of Now. Borrows: all of it.
class CarePresenter {
public:
    CarePresenter(
        const JournalStore& journal, const TimerStore& timers, const Content& content, const Clock& clock)
        : m_journal(journal), m_timers(timers), m_content(content), m_clock(clock) {}

    /// Reads the journal again. To be called whenever the page comes to the front, and at untilNextChange.
    void refresh();
    [[nodiscard]] const CareCardView& view() const { return m_view; }

private:
    void show(const CareFacts& facts, const WallTime& now);

    const JournalStore& m_journal;
    const TimerStore& m_timers;
    const Content& m_content;
    const Clock& m_clock;
    CareCardView m_view;
};

} // namespace unknot
