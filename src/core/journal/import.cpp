// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/import_report.hpp"

#include <algorithm>
#include <tuple>

namespace unknot {

namespace {

using Fate = ImportedRow::Fate;

ImportedRow rowFor(const Episode& episode, const std::string& place, MergeVerdict verdict) {
    switch (verdict) {
    case MergeVerdict::taken: return {place, episode.id, Fate::taken, ""};
    case MergeVerdict::replaced:
        return {place, episode.id, Fate::merged, "it was there in an earlier version"};
    case MergeVerdict::same: return {place, episode.id, Fate::skipped, "it is there already"};
    case MergeVerdict::older:
        return {place, episode.id, Fate::skipped, "what is there was changed at the same time or later"};
    case MergeVerdict::invalid: break;
    }
    const auto faults = faultsOf(episode);
    return {place, episode.id, Fate::skipped, faults.empty() ? "it cannot be kept" : faults.front()};
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

Result<ImportReport> importInto(JournalStore& store, const ReadJournal& read) {
    const auto verdicts = store.merge(read.episodes);
    if (!verdicts)
        return fail(verdicts.error());
    ImportReport report = read.skipped;
    for (std::size_t i = 0; i < read.episodes.size(); ++i)
        report.push_back(rowFor(read.episodes[i], read.places[i], (*verdicts)[i]));
    std::ranges::stable_sort(report, {}, orderOf);
    return report;
}

} // namespace unknot
