// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.hpp"

#include "app/charts/charts.hpp"
#include "app/error_text.hpp"
#include "app/pages/about_page.hpp"
#include "app/pages/breathe_page.hpp"
#include "app/pages/editor_page.hpp"
#include "app/pages/emergency_page.hpp"
#include "app/pages/guide_page.hpp"
#include "app/pages/insights_page.hpp"
#include "app/pages/journal_page.hpp"
#include "app/pages/learn_page.hpp"
#include "app/pages/moment_page.hpp"
#include "app/pages/now_page.hpp"
#include "app/pages/prevention_page.hpp"
#include "app/pages/report_page.hpp"
#include "app/pages/safekeeping_page.hpp"
#include "app/pages/settings_page.hpp"
#include "app/pages/sheet_page.hpp"
#include "app/pages/signs_page.hpp"
#include "app/pages/timers_page.hpp"
#include "app/pages/treatment_page.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/alert_bar.hpp"
#include "app/widgets/closing_question.hpp"
#include "app/widgets/notice_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace unknot {

MainWindow::MainWindow(Presenters presenters, const Theme& theme, QStringList emergencyNumbers)
    : m_presenters(presenters), m_theme(theme), m_numbers(std::move(emergencyNumbers)) {
    setWindowTitle(tr("Unknot"));
    setProperty("ground", "page");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(900, 540);
    // With its frame it must fit the screen: what is below the edge cannot be read.
    const QSize frame(8, 48);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frame));
    m_rail = new Rail(theme, this);
    m_stack = new QStackedWidget(this);
    m_notices = new NoticeBar(theme, this);
    m_alerts = new AlertBar(theme, this);
    m_closing = new ClosingQuestion(theme, this);
    m_desk = &presenters.timers;
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_rail);
    // Beside the rail: what is to be noticed takes nothing from the way between the pages.
    auto* front = new QVBoxLayout;
    front->setSpacing(0);
    front->addWidget(m_stack, 1);
    front->addWidget(m_alerts);
    page->addLayout(front, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(page, 1);
    layout->addWidget(m_closing);
    layout->addWidget(m_notices);
    connect(m_rail, &Rail::chosen, this, [this](RailPlace place) {
        switch (place) {
        case RailPlace::now: showNow(); break;
        case RailPlace::breathe: showBreathe(); break;
        case RailPlace::timers: showTimers(); break;
        case RailPlace::journal: showJournal(); break;
        case RailPlace::insights: showInsights(); break;
        case RailPlace::prevention: showPrevention(); break;
        case RailPlace::learn: showLearn(); break;
        case RailPlace::settings: showSettings(); break;
        case RailPlace::signs: showSigns(); break;
        }
    });
    makeShortcuts();
    makeTimers();
    m_presenters.editor.onStored(
        [this](const Episode* before, const Episode& after) { lookAtStored(before, after); });
}

MainWindow::~MainWindow() = default;

void MainWindow::makeShortcuts() {
    makeHelpKeys();
    connect(new QShortcut(Qt::Key_X, this), &QShortcut::activated, m_notices, &NoticeBar::putAway);
    // The places of the rail; while it is hidden there is one way out, and that is Esc.
    const auto addPlace = [this](const QKeySequence& keys, void (MainWindow::*deed)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, deed] {
            if (m_rail->isVisible())
                (this->*deed)();
        });
    };
    addPlace(Qt::CTRL | Qt::Key_1, &MainWindow::showNow);
    addPlace(Qt::CTRL | Qt::Key_2, &MainWindow::showBreathe);
    addPlace(Qt::CTRL | Qt::Key_3, &MainWindow::showTimers);
    addPlace(Qt::CTRL | Qt::Key_4, &MainWindow::showJournal);
    addPlace(Qt::CTRL | Qt::Key_5, &MainWindow::showInsights);
    addPlace(Qt::CTRL | Qt::Key_6, &MainWindow::showPrevention);
    addPlace(Qt::CTRL | Qt::Key_7, &MainWindow::showLearn);
    addPlace(Qt::CTRL | Qt::Key_8, &MainWindow::showSettings);
    addPlace(Qt::CTRL | Qt::Key_Comma, &MainWindow::showSettings);
}

void MainWindow::open(const StartWish& wish) {
    // A second start raises the window, but only a person closes the emergency page.
    const bool asksForHelp = wish.page == StartWish::Page::emergency;
    if (isEmergencyInFront() || (isHelpInFront() && !asksForHelp))
        return;
    m_presenters.standing.refresh();
    switch (wish.page) {
    case StartWish::Page::now: showNow(); break;
    case StartWish::Page::guide: goToGuide(wish.guide); break;
    case StartWish::Page::breathe: showBreathe(); break;
    case StartWish::Page::signs: showSigns(); break;
    case StartWish::Page::emergency: showEmergency(); break;
    }
}

/// Another program may have written into the journal while this one was not in front.
bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
        event->type() == QEvent::WindowStateChange)
        watchTime();
    if (event->type() == QEvent::Show)
        m_isInBackground = false;
    if (event->type() == QEvent::WindowActivate) {
        // The first look into the journal may take its time; the window does not wait for it.
        QTimer::singleShot(0, m_desk, &TimersDesk::refresh);
        QWidget* front = m_stack->currentWidget();
        if (front && front == m_now)
            m_now->lookAgain();
        else if (front && front == m_journal)
            m_journal->renderIfChanged();
        else if (front && front == m_insights)
            m_insights->render();
        else if (front && front == m_report)
            m_report->lookAgain();
        askAgainSoon();
    }
    return QWidget::event(event);
}

void MainWindow::addNotice(const Sentence& sentence) {
    m_notices->add(sentence);
}

const std::vector<Sentence>& MainWindow::notices() const {
    return m_notices->told();
}

void MainWindow::tellJournalTrouble(ErrorCode code) {
    addNotice([code] { return journalTroubleText(code); });
}

void MainWindow::bring(QWidget* page, Frame frame, std::optional<RailPlace> place) {
    m_closing->hide(); // whoever goes elsewhere goes back
    m_hasRail = frame == Frame::withRail;
    m_rail->setVisible(m_hasRail);
    m_rail->setCurrent(place);
    m_stack->setCurrentWidget(page);
    page->setFocus();
    tellTimers();
}

void MainWindow::showNow() {
    bring(nowPage(), Frame::withRail, RailPlace::now);
    nowPage()->render();
    if (const auto error = m_presenters.now.view().placeError)
        addNotice([code = *error] { return placeUnreadableText(code); });
    askAgainSoon();
}

void MainWindow::showBreathe() {
    bring(breathePage(), Frame::withRail, RailPlace::breathe);
    breathePage()->render();
}

void MainWindow::showJournal() {
    bring(journalPage(), Frame::withRail, RailPlace::journal);
    journalPage()->render();
}

void MainWindow::showSafekeeping() {
    bring(safekeepingPage(), Frame::withRail, RailPlace::journal);
    safekeepingPage()->render();
}

void MainWindow::editNew() {
    showEditor(editorPage()->openNew());
}

void MainWindow::edit(const EpisodeId& episode) {
    showEditor(editorPage()->open(episode));
}

void MainWindow::editDraft() {
    showEditor(editorPage()->openDraft());
}

/// Where another entry could not be saved first, that one stays open and says why.
void MainWindow::showEditor(bool isOpened) {
    if (!isOpened && !m_presenters.editor.isOpen()) {
        tellJournalTrouble(ErrorCode::notFound);
        return;
    }
    if (m_stack->currentWidget() != m_editor)
        m_beforeEditor = m_stack->currentWidget();
    bring(m_editor, Frame::withRail, RailPlace::journal);
    m_editor->render();
}

void MainWindow::closeEditor() {
    if (std::exchange(m_beforeEditor, nullptr) == m_now)
        showNow();
    else
        showJournal();
    askAgainSoon();
}

void MainWindow::showSettings() {
    bring(settingsPage(), Frame::withRail, RailPlace::settings);
    settingsPage()->render();
}

bool MainWindow::isAtSettings() const {
    return m_settings && m_stack->currentWidget() == m_settings;
}

void MainWindow::showAbout() {
    bring(aboutPage(), Frame::withRail, RailPlace::settings);
}

void MainWindow::returnTo(QWidget* page) {
    if (page && page == m_guide) {
        returnToGuide();
    } else if (page && page == m_breathe) {
        showBreathe();
    } else if (page && page == m_timers) {
        showTimers();
    } else if (page && page == m_treatment) {
        bring(m_treatment, Frame::withRail, RailPlace::timers);
        m_treatment->render();
    } else if (page && page == m_journal) {
        showJournal();
    } else if (page && page == m_editor) {
        // Not showEditor(): where it was opened from is still where it leads back to.
        bring(m_editor, Frame::withRail, RailPlace::journal);
        m_editor->render();
    } else if (page && page == m_report) {
        // Where it was asked for is still where it leads back to.
        bring(m_report, Frame::withRail, RailPlace::journal);
    } else if (page && page == m_moment) {
        bring(m_moment, Frame::withRail, RailPlace::journal);
        m_moment->render();
    } else if (page && page == m_safekeeping) {
        showSafekeeping();
    } else if (page && page == m_insights) {
        showInsights();
    } else if (page && page == m_learn) {
        showLearn();
    } else if (page && page == m_prevention) {
        returnToPrevention();
    } else if (page && page == m_settings) {
        showSettings();
    } else if (page && page == m_about) {
        showAbout();
    } else if (page && (page == m_signs || page == m_sheet || page == m_emergency)) {
        bring(page, Frame::fullWindow);
    } else {
        showNow();
    }
}

} // namespace unknot
