// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/now_safety.hpp"

#include "app/widgets/ask_card.hpp"
#include "app/widgets/notice_front.hpp"
#include "app/widgets/standing_card.hpp"

#include <QVBoxLayout>

namespace unknot {

NowSafety::NowSafety(SafetyPresenters presenters, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenters(presenters) {
    m_standing = new StandingCard(theme, this);
    m_ask = new AskCard(theme, this);
    m_notices = new NoticeFront(theme, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_standing);
    column->addWidget(m_ask);
    column->addWidget(m_notices);
    connect(m_standing, &StandingCard::helpWanted, this, &NowSafety::emergencyWanted);
    connect(m_standing, &StandingCard::sheetWanted, this, &NowSafety::sheetWanted);
    connect(m_standing, &StandingCard::changed, this, &NowSafety::changed);
    connect(m_standing, &StandingCard::releaseWanted, this, [this] {
        m_presenters.now.release();
        emit released();
    });
    connect(m_ask, &AskCard::signsWanted, this, &NowSafety::signsWanted);
    connect(m_notices, &NoticeFront::journalWanted, this, &NowSafety::journalWanted);
    connect(m_notices, &NoticeFront::changed, this, &NowSafety::changed);
    connect(m_notices, &NoticeFront::read, this, [this] {
        m_presenters.notices.acknowledge();
        renderJournal();
    });
    hide();
}

void NowSafety::renderStanding() {
    m_standing->render(m_presenters.now.view().standing);
    showOrHide();
}

void NowSafety::renderJournal() {
    m_presenters.screening.refresh();
    m_presenters.notices.refresh();
    // Whoever is to get help now is asked and told nothing else.
    const bool isEmergency = !m_presenters.now.view().offersGuides;
    m_ask->render(isEmergency ? std::nullopt : m_presenters.screening.due());
    m_notices->render(isEmergency ? NoticesView{} : m_presenters.notices.view());
    showOrHide();
}

void NowSafety::showOrHide() {
    // An empty box would leave a gap.
    const bool isAnyShown = !m_standing->isHidden() || !m_ask->isHidden() || !m_notices->isHidden();
    if (isAnyShown == isHidden())
        setVisible(isAnyShown);
    emit changed();
}

bool NowSafety::hasCard() const {
    return !m_standing->isHidden() || !m_ask->isHidden() || m_notices->isInFront();
}

bool NowSafety::handleKey(int key) {
    return m_standing->handleKey(key) || m_notices->handleKey(key);
}

} // namespace unknot
