// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/safety/emergency_card.hpp"

#include "app/main_window.hpp"
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

#include "support/manual_clock.hpp"
#include "support/memory_activity_store.hpp"
#include "support/memory_journal_store.hpp"
#include "support/memory_moment_store.hpp"
#include "support/memory_timer_store.hpp"
#include "support/temp_dir.hpp"

#include "unknot/content/loader.hpp"

class QLabel;

namespace unknot::test {

/// The emergency card's own numbers.
inline QStringList allNumbers() {
    return {kEmergencyCard.numbers.begin(), kEmergencyCard.numbers.end()};
}

/// What outlives a window: the content, a folder with the session file, and the time of day.
struct Desk {
    Desk() = default;
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// A guide left at that step a moment ago. One that is a routine can be gone on with.
    void leaveAt(const Guide& guide, const StepId& step) const;
    [[nodiscard]] const Guide& spasmNow() const { return *content.find(GuideId{"spasm-now"}); }
    /// Whatever the plan asks for before a routine is true.
    void confirmAll() const;
    /// Answers led there, before any window.
    void letStand(Route route) const;
    /// What is kept on the disk now. Empty where nothing is.
    [[nodiscard]] std::optional<GuideState> kept() const;

    TempDir folder;
    std::filesystem::path sessionPath = folder.path() / "unknot" / "session.json";
    std::filesystem::path routinePath = folder.path() / "unknot" / "routine.json";
    std::filesystem::path planPath = folder.path() / "unknot" / "plan.json";
    std::filesystem::path standingPath = folder.path() / "unknot" / "standing";
    std::filesystem::path settingsPath = folder.path() / "config" / "settings.json";
    std::filesystem::path draftPath = folder.path() / "unknot" / "draft.json";
    std::filesystem::path momentDraftPath = folder.path() / "unknot" / "moment-draft.json";
    Content content = builtInContent();
    ManualClock clock;
    bool isAskingPutOff = true;         ///< what was due to be asked again at the start was put off
    mutable MemoryJournalStore journal; ///< windows write into it and the timers, and change nothing else
    mutable MemoryTimerStore timers;
    mutable MemoryActivityStore activities;
    mutable MemoryMomentStore moments;
};

/// The window, shown and in front, and somebody at its keys. Borrows: the desk.
class Opened {
public:
    explicit Opened(const Desk& desk, QStringList numbers = allNumbers(), RegionId region = {});
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    /// A key, pressed and released, as the window system hands it to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(std::initializer_list<Qt::Key> keys);
    /// A key that is kept down after it was pressed, until it has repeated `times`.
    void keepDown(Qt::Key key, int times);
    void resize(QSize size);
    /// The appearance of all of it from now on.
    void dress(const Look& look);
    /// Lets wrapped text find its height, which takes some rounds of layout.
    static void settle();
    /// Shows a step of a guide as if it had been left there.
    void goTo(const Guide& guide, const StepId& step);

    template <class Page>
    [[nodiscard]] Page* front() const {
        auto* page = window.findChild<Page*>();
        return page && page->isVisible() ? page : nullptr;
    }
    [[nodiscard]] bool isAtNow() const { return front<NowPage>(); }
    [[nodiscard]] bool isAtBreathe() const { return front<BreathePage>(); }
    [[nodiscard]] bool isAtTimers() const { return front<TimersPage>(); }
    [[nodiscard]] bool isAtTreatment() const { return front<TreatmentPage>(); }
    [[nodiscard]] bool isAtJournal() const { return front<JournalPage>(); }
    [[nodiscard]] bool isAtEditor() const { return front<EditorPage>(); }
    [[nodiscard]] bool isAtReport() const { return front<ReportPage>(); }
    [[nodiscard]] bool isAtMoment() const { return front<MomentPage>(); }
    [[nodiscard]] bool isAtSafekeeping() const { return front<SafekeepingPage>(); }
    [[nodiscard]] bool isAtInsights() const { return front<InsightsPage>(); }
    [[nodiscard]] bool isAtLearn() const { return front<LearnPage>(); }
    [[nodiscard]] bool isAtPrevention() const { return front<PreventionPage>(); }
    [[nodiscard]] bool isAtSettings() const { return front<SettingsPage>(); }
    [[nodiscard]] bool isAtAbout() const { return front<AboutPage>(); }
    [[nodiscard]] bool isAtSheet() const { return front<SheetPage>(); }
    [[nodiscard]] bool isAtSigns() const { return front<SignsPage>(); }
    [[nodiscard]] bool isAtEmergency() const { return front<EmergencyPage>(); }
    /// The step in front; empty where no guide is.
    [[nodiscard]] std::string step() const;

    [[nodiscard]] std::vector<ActionButton*> buttons() const;
    /// The button in front with that text; null where there is none.
    [[nodiscard]] ActionButton* button(const QString& text) const;
    [[nodiscard]] ActionButton* buttonWithKey(const QString& key) const;
    [[nodiscard]] ActionButton* primary() const;
    [[nodiscard]] ActionButton* focusedButton() const;
    [[nodiscard]] std::vector<QLabel*> labels() const;
    /// The label in front whose text has that in it; null where there is none.
    [[nodiscard]] QLabel* label(const QString& part) const;
    /// What the notice bar says; empty where it is put away.
    [[nodiscard]] QStringList notices() const;

    GuidePlaces places;
    DraftFile draft;
    MomentDraftFile momentDraft;
    PlanFile plan;
    RoutineGate gate;
    EpisodeLog log;
    ActivityLog activityLog;
    StandingPresenter standing;
    NowPresenter now;
    GuidePresenter guide;
    BreathePresenter breathe;
    SignsPresenter signs;
    SettingsPresenter settings;
    OpenEpisodesPresenter open;
    JournalPresenter history;
    EditorPresenter editor;
    FileJournal file; ///< for backups; what the pages show is in the desk's store
    SafekeepingPresenter safekeeping;
    TimersPresenter timers;
    CarePresenter care;
    ScreeningPresenter screening;
    NoticesPresenter journalNotices;
    SheetPresenter sheet;
    ReportPresenter report;
    LearnPresenter learn;
    PreventionPresenter prevention;
    InsightsPresenter insights;
    MomentPresenter moments;
    TimersDesk timersDesk;
    Theme theme;
    MainWindow window;

private:
    const Desk& m_desk;
};

} // namespace unknot::test
