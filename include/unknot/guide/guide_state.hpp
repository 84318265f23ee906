// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/base/result.hpp"
#include "unknot/content/guide.hpp"

#include <string_view>

namespace unknot {

enum class GuideStatus {
    running,
    paused,
    left,      ///< put aside, to be gone on with
    ended,     ///< on its last step
    emergency, ///< a warning sign ended it; nothing leads back into it
};

/// An answer that was given.
struct ChoiceRecord {
    StepId step;
    ChoiceId choice;
    WallTime at;

    bool operator==(const ChoiceRecord&) const = default;
};

/// How something worked that was tried.
struct OutcomeRecord {
    StepId step;
    MeasureId measure;
    Outcome outcome = Outcome::same;
    WallTime at;

    bool operator==(const OutcomeRecord&) const = default;
};

/// Where a person is in a guide: all of it, so that a killed program resumes at the same step with the
/// same onset.
struct GuideState {
    GuideId guide;
    GuideStatus status = GuideStatus::running;
    StepId step;
    std::vector<StepId> trail;             ///< the steps before, for going back
    WallTime onset;                        ///< when the guide was begun
    WallTime changedAt;                    ///< when this step was entered
    std::chrono::nanoseconds inStep{0};    ///< awake time spent in this step, pauses left out
    std::chrono::nanoseconds stretched{0}; ///< awake time spent in stretching steps, all together
    std::chrono::nanoseconds spent{0};     ///< likewise in all steps but the warning signs
    AwakeTime seenAt{};                    ///< up to when inStep is counted
    std::vector<ChoiceRecord> choices;
    std::vector<OutcomeRecord> outcomes;
    EpisodeId episode; ///< the journal's episode that this run belongs to; empty for none
    /// What the journal keeps of a routine; empty for any other guide, and until something of it was done.
    ActivityId activity;
    /// A ladder's rung to go to from the first warning signs: how far the person got before. Empty for none.
    StepId goOnAt;
    bool isLengtheningOver = false; ///< a same-day route ended all stretching for this run
    SignId sign; ///< the sign that led to the emergency, where it was named and is not private

    bool operator==(const GuideState&) const = default;
};

/// The state as one JSON object, and back to an equal value.
[[nodiscard]] std::string toJson(const GuideState& state);
/// Fails: damaged, newer.
[[nodiscard]] Result<GuideState> guideStateFromJson(std::string_view text);

} // namespace unknot
