// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/ladder.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr std::chrono::hours kMasksFor(24);

const MeasureId kMasking[] = {{"medicine"}, {"cream"}};

std::vector<const Step*> rungsOf(const Guide& ladder) {
    std::vector<const Step*> rungs;
    for (const Step& step : ladder.steps)
        if (!step.tries.empty())
            rungs.push_back(&step);
    return rungs;
}

/// The rung of that measure or, where it did not go well, the one before it.
StepId rungFor(const Guide& ladder, const MeasureId& measure, std::optional<Outcome> outcome) {
    const auto rungs = rungsOf(ladder);
    const auto rung = std::ranges::find(rungs, measure, &Step::tries);
    if (rung == rungs.end())
        return {};
    const bool wentBadly = outcome == Outcome::worse || outcome == Outcome::couldNot;
    return wentBadly && rung != rungs.begin() ? (*std::prev(rung))->id : (*rung)->id;
}

bool masks(const MeasureId& measure, const PickList<MeasureId>& measures) {
    const auto* item = measures.find(measure);
    return std::ranges::any_of(kMasking,
        [&](const MeasureId& masking) { return measure == masking || (item && item->kindOf == masking); });
}

} // namespace

StepId rungReached(const Guide& ladder, const Episode& episode) {
    for (auto tried = episode.tried.rbegin(); tried != episode.tried.rend(); ++tried)
        if (StepId rung = rungFor(ladder, tried->measure, tried->outcome); !rung.empty())
            return rung;
    return {};
}

StepId rungReached(const Guide& ladder, const GuideState& state) {
    // A rung that was only looked at is not on the way yet.
    for (auto id = state.trail.rbegin(); id != state.trail.rend(); ++id) {
        const Step* step = ladder.find(*id);
        if (!step || step->tries.empty())
            continue;
        const auto said = std::find_if(state.outcomes.rbegin(), state.outcomes.rend(),
            [&](const OutcomeRecord& record) { return record.measure == step->tries; });
        const bool wasSaid = said != state.outcomes.rend();
        return rungFor(ladder, step->tries, wasSaid ? std::optional(said->outcome) : std::nullopt);
    }
    return state.goOnAt;
}

bool mayMaskPain(const Episode& episode, const PickList<MeasureId>& measures, UtcTime now) {
    // A time that lies ahead, because the clock was set back, is as good as now.
    const auto isLate = [now](const std::optional<WallTime>& at) { return !at || now - at->utc < kMasksFor; };
    return std::ranges::any_of(
               episode.medicines, [&](const Medicine& medicine) { return isLate(medicine.at); }) ||
        std::ranges::any_of(episode.tried,
            [&](const Tried& tried) { return masks(tried.measure, measures) && isLate(tried.at); });
}

} // namespace unknot
