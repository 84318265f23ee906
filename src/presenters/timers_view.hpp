// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include "unknot/journal/timer_log.hpp"

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
    std::string way;                     ///< treatments: what is used; may be empty
    std::optional<WallTime> checkAt;     ///< running: when the look at the skin will be asked for
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
    std::optional<WallTime> silentUntil; ///< check and timeUp: it was snoozed; what it says stays
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
    notShown,  ///< prepare() was not called since the last start: what speaks against it was not on screen
    tooLong,   ///< longer than its length (see TreatmentView::tooLong)
    skinRests, ///< see TreatmentView::skinRestsUntil
    swollenUnanswered, ///< heat: whether a joint is swollen was not said yet
    swollen,           ///< no heat on a swollen joint (001)
    alreadyRuns,       ///< a treatment is running, here or in another window
    notKnown,          ///< there is no such treatment, way or timer
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

} // namespace unknot
