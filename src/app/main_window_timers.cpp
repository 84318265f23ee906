// SPDX-License-Identifier: GPL-3.0-or-later
// Timers in the window: their pages, what is to be noticed on every page, and closing while something runs.
#include "app/main_window.hpp"

#include "app/pages/now_page.hpp"
#include "app/pages/timers_page.hpp"
#include "app/pages/treatment_page.hpp"
#include "app/timer_text.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/alert_bar.hpp"
#include "app/widgets/closing_question.hpp"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace unknot {

void MainWindow::makeTimers() {
    connect(m_desk, &TimersDesk::changed, this, &MainWindow::tellTimers);
    connect(m_desk, &TimersDesk::openWanted, this, &MainWindow::openAlert);
    connect(m_alerts, &AlertBar::answered, m_desk, &TimersDesk::answerAlert);
    // With Ctrl: they mean the same on every page, whatever its own keys are, and in every field.
    for (const QKeySequence& keys :
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this), &QShortcut::activated, m_alerts, &AlertBar::answer);
    connect(new QShortcut(Qt::CTRL | Qt::Key_T, this), &QShortcut::activated, m_alerts, &AlertBar::open);
    connect(m_closing, &ClosingQuestion::keepRunning, this,
        [this] { answerClosing(&MainWindow::keepInBackground); });
    connect(m_closing, &ClosingQuestion::stopAll, this, [this] { answerClosing(&MainWindow::stopAndClose); });
    connect(m_closing, &ClosingQuestion::goBack, this, [this] { answerClosing(nullptr); });
    // A session that ends does not wait for an answer; what runs is in the journal.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_isAskedNoMore = true; });
}

void MainWindow::showTimers() {
    bring(timersPage(), Frame::withRail, RailPlace::timers);
    m_desk->refresh();
}

void MainWindow::closeTreatment() {
    returnTo(std::exchange(m_beforeTreatment, nullptr));
}

void MainWindow::openAlert(const AlertView& alert) {
    if (isHelpInFront())
        return;
    const auto& runs = m_desk->view().runs;
    const auto run = std::ranges::find(runs, alert.run, &RunView::id);
    if (run != runs.end() && run->isTreatment)
        showTreatment(alert.timer);
    else {
        pauseGuide();
        showTimers();
    }
}

/// What the strip shows, and how closely the time is watched, for the page that is in front now.
void MainWindow::tellTimers() {
    // Help comes before everything that can wait.
    const bool isEmergency = isHelpInFront();
    m_desk->setHeld(isEmergency);
    std::vector<AlertView> alerts;
    if (!isEmergency && m_closing->isHidden())
        // What the page in front asks with large letters is not asked twice.
        std::ranges::copy_if(
            m_desk->view().alerts, std::back_inserter(alerts), [this](const AlertView& alert) {
                return !m_treatment || alert.run.empty() || !m_treatment->showsRun(alert.run);
            });
    m_alerts->render(alerts, m_desk->view().snoozes);
    // Of a journal that fails the pages tell; of timers there is only something to tell while one runs.
    if (const auto error = m_desk->view().error; error && m_desk->presenter().isBusy())
        addNotice([code = *error] { return timersTroubleText(code); });
    watchTime();
    if (m_isInBackground && !isVisible() && !m_desk->isNeeded())
        QTimer::singleShot(0, this, &MainWindow::endWanted);
}

void MainWindow::watchTime() {
    const QWidget* front = m_stack->currentWidget();
    if (!isVisible() || window()->isMinimized() || !front)
        m_desk->setWatch(Watch::nothing);
    else if ((front == m_timers || front == m_treatment) && !m_desk->view().runs.empty())
        m_desk->setWatch(Watch::seconds);
    else if (front == m_timers || front == m_treatment || !m_alerts->isHidden())
        m_desk->setWatch(Watch::minutes);
    else
        m_desk->setWatch(Watch::nothing);
}

void MainWindow::lookAtTheTime() {
    m_desk->lookAtTheTime();
    if (m_now && m_stack->currentWidget() == m_now && isVisible())
        m_now->lookAgain();
}

std::optional<OwnTimer> MainWindow::halfTypedTimer() const {
    return m_timers ? m_timers->halfTyped() : std::nullopt;
}

void MainWindow::goOnTyping(const OwnTimer& timer) {
    timersPage()->edit(timer);
}

void MainWindow::setTrayThere(bool isThere) {
    m_closing->setTrayThere(isThere);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_desk->lookAtTheTime();
    if (m_isAskedNoMore || !m_desk->isNeeded()) {
        event->accept();
        return;
    }
    event->ignore();
    // A window that is hidden or small cannot ask.
    if (isVisible() && !window()->isMinimized()) {
        // It takes the room of the rail, which leads nowhere meanwhile.
        m_rail->hide();
        m_closing->ask();
        tellTimers();
    }
}

void MainWindow::answerClosing(void (MainWindow::*deed)()) {
    m_closing->hide();
    m_rail->setVisible(m_hasRail);
    if (QWidget* front = m_stack->currentWidget())
        front->setFocus();
    tellTimers();
    if (deed)
        (this->*deed)();
}

void MainWindow::keepInBackground() {
    m_isInBackground = true;
    window()->hide();
    tellTimers();
}

void MainWindow::stopAndClose() {
    m_desk->act(&TimersPresenter::stopAll);
    m_isAskedNoMore = true;
    window()->close();
    m_isAskedNoMore = false;
}

} // namespace unknot
