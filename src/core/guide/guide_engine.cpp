// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/guide/guide_engine.hpp"

#include <algorithm>
#include <cassert>

namespace unknot {

using std::chrono::nanoseconds;

namespace {

constexpr std::size_t kLongestTrail = 200;
constexpr std::size_t kMostRecords = 500;

/// How often something is held in a round: once, or once to each side.
int holdsInRound(const HoldPlan& plan) {
    return plan.sides.empty() ? 1 : int(plan.sides.size());
}

int holdsOf(const HoldPlan& plan) {
    return plan.rounds * holdsInRound(plan);
}

nanoseconds wholeLength(const HoldPlan& plan) {
    // After the last hold there is nothing to rest for.
    return holdsOf(plan) * (plan.hold + plan.rest) - plan.rest;
}

std::optional<nanoseconds> lengthOf(const Step& step) {
    if (step.hold)
        return wholeLength(*step.hold);
    if (step.countdown)
        return *step.countdown;
    if (step.autoAfter)
        return *step.autoAfter;
    return std::nullopt;
}

/// Keeps a list in a stored state from growing without end, whatever somebody does.
template <class T>
void append(std::vector<T>& list, T value, std::size_t limit) {
    if (list.size() >= limit)
        list.erase(list.begin());
    list.push_back(std::move(value));
}

bool hasReachedLimit(const Guide& guide, const GuideState& state) {
    return guide.stretchLimit && state.stretched >= guide.stretchLimit->after;
}

/// One transition: works on a copy of the state and is gone with it.
class Transition {
public:
    Transition(const Guide& guide, const GuideEngine& engine, GuideState state, const Moment& now)
        : m_guide(guide), m_engine(engine), m_state(std::move(state)), m_now(now) {}

    GuideState result() { return std::move(m_state); }

    void operator()(const BeginGuide&) {
        m_state = {.guide = m_guide.id, .onset = m_now.wall};
        stand(m_guide.begin);
    }

    void operator()(const GoNext&) {
        if (isGoing() && !current().next.empty() && current().kind != StepKind::redFlags)
            enter(current().next);
    }

    void operator()(const GoBack&) {
        if (!isGoing() && m_state.status != GuideStatus::ended)
            return;
        while (!m_state.trail.empty()) {
            const StepId before = m_state.trail.back();
            m_state.trail.pop_back();
            if (m_engine.isStretchingOver(m_state) && m_guide.find(before)->isStretching)
                continue;
            stand(before);
            return;
        }
    }

    void operator()(const RepeatStep&) {
        if (isGoing())
            stand(m_state.step);
    }

    void operator()(const Choose& event) {
        const auto choices = m_engine.choicesOf(m_state);
        const auto chosen = std::ranges::find(choices, event.choice, &Choice::id);
        if (!isGoing() || chosen == choices.end())
            return;
        append(m_state.choices, {m_state.step, chosen->id, m_now.wall}, kMostRecords);
        if (chosen->outcome)
            record({m_state.step, current().asksAbout, *chosen->outcome, m_now.wall});
        if (!chosen->sign.empty())
            stopForEmergency(chosen->sign);
        else
            enter(chosen->next);
    }

    void operator()(const AnswerSigns& event) {
        if (event.answer != Answer::no)
            stopForEmergency(event.sign);
        else if (isGoing() && current().kind == StepKind::redFlags)
            enter(afterSigns());
    }

    void operator()(const ReportOutcome& event) {
        if (!isGoing() || !current().outcomes)
            return;
        const OutcomeQuestion& question = *current().outcomes;
        record({m_state.step, question.measure, event.outcome, m_now.wall});
        enter(question.next.at(event.outcome));
    }

    void operator()(const PauseGuide&) {
        if (m_state.status == GuideStatus::running)
            m_state.status = GuideStatus::paused;
    }

    void operator()(const ResumeGuide&) {
        if (m_state.status == GuideStatus::paused || m_state.status == GuideStatus::left)
            m_state.status = GuideStatus::running;
        // Also for a state read back from the disk: time away is never credited.
        m_state.seenAt = m_now.awake;
    }

    void operator()(const TickGuide&) {
        if (m_state.status != GuideStatus::running)
            return;
        const bool isTooLong = current().isStretching && hasReachedLimit(m_guide, m_state);
        const auto length = lengthOf(current());
        // At most one step a tick: after a long gap nothing has been skipped unseen.
        if (isTooLong)
            enter(m_guide.stretchLimit->then);
        else if (length && m_state.inStep >= *length)
            enter(current().next);
    }

    void operator()(const LeaveGuide&) {
        if (isGoing())
            m_state.status = GuideStatus::left;
    }

    void operator()(const EndLengthening&) {
        m_state.isLengtheningOver = true;
        if (!current().isStretching || m_state.status == GuideStatus::emergency)
            return;
        StepId rest = m_guide.begin; // where nothing but questions came before
        while (!m_state.trail.empty() && rest == m_guide.begin) {
            if (isRest(*m_guide.find(m_state.trail.back())))
                rest = m_state.trail.back();
            m_state.trail.pop_back();
        }
        const GuideStatus status = m_state.status;
        stand(rest);
        m_state.status = status;
    }

    /// Counts the time since the state was last looked at.
    void creditTime() {
        if (m_state.status == GuideStatus::running && m_now.awake > m_state.seenAt) {
            const nanoseconds passed = m_now.awake - m_state.seenAt;
            m_state.inStep += passed;
            if (current().kind != StepKind::redFlags)
                m_state.spent += passed;
            if (current().isStretching)
                m_state.stretched += passed;
        }
        m_state.seenAt = m_now.awake;
    }

private:
    [[nodiscard]] bool isGoing() const {
        return m_state.status == GuideStatus::running || m_state.status == GuideStatus::paused;
    }

    [[nodiscard]] const Step& current() const { return *m_guide.find(m_state.step); }

    /// Whether a step is a position, breathing or rest, and no question.
    [[nodiscard]] static bool isRest(const Step& step) {
        return !step.isStretching && step.kind != StepKind::ask && step.kind != StepKind::redFlags;
    }

    void stopForEmergency(const SignId& sign) {
        m_state.status = GuideStatus::emergency;
        m_state.sign = sign;
        m_state.changedAt = m_now.wall;
    }

    /// A ladder goes on where somebody got to, once the signs it begins with were asked. Content may have
    /// changed since, so that the rung must still be one.
    [[nodiscard]] StepId afterSigns() const {
        const bool isFirst = m_guide.isLadder && m_state.step == m_guide.begin;
        const Step* rung = isFirst ? m_guide.find(m_state.goOnAt) : nullptr;
        return rung && !rung->tries.empty() ? rung->id : current().next;
    }

    /// The oldest makes room where there are many. The first `worse` stays, for it ends stretching for the
    /// whole run.
    void record(OutcomeRecord outcome) {
        if (m_state.outcomes.size() >= kMostRecords) {
            const bool isFirstWorse = m_state.outcomes.front().outcome == Outcome::worse;
            m_state.outcomes.erase(m_state.outcomes.begin() + (isFirstWorse ? 1 : 0));
        }
        m_state.outcomes.push_back(std::move(outcome));
    }

    /// Goes on to another step.
    void enter(const StepId& id) {
        append(m_state.trail, m_state.step, kLongestTrail);
        stand(id);
        skipQuestionWithoutChoice();
    }

    void stand(const StepId& id) {
        m_state.step = id;
        m_state.inStep = nanoseconds(0);
        m_state.seenAt = m_now.awake;
        m_state.changedAt = m_now.wall;
        m_state.status = current().kind == StepKind::end ? GuideStatus::ended : GuideStatus::running;
    }

    /// A question that has lost all answers but one, because stretching is over, is no question.
    void skipQuestionWithoutChoice() {
        if (current().kind != StepKind::ask || current().outcomes || current().choices.size() < 2)
            return;
        const auto choices = m_engine.choicesOf(m_state);
        if (choices.size() == 1 && !choices.front().next.empty())
            stand(choices.front().next);
    }

    const Guide& m_guide;
    const GuideEngine& m_engine;
    GuideState m_state;
    const Moment& m_now;
};

} // namespace

GuideState GuideEngine::step(const GuideState& state, const GuideEvent& event, const Moment& now) const {
    Transition transition(m_guide, *this, state, now);
    const bool countsTime =
        !std::holds_alternative<BeginGuide>(event) && !std::holds_alternative<ResumeGuide>(event);
    if (countsTime)
        transition.creditTime();
    std::visit(transition, event);
    return transition.result();
}

bool GuideEngine::canResume(const GuideState& state) const {
    const auto isHere = [&](const StepId& id) { return m_guide.find(id) != nullptr; };
    return state.guide == m_guide.id && isHere(state.step) && std::ranges::all_of(state.trail, isHere);
}

const Step& GuideEngine::stepOf(const GuideState& state) const {
    const Step* step = m_guide.find(state.step);
    assert(step);
    return *step;
}

std::vector<Choice> GuideEngine::choicesOf(const GuideState& state) const {
    std::vector<Choice> choices = stepOf(state).choices;
    if (isStretchingOver(state))
        std::erase_if(choices, [&](const Choice& choice) {
            const Step* next = m_guide.find(choice.next);
            return next && next->isStretching;
        });
    return choices;
}

std::optional<nanoseconds> GuideEngine::timeLeft(const GuideState& state, AwakeTime now) const {
    const auto length = lengthOf(stepOf(state));
    if (!length)
        return std::nullopt;
    const nanoseconds running =
        state.status == GuideStatus::running ? std::max(now - state.seenAt, nanoseconds(0)) : nanoseconds(0);
    return std::max(*length - state.inStep - running, nanoseconds(0));
}

std::optional<HoldMoment> GuideEngine::holdOf(const GuideState& state, AwakeTime now) const {
    const auto& plan = stepOf(state).hold;
    if (!plan)
        return std::nullopt;
    const nanoseconds left = *timeLeft(state, now);
    const nanoseconds passed = wholeLength(*plan) - left;
    const nanoseconds each = plan->hold + plan->rest;
    const int holdsBefore = int(std::min<std::int64_t>(passed / each, holdsOf(*plan) - 1));
    const nanoseconds intoHold = passed - holdsBefore * each;
    const bool isHolding = intoHold < nanoseconds(plan->hold) || left == nanoseconds(0);
    const nanoseconds changeAt = isHolding ? nanoseconds(plan->hold) : each;
    const int inRound = holdsInRound(*plan);
    HoldMoment moment{
        .round = holdsBefore / inRound + 1,
        .rounds = plan->rounds,
        .isHolding = isHolding,
        .untilChange = std::max(changeAt - intoHold, nanoseconds(0)),
    };
    if (!plan->sides.empty())
        moment.side = std::size_t(holdsBefore % inRound);
    return moment;
}

bool GuideEngine::isStretchingOver(const GuideState& state) const {
    return hasReachedLimit(m_guide, state) || state.isLengtheningOver || endedStretching(state);
}

bool GuideEngine::endedStretching(const GuideState& state) {
    return std::ranges::find(state.outcomes, Outcome::worse, &OutcomeRecord::outcome) != state.outcomes.end();
}

} // namespace unknot
