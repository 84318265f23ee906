// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace unknot {

/// A name from content or database that cannot be mistaken for a name of another kind.
template <class Tag>
struct Id {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

using SourceId = Id<struct SourceTag>;
using GuideId = Id<struct GuideTag>;
using StepId = Id<struct StepTag>;
using ChoiceId = Id<struct ChoiceTag>;
using StageId = Id<struct StageTag>;
using PatternId = Id<struct PatternTag>;
using SignId = Id<struct SignTag>;
using NoticeId = Id<struct NoticeTag>;
using RegionId = Id<struct RegionTag>;
using FigureId = Id<struct FigureTag>;
using PoseId = Id<struct PoseTag>;
/// A timer of the content ("cold") or, as a UUID, one of the person's own.
using TimerId = Id<struct TimerTag>;
using TopicId = Id<struct TopicTag>;
using CardId = Id<struct CardTag>;
using PlanGroupId = Id<struct PlanGroupTag>;
using PlanItemId = Id<struct PlanItemTag>;
using ConditionId = Id<struct ConditionTag>;

// What the journal's pick lists name.
using BodyAreaId = Id<struct BodyAreaTag>;
using SensationId = Id<struct SensationTag>;
using ImpactId = Id<struct ImpactTag>;
using TriggerId = Id<struct TriggerTag>;
using MeasureId = Id<struct MeasureTag>;
using RiskFactorId = Id<struct RiskFactorTag>;

// What the journal keeps; each is a UUID (see uuid.hpp).
using EpisodeId = Id<struct EpisodeTag>;
using ReadingId = Id<struct ReadingTag>;
using TriedId = Id<struct TriedTag>;
using MedicineId = Id<struct MedicineTag>;
using ScreeningId = Id<struct ScreeningTag>;
using TimerRunId = Id<struct TimerRunTag>;
using ActivityId = Id<struct ActivityTag>;
using MomentId = Id<struct MomentTag>;

/// True for 1 to 64 lower-case letters, digits and hyphens: what any id may be written with.
[[nodiscard]] constexpr bool isIdText(std::string_view text) {
    for (const char c : text) {
        const bool isAllowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!isAllowed)
            return false;
    }
    return !text.empty() && text.size() <= 64;
}

} // namespace unknot
