// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/signs_presenter.hpp"

namespace unknot {

void SignsPresenter::startCheck() {
    m_stage = CheckStage::emergency;
    m_answers.clear();
    m_any.reset();
}

void SignsPresenter::showList() {
    if (m_stage != CheckStage::list)
        m_beforeList = m_stage;
    m_stage = CheckStage::list;
}

void SignsPresenter::askEmergency() {
    m_stage = CheckStage::emergency;
}

void SignsPresenter::leaveList() {
    if (m_stage == CheckStage::list)
        m_stage = m_beforeList;
}

void SignsPresenter::none() {
    if (m_stage != CheckStage::emergency && m_stage != CheckStage::others)
        return;
    for (const Route route : routesShown())
        for (const RedFlag* sign : signsOf(m_content.redFlags, route))
            m_answers.try_emplace(sign->id, Answer::no);
    m_stage = m_stage == CheckStage::emergency ? CheckStage::others : CheckStage::result;
}

void SignsPresenter::answer(const SignId& sign, Answer answer) {
    if (m_content.redFlags.find(sign))
        m_answers[sign] = answer;
}

void SignsPresenter::answerAny(Answer answer) {
    m_any = answer;
}

void SignsPresenter::finish() {
    if (m_stage == CheckStage::others && !answered().empty())
        m_stage = CheckStage::result;
}

void SignsPresenter::back() {
    switch (m_stage) {
    case CheckStage::result: m_stage = CheckStage::others; break;
    case CheckStage::others: m_stage = CheckStage::emergency; break;
    case CheckStage::emergency: showList(); break;
    case CheckStage::list: leaveList(); break;
    }
}

SignsView SignsPresenter::view() const {
    SignsView view{.stage = m_stage, .route = routeFor(m_content.redFlags, m_answers)};
    if (m_any && *m_any != Answer::no)
        view.route = Route::emergency;
    view.isEmergency = view.route == Route::emergency;
    for (const Route route : routesShown()) {
        SignGroupView group{
            .route = route, .heading = m_content.redFlags.adviceFor(route).heading, .signs = {}};
        for (const RedFlag* sign : signsOf(m_content.redFlags, route))
            group.signs.push_back(detailOf(*sign));
        view.groups.push_back(std::move(group));
    }
    if (m_stage == CheckStage::emergency)
        view.emergencySigns = emergencySignViews(m_content);
    if (view.route)
        view.heading = m_content.redFlags.adviceFor(*view.route).heading;
    if (m_stage == CheckStage::result) {
        view.advice = adviceFor(view.route);
        view.answered = answered();
    }
    return view;
}

std::vector<ClaimView> SignsPresenter::adviceFor(std::optional<Route> route) const {
    if (!route)
        return viewsOf(m_content, m_content.redFlags.safetyNet);
    std::vector<ClaimView> advice = {viewOf(m_content, m_content.redFlags.adviceFor(*route).what)};
    const Region& region = m_content.regionOrUnknown(m_region);
    if (*route == Route::sameDay)
        advice.push_back({region.sameDay, creditLine(m_content, region.sources, false)});
    return advice;
}

std::vector<AnsweredSignView> SignsPresenter::answered() const {
    std::vector<AnsweredSignView> signs;
    for (const RedFlag& sign : m_content.redFlags.signs) {
        const auto answer = m_answers.find(sign.id);
        if (answer != m_answers.end() && answer->second != Answer::no)
            signs.push_back({sign.text, answer->second});
    }
    if (m_any && *m_any != Answer::no)
        signs.push_back({"", *m_any});
    return signs;
}

std::vector<Route> SignsPresenter::routesShown() const {
    switch (m_stage) {
    case CheckStage::list: return {Route::emergency, Route::sameDay, Route::soon, Route::routine};
    case CheckStage::emergency: return {Route::emergency};
    case CheckStage::others: return {Route::sameDay, Route::soon, Route::routine};
    case CheckStage::result: break;
    }
    return {};
}

SignDetailView SignsPresenter::detailOf(const RedFlag& sign) const {
    SignDetailView detail{
        .id = sign.id,
        .text = sign.text,
        .credit = creditLine(m_content, sign.sources, sign.isOwnRule),
        .sides = viewsOf(m_content, sign.views),
        .isPrivate = sign.isPrivate,
    };
    if (sign.couldBe)
        detail.couldBe = viewOf(m_content, *sign.couldBe);
    if (const auto answer = m_answers.find(sign.id); answer != m_answers.end())
        detail.answer = answer->second;
    return detail;
}

} // namespace unknot
