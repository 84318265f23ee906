// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/claim.hpp"

#include <optional>

namespace unknot {

/// What a thing of the plan is, and so what can be done with it.
enum class PlanKind {
    routine,   ///< a guide that is gone through
    habit,     ///< something to do differently through the day
    reminder,  ///< a reminder that is turned on with it
    treatment, ///< a treatment of the timers for another purpose, e.g. heat before exertion
    notFirst,  ///< what one source advises against beginning with: it is told of, and cannot be chosen
};

/// What must be true before something is offered, as the person says. Confirmed once; a spasm that begins
/// later undoes it.
struct Condition {
    ConditionId id;
    Claim claim;

    bool operator==(const Condition&) const = default;
};

/// A part of the plan, in the order in which it is built.
struct PlanGroup {
    PlanGroupId id;
    std::string title;
    std::vector<Claim> about;
    std::string viewsTitle;
    std::vector<View> views;

    bool operator==(const PlanGroup&) const = default;
};

/// One thing that can be taken into the plan.
struct PlanItem {
    PlanItemId id;
    PlanGroupId group;
    PlanKind kind = PlanKind::habit;
    std::string title; ///< at most 8 words
    std::vector<Claim> about;
    std::vector<Claim> cautions;
    std::string viewsTitle;
    std::vector<View> views;
    GuideId guide; ///< routine: looked up in use, for guides are read later; else empty
    TimerId timer; ///< reminder, treatment; else empty
    FigureId figure;
    std::vector<ConditionId> conditions; ///< all of them must be confirmed
    /// There where it is not offered while an episode is open, and who says so.
    std::optional<Claim> notWhileOpen;

    bool operator==(const PlanItem&) const = default;
};

/// prevention.json.
struct Prevention {
    std::vector<Claim> about; ///< it lowers the risk, without a promise
    std::string viewsTitle;
    std::vector<View> views; ///< can spasms to come be ruled out?
    std::vector<Condition> conditions;
    std::vector<PlanGroup> groups;
    std::vector<PlanItem> items;

    /// Null where there is no such thing. Borrows: this value.
    [[nodiscard]] const PlanItem* find(const PlanItemId& id) const;
    [[nodiscard]] const Condition* find(const ConditionId& id) const;
    /// The item that leads through that guide, or null.
    [[nodiscard]] const PlanItem* itemOf(const GuideId& guide) const;

    bool operator==(const Prevention&) const = default;
};

} // namespace unknot
