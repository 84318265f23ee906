// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/activity_log.hpp"
#include "presenters/breath_choice.hpp"
#include "presenters/episode_log.hpp"
#include "presenters/pacer.hpp"
#include "presenters/routine_gate.hpp"
#include "presenters/sign_views.hpp"
#include "presenters/standing_presenter.hpp"

#include "unknot/guide/guide_engine.hpp"
#include "unknot/guide/session_file.hpp"

namespace unknot {

/// What came of wanting to go through a guide.
enum class Opening {
    opened,
    notThere,       ///< there is no such guide, or the kept place does not fit it any more
    helpFirst,      ///< an emergency stands: no guide is offered until that was looked at
    movingWithheld, ///< a same-day route stands: the ladder back to moving, and every routine, waits until
                    ///< that was looked at
    withheld,       ///< the plan does not offer this routine now; RoutineGate says why
};

/// An answer as it is shown; its key is its place in the list, from 1.
struct ChoiceView {
    ChoiceId id;
    std::string label;

    bool operator==(const ChoiceView&) const = default;
};

/// One screen of a guide, ready to be shown. Changes at most once a second while nothing is done;
/// the breath is drawn from pacer() between.
struct GuideView {
    StepId step;
    StepKind kind = StepKind::say;
    std::string title;
    std::vector<ClaimView> lines;
    std::vector<SideView> sides;
    std::vector<std::string> voices;  ///< who speaks in the lines, by name alone
    std::optional<ClaimView> timing;  ///< who gives the times of this step
    std::optional<ClaimView> caution; ///< a medicine was noted that may mask pain; not on signs and end
    std::string reached; ///< how far somebody came on a ladder before, e.g. "Standing up"; on the first step
                         ///< and on the rung that is gone on with, else empty
    std::vector<Need> needs;
    FigureId figure;            ///< the drawing beside the text; empty for none
    bool isFigureStill = false; ///< it is what was shown before, and is not to move
    bool canRepeat = false;     ///< time runs, or the figure moves: it can begin anew
    std::string action;         ///< empty: the usual word
    bool hasNext = false;
    bool canGoBack = false;
    std::vector<ChoiceView> choices;
    std::vector<Outcome> outcomes; ///< the answers to "how did it work", in the order of their keys
    std::vector<SignView> signs;   ///< redFlags only: all emergency signs, unless the short form is asked
    std::vector<ShortQuestionView>
        shortForm;                    ///< redFlags only: what is asked instead where a spasm has passed
    bool keepsPrivate = false;        ///< redFlags only: private answers are kept, too
    std::vector<ClaimView> safetyNet; ///< what "none of these" does not mean; empty while signs are asked
    bool offersSafetyNet = false;     ///< it is to be in sight: after "none of these", and at the end
    bool saysLengtheningOver = false; ///< a same-day route took the lengthening out, and it shows here
    int stage = 1;
    int stages = 1;
    std::string stageTitle;
    std::optional<int> secondsLeft; ///< until the step goes on by itself
    std::optional<HoldMoment> hold; ///< untilChange in whole seconds
    /// The side that is held, e.g. "Turn to the left", or, while resting, the one that comes next. Empty
    /// where there are none.
    std::string side;
    GuideStatus status = GuideStatus::running;
    EpisodeId episode;                  ///< the journal's episode that this run belongs to; empty for none
    bool canRate = false;               ///< a number for the pain can be given here; nothing asks for it
    std::optional<PainScore> rated;     ///< what was said of the pain on this step
    std::optional<ErrorCode> keepError; ///< why the place cannot be kept, if it cannot
    std::optional<ErrorCode> logError;  ///< why the journal cannot take it in yet, if it cannot

    bool operator==(const GuideView&) const = default;
};

/// Leads somebody through a guide. Keeps the place in a small file at every transition, and has the journal
/// told of it. What stands goes before it: no guide in an emergency, and neither lengthening nor the ladder
/// nor a routine on a same-day route. A routine waits, too, where the plan does not offer it now. A sign that
/// ends a guide is raised, and written once help is on the screen: by keepLog().
/// Borrows: content, places, logs, gate, standing, clock.
class GuidePresenter {
public:
    GuidePresenter(const Content& content, const GuidePlaces& places, EpisodeLog& log,
        ActivityLog& activities, const RoutineGate& gate, StandingPresenter& standing, const Clock& clock)
        : m_content(content),
          m_places(places),
          m_log(log),
          m_activities(activities),
          m_gate(gate),
          m_standing(standing),
          m_clock(clock) {}

    [[nodiscard]] bool has(const GuideId& guide) const { return m_content.find(guide) != nullptr; }
    /// Which out-breath the default breath has, from the next breathing step on.
    void setExhale(ExhaleChoice exhale) { m_exhale = exhale; }
    /// What begin() would come to now.
    [[nodiscard]] Opening openingOf(const GuideId& guide) const;
    /// Starts from the first step; a ladder goes from there to the rung that was reached before. Whatever is
    /// not opened changes nothing.
    Opening begin(const GuideId& guide);
    /// Goes on from a kept state: at the same step on the same day, and from the warning signs, with
    /// the onset kept, on a later day, a ladder then as in begin(). A routine begins anew on a later day:
    /// what is done then is that day's.
    Opening resume(const GuideState& state);
    /// What stands may have changed since: a stretching step is left for a position or for breathing, and the
    /// guide ends in an emergency. A routine is left where it is not offered any more, which is looked at
    /// with each step and when it goes on. Anything but `opened` where it cannot go on. To be called whenever
    /// the guide comes to the front. Requires: isOpen().
    Opening obeyStanding();

    void next() { apply(GoNext{}); }
    void back() { apply(GoBack{}); }
    void repeat() { apply(RepeatStep{}); }
    void choose(const ChoiceId& choice);
    void report(Outcome outcome) { apply(ReportOutcome{outcome}); }
    /// The emergency signs; `sign` is dropped before anything is stored where it is private, unless
    /// private answers are wanted.
    void answerSigns(Answer answer, const SignId& sign = {});
    /// "None of these" to the signs that were called up over another step: the guide stays where it is.
    void sayNone();
    /// "Yes" or "not sure" to a question of the short form, counted from 0.
    void answerShort(std::size_t question, Answer answer);
    /// All signs instead of the short form, for this step.
    void showAllSigns() { m_showsAllSigns = true; }
    /// Private answers are kept with the episode, too, for this step alone.
    void setKeepsPrivate(bool keepsPrivate) { m_keepsPrivate = keepsPrivate; }
    [[nodiscard]] bool keepsPrivate() const { return m_keepsPrivate; }
    /// A sign was named outside the guide: that ends the guide that is open, or the one that was left. The
    /// answer itself is kept by whom it was given to.
    void endForEmergency();
    /// How strong the pain is now, for the journal; never asked for. Nothing in a guide about no spasm.
    void rate(PainScore score);
    void togglePause();
    /// Stands still while something else is in front, e.g. the warning signs.
    void pause();
    void resumeHere();
    void leave();
    void softer();
    void longer();
    /// Stores what stands, the place, and what the journal has not taken in yet. To be called once the
    /// emergency page is shown.
    void keepLog();
    /// To be called when time has passed. Moves on where the step's time is over.
    void tick() { apply(TickGuide{}); }

    /// Whether a guide is open.
    [[nodiscard]] bool isOpen() const { return m_guide != nullptr; }
    [[nodiscard]] const GuideState& state() const { return m_state; }
    /// Requires: isOpen().
    [[nodiscard]] GuideView view() const;
    /// A drawing that view() names, or null. Borrows: content.
    [[nodiscard]] const Figure* find(const FigureId& figure) const { return m_content.find(figure); }
    /// What was answered to the signs in this run; held in memory alone, private signs too.
    [[nodiscard]] const std::vector<AnsweredSignView>& answeredSigns() const { return m_answeredSigns; }
    /// The pacer of a breathe step, else null.
    [[nodiscard]] const Pacer* pacer() const { return m_pacer ? &*m_pacer : nullptr; }
    [[nodiscard]] PacerView pacerView() const;
    /// When view() will next differ by itself; empty where only an intent changes it.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilNextChange() const;

private:
    struct ShownFigure {
        FigureId id;
        bool isStill = false;
    };

    void apply(const GuideEvent& event);
    void nameSign(const std::string& text, const SignId& sign, Answer answer);
    void keepAnswer(const SignAnswer& answer);
    [[nodiscard]] SignId idInState(const SignId& sign) const;
    [[nodiscard]] Opening permitted(const Guide& guide) const;
    [[nodiscard]] Opening permittedByStanding(const Guide& guide) const;
    [[nodiscard]] bool isWithheld(const Guide& guide) const;
    void lookAtGate();
    [[nodiscard]] GuideState resumed(const Guide& guide, const GuideState& state);
    [[nodiscard]] bool isShortAsked(const Step& step) const;
    [[nodiscard]] bool comesFromSigns() const;
    void viewSafety(GuideView& view, const Step& step) const;
    void open(const Guide& guide, const GuideState& state);
    void keep();
    void lookForMasking();
    [[nodiscard]] StepId rungFor(const Guide& guide, const EpisodeId& episode) const;
    [[nodiscard]] std::string reachedAt(const Step& step) const;
    void followPacer(const GuideState& before);
    [[nodiscard]] ShownFigure figureAt(AwakeTime now) const;
    [[nodiscard]] FigureId figureBefore() const;

    const Content& m_content;
    const GuidePlaces& m_places;
    EpisodeLog& m_log;
    ActivityLog& m_activities;
    const RoutineGate& m_gate;
    StandingPresenter& m_standing;
    const Clock& m_clock;
    const Guide* m_guide = nullptr;
    GuideState m_state;
    ExhaleChoice m_exhale = Settings().exhale;
    std::optional<Pacer> m_pacer;
    std::optional<PainScore> m_rated;
    bool m_mayMaskPain = false;
    bool m_showsAllSigns = false;
    bool m_hasLostLengthening = false; ///< on this very step
    bool m_keepsPrivate = false;
    bool m_isWithheld = false; ///< the plan does not offer it any more, as of the last look
    std::optional<ErrorCode> m_keepError;
    std::vector<AnsweredSignView> m_answeredSigns;
};

} // namespace unknot
