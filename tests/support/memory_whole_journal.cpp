// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_whole_journal.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

template <class IdType, class Value>
std::vector<Value> valuesOf(const std::map<IdType, Value>& kept) {
    std::vector<Value> all;
    for (const auto& [id, value] : kept)
        all.push_back(value);
    return all;
}

template <class IdType, class Value>
std::vector<MergeVerdict> merge(std::map<IdType, Value>& kept, const std::vector<Value>& incoming) {
    std::vector<MergeVerdict> verdicts;
    for (const Value& value : incoming) {
        const auto stored = kept.find(value.id);
        verdicts.push_back(verdictOn(stored == kept.end() ? nullptr : &stored->second, value));
        if (verdicts.back() == MergeVerdict::taken || verdicts.back() == MergeVerdict::replaced)
            kept[value.id] = value;
    }
    return verdicts;
}

} // namespace

Result<JournalContents> MemoryWholeJournal::everything() const {
    const auto episodes = entries.episodes({.removed = EpisodeFilter::Removed::with});
    if (!episodes)
        return fail(episodes.error());
    if (const auto works = timers.revision(); !works)
        return fail(works.error());
    const auto activities = done.activities({.removed = EpisodeFilter::Removed::with});
    if (!activities)
        return fail(activities.error());
    const auto moments = noted.moments({.removed = EpisodeFilter::Removed::with});
    if (!moments)
        return fail(moments.error());
    JournalContents all{.episodes = *episodes,
        .runs = valuesOf(timers.allRuns()),
        .reminders = valuesOf(timers.allReminders()),
        .ownTimers = valuesOf(timers.allOwnTimers()),
        .activities = *activities,
        .moments = *moments};
    std::ranges::sort(all.runs, [](const TimerRun& a, const TimerRun& b) {
        return std::pair(a.startedAt.utc, a.id) > std::pair(b.startedAt.utc, b.id);
    });
    std::ranges::sort(all.ownTimers, [](const OwnTimer& a, const OwnTimer& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return all;
}

Result<ContentsVerdicts> MemoryWholeJournal::mergeAll(const JournalContents& contents) {
    if (const auto works = timers.revision(); !works)
        return fail(works.error());
    const auto episodes = entries.merge(contents.episodes);
    if (!episodes)
        return fail(episodes.error());
    return ContentsVerdicts{.episodes = *episodes,
        .runs = merge(timers.allRuns(), contents.runs),
        .reminders = merge(timers.allReminders(), contents.reminders),
        .ownTimers = merge(timers.allOwnTimers(), contents.ownTimers),
        .activities = merge(done.all(), contents.activities),
        .moments = merge(noted.all(), contents.moments)};
}

} // namespace unknot::test
