// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"
#include "presenters/routine_gate.hpp"

namespace unknot {

/// What the sides say about one thing they differ on.
struct SidesView {
    std::string title; ///< empty where nobody differs
    std::vector<SideView> sides;

    bool operator==(const SidesView&) const = default;
};

/// What must be true before something is offered, as the person says.
struct ConditionView {
    ConditionId id;
    ClaimView claim;
    bool isMet = false;

    bool operator==(const ConditionView&) const = default;
};

/// What somebody said about a thing of the plan.
enum class PlanAnswer {
    none,
    chosen,   ///< it is in the plan; of a reminder: it is on
    declined, ///< "not now": never offered again
};

/// What a step of a routine says.
struct PlanStepView {
    std::string title;
    std::vector<ClaimView> says; ///< never empty

    bool operator==(const PlanStepView&) const = default;
};

/// One thing of the plan, with all that can be done with it.
struct PlanItemView {
    PlanItemId id;
    /// A routine of the person's own content folder: that guide; else empty. Nothing is asked before it:
    /// whoever wrote it knows them.
    GuideId own;
    PlanKind kind = PlanKind::habit;
    int place = 0; ///< in the content's order, from 0
    std::string title;
    std::vector<ClaimView> about;
    std::vector<ClaimView> cautions;
    std::vector<PlanStepView> steps; ///< of an own routine, which nothing else tells of
    SidesView views;
    FigureId figure;
    std::vector<ConditionView> conditions;
    HeldBack heldBack = HeldBack::no;
    std::optional<ClaimView> why; ///< held back by a spasm: who says so; empty where nobody but Unknot does
    PlanAnswer answer = PlanAnswer::none;
    GuideId guide; ///< can be begun now; else empty
    TimerId timer; ///< a treatment that can be opened now; else empty
    bool canChoose = false;
    bool canDecline = false;
    bool canTakeOut = false;

    bool operator==(const PlanItemView&) const = default;
};

/// A part of the plan, in the order in which it is built.
struct PlanGroupView {
    std::string title;
    std::vector<ClaimView> about;
    SidesView views;
    std::vector<PlanItemView> items; ///< without those that were declined

    bool operator==(const PlanGroupView&) const = default;
};

/// The page Prevention.
struct PreventionView {
    std::vector<ClaimView> about;
    SidesView views; ///< can spasms to come be ruled out?
    bool isEpisodeOpen = false;
    bool isHelpFirst = false; ///< an emergency stands: nothing is begun from here
    bool isLookFirst = false; ///< a same-day route, or more, stands: no routine is begun
    /// In the content's order, not in that in which they were chosen: it is the order to do them in. Own
    /// routines come last.
    std::vector<PlanItemView> plan;
    std::vector<PlanGroupView> groups; ///< none without items
    std::vector<PlanItemView> own;     ///< likewise without those that were declined
    std::vector<PlanItemView> declined;
    std::optional<ErrorCode>
        problem; ///< why the plan could not be read; it is set aside with the next choice
    std::optional<ErrorCode> keepError; ///< why the last choice could not be kept; it holds all the same

    /// Null where there is no such thing. Borrows: this value.
    [[nodiscard]] const PlanItemView* find(const PlanItemId& id) const;

    bool operator==(const PreventionView&) const = default;
};

/// The next thing that wants an answer: behind that place, and then from the beginning again. Null where
/// there is none: all else is answered, or held back by a spasm. Borrows: the view.
[[nodiscard]] const PlanItemView* nextToAnswer(const PreventionView& view, int behind = -1);

} // namespace unknot
