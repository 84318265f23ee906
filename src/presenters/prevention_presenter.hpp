// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/prevention_view.hpp"
#include "presenters/standing_presenter.hpp"
#include "presenters/timers_presenter.hpp"

namespace unknot {

/// Builds the plan for the days without a spasm. There is nothing in it to count, to keep up or to fall
/// behind with. Each choice goes to the file at once, laid over what stands there by then, for the command
/// line may write it, too. A reminder of the plan is in it exactly while it is on. Borrows: all of it.
class PreventionPresenter {
public:
    PreventionPresenter(const Content& content, const PlanFile& file, const RoutineGate& gate,
        TimersPresenter& timers, StandingPresenter& standing, const Clock& clock);
    PreventionPresenter(const PreventionPresenter&) = delete;
    PreventionPresenter& operator=(const PreventionPresenter&) = delete;

    /// Reads plan, journal and what stands again, and how the timers were last read. To be called whenever
    /// the page comes to the front.
    void refresh();
    [[nodiscard]] const PreventionView& view() const { return m_view; }

    // What cannot be done as the view stands changes nothing.
    void choose(const PlanItemId& id);
    /// "Not now": it is not offered again; choose() takes that back.
    void decline(const PlanItemId& id);
    void takeOut(const PlanItemId& id);
    /// "This is so", as the person says; it counts until a spasm begins.
    void confirm(const ConditionId& id);
    void unconfirm(const ConditionId& id);

private:
    void change(const std::function<void(Plan&)>& intent);
    void render();
    [[nodiscard]] bool isOn(const TimerId& reminder) const;
    [[nodiscard]] PlanAnswer answerTo(const PlanItem& item, const Plan& plan) const;
    [[nodiscard]] PlanItemView viewOf(const PlanItem& item, const Plan& plan) const;
    void put(PlanItemView view, std::vector<PlanItemView>& among);
    [[nodiscard]] PlanItemView viewOf(const Guide& own, const Plan& plan) const;
    [[nodiscard]] std::vector<PlanStepView> stepsOf(const Guide& own) const;

    const Content& m_content;
    const PlanFile& m_file;
    const RoutineGate& m_gate;
    TimersPresenter& m_timers;
    StandingPresenter& m_standing;
    const Clock& m_clock;
    PreventionView m_view;
    int m_places = 0; ///< that were given to things so far
    std::optional<ErrorCode> m_keepError;
};

} // namespace unknot
