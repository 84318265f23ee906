// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/answers.hpp"
#include "unknot/content/claim.hpp"

#include <chrono>
#include <map>

namespace unknot {

/// What a step is, and so what it asks of the person.
enum class StepKind {
    say,       ///< read it, do it, go on
    ask,       ///< a question with choices, or how the last measure worked
    breathe,   ///< the pacer
    hold,      ///< rounds of holding and resting
    countdown, ///< a stretch of time that goes by
    redFlags,  ///< the emergency signs on one screen
    end,       ///< the last screen
};

/// What a step asks for. None at all is the rule on the path of somebody who cannot move.
enum class Need { chair, pillow, pack, helper, support, gettingUp, moving };

/// What an answer says about whether the person can move; it bounds the cannot-move path.
enum class Mobility { unsaid, cannotMove, canMove };

/// An answer that leads to another step, or, where it names a sign, to the emergency page.
struct Choice {
    ChoiceId id;
    std::string label;
    StepId next;
    SignId sign; ///< the red flag this answer amounts to; empty for nearly all
    Mobility mobility = Mobility::unsaid;
    std::optional<Outcome> outcome; ///< what it says of the measure that the step asks about

    bool operator==(const Choice&) const = default;
};

/// What a guide means for the journal when it is begun.
enum class EpisodeStart {
    none,   ///< nothing: it can be done on any day
    open,   ///< a spasm is there: an episode is opened, or the open one goes on
    goesOn, ///< it belongs to the open episode, however old that is; without one, to none
    passed, ///< a spasm has just passed: a brief one is entered
};

/// Where each outcome of a measure leads.
struct OutcomeQuestion {
    MeasureId measure; ///< what was tried, e.g. "position"; one of the journal's measures
    std::map<Outcome, StepId> next;

    bool operator==(const OutcomeQuestion&) const = default;
};

/// Rounds of holding still and resting. With sides, each round is done to the one and then to the other.
struct HoldPlan {
    int rounds = 0;
    std::chrono::seconds hold{0};
    std::chrono::seconds rest{0};
    FigureId restFigure; ///< shown while resting; empty: the step's own
    /// "Turn to the left", "Turn to the right": what each side is called; none, or two.
    std::vector<std::string> sides;
    FigureId otherFigure;     ///< shown while the second side is held; empty: the step's own
    FigureId otherRestFigure; ///< likewise while resting after it; empty: restFigure

    bool operator==(const HoldPlan&) const = default;
};

/// One screen of a guide. Fields that its kind does not use are empty.
struct Step {
    StepId id;
    StepKind kind = StepKind::say;
    StageId stage;
    std::string title;        ///< at most 8 words
    std::vector<Claim> lines; ///< at most 3
    std::vector<View> views;  ///< the sides of a disagreement, default first
    std::vector<Need> needs;
    FigureId figure;          ///< the drawing beside the text; empty for none
    bool keepsFigure = false; ///< goes on showing, still, the drawing of the step before
    std::string action;       ///< what the primary button says; empty for the usual word
    StepId next;              ///< where the primary action leads; empty for ask and end
    std::vector<Choice> choices;
    std::optional<OutcomeQuestion> outcomes;
    std::optional<std::chrono::seconds> autoAfter; ///< goes on by itself after this long
    PatternId pattern;                             ///< breathe only
    std::optional<HoldPlan> hold;                  ///< hold only
    std::optional<std::chrono::seconds> countdown; ///< countdown only
    std::optional<Claim> timing; ///< who gives the times; there wherever hold, countdown or autoAfter is
    bool isStretching = false;   ///< part of the lengthening that `worse` ends
    MeasureId asksAbout; ///< ask only: the measure that the outcomes of its choices speak of; empty for none
    MeasureId tries;     ///< what somebody tries who goes on from here; empty for none. One of the journal's

    bool operator==(const Step&) const = default;
};

/// A part of a guide, for the progress dots.
struct Stage {
    StageId id;
    std::string title;

    bool operator==(const Stage&) const = default;
};

/// After how much lengthening, over all stretching steps together, the guide leads to the doctor card.
/// That long or hard lengthening means a doctor is source 001's; the number is our own.
struct StretchLimit {
    std::chrono::seconds after{0};
    StepId then;
    Claim why;

    bool operator==(const StretchLimit&) const = default;
};

/// A guided sequence. Checked content has no dead end in it (see checkGuide).
struct Guide {
    GuideId id;
    std::string title;
    std::string summary;
    EpisodeStart episode = EpisodeStart::none;
    std::vector<Stage> stages;
    StepId begin;
    std::vector<Step> steps;
    std::optional<StretchLimit> stretchLimit;
    /// Begun anew, or gone on with on a later day, it goes from the warning signs to the rung that was
    /// reached: the step whose `tries` the episode tells of last. Where that was worse, or could not be
    /// done, to the rung before.
    bool isLadder = false;
    /// Movements for the days without a spasm: doing it is kept as an Activity, and one of the person's own
    /// content stands in Prevention beside ours.
    bool isRoutine = false;
    bool isOwn = false;                 ///< from the person's own content; no file says so, the loader does
    std::optional<Claim> afterMedicine; ///< shown with every step while a medicine taken lately may mask pain

    /// Null where there is no such step. Borrows: the guide.
    [[nodiscard]] const Step* find(const StepId& wanted) const;

    bool operator==(const Guide&) const = default;
};

/// Every step that can directly follow this one, in the order of the content. Signs lead nowhere:
/// they end the guide.
[[nodiscard]] std::vector<StepId> exitsOf(const Step& step);

} // namespace unknot
