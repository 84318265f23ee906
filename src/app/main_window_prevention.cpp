// SPDX-License-Identifier: GPL-3.0-or-later
// The plan for the days without a spasm in the window, and what is begun from it.
#include "app/main_window.hpp"

#include "app/pages/prevention_page.hpp"
#include "app/plan_text.hpp"

#include <QStackedWidget>

namespace unknot {

PreventionPage* MainWindow::preventionPage() {
    if (m_prevention)
        return m_prevention;
    m_prevention = new PreventionPage(m_presenters.prevention, *m_desk, m_presenters.content, m_theme, this);
    connect(m_prevention, &PreventionPage::guideWanted, this, &MainWindow::beginRoutine);
    connect(m_prevention, &PreventionPage::treatmentWanted, this, &MainWindow::showTreatment);
    connect(m_prevention, &PreventionPage::nowWanted, this, &MainWindow::showNow);
    connect(m_prevention, &PreventionPage::planUnreadable, this,
        [this](ErrorCode code) { addNotice([code] { return planUnreadableText(code); }); });
    connect(m_prevention, &PreventionPage::keepFailed, this,
        [this](ErrorCode code) { addNotice([code] { return planNotKeptText(code); }); });
    m_stack->addWidget(m_prevention);
    return m_prevention;
}

void MainWindow::showPrevention() {
    returnToPrevention();
    m_prevention->showAll();
}

/// Where somebody was on it.
void MainWindow::returnToPrevention() {
    bring(preventionPage(), Frame::withRail, RailPlace::prevention);
    m_prevention->render();
}

/// One that was left goes on where it was: what was done of it is not done twice.
void MainWindow::beginRoutine(const GuideId& routine) {
    m_presenters.now.refresh();
    const auto& kept = m_presenters.now.unfinishedRoutine();
    if (kept && kept->guide == routine)
        resumeKept(kept);
    else
        openGuide(routine);
}

/// A routine is begun from the plan, and leads back to it; any other guide to where the person is now.
void MainWindow::leaveGuide() {
    const Guide* guide = m_presenters.content.find(m_presenters.guide.state().guide);
    if (guide && guide->isRoutine)
        returnToPrevention();
    else
        showNow();
}

} // namespace unknot
