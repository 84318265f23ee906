// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet for those who help, laid over the page that it was asked for on.
#include "app/main_window.hpp"

#include "app/pages/emergency_page.hpp"
#include "app/pages/sheet_page.hpp"

#include <QStackedWidget>

#include <utility>

namespace unknot {

void MainWindow::showSheet() {
    const GuideState& state = m_presenters.guide.state();
    const Guide* guide = m_presenters.content.find(state.guide);
    // Of the other guides the beginning is not that of a spasm.
    const bool isSpasm = guide && guide->episode == EpisodeStart::open;
    m_presenters.sheet.beginForNow(isSpasm ? std::optional(state.onset) : std::nullopt);
    bringSheet();
}

void MainWindow::showSheetFor(const EpisodeId& episode) {
    m_presenters.sheet.beginFor(episode);
    bringSheet();
}

void MainWindow::bringSheet() {
    if (m_stack->currentWidget() != m_sheet)
        m_beforeSheet = m_stack->currentWidget();
    bring(sheetPage(), Frame::fullWindow);
    m_sheet->open();
}

void MainWindow::closeSheet() {
    returnTo(std::exchange(m_beforeSheet, nullptr));
}

bool MainWindow::isHelpInFront() const {
    const bool isSheetOfHelp = m_sheet && m_stack->currentWidget() == m_sheet && m_beforeSheet == m_emergency;
    return m_emergency && (isEmergencyInFront() || isSheetOfHelp);
}

} // namespace unknot
