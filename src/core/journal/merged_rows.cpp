// SPDX-License-Identifier: GPL-3.0-or-later
#include "merged_rows.hpp"

#include "episode_rows.hpp"
#include "kept_rows.hpp"

#include <algorithm>

namespace unknot {

namespace {

bool isWritten(MergeVerdict verdict) {
    return verdict == MergeVerdict::taken || verdict == MergeVerdict::replaced;
}

template <class Value>
MergeVerdict verdictFor(const Value* stored, bool isStoredSound, const Value& incoming) {
    const MergeVerdict verdict = verdictOn(stored, incoming);
    return !isStoredSound && verdict != MergeVerdict::invalid ? MergeVerdict::replaced : verdict;
}

} // namespace

std::vector<MergeVerdict> mergeEpisodes(SqliteConnection& connection, const std::vector<Episode>& incoming) {
    std::vector<MergeVerdict> verdicts;
    for (const Episode& episode : incoming) {
        const auto stored = readEpisode(connection, episode.id);
        verdicts.push_back(
            verdictFor(stored ? &stored->episode : nullptr, !stored || stored->isSound, episode));
        if (isWritten(verdicts.back()))
            writeEpisode(connection, episode, stored ? &*stored : nullptr);
    }
    return verdicts;
}

template <class Value>
std::vector<MergeVerdict> mergeRows(SqliteConnection& connection, const std::vector<Value>& incoming) {
    std::vector<MergeVerdict> verdicts;
    for (const Value& value : incoming) {
        const auto stored = readRow<Value>(connection, value.id.value);
        verdicts.push_back(verdictFor(stored ? &stored->value : nullptr, !stored || stored->isSound, value));
        if (isWritten(verdicts.back()))
            writeRow(connection, value);
    }
    return verdicts;
}

template std::vector<MergeVerdict> mergeRows(SqliteConnection&, const std::vector<Activity>&);
template std::vector<MergeVerdict> mergeRows(SqliteConnection&, const std::vector<NotedMoment>&);
template std::vector<MergeVerdict> mergeRows(SqliteConnection&, const std::vector<TimerRun>&);
template std::vector<MergeVerdict> mergeRows(SqliteConnection&, const std::vector<KeptReminder>&);
template std::vector<MergeVerdict> mergeRows(SqliteConnection&, const std::vector<OwnTimer>&);

bool isAnyWritten(const std::vector<MergeVerdict>& verdicts) {
    return std::ranges::any_of(verdicts, isWritten);
}

} // namespace unknot
