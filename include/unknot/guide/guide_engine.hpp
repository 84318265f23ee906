// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/red_flag.hpp"
#include "unknot/guide/guide_state.hpp"

#include <variant>

namespace unknot {

// What can happen to a guide.
struct BeginGuide {};
struct GoNext {};
struct GoBack {};
struct RepeatStep {};
struct Choose {
    ChoiceId choice;
};
/// The emergency signs, answered as one: "no" is a deliberate "none of these". `sign` is the one that
/// was named, if any; leave a private one out, for the state is stored.
struct AnswerSigns {
    Answer answer;
    SignId sign;
};
struct ReportOutcome {
    Outcome outcome;
};
struct PauseGuide {};
struct ResumeGuide {};
struct TickGuide {};
struct LeaveGuide {};
/// A same-day route stands: stretching is over for this run, as after `worse`. From a stretching step it
/// leads back to the last one that was a position, breathing or rest.
struct EndLengthening {};

using GuideEvent = std::variant<BeginGuide, GoNext, GoBack, RepeatStep, Choose, AnswerSigns, ReportOutcome,
    PauseGuide, ResumeGuide, TickGuide, LeaveGuide, EndLengthening>;

/// Where in the rounds of a hold step somebody is.
struct HoldMoment {
    int round = 1; ///< from 1
    int rounds = 1;
    bool isHolding = true; ///< else resting
    std::chrono::nanoseconds untilChange{0};
    /// 0 or 1, an index into HoldPlan::sides: the side that is held or, while resting, that was held before.
    /// Empty where there are none.
    std::optional<std::size_t> side = std::nullopt;

    bool operator==(const HoldMoment&) const = default;
};

/// A deterministic state machine over a checked guide: the same state, event and moment always give the
/// same next state. An event that means nothing where the guide stands changes nothing.
///
/// `worse`, or a same-day route, ends all stretching for this run: choices that lead to it are no longer
/// there, and going back passes over it. A sign that is there, or not sure, ends the guide from any step.
/// Stretching that takes longer than the guide's limit leads to the guide's doctor card (source 001).
/// Borrows: the guide. Thread rule: none; it holds no state.
class GuideEngine {
public:
    explicit GuideEngine(const Guide& guide) : m_guide(guide) {}

    /// Requires: canResume(state), unless the event is BeginGuide.
    [[nodiscard]] GuideState step(const GuideState& state, const GuideEvent& event, const Moment& now) const;

    /// Whether the state belongs to this guide as it is now: content may have changed since.
    [[nodiscard]] bool canResume(const GuideState& state) const;
    /// Requires: canResume(state).
    [[nodiscard]] const Step& stepOf(const GuideState& state) const;
    /// The choices there are: all but those that lead to stretching once that is over.
    [[nodiscard]] std::vector<Choice> choicesOf(const GuideState& state) const;
    /// Time until the step goes on by itself; empty where it does not.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> timeLeft(
        const GuideState& state, AwakeTime now) const;
    /// Empty on any step that is no hold.
    [[nodiscard]] std::optional<HoldMoment> holdOf(const GuideState& state, AwakeTime now) const;
    /// Whether stretching is over for this run: after `worse`, on a same-day route, or when the guide's limit
    /// is reached.
    [[nodiscard]] bool isStretchingOver(const GuideState& state) const;
    /// Whether `worse` has ended all stretching for this run.
    [[nodiscard]] static bool endedStretching(const GuideState& state);

private:
    const Guide& m_guide;
};

} // namespace unknot
