// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells, counted.
#include "app/main_window.hpp"

#include "app/charts/charts.hpp"
#include "app/pages/insights_page.hpp"
#include "app/paper.hpp"

#include <QStackedWidget>

namespace unknot {

InsightsPage* MainWindow::insightsPage() {
    if (m_insights)
        return m_insights;
    if (!m_charts)
        m_charts = std::make_unique<Charts>();
    m_insights = new InsightsPage(m_presenters.insights, m_presenters.content, *m_charts, m_theme, this);
    connect(m_insights, &InsightsPage::journalFailed, this, &MainWindow::tellJournalTrouble);
    connect(m_insights, &InsightsPage::momentWanted, this, qOverload<>(&MainWindow::showMoment));
    connect(m_insights, &InsightsPage::reportWanted, this, &MainWindow::showReport);
    m_stack->addWidget(m_insights);
    return m_insights;
}

void MainWindow::showInsights() {
    bring(insightsPage(), Frame::withRail, RailPlace::insights);
    m_insights->setPaper(paperSizeIn(m_presenters.settings.settings().region));
    m_insights->render();
}

} // namespace unknot
