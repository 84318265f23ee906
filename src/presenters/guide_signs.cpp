// SPDX-License-Identifier: GPL-3.0-or-later
// The warning signs in a guide, and what a route that stands withholds of it.
#include "presenters/guide_presenter.hpp"

#include "presenters/sign_answers.hpp"
#include "presenters/sign_result.hpp"

#include <cassert>

namespace unknot {

Opening GuidePresenter::openingOf(const GuideId& id) const {
    const Guide* guide = m_content.find(id);
    return guide ? permitted(*guide) : Opening::notThere;
}

Opening GuidePresenter::permitted(const Guide& guide) const {
    const Opening opening = permittedByStanding(guide);
    return opening == Opening::opened && isWithheld(guide) ? Opening::withheld : opening;
}

Opening GuidePresenter::permittedByStanding(const Guide& guide) const {
    if (withholdsGuides(m_standing.standing()))
        return Opening::helpFirst;
    const bool isMoving = guide.isLadder || guide.isRoutine;
    return isMoving && withholdsLengthening(m_standing.standing()) ? Opening::movingWithheld
                                                                   : Opening::opened;
}

bool GuidePresenter::isWithheld(const Guide& guide) const {
    return guide.isRoutine && m_gate.against(guide.id) != HeldBack::no;
}

/// A spasm may have begun since, noted by another program.
void GuidePresenter::lookAtGate() {
    m_isWithheld = m_guide && isWithheld(*m_guide);
}

Opening GuidePresenter::obeyStanding() {
    assert(m_guide);
    const Opening standing = permittedByStanding(*m_guide);
    const Opening opening = standing == Opening::opened && m_isWithheld ? Opening::withheld : standing;
    if (m_state.status == GuideStatus::ended || m_state.status == GuideStatus::emergency)
        return m_state.status == GuideStatus::emergency ? Opening::helpFirst : Opening::opened;
    if (opening == Opening::helpFirst)
        apply(AnswerSigns{Answer::yes, {}});
    else if (opening == Opening::movingWithheld || opening == Opening::withheld)
        apply(LeaveGuide{});
    else if (withholdsLengthening(m_standing.standing()) && !m_state.isLengtheningOver)
        apply(EndLengthening{});
    return opening;
}

void GuidePresenter::endForEmergency() {
    if (!m_guide)
        if (const auto kept = m_places.guides.load(); kept && *kept) {
            const Guide* guide = m_content.find((*kept)->guide);
            if (guide && GuideEngine(*guide).canResume(**kept)) {
                m_guide = guide;
                m_state = **kept;
            }
        }
    if (m_guide && m_state.status != GuideStatus::ended)
        apply(AnswerSigns{Answer::yes, {}});
}

void GuidePresenter::answerSigns(Answer answer, const SignId& sign) {
    if (answer != Answer::no) {
        const RedFlag* flag = m_content.redFlags.find(sign);
        nameSign(flag ? flag->text : std::string(), sign, answer);
        return;
    }
    const GuideState before = m_state;
    apply(AnswerSigns{answer, idInState(sign)});
    if (m_state == before)
        return;
    keepAnswer(storedAnswer(m_content.redFlags, sign, answer, m_keepsPrivate));
    m_log.retry();
}

void GuidePresenter::sayNone() {
    keepAnswer({SignId(), Answer::no});
    m_log.retry();
}

void GuidePresenter::answerShort(std::size_t number, Answer answer) {
    const auto& questions = m_content.redFlags.shortForm;
    if (number >= questions.size() || answer == Answer::no)
        return;
    const ShortQuestion& question = questions[number];
    nameSign(question.text, question.signs.size() == 1 ? question.signs.front() : SignId(), answer);
}

/// That ends the guide. Nothing is written yet.
void GuidePresenter::nameSign(const std::string& text, const SignId& sign, Answer answer) {
    if (!m_guide)
        return;
    m_answeredSigns.push_back({text, answer});
    m_standing.raise(Route::emergency);
    keepAnswer(storedAnswer(m_content.redFlags, sign, answer, m_keepsPrivate));
    apply(AnswerSigns{answer, idInState(sign)});
}

/// The place is kept outside the journal, and never with a private sign.
SignId GuidePresenter::idInState(const SignId& sign) const {
    return storedAnswer(m_content.redFlags, sign, Answer::no, false).sign;
}

void GuidePresenter::keepAnswer(const SignAnswer& answer) {
    if (m_state.episode.empty())
        m_log.screenOpenLater({answer});
    else
        m_log.screenLater(m_state.episode, {answer});
}

void GuidePresenter::keepLog() {
    m_standing.keep();
    // One that was released meanwhile was let go, and is not to come back.
    if (m_guide && m_state.status == GuideStatus::emergency && withholdsGuides(m_standing.standing()))
        keep();
    // A routine that was left is not gone on with either. Where it cannot be removed, what stands is before
    // it.
    if (withholdsGuides(m_standing.standing()))
        (void)m_places.routines.clear();
    m_log.retry();
    m_activities.retry();
}

void GuidePresenter::viewSafety(GuideView& view, const Step& step) const {
    if (step.kind == StepKind::redFlags) {
        view.keepsPrivate = m_keepsPrivate;
        if (isShortAsked(step))
            view.shortForm = shortFormViews(m_content);
        else
            view.signs = emergencySignViews(m_content);
        return;
    }
    view.safetyNet = safetyNetOf(m_content);
    view.offersSafetyNet = step.kind == StepKind::end || comesFromSigns();
    const bool isShort = view.choices.size() < step.choices.size();
    const bool isMissed = m_hasLostLengthening || comesFromSigns() || isShort;
    view.saysLengtheningOver =
        m_state.isLengtheningOver && m_guide->stretchLimit && step.kind != StepKind::end && isMissed;
}

bool GuidePresenter::isShortAsked(const Step& step) const {
    return step.kind == StepKind::redFlags && m_guide->episode == EpisodeStart::passed && !m_showsAllSigns &&
        !m_content.redFlags.shortForm.empty();
}

bool GuidePresenter::comesFromSigns() const {
    const Step* before = m_state.trail.empty() ? nullptr : m_guide->find(m_state.trail.back());
    return before && before->kind == StepKind::redFlags;
}

} // namespace unknot
