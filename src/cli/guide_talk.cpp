// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide_talk.hpp"

#include "emergency.hpp"
#include "error_sentences.hpp"
#include "journal_sentences.hpp"
#include "sign_questions.hpp"

#include "unknot/safety/route.hpp"

#include <algorithm>

namespace unknot::cli {

using std::chrono::nanoseconds;

namespace {

/// The earlier of two times that may be missing.
std::optional<nanoseconds> earlier(std::optional<nanoseconds> one, std::optional<nanoseconds> other) {
    if (!one || !other)
        return one ? one : other;
    return std::min(*one, *other);
}

} // namespace

bool GuideTalk::hasMoved(const GuideState& before, const GuideState& after) {
    return before.step != after.step || before.trail.size() != after.trail.size() ||
        before.choices.size() != after.choices.size() || before.outcomes.size() != after.outcomes.size() ||
        before.status != after.status;
}

GuideTalk::GuideTalk(GuidePresenter& presenter, const Surroundings& around, TalkOptions options)
    : m_presenter(presenter),
      m_around(around),
      m_console(around.console),
      m_options(std::move(options)),
      m_timed(presenter, around,
          around.console.in().isLive() ? std::nullopt : std::optional(m_options.breaths)) {}

ExitCode GuideTalk::run() {
    noteNotKept();
    if (m_beginsWithSigns && !isAskingSigns())
        askSigns();
    else
        showStep();
    while (!m_exit) {
        follow(wait());
        // An answer that amounts to a sign.
        if (!m_exit && m_presenter.state().status == GuideStatus::emergency) {
            sayEmergency(m_around, m_options.region);
            m_presenter.keepLog();
            m_exit = ExitCode::emergency;
        }
        // A routine that is not offered any more; whoever began it says why.
        if (!m_exit && m_presenter.obeyStanding() == Opening::withheld)
            m_exit = ExitCode::problem;
        noteNotKept();
    }
    return *m_exit;
}

Waited GuideTalk::wait() {
    LineInput& in = m_console.in();
    const auto next = earlier(m_presenter.untilNextChange(), m_timed.untilNext());
    const auto atMost = next ? std::optional(m_around.clock.realSpan(*next)) : std::nullopt;
    return runsUnread(m_presenter.view()) ? in.waitUnread(atMost) : in.waitForLine(atMost);
}

/// A script's answers are for the questions; what ends by itself takes none of them.
bool GuideTalk::runsUnread(const GuideView& view) const {
    if (m_console.in().isLive() || view.status != GuideStatus::running)
        return false;
    return m_timed.isBreathing() || view.kind == StepKind::hold || view.kind == StepKind::countdown;
}

void GuideTalk::follow(Waited waited) {
    switch (waited) {
    case Waited::line: take(m_console.in().takeLine()); break;
    case Waited::time: passTime(); break;
    case Waited::ended: endOfInput(); break;
    case Waited::interrupted:
        m_console.gap(); // The terminal may have shown ^C on the line.
        leave();
        break;
    }
}

void GuideTalk::passTime() {
    m_timed.passTime();
    const GuideState before = m_presenter.state();
    m_presenter.tick();
    if (hasMoved(before, m_presenter.state()))
        showStep();
}

void GuideTalk::showStep() {
    const GuideView view = m_presenter.view();
    sayStep(m_console, view);
    if (view.status == GuideStatus::paused)
        m_console.say("Paused.");
    sayPrompt(m_knowsTheWords ? PromptLength::brief : PromptLength::full);
    m_knowsTheWords = m_knowsTheWords || view.kind != StepKind::redFlags;
    m_timed.begin();
}

void GuideTalk::sayPrompt(PromptLength length) {
    if (m_signsInFront) {
        m_console.say(std::string(kSignsPrompt) + " Also: b back without an answer, r repeat, who, q leave.");
        return;
    }
    const auto pacer = m_presenter.pacer() ? std::optional(m_presenter.pacerView()) : std::nullopt;
    m_console.say(promptFor(m_presenter.view(), pacer ? &*pacer : nullptr, length));
}

void GuideTalk::askSigns() {
    if (!m_signsInFront)
        m_wasPaused = m_presenter.state().status == GuideStatus::paused;
    m_signsInFront = true;
    m_presenter.pause();
    m_console.gap();
    m_console.say("Warning signs. Any of these, new or worse? One is enough. If you are not sure, say so.");
    saySigns(m_console, emergencySigns());
    sayPrompt();
}

void GuideTalk::putSignsAway() {
    m_signsInFront = false;
    if (!m_wasPaused)
        m_presenter.resumeHere();
    showStep();
}

void GuideTalk::togglePause() {
    m_presenter.togglePause();
    const GuideStatus status = m_presenter.state().status;
    if (status == GuideStatus::paused)
        m_console.say("Paused. Type p to go on.");
    else if (status == GuideStatus::running)
        m_console.say("Going on.");
    m_timed.begin();
}

void GuideTalk::leave() {
    m_exit = ExitCode::done;
    if (m_presenter.state().status != GuideStatus::ended)
        saySaved("");
}

void GuideTalk::endOfInput() {
    // On the last step nothing is left to be answered.
    const bool isEnded = m_presenter.state().status == GuideStatus::ended && !m_signsInFront;
    m_exit = isEnded ? ExitCode::done : ExitCode::inputEnded;
    if (!isEnded)
        saySaved("The input has ended. ");
}

void GuideTalk::saySaved(const std::string& begin) {
    m_presenter.leave();
    const GuideView view = m_presenter.view();
    if (view.status == GuideStatus::ended)
        m_console.say(begin + "The signs were not answered, and nothing is assumed.");
    else if (view.keepError)
        m_console.say(begin + "Your place could not be kept.");
    else
        m_console.say(
            begin + "Your place is kept. To go on: unknot-cli guide " + m_presenter.state().guide.value);
}

void GuideTalk::noteNotKept() {
    const auto error = m_presenter.view().keepError;
    if (error && !m_hasNotedNotKept) {
        m_hasNotedNotKept = true;
        m_console.note(notKeptSentence(*error, m_options.placeFile));
    }
    if (const auto recovery = m_around.journal.takeRecovery())
        m_console.note(recoverySentence(*recovery, m_around.clock.now().wall.offset));
    const auto logError = m_presenter.view().logError;
    if (logError && !m_hasNotedLogError) {
        m_hasNotedLogError = true;
        m_console.note(journalSentence({*logError, {}}, m_around.paths.journal()) + " The guide goes on.");
    }
}

bool GuideTalk::isAskingSigns() const {
    return m_signsInFront || m_presenter.view().kind == StepKind::redFlags;
}

std::vector<SignView> GuideTalk::emergencySigns() const {
    return emergencySignViews(m_around.content);
}

} // namespace unknot::cli
