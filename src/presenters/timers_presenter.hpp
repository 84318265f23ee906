// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/timer_reminders.hpp"
#include "presenters/timer_runs.hpp"
#include "presenters/timers_view.hpp"

#include "unknot/care/care_plan.hpp"

namespace unknot {

/// Runs the timers: treatments, own timers, reminders. Each is in the journal from its first second on, so
/// that it survives the program; what cannot be stored goes on in memory and is stored with whatever comes
/// next. Whoever owns the event loop calls tick() at untilNextChange(), after a sleep, and when the window
/// comes to the front. Nothing here polls. Borrows: all it is given.
class TimersPresenter {
public:
    TimersPresenter(TimerStore& store, JournalStore& journal, const Content& content, EpisodeLog& log,
        const Clock& clock);
    TimersPresenter(const TimersPresenter&) = delete;
    TimersPresenter& operator=(const TimersPresenter&) = delete;

    /// Reads the journal: what was running goes on, what ended meanwhile says so at once. To be called at the
    /// start and whenever another program may have written.
    void refresh();
    /// To be called when time has passed.
    void tick();
    /// Also what only counts seconds: while a countdown is seen. Else when something is due.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilNextChange(bool isSeen) const;
    void setQuietHours(const DaySpan& quiet);

    /// What must be on screen before start(): to be called when it is. Empty for an unknown treatment.
    [[nodiscard]] std::optional<TreatmentView> prepare(TimerId treatment);
    /// "Is a joint swollen or hot?"; kept with the episode.
    void answerSwollen(bool isSwollen);
    [[nodiscard]] Refusal start(TimerId treatment, const MeasureId& way, std::chrono::seconds length);
    [[nodiscard]] Refusal startOwn(TimerId timer);

    void pause(const TimerRunId& run);
    void resume(const TimerRunId& run);
    /// Before its time: it is off now.
    void stop(const TimerRunId& run);
    /// "The skin looks as it should."
    void confirmCheck(const TimerRunId& run);
    /// "It is off." Late, it is asked how long it really stayed.
    void confirm(const TimerRunId& run);
    /// How long it really stayed; empty: the person does not know.
    void answerHowLong(const TimerRunId& run, std::optional<std::chrono::seconds> stayed);
    /// How the back feels. Ends the session; `unsaid` is "I do not want to say".
    void answerFeel(const TimerRunId& run, Feel feel);
    /// The alarm of a run, or a reminder, comes again after that long. A treatment's alarm is only silent
    /// meanwhile: what it says stays.
    void snooze(const std::string& topic, std::chrono::minutes by);

    void setOn(const TimerId& reminder, bool isOn);
    /// "Yes, I moved."
    void moved(const TimerId& reminder);
    /// "Not yet": it asks again an interval later, and nothing is credited.
    void notMoved(const TimerId& reminder);
    void pauseReminder(const TimerId& reminder, std::chrono::minutes by);
    void resumeReminder(const TimerId& reminder);

    /// Fails: invalid, where a rule of faultsOf() is broken. An empty id makes a new one.
    Result<void> keepOwn(OwnTimer timer);
    void removeOwn(const TimerId& timer);

    [[nodiscard]] const TimersView& view() const { return m_view; }
    /// The session that was answered last in this sitting. Empty after dismissAfter() and the next start.
    [[nodiscard]] const std::optional<AfterView>& after() const { return m_after; }
    void dismissAfter();
    /// Whether anything runs, is paused or wants an answer: then closing the window asks.
    [[nodiscard]] bool isBusy() const;
    /// Stops all that runs, as of now: it is known to be off. What would be asked stays unsaid.
    void stopAll();

private:
    [[nodiscard]] Instant now() const { return instantOf(m_clock); }
    void read();
    void readEpisode();
    void render();
    [[nodiscard]] EpisodeId episode() const { return m_episode ? m_episode->id : EpisodeId(); }
    [[nodiscard]] std::optional<bool> isSwollen() const;
    [[nodiscard]] bool isPrepared(const TimerId& treatment) const;
    [[nodiscard]] SessionProposal proposal(const Treatment& treatment) const;
    [[nodiscard]] Refusal refusalOf(const Treatment& treatment, std::chrono::seconds length) const;

    JournalStore& m_journal;
    const Content& m_content;
    EpisodeLog& m_log;
    const Clock& m_clock;
    TimerBook m_book;
    TimerRuns m_runs;
    TimerReminders m_reminders;
    std::optional<Episode> m_episode; ///< the latest that is open
    std::optional<ErrorCode> m_episodeError;
    std::vector<TimerId> m_prepared; ///< since the last start
    /// What was answered in this sitting, and in which episode (empty: none).
    std::optional<std::pair<EpisodeId, bool>> m_swollen;
    std::optional<BootTime> m_retryAt; ///< while the journal fails
    TimersView m_view;
    std::optional<TimerRun> m_answered; ///< what after() is about
    std::optional<AfterView> m_after;
};

} // namespace unknot
