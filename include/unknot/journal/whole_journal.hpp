// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"
#include "unknot/journal/timer_log.hpp"

namespace unknot {

/// All that a journal holds, what was removed too.
struct JournalContents {
    std::vector<Episode> episodes;
    std::vector<TimerRun> runs;
    std::vector<KeptReminder> reminders;
    std::vector<OwnTimer> ownTimers;
    std::vector<Activity> activities;
    std::vector<NotedMoment> moments;

    bool operator==(const JournalContents&) const = default;
};

/// What became of each of them.
struct ContentsVerdicts {
    std::vector<MergeVerdict> episodes;
    std::vector<MergeVerdict> runs;
    std::vector<MergeVerdict> reminders;
    std::vector<MergeVerdict> ownTimers;
    std::vector<MergeVerdict> activities;
    std::vector<MergeVerdict> moments;

    bool operator==(const ContentsVerdicts&) const = default;
};

/// A journal as one thing that is taken out and in. Errors and thread rule as JournalStore's.
class WholeJournal {
public:
    virtual ~WholeJournal() = default;

    /// As of one moment; in the order of the lists of the stores.
    [[nodiscard]] virtual Result<JournalContents> everything() const = 0;
    /// JournalStore::merge() for all of it: all together or, on an error, nothing.
    virtual Result<ContentsVerdicts> mergeAll(const JournalContents& contents) = 0;
};

/// As verdictOn() for episodes. Two runs that ended are the same whatever their clocks say.
[[nodiscard]] MergeVerdict verdictOn(const TimerRun* stored, const TimerRun& incoming);
[[nodiscard]] MergeVerdict verdictOn(const KeptReminder* stored, const KeptReminder& incoming);
[[nodiscard]] MergeVerdict verdictOn(const OwnTimer* stored, const OwnTimer& incoming);
[[nodiscard]] MergeVerdict verdictOn(const Activity* stored, const Activity& incoming);
[[nodiscard]] MergeVerdict verdictOn(const NotedMoment* stored, const NotedMoment& incoming);

} // namespace unknot
