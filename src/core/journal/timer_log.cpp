// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/timer_log.hpp"

#include "fault_list.hpp"

namespace unknot {

using std::chrono::hours;
using std::chrono::seconds;

namespace {

constexpr seconds kLongest = hours(24);
/// So far that no machine runs as long, and that the sum of two still fits into the nanoseconds of a clock.
constexpr std::chrono::nanoseconds kFarthestBoot = std::chrono::years(100);

class Faults : private FaultList {
public:
    std::vector<std::string> of(const TimerRun& run) {
        uuid(run.id.value, "run");
        refuse(!isIdText(run.timer.value), "timer: not a name of the list, nor an id");
        shortText(run.name, "name");
        if (!run.episode.empty())
            uuid(run.episode.value, "episode");
        refuse(!run.measure.empty() && !isIdText(run.measure.value), "measure: not a name of the list");
        length(run.length);
        time(run.startedAt, "started");
        clock(run.clock);
        if (run.endedAt)
            time(*run.endedAt, "ended");
        if (run.stayed)
            refuse(*run.stayed < seconds(0) || *run.stayed > kLongest, "stayed: outside 0 to 24 hours");
        stamps(run.changedAt, run.removedAt);
        return finish();
    }

    std::vector<std::string> of(const KeptReminder& reminder) {
        refuse(!isIdText(reminder.id.value), "reminder: not a name of the list");
        shortText(reminder.bootName, "clock");
        boot(reminder.boot);
        instant(reminder.wall, "clock");
        boot(reminder.nextAt);
        boot(reminder.pausedUntil.value_or(BootTime()));
        stamps(reminder.changedAt, std::nullopt);
        return finish();
    }

    std::vector<std::string> of(const OwnTimer& timer) {
        uuid(timer.id.value, "own timer");
        refuse(timer.name.empty(), "name: an empty text");
        shortText(timer.name, "name");
        length(timer.length);
        stamps(timer.changedAt, timer.removedAt);
        return finish();
    }

private:
    void clock(const RunClock& clock) {
        shortText(clock.bootName, "clock");
        boot(clock.boot);
        instant(clock.wall, "clock");
        boot(clock.dueAt);
        refuse(clock.left < seconds(0) || clock.left > kLongest, "left: outside 0 to 24 hours");
        boot(clock.pauseEndsAt);
    }

    void boot(BootTime at) {
        refuse(at.time_since_epoch() < -kFarthestBoot || at.time_since_epoch() > kFarthestBoot,
            "clock: beyond 100 years");
    }

    void length(seconds value) {
        refuse(value < seconds(1) || value > kLongest, "length: outside 1 second to 24 hours");
    }
};

} // namespace

std::vector<std::string> faultsOf(const TimerRun& run) {
    return Faults().of(run);
}

std::vector<std::string> faultsOf(const KeptReminder& reminder) {
    return Faults().of(reminder);
}

std::vector<std::string> faultsOf(const OwnTimer& timer) {
    return Faults().of(timer);
}

} // namespace unknot
