// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/deeds.hpp"

namespace unknot::test {

// What journal_writer writes and who kills it expects: the same at both ends, and whole or not there.

constexpr unsigned kWrittenEpisodes = 16;
/// The others are runs of timers.
constexpr unsigned kWrittenIds = 20;

/// The version of an episode or a run, which stands in `changedAt`.
[[nodiscard]] inline UtcTime changedAtOf(unsigned version) {
    return UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) +
        std::chrono::milliseconds(version);
}
template <class Value>
[[nodiscard]] unsigned versionOf(const Value& value) {
    return unsigned((value.changedAt - changedAtOf(0)).count());
}

/// The n-th episode (of kWrittenEpisodes) in its version (from 1).
[[nodiscard]] inline Episode writtenEpisode(unsigned number, unsigned version) {
    Random ids(number);
    Random parts(number + version * kWrittenIds);
    Episode episode = randomEpisode(parts, changedAtOf(version));
    episode.id = randomEpisode(ids, {}).id;
    return episode;
}

/// The n-th run (from kWrittenEpisodes to kWrittenIds) in its version (from 1).
[[nodiscard]] inline TimerRun writtenRun(unsigned number, unsigned version) {
    Random ids(number);
    Random parts(number + version * kWrittenIds);
    TimerRun run = randomRun(parts, changedAtOf(version));
    run.id = randomRun(ids, {}).id;
    return run;
}

/// What is there under that number, as its version; 0 where nothing is, and empty where it cannot be read or
/// is not what was written in that version.
[[nodiscard]] inline std::optional<unsigned> writtenVersion(
    const SqliteJournalStore& journal, unsigned number) {
    if (number < kWrittenEpisodes) {
        const auto stored = journal.find(writtenEpisode(number, 1).id);
        if (!stored || !*stored)
            return stored ? std::optional(0u) : std::nullopt;
        const unsigned version = versionOf(**stored);
        return **stored == writtenEpisode(number, version) ? std::optional(version) : std::nullopt;
    }
    const auto runs = journal.runs({});
    if (!runs)
        return std::nullopt;
    for (const TimerRun& run : *runs)
        if (run.id == writtenRun(number, 1).id)
            return run == writtenRun(number, versionOf(run)) ? std::optional(versionOf(run)) : std::nullopt;
    return 0u;
}

} // namespace unknot::test
