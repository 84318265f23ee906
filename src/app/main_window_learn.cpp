// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to read, and where it leads.
#include "app/main_window.hpp"

#include "app/pages/learn_page.hpp"

#include <QStackedWidget>

namespace unknot {

LearnPage* MainWindow::learnPage() {
    if (m_learn)
        return m_learn;
    m_learn = new LearnPage(m_presenters.learn, m_presenters.content, m_theme, this);
    connect(m_learn, &LearnPage::guideWanted, this, &MainWindow::goToGuide);
    m_stack->addWidget(m_learn);
    return m_learn;
}

/// From elsewhere to the card that was being read; from that card to all of them.
void MainWindow::showLearn() {
    const bool isThere = m_learn && m_stack->currentWidget() == m_learn;
    bring(learnPage(), Frame::withRail, RailPlace::learn);
    if (isThere)
        m_learn->showList();
    else
        m_learn->render();
}

} // namespace unknot
