// SPDX-License-Identifier: GPL-3.0-or-later
// Warning signs in the window: the check from everywhere and when it is asked again, the emergency page, and
// what a route that stands withholds.
#include "app/main_window.hpp"

#include "app/error_text.hpp"
#include "app/guide_text.hpp"
#include "app/pages/breathe_page.hpp"
#include "app/pages/editor_page.hpp"
#include "app/pages/emergency_page.hpp"
#include "app/pages/guide_page.hpp"
#include "app/pages/moment_page.hpp"
#include "app/pages/prevention_page.hpp"
#include "app/pages/signs_page.hpp"
#include "app/pages/treatment_page.hpp"
#include "app/services/help_keys.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/closing_question.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/text.hpp"
#include "app/window_place.hpp"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace unknot {

void MainWindow::makeHelpKeys() {
    const auto add = [this](const QKeySequence& keys, void (MainWindow::*deed)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, deed);
    };
    add(Qt::Key_F1, &MainWindow::showSigns);
    add(Qt::Key_W, &MainWindow::showSigns);
    // Help itself, with nothing asked before.
    add(Qt::Key_F2, qOverload<>(&MainWindow::showEmergency));
    auto* elsewhere = new HelpKeys(this);
    connect(elsewhere, &HelpKeys::signsWanted, this, &MainWindow::showSigns);
    connect(elsewhere, &HelpKeys::helpWanted, this, qOverload<>(&MainWindow::showEmergency));
}

void MainWindow::setEmergencyNumbers(const QStringList& numbers) {
    m_numbers = numbers;
    if (m_emergency)
        m_emergency->setNumbers(numbers);
}

bool MainWindow::isEmergencyInFront() const {
    return m_emergency && m_stack->currentWidget() == m_emergency;
}

void MainWindow::showSigns() {
    if (isEmergencyInFront())
        return;
    if (m_signs && m_stack->currentWidget() == m_signs) {
        // Answers that were given stay.
        m_signs->askEmergency();
        return;
    }
    const auto& due = m_presenters.screening.due();
    const bool isInGuide = m_guide && m_stack->currentWidget() == m_guide;
    if (due && !isInGuide)
        layCheck(*due);
    else
        layCheck(CheckWish());
}

void MainWindow::layCheck(const AskView& ask) {
    m_presenters.screening.shown(ask);
    layCheck(CheckWish{.reason = ask.reason, .episode = ask.episode});
}

/// Over the page in front, which is where it leads back to.
void MainWindow::layCheck(const CheckWish& wish) {
    QWidget* current = m_stack->currentWidget();
    m_beforeSigns = current;
    pauseGuide();
    bring(signsPage(), Frame::fullWindow);
    signsPage()->startCheck(current && current == m_guide ? tr("Back to the guide") : tr("Back"), wish);
}

void MainWindow::closeSigns() {
    if (m_presenters.signs.view().stage == CheckStage::emergency)
        m_noted = {}; // whoever puts that off is asked nothing smaller
    returnTo(std::exchange(m_beforeSigns, nullptr));
    askAgainSoon();
}

/// After what is in front is on the screen: the journal may take its time.
void MainWindow::askAgainSoon() {
    QTimer::singleShot(0, this, &MainWindow::askAgain);
}

/// The emergency signs first, then what is meant by something that was noted.
void MainWindow::askAgain() {
    if (!mayBeAsked())
        return;
    m_presenters.screening.refresh();
    if (const auto ask = m_presenters.screening.unshown())
        layCheck(*ask);
    else if (const NotedImpacts noted = std::exchange(m_noted, {}); !noted.impacts.empty())
        askFollowUp(noted);
}

/// Nobody is interrupted in a guide, in breathing, in a treatment or while typing, and in an emergency
/// nothing is asked; it stays due until there is room for it.
bool MainWindow::mayBeAsked() const {
    const QWidget* front = m_stack->currentWidget();
    const QWidget* focused = QApplication::focusWidget();
    const bool isTyping = focused && isTypedInto(*focused);
    const bool isBusy =
        !m_hasRail || front == m_editor || front == m_moment || front == m_breathe || front == m_treatment;
    return front && !isBusy && !isTyping && isActiveWindow() && !window()->isMinimized() &&
        m_closing->isHidden() && !QApplication::activePopupWidget() &&
        !withholdsGuides(m_presenters.standing.standing());
}

/// "Because it hurts, or because the leg gives way?"
void MainWindow::askFollowUp(const NotedImpacts& noted) {
    QWidget* current = m_stack->currentWidget();
    if (!signsPage()->startFollowUp(tr("Back"), noted.impacts, noted.episode))
        return;
    m_beforeSigns = current;
    bring(m_signs, Frame::fullWindow);
}

/// An entry was stored; what it names may be a reason to ask.
void MainWindow::lookAtStored(const Episode* before, const Episode& after) {
    m_presenters.screening.saved(before, after);
    const auto noted =
        notedImpacts(m_presenters.content.redFlags.askAgain, before, after, m_presenters.editor.now().utc);
    if (!noted.impacts.empty())
        m_noted = noted;
}

/// Where it was not opened, the person is told why by being led there.
void MainWindow::enterGuide(Opening opening, const GuideId& guide) {
    switch (opening) {
    case Opening::opened:
        bring(guidePage(), Frame::fullWindow);
        guidePage()->open();
        return;
    case Opening::helpFirst: showEmergency(); return;
    case Opening::movingWithheld:
        showNow();
        addNotice([&content = m_presenters.content, guide] {
            const Guide* wanted = content.find(guide);
            return wanted ? movingWithheldText(textOf(wanted->title)) : QString();
        });
        return;
    case Opening::withheld: tellHeldBack(guide); return;
    case Opening::notThere:
        showNow();
        addNotice([name = QString::fromStdString(guide.value)] { return unknownGuideText(name); });
    }
}

/// Where the plan is, who says so stands with it.
void MainWindow::tellHeldBack(const GuideId& id) {
    returnToPrevention();
    if (const PlanItem* item = m_presenters.content.prevention.itemOf(id))
        m_prevention->showItem(item->id);
    const HeldBack why = m_presenters.gate.against(id);
    if (why == HeldBack::no)
        return;
    addNotice([&content = m_presenters.content, id, why] {
        const Guide* routine = content.find(id);
        return routine ? routineHeldBackText(*routine, content, why) : QString();
    });
}

void MainWindow::openGuide(const GuideId& guide) {
    enterGuide(m_presenters.guide.begin(guide), guide);
}

void MainWindow::resumeGuide() {
    resumeKept(m_presenters.now.unfinished());
}

void MainWindow::resumeRoutine() {
    resumeKept(m_presenters.now.unfinishedRoutine());
}

void MainWindow::resumeKept(const std::optional<GuideState>& kept) {
    if (!kept) {
        showNow();
        return;
    }
    const Opening opening = m_presenters.guide.resume(*kept);
    if (opening == Opening::notThere)
        showNow(); // it is not offered any more
    else
        enterGuide(opening, kept->guide);
}

/// A start that asks for a guide never throws a place away: one that is kept comes first.
void MainWindow::goToGuide(const GuideId& guide) {
    if (isGuideInFront(guide))
        return;
    m_presenters.now.refresh();
    const auto& kept = m_presenters.now.unfinishedLike(guide);
    const Opening opening = m_presenters.guide.openingOf(guide);
    if (!kept || opening != Opening::opened)
        openGuide(guide);
    else if (kept->guide == guide)
        resumeKept(kept);
    else
        showNow();
}

/// Whether somebody is in that guide now, or in one that it may not push aside: a routine makes room for a
/// spasm.
bool MainWindow::isGuideInFront(const GuideId& wanted) const {
    if (!m_guide || m_stack->currentWidget() != m_guide)
        return false;
    const Guide* shown = m_presenters.content.find(m_presenters.guide.state().guide);
    const Guide* other = m_presenters.content.find(wanted);
    return !shown || !other || !shown->isRoutine || other->isRoutine;
}

/// A guide that something is laid over does not go on behind it.
void MainWindow::pauseGuide() {
    if (!m_guide || m_stack->currentWidget() != m_guide)
        return;
    m_wasGoing = m_presenters.guide.state().status == GuideStatus::running;
    m_presenters.guide.pause();
}

/// To the guide that something was laid over; what was answered there may have withheld it.
void MainWindow::returnToGuide() {
    // Somebody who had paused the guide finds it paused.
    if (m_wasGoing)
        m_presenters.guide.resumeHere();
    const Opening opening = m_presenters.guide.obeyStanding();
    if (opening != Opening::opened) {
        enterGuide(opening, m_presenters.guide.state().guide);
        return;
    }
    bring(m_guide, Frame::fullWindow);
    m_guide->render();
}

void MainWindow::showTreatment(const TimerId& treatment) {
    // What is on the skin has to come off, whatever stands.
    if (!m_desk->offersTreatments() && !m_desk->runs(treatment)) {
        showEmergency();
        return;
    }
    QWidget* current = m_stack->currentWidget();
    if (!current || current != m_treatment)
        m_beforeTreatment = current;
    pauseGuide();
    m_desk->refresh();
    treatmentPage()->open(treatment);
    bring(treatmentPage(), Frame::withRail, RailPlace::timers);
    treatmentPage()->render();
}

void MainWindow::showEmergency() {
    bring(emergencyPage(), Frame::fullWindow);
    bringIntoSight(*window()); // half of a number is no number
    // A move that is under way just now is known to the window only after it.
    QTimer::singleShot(200, this, [this] {
        if (isEmergencyInFront())
            bringIntoSight(*window());
    });
    // A guide that is open ends at once, where its own signs did not end it: that takes no disk.
    if (m_presenters.guide.isOpen())
        endGuide();
    // What led here is kept, and a guide that was left is ended, once help is on the screen.
    QTimer::singleShot(0, this, [this] {
        endGuide();
        m_presenters.guide.keepLog();
    });
}

void MainWindow::endGuide() {
    GuidePresenter& guide = m_presenters.guide;
    if (withholdsGuides(m_presenters.standing.standing()) && guide.state().status != GuideStatus::emergency)
        guide.endForEmergency();
}

void MainWindow::showEmergency(const std::vector<AnsweredSignView>& answers) {
    m_presenters.standing.raise(Route::emergency);
    m_presenters.sheet.answered(answers);
    emergencyPage()->setAnswers(answers);
    showEmergency();
}

} // namespace unknot
