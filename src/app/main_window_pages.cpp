// SPDX-License-Identifier: GPL-3.0-or-later
// The pages, each made when it is first shown, and where each of them leads.
#include "app/main_window.hpp"

#include "app/emergency_words.hpp"
#include "app/error_text.hpp"
#include "app/journal_text.hpp"
#include "app/pages/about_page.hpp"
#include "app/pages/breathe_page.hpp"
#include "app/pages/editor_page.hpp"
#include "app/pages/emergency_page.hpp"
#include "app/pages/guide_page.hpp"
#include "app/pages/journal_page.hpp"
#include "app/pages/now_page.hpp"
#include "app/pages/safekeeping_page.hpp"
#include "app/pages/settings_page.hpp"
#include "app/pages/sheet_page.hpp"
#include "app/pages/signs_page.hpp"
#include "app/pages/timers_page.hpp"
#include "app/pages/treatment_page.hpp"

#include <QStackedWidget>

namespace unknot {

NowPage* MainWindow::nowPage() {
    if (m_now)
        return m_now;
    m_now = new NowPage({m_presenters.content, m_presenters.now, m_presenters.screening, m_presenters.notices,
                            m_presenters.open, m_presenters.editor, m_presenters.care, *m_desk},
        m_theme, this);
    connect(m_now, &NowPage::treatmentWanted, this, &MainWindow::showTreatment);
    connect(m_now, &NowPage::guideWanted, this, &MainWindow::openGuide);
    connect(m_now, &NowPage::resumeWanted, this, &MainWindow::resumeGuide);
    connect(m_now, &NowPage::routineWanted, this, &MainWindow::resumeRoutine);
    connect(m_now, &NowPage::breatheWanted, this, &MainWindow::showBreathe);
    connect(m_now, &NowPage::emergencyWanted, this, [this] { showEmergency(); });
    connect(m_now, &NowPage::sheetWanted, this, &MainWindow::showSheet);
    connect(m_now, &NowPage::signsWanted, this, &MainWindow::showSigns);
    connect(m_now, &NowPage::journalWanted, this, &MainWindow::showJournal);
    connect(m_now, &NowPage::minuteGone, this, &MainWindow::askAgain);
    connect(m_now, &NowPage::journalFailed, this, &MainWindow::tellJournalTrouble);
    connect(m_now, &NowPage::draftFailed, this,
        [this](ErrorCode code) { addNotice([code] { return draftUnreadableText(code); }); });
    connect(m_now, &NowPage::editWanted, this, &MainWindow::edit);
    connect(m_now, &NowPage::draftWanted, this, &MainWindow::editDraft);
    m_stack->addWidget(m_now);
    return m_now;
}

BreathePage* MainWindow::breathePage() {
    if (m_breathe)
        return m_breathe;
    m_breathe = new BreathePage(m_presenters.breathe, m_theme, this);
    m_stack->addWidget(m_breathe);
    return m_breathe;
}

TimersPage* MainWindow::timersPage() {
    if (m_timers)
        return m_timers;
    m_timers = new TimersPage(*m_desk, m_presenters.content, m_theme, this);
    connect(m_timers, &TimersPage::treatmentWanted, this, &MainWindow::showTreatment);
    m_stack->addWidget(m_timers);
    return m_timers;
}

TreatmentPage* MainWindow::treatmentPage() {
    if (m_treatment)
        return m_treatment;
    m_treatment = new TreatmentPage(*m_desk, m_theme, this);
    connect(m_treatment, &TreatmentPage::closed, this, &MainWindow::closeTreatment);
    m_stack->addWidget(m_treatment);
    return m_treatment;
}

GuidePage* MainWindow::guidePage() {
    if (m_guide)
        return m_guide;
    m_guide = new GuidePage(m_presenters.guide, m_theme, this);
    connect(m_guide, &GuidePage::signsWanted, this, &MainWindow::showSigns);
    connect(m_guide, &GuidePage::left, this, [this] {
        // Whoever leaves the signs of a guide has put them off.
        ScreeningPresenter& screening = m_presenters.screening;
        screening.refresh();
        if (screening.due() && m_presenters.guide.view().kind == StepKind::redFlags)
            screening.shown(AskView(*screening.due()));
        leaveGuide();
    });
    connect(
        m_guide, &GuidePage::emergency, this, [this] { showEmergency(m_presenters.guide.answeredSigns()); });
    connect(m_guide, &GuidePage::refused, this,
        [this](Opening why) { enterGuide(why, m_presenters.guide.state().guide); });
    connect(m_guide, &GuidePage::keepFailed, this,
        [this](ErrorCode code) { addNotice([code] { return keepFailedText(code); }); });
    connect(m_guide, &GuidePage::journalFailed, this, &MainWindow::tellJournalTrouble);
    connect(m_guide, &GuidePage::editWanted, this, &MainWindow::edit);
    m_stack->addWidget(m_guide);
    return m_guide;
}

SignsPage* MainWindow::signsPage() {
    if (m_signs)
        return m_signs;
    m_signs = new SignsPage(m_presenters.signs, m_theme, this);
    connect(m_signs, &SignsPage::closed, this, &MainWindow::closeSigns);
    connect(m_signs, &SignsPage::helpWanted, this, [this] { showEmergency(); });
    connect(m_signs, &SignsPage::answered, this, [this] { m_presenters.screening.answered(); });
    connect(m_signs, &SignsPage::emergency, this, [this] {
        m_beforeSigns = nullptr;
        showEmergency(m_presenters.signs.answered());
    });
    m_stack->addWidget(m_signs);
    return m_signs;
}

JournalPage* MainWindow::journalPage() {
    if (m_journal)
        return m_journal;
    m_journal = new JournalPage(
        {m_presenters.journal, m_presenters.open, m_presenters.editor, m_presenters.notices}, m_theme, this);
    connect(m_journal, &JournalPage::journalFailed, this, &MainWindow::tellJournalTrouble);
    connect(m_journal, &JournalPage::draftFailed, this,
        [this](ErrorCode code) { addNotice([code] { return draftUnreadableText(code); }); });
    connect(m_journal, &JournalPage::newWanted, this, &MainWindow::editNew);
    connect(m_journal, &JournalPage::editWanted, this, &MainWindow::edit);
    connect(m_journal, &JournalPage::sheetWanted, this, &MainWindow::showSheetFor);
    connect(m_journal, &JournalPage::draftWanted, this, &MainWindow::editDraft);
    connect(m_journal, &JournalPage::reportWanted, this, &MainWindow::showReport);
    connect(m_journal, &JournalPage::safekeepingWanted, this, &MainWindow::showSafekeeping);
    connect(m_journal, &JournalPage::momentWanted, this, qOverload<>(&MainWindow::showMoment));
    m_stack->addWidget(m_journal);
    return m_journal;
}

EditorPage* MainWindow::editorPage() {
    if (m_editor)
        return m_editor;
    m_editor = new EditorPage(m_presenters.editor, m_presenters.content, m_theme, this);
    connect(m_editor, &EditorPage::closed, this, &MainWindow::closeEditor);
    connect(m_editor, &EditorPage::compareWanted, this, &MainWindow::showMomentBefore);
    m_stack->addWidget(m_editor);
    return m_editor;
}

SafekeepingPage* MainWindow::safekeepingPage() {
    if (m_safekeeping)
        return m_safekeeping;
    m_safekeeping = new SafekeepingPage(m_presenters.safekeeping, m_theme, this);
    connect(m_safekeeping, &SafekeepingPage::closed, this, &MainWindow::showJournal);
    m_stack->addWidget(m_safekeeping);
    return m_safekeeping;
}

SettingsPage* MainWindow::settingsPage() {
    if (m_settings)
        return m_settings;
    m_settings = new SettingsPage(m_presenters.settings, m_theme, this);
    connect(m_settings, &SettingsPage::changed, this, &MainWindow::settingsChanged);
    connect(m_settings, &SettingsPage::languageChosen, this, &MainWindow::languageChosen);
    connect(m_settings, &SettingsPage::reloadWanted, this, &MainWindow::reloadWanted);
    connect(m_settings, &SettingsPage::keepFailed, this,
        [this](ErrorCode code) { addNotice([code] { return settingsNotKeptText(code); }); });
    connect(m_settings, &SettingsPage::aboutWanted, this, &MainWindow::showAbout);
    m_stack->addWidget(m_settings);
    return m_settings;
}

AboutPage* MainWindow::aboutPage() {
    if (m_about)
        return m_about;
    m_about = new AboutPage(m_presenters.content, m_theme, this);
    connect(m_about, &AboutPage::closed, this, &MainWindow::showSettings);
    m_stack->addWidget(m_about);
    return m_about;
}

SheetPage* MainWindow::sheetPage() {
    if (m_sheet)
        return m_sheet;
    m_sheet = new SheetPage(m_presenters.sheet, m_theme, this);
    connect(m_sheet, &SheetPage::closed, this, &MainWindow::closeSheet);
    m_stack->addWidget(m_sheet);
    return m_sheet;
}

EmergencyPage* MainWindow::emergencyPage() {
    if (m_emergency)
        return m_emergency;
    m_emergency =
        new EmergencyPage(m_theme, m_numbers, emergencyWordsIn(m_presenters.content.language), this);
    connect(m_emergency, &EmergencyPage::closed, this, &MainWindow::showNow);
    connect(m_emergency, &EmergencyPage::sheetWanted, this, &MainWindow::showSheet);
    m_stack->addWidget(m_emergency);
    return m_emergency;
}

} // namespace unknot
