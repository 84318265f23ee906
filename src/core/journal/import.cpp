// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/import_report.hpp"

#include <algorithm>
#include <tuple>

namespace unknot {

namespace {

using Fate = ImportedRow::Fate;

EpisodeId episodeOf(const Episode& episode) {
    return episode.id;
}

/// What is no episode may name one; the row is not about that.
template <class Other>
EpisodeId episodeOf(const Other&) {
    return {};
}

template <class Value>
ImportedRow rowFor(const Value& value, const std::string& place, MergeVerdict verdict) {
    const EpisodeId episode = episodeOf(value);
    switch (verdict) {
    case MergeVerdict::taken: return {place, episode, Fate::taken, ""};
    case MergeVerdict::replaced: return {place, episode, Fate::merged, "it was there in an earlier version"};
    case MergeVerdict::same: return {place, episode, Fate::skipped, "it is there already"};
    case MergeVerdict::older:
        return {place, episode, Fate::skipped, "what is there was changed at the same time or later"};
    case MergeVerdict::invalid: break;
    }
    const auto faults = faultsOf(value);
    return {place, episode, Fate::skipped, faults.empty() ? "it cannot be kept" : faults.front()};
}

template <class Value>
void addRows(ImportReport& report, const std::vector<Value>& values, const std::vector<std::string>& places,
    const std::vector<MergeVerdict>& verdicts) {
    for (std::size_t i = 0; i < values.size(); ++i)
        report.push_back(rowFor(values[i], places[i], verdicts[i]));
}

/// "episodes.csv, line 9" goes before "episodes.csv, line 12".
std::pair<std::string, std::size_t> orderOf(const ImportedRow& row) {
    constexpr const char* kDigits = "0123456789";
    const std::size_t end = row.place.find_last_not_of(kDigits);
    const std::size_t begin = end == std::string::npos ? 0 : end + 1;
    std::size_t number = 0;
    for (const char c : row.place.substr(begin))
        number = number * 10 + std::size_t(c - '0');
    return {row.place.substr(0, begin), number};
}

} // namespace

Result<ImportReport> importInto(WholeJournal& journal, const ReadJournal& read) {
    const auto verdicts = journal.mergeAll({.episodes = read.episodes,
        .runs = read.runs,
        .reminders = {},
        .ownTimers = read.ownTimers,
        .activities = read.activities,
        .moments = read.moments});
    if (!verdicts)
        return fail(verdicts.error());
    ImportReport report = read.skipped;
    addRows(report, read.episodes, read.places, verdicts->episodes);
    addRows(report, read.runs, read.runPlaces, verdicts->runs);
    addRows(report, read.ownTimers, read.ownTimerPlaces, verdicts->ownTimers);
    addRows(report, read.activities, read.activityPlaces, verdicts->activities);
    addRows(report, read.moments, read.momentPlaces, verdicts->moments);
    std::ranges::stable_sort(report, {}, orderOf);
    return report;
}

} // namespace unknot
