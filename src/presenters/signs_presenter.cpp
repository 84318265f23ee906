// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/signs_presenter.hpp"

#include <algorithm>

namespace unknot {

void SignsPresenter::begin(const EpisodeId& episode) {
    leave();
    m_reason.reset();
    m_episode = episode;
    m_kept = episode.empty() ? AnswersKept::notKnown : AnswersKept::withEpisode;
    m_isShort = false;
    m_keepsPrivate = false;
    m_answers.clear();
    m_keptMarks.clear();
    m_any.reset();
    m_impacts.clear();
    m_askedFollowUps.clear();
}

void SignsPresenter::startCheck(const CheckWish& wish) {
    begin(wish.episode);
    m_reason = wish.reason;
    m_isShort = wish.reason.has_value();
    m_stage = CheckStage::emergency;
}

bool SignsPresenter::startFollowUp(const std::vector<ImpactId>& impacts, const EpisodeId& episode) {
    if (followUpsAfter(m_content.redFlags, {}, impacts).empty())
        return false;
    begin(episode);
    m_isShort = true;
    m_impacts = impacts;
    m_stage = CheckStage::followUp;
    return true;
}

void SignsPresenter::lookForEpisode() {
    if (m_kept != AnswersKept::notKnown)
        return;
    const auto open = m_log.open();
    if (!open)
        return;
    m_episode = *open;
    m_kept = m_episode.empty() ? AnswersKept::nowhere : AnswersKept::withEpisode;
}

void SignsPresenter::showList() {
    if (m_stage != CheckStage::list)
        m_beforeList = m_stage;
    m_stage = CheckStage::list;
}

void SignsPresenter::leaveList() {
    if (m_stage == CheckStage::list)
        m_stage = m_beforeList;
}

void SignsPresenter::askEmergency() {
    m_stage = CheckStage::emergency;
}

void SignsPresenter::askOthers() {
    if (m_stage != CheckStage::result || !m_isShort)
        return;
    m_isShort = false;
    m_stage = CheckStage::others;
}

void SignsPresenter::none() {
    if (m_stage != CheckStage::emergency && m_stage != CheckStage::others)
        return;
    const bool isEmergencyStage = m_stage == CheckStage::emergency;
    for (const Route route : routesShown())
        for (const RedFlag* sign : signsOf(m_content.redFlags, route))
            m_answers.try_emplace(sign->id, Answer::no);
    if (isEmergencyStage) {
        if (!isEmergency())
            keepNone();
        m_stage = m_isShort ? CheckStage::result : CheckStage::others;
    } else if (answered().empty()) {
        keepNone();
        m_stage = CheckStage::result;
    } else {
        goOnFromMarks();
    }
}

void SignsPresenter::answer(const SignId& sign, Answer answer) {
    const RedFlag* flag = m_content.redFlags.find(sign);
    if (!flag)
        return;
    m_answers[sign] = answer;
    if (flag->route == Route::emergency && answer != Answer::no)
        store({storedAnswer(m_content.redFlags, sign, answer, m_keepsPrivate)});
    if (!isEmergency())
        return;
    (void)keepMarks();
    m_standing.raise(Route::emergency);
}

void SignsPresenter::unmark(const SignId& sign) {
    if (const RedFlag* flag = m_content.redFlags.find(sign); flag && flag->route != Route::emergency)
        m_answers.erase(sign);
}

void SignsPresenter::answerAny(Answer answer) {
    m_any = answer;
    if (answer == Answer::no)
        return;
    store({{SignId(), answer}});
    m_standing.raise(Route::emergency);
}

void SignsPresenter::answerFollowUp(std::size_t number) {
    const FollowUp* asked = m_stage == CheckStage::followUp ? nextFollowUp() : nullptr;
    if (!asked || number >= asked->choices.size())
        return;
    const FollowUp::Choice& choice = asked->choices[number];
    m_askedFollowUps.push_back(asked->id);
    if (!choice.sign.empty())
        answer(choice.sign, choice.answer);
    if (!isEmergency())
        goOnFromMarks();
}

void SignsPresenter::finish() {
    if (m_stage == CheckStage::others && !answered().empty())
        goOnFromMarks();
}

/// What was marked is said now; then what is meant by it, then where it leads.
void SignsPresenter::goOnFromMarks() {
    leave();
    m_stage = !isEmergency() && nextFollowUp() ? CheckStage::followUp : CheckStage::result;
}

void SignsPresenter::leave() {
    // Only what is new raises a route: what stood may have been looked at since.
    if (!keepMarks())
        return;
    if (const auto route = routeFor(m_content.redFlags, m_answers))
        m_standing.raise(*route);
    if (isEmergency())
        return;
    m_standing.keep();
    m_log.retry();
}

void SignsPresenter::back() {
    switch (m_stage) {
    case CheckStage::result:
        m_stage = m_isShort ? CheckStage::emergency : CheckStage::others;
        m_askedFollowUps.clear();
        break;
    case CheckStage::followUp: m_stage = m_isShort ? CheckStage::emergency : CheckStage::others; break;
    case CheckStage::others: m_stage = CheckStage::emergency; break;
    case CheckStage::emergency: showList(); break;
    case CheckStage::list: leaveList(); break;
    }
}

/// Stores what was marked among the other signs and is not stored yet; false where there is nothing new.
bool SignsPresenter::keepMarks() {
    Answers marked;
    for (const auto& [sign, answer] : m_answers)
        if (m_content.redFlags.find(sign)->route != Route::emergency && answer != Answer::no)
            marked[sign] = answer;
    Answers added;
    for (const auto& [sign, answer] : marked) {
        const auto kept = m_keptMarks.find(sign);
        if (kept == m_keptMarks.end() || kept->second != answer)
            added[sign] = answer;
    }
    m_keptMarks = marked;
    store(storedAnswers(m_content.redFlags, added, m_keepsPrivate));
    return !added.empty();
}

void SignsPresenter::keepNone() {
    store({{SignId(), Answer::no}});
    m_log.retry();
}

void SignsPresenter::store(const std::vector<SignAnswer>& answers) {
    if (answers.empty() || m_kept == AnswersKept::nowhere)
        return;
    if (m_episode.empty())
        m_log.screenOpenLater(answers);
    else
        m_log.screenLater(m_episode, answers);
}

bool SignsPresenter::isEmergency() const {
    const bool isAny = m_any && *m_any != Answer::no;
    return isAny || routeFor(m_content.redFlags, m_answers) == Route::emergency;
}

const FollowUp* SignsPresenter::nextFollowUp() const {
    for (const FollowUp* followUp : followUpsAfter(m_content.redFlags, m_answers, m_impacts))
        if (std::ranges::find(m_askedFollowUps, followUp->id) == m_askedFollowUps.end())
            return followUp;
    return nullptr;
}

SignsView SignsPresenter::view() const {
    SignsView view{
        .stage = m_stage,
        .reason = m_reason,
        .isShort = m_isShort,
        .kept = m_kept,
        .keepsPrivate = m_keepsPrivate,
        .result = resultOf(m_content, m_region, m_answers, m_any, m_clock.now().wall),
        .isEmergency = isEmergency(),
        .keepError = m_log.error(),
    };
    for (const Route route : routesShown()) {
        SignGroupView group{
            .route = route, .heading = m_content.redFlags.adviceFor(route).heading, .signs = {}};
        for (const RedFlag* sign : signsOf(m_content.redFlags, route))
            group.signs.push_back(rowFor(*sign));
        view.groups.push_back(std::move(group));
    }
    if (m_stage == CheckStage::emergency)
        view.emergencySigns = emergencySignViews(m_content);
    if (const FollowUp* asked = m_stage == CheckStage::followUp ? nextFollowUp() : nullptr) {
        view.followUp = FollowUpView{asked->id, viewOf(m_content, asked->question), {}};
        for (const FollowUp::Choice& choice : asked->choices)
            view.followUp->choices.push_back(choice.label);
    }
    if (m_stage == CheckStage::result)
        addStanding(view);
    return view;
}

/// What was said before is not taken back by what is said now.
void SignsPresenter::addStanding(SignsView& view) const {
    const auto& standing = m_standing.standing();
    if (!standing)
        return;
    if (view.result.route == standing->route)
        view.result.by = dueBy(*standing, m_content.redFlags);
    if (view.result.route && *view.result.route >= standing->route)
        return;
    view.standing = m_standing.view();
    view.result.withheld = withheldBy(standing->route);
}

std::vector<AnsweredSignView> SignsPresenter::answered() const {
    return resultOf(m_content, m_region, m_answers, m_any, m_clock.now().wall).answered;
}

std::vector<Route> SignsPresenter::routesShown() const {
    switch (m_stage) {
    case CheckStage::list: return {Route::emergency, Route::sameDay, Route::soon, Route::routine};
    case CheckStage::emergency: return {Route::emergency};
    case CheckStage::others: return {Route::sameDay, Route::soon, Route::routine};
    case CheckStage::followUp:
    case CheckStage::result: break;
    }
    return {};
}

SignDetailView SignsPresenter::rowFor(const RedFlag& sign) const {
    SignDetailView detail = detailOf(m_content, sign);
    if (const auto answer = m_answers.find(sign.id); answer != m_answers.end())
        detail.answer = answer->second;
    return detail;
}

} // namespace unknot
