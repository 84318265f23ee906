// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;

/// Whatever is read can be kept, and comes back when it is written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto read = journalFromJson({reinterpret_cast<const char*>(data), size});
    if (!read)
        return 0;
    for (const Episode& episode : read->episodes)
        must(faultsOf(episode).empty());
    for (const TimerRun& run : read->runs)
        must(faultsOf(run).empty() && run.status == RunStatus::ended);
    for (const OwnTimer& timer : read->ownTimers)
        must(faultsOf(timer).empty());
    for (const Activity& activity : read->activities)
        must(faultsOf(activity).empty());
    for (const NotedMoment& moment : read->moments)
        must(faultsOf(moment).empty());
    const auto again = journalFromJson(journalToJson({.episodes = read->episodes,
        .runs = read->runs,
        .ownTimers = read->ownTimers,
        .activities = read->activities,
        .moments = read->moments}));
    must(again && again->skipped.empty() && again->episodes == read->episodes);
    must(again->runs == read->runs && again->ownTimers == read->ownTimers);
    must(again->activities == read->activities && again->moments == read->moments);
    return 0;
}
