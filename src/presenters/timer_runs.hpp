// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/episode_log.hpp"
#include "presenters/run_steps.hpp"
#include "presenters/timer_book.hpp"

namespace unknot {

/// How often something was to be heard, and when it is to be heard again.
struct Alarm {
    int ring = 0;
    std::optional<BootTime> ringsAt;     ///< empty: not by itself
    std::optional<BootTime> silentUntil; ///< it was snoozed

    bool operator==(const Alarm&) const = default;
};

/// A run that has not ended, as it stands in this program.
struct LiveRun {
    TimerRunId id;
    RunStatus readStatus = RunStatus::running; ///< with `readFrom`: what `countdown` was made from
    RunClock readFrom;
    Countdown countdown;
    bool asksCheck = false;
    Alarm check;
    Alarm end;

    bool operator==(const LiveRun&) const = default;
};

/// The topics of a run's alerts: the same in every program, and for as long as the run is there.
[[nodiscard]] std::string checkTopic(const TimerRunId& run);
[[nodiscard]] std::string endTopic(const TimerRunId& run);

/// The runs that have not ended, what becomes of them, and their alarms. Borrows: all of it.
class TimerRuns {
public:
    TimerRuns(TimerBook& book, const Content& content, EpisodeLog& log, const Clock& clock)
        : m_book(book), m_content(content), m_log(log), m_clock(clock) {}

    /// Takes over what the book has now.
    void adopt();
    void tick();
    /// Also the next whole second of what is seen.
    [[nodiscard]] std::optional<BootTime> nextChange(bool isSeen) const;
    /// The earliest start first.
    [[nodiscard]] const std::vector<LiveRun>& live() const { return m_live; }

    /// A run of that timer from now on; `run` says which and for how long.
    void begin(TimerRun run);
    void pause(const TimerRunId& run) { act(run, pauseRun); }
    void resume(const TimerRunId& run) { act(run, resumeRun); }
    void stop(const TimerRunId& run) { act(run, stopRun); }
    void confirmCheck(const TimerRunId& run);
    /// An own timer that repeats begins again.
    void confirm(const TimerRunId& run);
    void answerHowLong(const TimerRunId& run, std::optional<std::chrono::seconds> stayed);
    /// Whether that ended it.
    bool answerFeel(const TimerRunId& run, Feel feel);
    /// Whether the topic is one of a run here.
    bool snooze(const std::string& topic, std::chrono::minutes by);
    void stopAll();

private:
    using Act = std::function<void(RunStep&)>;
    /// Lets time pass, then acts. Whether that moved the run on, and nobody else did.
    bool act(const TimerRunId& run, const Act& act);
    [[nodiscard]] static bool isFrom(const LiveRun& live, const TimerRun& run);
    [[nodiscard]] LiveRun* findLive(const TimerRunId& run);
    void adopt(const TimerRun& run);
    void carryOver(const TimerRunId& run);
    void writeTried(const TimerRun& run, Feel feel);
    [[nodiscard]] CountdownRules rulesFor(const TimerRun& run) const;

    TimerBook& m_book;
    const Content& m_content;
    EpisodeLog& m_log;
    const Clock& m_clock;
    std::vector<LiveRun> m_live;
};

} // namespace unknot
