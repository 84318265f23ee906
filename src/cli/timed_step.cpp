// SPDX-License-Identifier: GPL-3.0-or-later
#include "timed_step.hpp"

#include "words.hpp"

#include <algorithm>
#include <array>

namespace unknot::cli {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Of the time left, what is said. Enough to know where one is, not enough to be a nuisance.
constexpr std::array kMarks = {
    seconds(10), seconds(30), seconds(60), seconds(300), seconds(600), seconds(1800)};

/// A phase that began longer ago than this on the machine's clock, and is over, is not told any more:
/// after a stopped program somebody would hear old breaths in a burst.
constexpr seconds kTooLate{1};

/// "To the left. Hold still, 20 seconds. Round 1 of 2."; "Rest, 10 seconds. Next: To the right."
std::string holdLine(const GuideView& view, seconds left) {
    const HoldMoment& hold = *view.hold;
    const std::string side = view.side.empty() ? std::string() : asSentence(view.side);
    if (!hold.isHolding)
        return "Rest, " + wordsFor(left) + "." + (side.empty() ? "" : " Next: " + side);
    return (side.empty() ? "" : side + " ") + "Hold still, " + wordsFor(left) + ". Round " +
        std::to_string(hold.round) + " of " + std::to_string(hold.rounds) + ".";
}

} // namespace

void TimedStep::begin() {
    m_walk.reset();
    m_hold.reset();
    if (m_presenter.state().status != GuideStatus::running)
        return;
    const GuideView view = m_presenter.view();
    if (const Pacer* pacer = m_presenter.pacer()) {
        const AwakeTime now = m_around.clock.now().awake;
        m_walk.emplace(now);
        m_firstBreath = pacer->momentAt(now).cycle + 1;
    } else if (view.kind == StepKind::countdown && view.secondsLeft) {
        m_around.console.say(wordsFor(seconds(*view.secondsLeft)) + ".");
        startMarks(seconds(*view.secondsLeft));
    }
    passTime();
}

void TimedStep::passTime() {
    if (m_presenter.state().status != GuideStatus::running)
        return;
    if (m_walk && m_presenter.pacer()) {
        passBreath();
        return;
    }
    const GuideView view = m_presenter.view();
    if (view.hold)
        passHold(view);
    else if (view.kind == StepKind::countdown && view.secondsLeft)
        passMarks(seconds(*view.secondsLeft));
}

std::optional<nanoseconds> TimedStep::untilNext() const {
    if (!m_walk || m_presenter.state().status != GuideStatus::running)
        return std::nullopt;
    return std::max(m_walk->due() - m_around.clock.now().awake, nanoseconds(0));
}

void TimedStep::passBreath() {
    const AwakeTime now = m_around.clock.now().awake;
    while (m_walk->due() <= now) {
        const PhaseChange change = m_walk->take(*m_presenter.pacer());
        if (m_mostBreaths && change.breath - m_firstBreath >= *m_mostBreaths) {
            m_walk.reset();
            m_around.console.say("That was " + countOf(*m_mostBreaths, "breath") + ".");
            return;
        }
        const bool isOver = m_walk->due() <= now;
        if (!isOver || m_around.clock.realSpan(now - change.due) < kTooLate)
            m_around.console.say(lineFor(change));
    }
}

void TimedStep::passHold(const GuideView& view) {
    const HoldMoment& hold = *view.hold;
    const auto left = std::chrono::ceil<seconds>(hold.untilChange);
    const bool hasChanged = !m_hold || m_hold->round != hold.round || m_hold->isHolding != hold.isHolding ||
        m_hold->side != hold.side;
    m_hold = hold;
    if (!hasChanged) {
        passMarks(left);
        return;
    }
    m_around.console.say(holdLine(view, left));
    startMarks(left);
}

void TimedStep::startMarks(seconds length) {
    // The first mark worth saying is half-way or later.
    m_lastMark = length / 2 + seconds(1);
}

void TimedStep::passMarks(seconds left) {
    const auto mark = std::ranges::lower_bound(kMarks, left);
    if (mark == kMarks.end() || *mark >= m_lastMark || left == seconds(0))
        return;
    m_lastMark = *mark;
    m_around.console.say(wordsFor(left) + " left.");
}

} // namespace unknot::cli
