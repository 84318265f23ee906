// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.hpp"
#include "app/services/appearance.hpp"
#include "app/services/single_instance.hpp"
#include "app/start_wish.hpp"
#include "app/timer_post.hpp"

#include "unknot/base/paths.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/journal/draft_file.hpp"
#include "unknot/journal/file_journal.hpp"

#include <QTimer>

class QApplication;

namespace unknot {

/// Makes every object once and passes it on; the only place that knows them all.
class Composition {
public:
    Composition(QApplication& app, const StartWish& wish, const Paths& paths);

    /// Shows the window where the start wants it.
    void start(const StartWish& wish);
    [[nodiscard]] MainWindow& window() { return m_window; }

private:
    /// What the settings and the desktop say, put into effect.
    void dress();
    void applySettings();
    void tellTroubles(const Paths& paths);
    /// Whatever the window was: hidden, small, or behind others.
    void bringToFront();
    void connectTimers();
    /// Says what had to be done with a damaged journal.
    void tellRecovery();
    /// Stores what is waiting, and backs the journal up where that is due.
    void keepJournal();

    SystemClock m_clock;
    LoadedContent m_loaded;
    SettingsPresenter m_settingsPresenter;
    GuidePlaces m_places;
    FileJournal m_journal;
    DraftFile m_draft;
    PlanFile m_plan;
    RoutineGate m_gate;
    EpisodeLog m_log;
    ActivityLog m_activityLog;
    StandingPresenter m_standingPresenter;
    NowPresenter m_nowPresenter;
    GuidePresenter m_guidePresenter;
    BreathePresenter m_breathePresenter;
    SignsPresenter m_signsPresenter;
    OpenEpisodesPresenter m_openPresenter;
    JournalPresenter m_journalPresenter;
    EditorPresenter m_editorPresenter;
    SafekeepingPresenter m_safekeepingPresenter;
    TimersPresenter m_timersPresenter;
    CarePresenter m_carePresenter;
    ScreeningPresenter m_screeningPresenter;
    NoticesPresenter m_noticesPresenter;
    SheetPresenter m_sheetPresenter;
    LearnPresenter m_learnPresenter;
    PreventionPresenter m_preventionPresenter;
    Theme m_theme;
    Appearance m_appearance;
    MainWindow m_window;
    TimerPost m_post;
    QTimer m_upkeep;
    SingleInstance m_instance;
};

} // namespace unknot
