// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.hpp"
#include "app/timers_desk.hpp"

#include "unknot/base/paths.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/journal/draft_file.hpp"
#include "unknot/journal/file_journal.hpp"

namespace unknot {

/// What one look at the content's folders found.
struct FoundContent {
    std::vector<Language> languages; ///< those there are texts in
    LoadedContent loaded;            ///< in one of them
};

/// What goes on while the window is made anew: what holds anything in memory that is on no disk, or may not
/// be. None of it points into the content, which is put in the place of the one before.
struct Lasting {
    Lasting(FoundContent found, const StartWish& wish, const Paths& paths);

    SystemClock clock;
    LoadedContent loaded;
    SettingsPresenter settings;
    GuidePlaces places;
    FileJournal journal;
    DraftFile draft;
    MomentDraftFile momentDraft;
    PlanFile plan;
    RoutineGate gate;
    EpisodeLog log;
    ActivityLog activities;
    StandingPresenter standing;
    EditorPresenter editor;
    MomentPresenter moments;
    TimersPresenter timers;
    ScreeningPresenter screening;
    SheetPresenter sheet;
    ReportPresenter report;
    TimersDesk desk;
    Theme theme;
};

/// What is made anew for another language or content: the window, and the presenters that have all they show
/// from the disk and the content. Borrows: what lasts.
struct Inside {
    explicit Inside(Lasting& lasting, const RegionId& region);

    NowPresenter now;
    GuidePresenter guide;
    BreathePresenter breathe;
    SignsPresenter signs;
    OpenEpisodesPresenter open;
    JournalPresenter journal;
    SafekeepingPresenter safekeeping;
    CarePresenter care;
    NoticesPresenter notices;
    LearnPresenter learn;
    PreventionPresenter prevention;
    InsightsPresenter insights;
    MainWindow window;
};

/// The region's emergency numbers, as they are shown.
[[nodiscard]] QStringList numbersFor(const Content& content, const RegionId& region);

} // namespace unknot
