// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/answers.hpp"
#include "unknot/base/clock.hpp"
#include "unknot/base/ids.hpp"
#include "unknot/base/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace unknot {

/// Where a run of a timer stands.
enum class RunStatus {
    running,
    paused,
    timeUp, ///< its end was reached, and nobody has said yet that they know
    asking, ///< it is off; how long it really stayed or how the back feels was not said yet
    ended,
};

/// The clocks at the time of the last writing, and what a running timer counts towards; see TimeAnchor and
/// Countdown. Boot times mean something together with `bootName` alone.
struct RunClock {
    std::string bootName;
    BootTime boot{};
    UtcTime wall{};
    BootTime dueAt{};
    std::chrono::nanoseconds left{0};
    BootTime pauseEndsAt{};
    bool isCheckTold = false;

    bool operator==(const RunClock&) const = default;
};

/// One run of a timer, also after it ended: what was really done.
struct TimerRun {
    TimerRunId id;
    TimerId timer;                  ///< of the content, or an own one
    std::string name;               ///< of an own one, as it was called then; else empty
    EpisodeId episode;              ///< empty where none was open
    MeasureId measure;              ///< what was used; empty for an own timer
    std::chrono::seconds length{0}; ///< as planned
    WallTime startedAt;
    RunStatus status = RunStatus::running;
    RunClock clock;                             ///< of no use once it ended
    std::optional<WallTime> endedAt;            ///< the real end, as far as it is known
    std::optional<std::chrono::seconds> stayed; ///< how long it really was; empty: not known
    Feel feel = Feel::unsaid;
    UtcTime changedAt{};
    std::optional<UtcTime> removedAt;

    bool operator==(const TimerRun&) const = default;
};

/// A reminder as it is kept.
struct KeptReminder {
    TimerId id; ///< of the content
    bool isOn = false;
    std::string bootName;
    BootTime boot{};
    UtcTime wall{};
    BootTime nextAt{};
    bool isAsking = false;
    std::optional<BootTime> pausedUntil;
    UtcTime changedAt{};

    bool operator==(const KeptReminder&) const = default;
};

/// A timer of the person's own.
struct OwnTimer {
    TimerId id; ///< a UUID
    std::string name;
    std::chrono::seconds length{0};
    bool repeats = false;
    bool hasSound = true;
    UtcTime changedAt{};
    std::optional<UtcTime> removedAt;

    bool operator==(const OwnTimer&) const = default;
};

/// Every rule that is broken, as faultsOf(const Episode&). Rules: ids are UUIDs (`timer`, `measure`, a
/// reminder's id: id texts), lengths 1 s to 24 h, names 1 to 200 bytes of valid UTF-8 without control
/// characters (a run's may be empty), `stayed` and `left` 0 to 24 h, boot times within 100 years, years 1900
/// to 9999.
[[nodiscard]] std::vector<std::string> faultsOf(const TimerRun& run);
[[nodiscard]] std::vector<std::string> faultsOf(const KeptReminder& reminder);
[[nodiscard]] std::vector<std::string> faultsOf(const OwnTimer& timer);

/// Which runs are asked for.
struct RunFilter {
    bool isOpen = false;                             ///< only those that have not ended
    std::optional<std::chrono::year_month_day> from; ///< local day of the start, inclusive
    std::optional<TimerId> timer;
    std::optional<std::size_t> limit;

    bool operator==(const RunFilter&) const = default;
};

/// Where timers are kept. Errors and thread rule as JournalStore's. What is removed has a tombstone and is
/// given by no list here.
class TimerStore {
public:
    virtual ~TimerStore() = default;

    /// The latest start first; of the same instant the one with the greater id.
    [[nodiscard]] virtual Result<std::vector<TimerRun>> runs(const RunFilter& filter) const = 0;
    /// Fails: invalid, where it breaks a rule or its id is there already.
    virtual Result<void> addRun(const TimerRun& run) = 0;
    using RunChange = std::function<void(TimerRun&)>;
    /// Reads a run, changes it and stores it with nobody between, so that of two programs one alone sees its
    /// time come; `changedAt` becomes `now`, and the id stays. Gives what stands now. What the change saw
    /// counts once this has succeeded, and not before. Fails: notFound; invalid.
    virtual Result<TimerRun> changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) = 0;

    /// By id.
    [[nodiscard]] virtual Result<std::vector<KeptReminder>> reminders() const = 0;
    using ReminderChange = std::function<void(KeptReminder&)>;
    /// As changeRun(); one that is not there yet is begun with that id and all else as its default.
    virtual Result<KeptReminder> changeReminder(
        const TimerId& id, UtcTime now, const ReminderChange& change) = 0;

    /// By name, then id.
    [[nodiscard]] virtual Result<std::vector<OwnTimer>> ownTimers() const = 0;
    /// Adds it, or puts it in the place of the one with its id (also a removed one). Fails: invalid.
    virtual Result<void> keepOwnTimer(const OwnTimer& timer) = 0;
    /// Puts a tombstone on it. Fails: notFound.
    virtual Result<void> removeOwnTimer(const TimerId& id, UtcTime now) = 0;

    /// Differs from before whenever anything was written into the journal, by this program or another.
    [[nodiscard]] virtual Result<std::uint64_t> revision() const = 0;
};

} // namespace unknot
