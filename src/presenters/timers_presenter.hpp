// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"
#include "presenters/episode_log.hpp"

#include "unknot/base/day_span.hpp"
#include "unknot/care/care_plan.hpp"
#include "unknot/journal/timer_log.hpp"
#include "unknot/timing/countdown.hpp"
#include "unknot/timing/reminder.hpp"

namespace unknot {

/// An answer to "how does your back feel now?".
struct FeelView {
    Feel feel = Feel::unsaid;
    std::string label;

    bool operator==(const FeelView&) const = default;
};

/// When the next session may come, by one view.
struct NextSessionView {
    SideView side;
    WallTime from;
    std::optional<WallTime> upTo;

    bool operator==(const NextSessionView&) const = default;
};

/// A timer that has not ended. Changes at most once a second while nothing is done.
struct RunView {
    TimerRunId id;
    TimerId timer;
    std::string title;
    bool isTreatment = false;
    RunStatus status = RunStatus::running;
    std::chrono::seconds length{0};
    std::chrono::seconds left{0};    ///< rounded up
    std::chrono::seconds overdue{0}; ///< timeUp: how long ago the end was
    WallTime startedAt;
    WallTime dueAt;                      ///< running and timeUp: the end, on the clock as it stands now
    std::optional<WallTime> pauseEndsAt; ///< paused: when it is over by itself
    bool asksCheck = false;              ///< the look at the skin is asked for
    ClaimView check;                     ///< treatments: what to look for
    ClaimView timeUp;                    ///< treatments: "take it off now, look at the skin"
    bool asksHowLong = false;            ///< asking: it was confirmed late; how long did it really stay?
    std::chrono::seconds atMost{0};      ///< asksHowLong: no longer than that, start to confirmation
    std::vector<FeelView> feels; ///< asking, and not asksHowLong: the answers, in the order of their keys
    bool repeats = false;        ///< an own timer that begins again once it is confirmed

    bool operator==(const RunView&) const = default;
};

/// Something that is to be noticed now, in the window, as a notification, by ear. It is there until it is
/// answered. A new `topic` or another `ring` is to be told; what is no longer in the list is to be taken
/// away.
struct AlertView {
    enum class Kind { check, timeUp, reminder };

    std::string topic; ///< the same as long as it is the same thing
    Kind kind = Kind::timeUp;
    TimerRunId run; ///< check and timeUp
    TimerId timer;
    std::string title; ///< "Cold"
    ClaimView what;    ///< "Take it off now…"; for own timers empty; for reminders what it says this time
    std::string question;            ///< reminders: "Did you move?"
    std::chrono::minutes overdue{0}; ///< timeUp: whole minutes since the end
    bool isLate = false; ///< timeUp: nobody could be told in time (sleep, or the program was closed)
    int ring = 0;        ///< grows whenever it is to be heard and told again
    bool hasSound = true;

    bool operator==(const AlertView&) const = default;
};

/// A reminder as it is listed.
struct ReminderView {
    TimerId id;
    std::string title;
    ReminderUse use = ReminderUse::episode;
    std::chrono::minutes interval{0};
    std::vector<ClaimView> about;
    bool isOn = false;
    bool isOfUse = false; ///< on, and its time: one for episodes rests while none is open
    bool isAsking = false;
    std::string question;
    std::string prompt;
    std::chrono::minutes left{0}; ///< until it asks, rounded up
    std::optional<WallTime> pausedUntil;
    std::optional<WallTime> quietUntil; ///< quiet hours are now

    bool operator==(const ReminderView&) const = default;
};

/// A session that ended, as it is listed.
struct SessionView {
    TimerRunId id;
    TimerId timer;
    std::string title;
    std::string way; ///< "Warm, damp towel"; may be empty
    WallTime startedAt;
    std::chrono::seconds length{0};
    std::optional<std::chrono::seconds> stayed; ///< empty: not known
    std::string feel;                           ///< the label of what was said; empty for nothing

    bool operator==(const SessionView&) const = default;
};

/// A timer of the person's own, as it is listed.
struct OwnTimerView {
    OwnTimer timer;
    bool isRunning = false;

    bool operator==(const OwnTimerView&) const = default;
};

/// The Timers page.
struct TimersView {
    std::vector<RunView> runs; ///< the earliest start first
    std::vector<AlertView> alerts;
    std::vector<ReminderView> reminders;
    std::vector<SessionView> today; ///< the latest first
    std::vector<OwnTimerView> own;
    std::vector<std::chrono::minutes> snoozes;
    std::vector<std::chrono::minutes> pauses;
    std::optional<ErrorCode> error; ///< why timers could not be read or kept; they go on all the same

    bool operator==(const TimersView&) const = default;
};

/// Why a treatment cannot be started.
enum class Refusal {
    none,
    notShown,    ///< prepare() was not called since the last start: what speaks against it was not on screen
    tooLong,     ///< longer than its length (see TreatmentView::tooLong)
    skinRests,   ///< see TreatmentView::skinRestsUntil
    swollen,     ///< no heat on a swollen joint (001)
    alreadyRuns, ///< a treatment is running, here or in another window
    notKnown,    ///< there is no such treatment, way or timer
};

/// A way to apply it.
struct WayView {
    MeasureId measure;
    SideView side;
    bool needsStanding = false;

    bool operator==(const WayView&) const = default;
};

/// All that is on screen before a treatment can be started.
struct TreatmentView {
    TimerId id;
    std::string title;
    std::vector<ClaimView> timing;
    std::vector<WayView> ways; ///< at least one; the first is the default
    std::vector<ClaimView> objections;
    std::vector<ClaimView> before;
    std::vector<ClaimView> askFirst;
    std::optional<ClaimView> notWhenSwollen; ///< then it is asked whether a joint is swollen
    std::string swollenQuestion;             ///< empty where it is not asked
    std::optional<bool> isSwollen;           ///< what was answered in this episode
    std::chrono::seconds length{0};          ///< proposed
    std::chrono::seconds longest{0};
    ClaimView tooLong;
    bool isShortened = false;
    bool isToBeLeft = false;
    std::optional<ClaimView> shortened; ///< why it is shorter, or better left
    std::string lastFeel;               ///< "only numb", as it was said the last time; may be empty
    std::optional<WallTime> skinRestsUntil;
    std::optional<ClaimView> skinRest; ///< who says so
    Refusal refusal = Refusal::none;   ///< whether `length` could be started now

    bool operator==(const TreatmentView&) const = default;
};

/// What is said once a session is over and was answered.
struct AfterView {
    TimerRunId run;
    TimerId timer;
    std::string title;
    std::optional<std::chrono::seconds> stayed;
    std::optional<ClaimView> advice;
    std::vector<NextSessionView> next; ///< counted from the real end

    bool operator==(const AfterView&) const = default;
};

/// Runs the timers: treatments, own timers, reminders. Each is in the journal from its first second on, so
/// that it survives the program; what cannot be stored goes on in memory and is stored with whatever comes
/// next. Whoever owns the event loop calls tick() at untilNextChange(), after a sleep, and when the window
/// comes to the front. Nothing here polls. Borrows: store, content, log, clock.
class TimersPresenter {
public:
    TimersPresenter(TimerStore& store, JournalStore& journal, const Content& content, EpisodeLog& log,
        const Clock& clock);

    /// Reads the journal: what was running goes on, what ended meanwhile says so at once. To be called at the
    /// start and whenever another program may have written.
    void refresh();
    /// To be called when time has passed.
    void tick();
    /// Also what only counts seconds: while a countdown is seen. Else when something is due.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilNextChange(bool isSeen) const;
    void setQuietHours(const DaySpan& quiet);

    /// What must be on screen before start(): to be called when it is. Empty for an unknown treatment.
    [[nodiscard]] std::optional<TreatmentView> prepare(const TimerId& treatment);
    /// "Is a joint swollen or hot?"; kept with the episode.
    void answerSwollen(bool isSwollen);
    [[nodiscard]] Refusal start(const TimerId& treatment, const MeasureId& way, std::chrono::seconds length);
    [[nodiscard]] Refusal startOwn(const TimerId& timer);

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
    // The implementation's.
    TimersView m_view;
    std::optional<AfterView> m_after;
};

} // namespace unknot
