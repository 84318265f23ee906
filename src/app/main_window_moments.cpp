// SPDX-License-Identifier: GPL-3.0-or-later
// Ordinary moments in the window. They are told when somebody wants to, and asked for by nothing.
#include "app/main_window.hpp"

#include "app/journal_text.hpp"
#include "app/pages/moment_page.hpp"

#include <QStackedWidget>

#include <utility>

namespace unknot {

MomentPage* MainWindow::momentPage() {
    if (m_moment)
        return m_moment;
    m_moment = new MomentPage(m_presenters.moments, m_presenters.content, m_theme, this);
    connect(
        m_moment, &MomentPage::closed, this, [this] { returnTo(std::exchange(m_beforeMoment, nullptr)); });
    connect(m_moment, &MomentPage::journalFailed, this, &MainWindow::tellJournalTrouble);
    connect(m_moment, &MomentPage::draftFailed, this,
        [this](ErrorCode code) { addNotice([code] { return draftUnreadableText(code); }); });
    m_stack->addWidget(m_moment);
    return m_moment;
}

void MainWindow::showMoment() {
    bringMoment(m_presenters.moments.openNew());
}

void MainWindow::showMoment(const MomentId& moment) {
    bringMoment(m_presenters.moments.open(moment));
}

void MainWindow::showMomentBefore(const WallTime& onset) {
    bringMoment(m_presenters.moments.openBefore(onset, 1));
}

/// Where another one could not be saved first, that one stays open and says why.
void MainWindow::bringMoment(bool isOpened) {
    const auto error = m_presenters.moments.view().error;
    if (!isOpened && !m_presenters.moments.isWaiting()) {
        tellJournalTrouble(error.value_or(ErrorCode::notFound));
        return;
    }
    if (m_stack->currentWidget() != m_moment)
        m_beforeMoment = m_stack->currentWidget();
    bring(momentPage(), Frame::withRail, RailPlace::journal);
    if (isOpened)
        m_moment->begin();
    else
        m_moment->render();
}

} // namespace unknot
