// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/guide_presenter.hpp"

#include "presenters/ladder.hpp"
#include "presenters/sign_answers.hpp"

#include "unknot/safety/route.hpp"

#include <algorithm>
#include <cassert>

namespace unknot {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

const std::vector<Outcome> kOutcomes = {Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot};

int shownSeconds(nanoseconds left) {
    return int(std::chrono::ceil<seconds>(left).count());
}

/// What the person is to know of the sides: which one is held or, while resting, which one comes next.
std::size_t sideOfInterest(const HoldMoment& hold) {
    return hold.isHolding ? *hold.side : 1 - *hold.side;
}

/// The drawing of a moment of holding and resting; empty for that of the step.
FigureId figureOf(const HoldPlan& plan, const HoldMoment& moment) {
    const bool isOther = moment.side == 1;
    if (moment.isHolding)
        return isOther ? plan.otherFigure : FigureId();
    return isOther && !plan.otherRestFigure.empty() ? plan.otherRestFigure : plan.restFigure;
}

/// The time in which a counted-down number of seconds changes.
nanoseconds untilSecondChanges(nanoseconds left) {
    const nanoseconds part = left % seconds(1);
    return part == nanoseconds(0) ? nanoseconds(seconds(1)) : part;
}

} // namespace

Opening GuidePresenter::begin(const GuideId& id) {
    m_standing.refresh();
    if (const Opening opening = openingOf(id); opening != Opening::opened)
        return opening;
    const Guide& guide = *m_content.find(id);
    GuideState state = GuideEngine(guide).step({}, BeginGuide{}, m_clock.now());
    state.episode = m_log.begin(guide, state.onset);
    state.goOnAt = rungFor(guide, state.episode);
    open(guide, state);
    return Opening::opened;
}

Opening GuidePresenter::resume(const GuideState& state) {
    const Guide* guide = m_content.find(state.guide);
    const bool isStillOpen = state.status != GuideStatus::emergency && state.status != GuideStatus::ended;
    if (!guide || !isStillOpen || !GuideEngine(*guide).canResume(state))
        return Opening::notThere;
    m_standing.refresh();
    if (const Opening opening = permitted(*guide); opening != Opening::opened)
        return opening;
    open(*guide, resumed(*guide, state));
    return Opening::opened;
}

GuideState GuidePresenter::resumed(const Guide& guide, const GuideState& state) {
    const Moment now = m_clock.now();
    const GuideEngine engine(guide);
    const EpisodeId episode = state.episode.empty() ? m_log.begin(guide, state.onset) : state.episode;
    GuideState next = engine.step(state, ResumeGuide{}, now);
    if (state.changedAt.localDay() != now.wall.localDay()) {
        // A new day asks for the warning signs anew.
        next = engine.step({}, BeginGuide{}, now);
        if (guide.isRoutine)
            return next;
        next.onset = state.onset;
        next.outcomes = state.outcomes;
        next.isLengtheningOver = state.isLengtheningOver;
        next.goOnAt = rungFor(guide, episode);
        if (guide.isLadder && next.goOnAt.empty())
            next.goOnAt = rungReached(guide, state);
    }
    next.episode = episode;
    return next;
}

StepId GuidePresenter::rungFor(const Guide& guide, const EpisodeId& id) const {
    const auto episode = guide.isLadder ? m_log.find(id) : std::nullopt;
    return episode ? rungReached(guide, *episode) : StepId{};
}

void GuidePresenter::choose(const ChoiceId& choice) {
    const GuideStatus before = m_state.status;
    apply(Choose{choice});
    const RedFlag* sign = m_content.redFlags.find(m_state.sign);
    if (m_state.status != GuideStatus::emergency || before == m_state.status || !sign)
        return;
    m_answeredSigns.push_back({sign->text, Answer::yes});
    m_standing.raise(Route::emergency);
    keepAnswer(storedAnswer(m_content.redFlags, sign->id, Answer::yes, m_keepsPrivate));
}

void GuidePresenter::rate(PainScore score) {
    if (!m_guide || m_state.episode.empty())
        return;
    m_log.rate(m_state.episode, score);
    m_rated = score;
}

void GuidePresenter::togglePause() {
    if (m_state.status == GuideStatus::paused)
        resumeHere();
    else
        pause();
}

void GuidePresenter::pause() {
    apply(PauseGuide{});
    if (m_pacer)
        m_pacer->pause(m_clock.now().awake);
}

void GuidePresenter::resumeHere() {
    lookAtGate();
    if (m_guide && obeyStanding() != Opening::opened)
        return;
    apply(ResumeGuide{});
    if (m_pacer)
        m_pacer->resume(m_clock.now().awake);
}

void GuidePresenter::leave() {
    apply(LeaveGuide{});
    if (m_pacer)
        m_pacer->pause(m_clock.now().awake);
}

void GuidePresenter::softer() {
    if (m_pacer)
        m_pacer->soften(m_clock.now().awake);
}

void GuidePresenter::longer() {
    if (m_pacer)
        m_pacer->lengthen(m_clock.now().awake);
}

void GuidePresenter::open(const Guide& guide, const GuideState& state) {
    m_guide = &guide;
    m_state = state;
    if (withholdsLengthening(m_standing.standing()))
        m_state = GuideEngine(guide).step(m_state, EndLengthening{}, m_clock.now());
    m_hasLostLengthening = m_state.step != state.step;
    m_answeredSigns.clear();
    m_rated.reset();
    m_showsAllSigns = false;
    m_keepsPrivate = false;
    m_isWithheld = false; // or it would not have been opened
    m_pacer.reset();
    followPacer({});
    keep();
    lookForMasking();
}

void GuidePresenter::apply(const GuideEvent& event) {
    if (!m_guide)
        return;
    const GuideState before = m_state;
    const GuideEngine engine(*m_guide);
    m_state = engine.step(m_state, event, m_clock.now());
    // Time that passes is no transition; all else is kept at once.
    const bool hasMoved = before.step != m_state.step || before.status != m_state.status ||
        before.changedAt != m_state.changedAt || before.isLengtheningOver != m_state.isLengtheningOver;
    if (!hasMoved)
        return;
    const GuideState timed = engine.step(before, TickGuide{}, m_clock.now());
    m_log.follow(*m_guide, before, m_state, timed.step == before.step ? timed.inStep : before.inStep);
    m_activities.follow(*m_guide, before, m_state, before.inStep + (m_state.spent - before.spent));
    if (before.step != m_state.step) {
        m_rated.reset();
        m_showsAllSigns = false;
        m_keepsPrivate = false;
        m_hasLostLengthening = std::holds_alternative<EndLengthening>(event);
    }
    followPacer(before);
    // Help goes before the disk: keepLog() writes it then.
    if (m_state.status != GuideStatus::emergency) {
        keep();
        lookAtGate();
    }
    lookForMasking();
}

/// A breathe step has a pacer as long as it is there; repeating the step starts it anew.
void GuidePresenter::followPacer(const GuideState& before) {
    const Step& step = GuideEngine(*m_guide).stepOf(m_state);
    const bool wasHere = before.step == m_state.step && before.changedAt == m_state.changedAt;
    if (step.kind != StepKind::breathe || m_state.status == GuideStatus::emergency)
        m_pacer.reset();
    else if (!m_pacer || !wasHere)
        m_pacer.emplace(m_content, patternFor(m_content, step.pattern, m_exhale), m_clock.now().awake);
}

void GuidePresenter::keep() {
    const bool isEmergency = m_state.status == GuideStatus::emergency;
    // A sign that was named ends the guide that was left, too: it takes that one's place.
    const SessionFile& place = isEmergency ? m_places.guides : m_places.of(*m_guide);
    const auto kept = m_state.status == GuideStatus::ended ? place.clear() : place.save(m_state);
    m_keepError = kept ? std::nullopt : std::optional(kept.error().code);
}

/// Whoever takes something does so in the middle of it, too.
void GuidePresenter::lookForMasking() {
    m_mayMaskPain = false;
    if (!m_guide->afterMedicine || m_state.status == GuideStatus::emergency)
        return;
    if (const auto episode = m_log.find(m_state.episode))
        m_mayMaskPain = mayMaskPain(*episode, m_content.journal.measures, m_clock.now().wall.utc);
}

std::string GuidePresenter::reachedAt(const Step& step) const {
    const Step* rung = m_guide->find(m_state.goOnAt);
    const bool isFirst = m_state.trail.empty() && step.id == m_guide->begin;
    const bool isGoneOnWith = rung == &step && m_state.trail.size() == 1;
    if (!rung || (!isFirst && !isGoneOnWith))
        return {};
    const auto* measure = m_content.journal.measures.find(rung->tries);
    return measure ? measure->label : std::string();
}

GuideView GuidePresenter::view() const {
    assert(m_guide);
    const GuideEngine engine(*m_guide);
    const Step& step = engine.stepOf(m_state);
    const AwakeTime now = m_clock.now().awake;
    const ShownFigure shown = figureAt(now);
    GuideView view{
        .step = step.id,
        .kind = step.kind,
        .title = step.title,
        .lines = viewsOf(m_content, step.lines),
        .sides = viewsOf(m_content, step.views),
        .voices = voicesOf(m_content, step.lines),
        .reached = reachedAt(step),
        .needs = step.needs,
        .figure = shown.id,
        .isFigureStill = shown.isStill,
        .action = step.action,
        .hasNext = !step.next.empty() && step.kind != StepKind::redFlags,
        .canGoBack = !m_state.trail.empty(),
        .outcomes = step.outcomes ? kOutcomes : std::vector<Outcome>(),
        .stages = int(m_guide->stages.size()),
        .hold = engine.holdOf(m_state, now),
        .status = m_state.status,
        .episode = m_state.episode,
        .canRate = !m_state.episode.empty() && (step.outcomes || step.kind == StepKind::end),
        .rated = m_rated,
        .keepError = m_keepError,
        .logError = m_log.error() ? m_log.error() : m_activities.error(),
    };
    if (step.timing)
        view.timing = viewOf(m_content, *step.timing);
    const bool isForMoving = step.kind != StepKind::redFlags && step.kind != StepKind::end;
    if (m_mayMaskPain && isForMoving && m_guide->afterMedicine)
        view.caution = viewOf(m_content, *m_guide->afterMedicine);
    for (const Choice& choice : engine.choicesOf(m_state))
        view.choices.push_back({choice.id, choice.label});
    viewSafety(view, step);
    const auto stage = std::ranges::find(m_guide->stages, step.stage, &Stage::id);
    view.stage = 1 + int(stage - m_guide->stages.begin());
    view.stageTitle = stage->title;
    if (const auto left = engine.timeLeft(m_state, now))
        view.secondsLeft = shownSeconds(*left);
    const Figure* figure = m_content.find(shown.id);
    const bool isMoving = figure && figure->stops.size() > 1 && !shown.isStill;
    view.canRepeat = isMoving || m_pacer || view.secondsLeft;
    if (view.hold)
        view.hold->untilChange = seconds(shownSeconds(view.hold->untilChange));
    if (view.hold && view.hold->side)
        view.side = step.hold->sides[sideOfInterest(*view.hold)];
    return view;
}

GuidePresenter::ShownFigure GuidePresenter::figureAt(AwakeTime now) const {
    const GuideEngine engine(*m_guide);
    const Step& step = engine.stepOf(m_state);
    const auto moment = engine.holdOf(m_state, now);
    if (const FigureId held = moment ? figureOf(*step.hold, *moment) : FigureId(); !held.empty())
        return {held};
    if (!step.keepsFigure)
        return {step.figure};
    const FigureId before = figureBefore();
    return {before, !before.empty()};
}

/// The last figure on the way here.
FigureId GuidePresenter::figureBefore() const {
    for (auto id = m_state.trail.rbegin(); id != m_state.trail.rend(); ++id)
        if (const Step* step = m_guide->find(*id); step && !step->figure.empty())
            return step->figure;
    return {};
}

PacerView GuidePresenter::pacerView() const {
    assert(m_pacer);
    return m_pacer->viewAt(m_clock.now().awake);
}

std::optional<nanoseconds> GuidePresenter::untilNextChange() const {
    if (!m_guide || m_state.status != GuideStatus::running)
        return std::nullopt;
    const GuideEngine engine(*m_guide);
    const AwakeTime now = m_clock.now().awake;
    const auto left = engine.timeLeft(m_state, now);
    if (left)
        return untilSecondChanges(*left);
    if (!engine.stepOf(m_state).isStretching || !m_guide->stretchLimit)
        return std::nullopt;
    // The time since the state was last looked at counts, too.
    const nanoseconds uncounted = std::max(now - m_state.seenAt, nanoseconds(0));
    return std::max(m_guide->stretchLimit->after - m_state.stretched - uncounted, nanoseconds(0));
}

} // namespace unknot
