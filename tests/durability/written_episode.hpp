// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/deeds.hpp"

namespace unknot::test {

// What journal_writer writes and who kills it expects: the same at both ends, and whole or not there.

constexpr unsigned kWrittenIds = 16;

/// The version of the episode, which stands in `changedAt`.
[[nodiscard]] inline UtcTime changedAtOf(unsigned version) {
    return UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) +
        std::chrono::milliseconds(version);
}
[[nodiscard]] inline unsigned versionOf(const Episode& episode) {
    return unsigned((episode.changedAt - changedAtOf(0)).count());
}

/// The n-th episode (of kWrittenIds) in its version (from 1).
[[nodiscard]] inline Episode writtenEpisode(unsigned number, unsigned version) {
    Random ids(number);
    Random parts(number + version * kWrittenIds);
    Episode episode = randomEpisode(parts, changedAtOf(version));
    episode.id = randomEpisode(ids, {}).id;
    return episode;
}

} // namespace unknot::test
