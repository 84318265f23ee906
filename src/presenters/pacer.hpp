// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include "unknot/breathing/breath_session.hpp"

namespace unknot {

/// What the pacer shows at one instant.
struct PacerView {
    std::string patternTitle;
    Phase phase = Phase::inhale;
    int secondsLeft = 1;                        ///< of this phase, counted down to 1
    double fullness = 0;                        ///< 0 empty to 1 full, eased
    double phaseShare = 0;                      ///< how much of the phase is over, 0 to 1
    std::chrono::nanoseconds untilPhaseEnds{1}; ///< always above zero
    /// How loose the knot lies, 0 to below 1: loosens with the in-breath, settles with the out-breath, a
    /// little looser with each breath of the sitting. Never leaps, whatever is pressed.
    double slack = 0;
    std::int64_t breath = 1; ///< the one being breathed, from 1
    std::int64_t completed = 0;
    bool isPaused = false;
    bool canSoften = false;
    bool canLengthen = false;

    bool operator==(const PacerView&) const = default;
};

/// A sitting at the pacer. Takes every instant as an argument, so it can be drawn at any rate.
/// Borrows: the content.
class Pacer {
public:
    /// Begins at once with an in-breath. Requires: the content has the pattern.
    Pacer(const Content& content, const PatternId& pattern, AwakeTime now);

    void pause(AwakeTime now);
    /// Goes on with an in-breath.
    void resume(AwakeTime now);
    /// To the next smaller breaths, at once; nothing where there are none.
    void soften(AwakeTime now);
    /// To the next longer breaths, in the end back to those the sitting began with; nothing where there
    /// are none.
    void lengthen(AwakeTime now);

    [[nodiscard]] bool isPaused() const { return m_session.isPaused(); }
    [[nodiscard]] const NamedPattern& pattern() const { return *m_pattern; }
    [[nodiscard]] BreathMoment momentAt(AwakeTime now) const { return momentOf(m_session, now); }
    [[nodiscard]] PacerView viewAt(AwakeTime now) const;

private:
    /// Where the knot lay when the breath was last changed by hand: its next phase sets out from there.
    struct Turn {
        AwakeTime at;
        double slack = 0;
    };
    [[nodiscard]] const NamedPattern* longerPattern() const;
    [[nodiscard]] double slackAt(const BreathMoment& moment, AwakeTime now) const;
    void turnTo(const BreathSession& session, AwakeTime now);

    const Content* m_content;
    const NamedPattern* m_first; ///< what the sitting began with
    const NamedPattern* m_pattern;
    BreathSession m_session;
    Turn m_turn;
};

} // namespace unknot
