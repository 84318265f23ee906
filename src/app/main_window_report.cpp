// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's report, laid over the page that it was asked for on.
#include "app/main_window.hpp"

#include "app/pages/emergency_page.hpp"
#include "app/pages/report_page.hpp"
#include "app/pages/signs_page.hpp"

#include <QStackedWidget>

#include <utility>

namespace unknot {

ReportPage* MainWindow::reportPage() {
    if (m_report)
        return m_report;
    m_report = new ReportPage(m_presenters.report, m_theme, this);
    connect(m_report, &ReportPage::closed, this, &MainWindow::closeReport);
    connect(m_report, &ReportPage::journalFailed, this, &MainWindow::tellJournalTrouble);
    m_stack->addWidget(m_report);
    return m_report;
}

void MainWindow::showReport() {
    if (m_stack->currentWidget() != m_report)
        m_beforeReport = m_stack->currentWidget();
    bring(reportPage(), Frame::withRail, RailPlace::journal);
    m_report->open();
}

void MainWindow::closeReport() {
    QWidget* before = std::exchange(m_beforeReport, nullptr);
    // Not back to what may have been laid over it.
    if (before && before != m_signs && before != m_emergency)
        returnTo(before);
    else
        showJournal();
}

} // namespace unknot
