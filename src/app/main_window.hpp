// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sentence.hpp"
#include "app/start_wish.hpp"
#include "app/theme/theme.hpp"
#include "app/widgets/rail.hpp"
#include "presenters/breathe_presenter.hpp"
#include "presenters/care_presenter.hpp"
#include "presenters/editor_presenter.hpp"
#include "presenters/guide_presenter.hpp"
#include "presenters/insights_presenter.hpp"
#include "presenters/journal_presenter.hpp"
#include "presenters/learn_presenter.hpp"
#include "presenters/moment_presenter.hpp"
#include "presenters/noted_impacts.hpp"
#include "presenters/notices_presenter.hpp"
#include "presenters/now_presenter.hpp"
#include "presenters/open_episodes_presenter.hpp"
#include "presenters/prevention_presenter.hpp"
#include "presenters/report_presenter.hpp"
#include "presenters/safekeeping_presenter.hpp"
#include "presenters/screening_presenter.hpp"
#include "presenters/settings_presenter.hpp"
#include "presenters/sheet_presenter.hpp"
#include "presenters/signs_presenter.hpp"
#include "presenters/standing_presenter.hpp"
#include "presenters/timers_presenter.hpp"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;

namespace unknot {

class AboutPage;
class AlertBar;
class BreathePage;
class Charts;
class ClosingQuestion;
class EditorPage;
class EmergencyPage;
class GuidePage;
class InsightsPage;
class JournalPage;
class LearnPage;
class MomentPage;
class NoticeBar;
class NowPage;
class PreventionPage;
class ReportPage;
class SafekeepingPage;
class SettingsPage;
class SheetPage;
class SignsPage;
class TimersDesk;
class TimersPage;
class TreatmentPage;

/// What the pages show. Borrows: all of it.
struct Presenters {
    const Content& content;
    NowPresenter& now;
    GuidePresenter& guide;
    const RoutineGate& gate;
    BreathePresenter& breathe;
    SignsPresenter& signs;
    SettingsPresenter& settings;
    OpenEpisodesPresenter& open;
    JournalPresenter& journal;
    EditorPresenter& editor;
    SafekeepingPresenter& safekeeping;
    TimersDesk& timers; ///< outlives the window, for what runs goes on while another one is made
    CarePresenter& care;
    StandingPresenter& standing;
    ScreeningPresenter& screening;
    NoticesPresenter& notices;
    SheetPresenter& sheet;
    ReportPresenter& report;
    LearnPresenter& learn;
    PreventionPresenter& prevention;
    InsightsPresenter& insights;
    MomentPresenter& moments;
};

/// Stacks the pages and leads from one to the other; holds no rule of its own. Pages are made when they
/// are first shown. Stands by itself, or in a WindowFrame that can hold another one later. Borrows:
/// presenters, theme.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    MainWindow(Presenters presenters, const Theme& theme, QStringList emergencyNumbers);
    ~MainWindow() override;

    /// Goes where a start, or a second start, wants to be.
    void open(const StartWish& wish);
    void addNotice(const Sentence& sentence);
    /// Those that were not put away.
    [[nodiscard]] const std::vector<Sentence>& notices() const;
    /// Those of another region.
    void setEmergencyNumbers(const QStringList& numbers);

    /// What gives the timers their time, and tells what is to be noticed.
    [[nodiscard]] TimersDesk& timers() { return *m_desk; }
    /// Whether the window can be had back from a tray; closing it says so.
    void setTrayThere(bool isThere);
    /// What is entered for a timer and not kept yet, and going on with that in another window. Empty where
    /// nothing is.
    [[nodiscard]] std::optional<OwnTimer> halfTypedTimer() const;
    void goOnTyping(const OwnTimer& timer);
    /// Time may have gone by without the window's timers: after a sleep.
    void lookAtTheTime();

    void showNow();
    void showBreathe();
    void showTimers();
    /// Before, while and after it runs; Esc leads back to where the person is now.
    void showTreatment(const TimerId& treatment);
    void showJournal();
    void showSafekeeping();
    /// A new entry, one of the journal, or the one that was being written.
    void editNew();
    void edit(const EpisodeId& episode);
    void editDraft();
    /// What the journal tells, counted.
    void showInsights();
    /// An ordinary moment: a new one, one that is noted, or the time of day of an onset on the day before;
    /// Esc leads back.
    void showMoment();
    void showMoment(const MomentId& moment);
    void showMomentBefore(const WallTime& onset);
    void showLearn();
    /// The plan for the days without a spasm, as a whole.
    void showPrevention();
    void showSettings();
    [[nodiscard]] bool isAtSettings() const;
    void showAbout();
    /// The journal for a doctor. Esc leads back to where it was asked for.
    void showReport();
    /// The sheet for those who help: about the spasm that is there, or an entry. Esc leads back.
    void showSheet();
    void showSheetFor(const EpisodeId& episode);
    /// The emergency signs, from wherever the person is.
    void showSigns();
    /// From its first step; a place that was kept is let go.
    void openGuide(const GuideId& guide);
    void resumeGuide();
    /// The routine that was left today.
    void resumeRoutine();
    void showEmergency(const std::vector<AnsweredSignView>& answers);
    /// Again, with the answers it had.
    void showEmergency();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

signals:
    /// A setting was chosen; what it means is not the window's to say.
    void settingsChanged();
    /// Another language was chosen, and what is on the screen is in the one before.
    void languageChosen();
    /// The content's files are to be read again.
    void reloadWanted();
    /// It was closed while something ran, and that is over: nobody is left to be told anything.
    void endWanted();

private:
    enum class Frame { withRail, fullWindow };

    void bring(QWidget* page, Frame frame, std::optional<RailPlace> place = std::nullopt);
    NowPage* nowPage();
    BreathePage* breathePage();
    TimersPage* timersPage();
    TreatmentPage* treatmentPage();
    GuidePage* guidePage();
    JournalPage* journalPage();
    EditorPage* editorPage();
    SafekeepingPage* safekeepingPage();
    void showEditor(bool isOpened);
    void closeEditor();
    InsightsPage* insightsPage();
    MomentPage* momentPage();
    void bringMoment(bool isOpened);
    LearnPage* learnPage();
    PreventionPage* preventionPage();
    void returnToPrevention();
    void beginRoutine(const GuideId& routine);
    void leaveGuide();
    SettingsPage* settingsPage();
    AboutPage* aboutPage();
    ReportPage* reportPage();
    void closeReport();
    SheetPage* sheetPage();
    SignsPage* signsPage();
    EmergencyPage* emergencyPage();
    void makeShortcuts();
    void makeHelpKeys();
    void tellJournalTrouble(ErrorCode code);
    [[nodiscard]] bool isEmergencyInFront() const;
    void layCheck(const AskView& ask);
    void layCheck(const CheckWish& wish);
    void closeSigns();
    void askAgainSoon();
    void askAgain();
    [[nodiscard]] bool mayBeAsked() const;
    void askFollowUp(const NotedImpacts& noted);
    void lookAtStored(const Episode* before, const Episode& after);
    void enterGuide(Opening opening, const GuideId& guide);
    void resumeKept(const std::optional<GuideState>& kept);
    void tellHeldBack(const GuideId& routine);
    void returnToGuide();
    void endGuide();
    void closeTreatment();
    void bringSheet();
    void closeSheet();
    /// The emergency page, or the sheet that was asked for on it: nothing may come before them.
    [[nodiscard]] bool isHelpInFront() const;
    /// Leads back to a page that another one was laid over; null leads to Now.
    void returnTo(QWidget* page);
    void pauseGuide();
    void makeTimers();
    void tellTimers();
    void openAlert(const AlertView& alert);
    void watchTime();
    void answerClosing(void (MainWindow::*deed)());
    void keepInBackground();
    void stopAndClose();
    void goToGuide(const GuideId& guide);
    [[nodiscard]] bool isGuideInFront(const GuideId& wanted) const;

    Presenters m_presenters;
    const Theme& m_theme;
    QStringList m_numbers;
    std::unique_ptr<Charts> m_charts; ///< made with the first page that has any
    Rail* m_rail;
    QStackedWidget* m_stack;
    NoticeBar* m_notices;
    TimersDesk* m_desk;
    AlertBar* m_alerts;
    ClosingQuestion* m_closing;
    NowPage* m_now = nullptr;
    BreathePage* m_breathe = nullptr;
    GuidePage* m_guide = nullptr;
    TimersPage* m_timers = nullptr;
    TreatmentPage* m_treatment = nullptr;
    JournalPage* m_journal = nullptr;
    EditorPage* m_editor = nullptr;
    SafekeepingPage* m_safekeeping = nullptr;
    InsightsPage* m_insights = nullptr;
    MomentPage* m_moment = nullptr;
    LearnPage* m_learn = nullptr;
    PreventionPage* m_prevention = nullptr;
    SettingsPage* m_settings = nullptr;
    AboutPage* m_about = nullptr;
    ReportPage* m_report = nullptr;
    SheetPage* m_sheet = nullptr;
    SignsPage* m_signs = nullptr;
    EmergencyPage* m_emergency = nullptr;
    QWidget* m_beforeSigns = nullptr;
    QWidget* m_beforeEditor = nullptr;
    QWidget* m_beforeMoment = nullptr;
    QWidget* m_beforeTreatment = nullptr;
    NotedImpacts m_noted; ///< to be asked about once there is room for it
    QWidget* m_beforeReport = nullptr;
    QWidget* m_beforeSheet = nullptr;
    bool m_wasGoing = false;
    bool m_hasRail = true;
    bool m_isInBackground = false;
    bool m_isAskedNoMore = false; ///< it was answered, or the session ends
};

} // namespace unknot
