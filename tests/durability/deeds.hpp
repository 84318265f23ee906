// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

#include <random>

namespace unknot::test {

using Random = std::mt19937;

/// 0 to count - 1.
[[nodiscard]] inline std::size_t below(Random& random, std::size_t count) {
    return random() % count;
}

/// An episode with every kind of part, some texts of more than a page of the file, drawn by chance.
[[nodiscard]] Episode randomEpisode(Random& random, UtcTime changedAt);

/// Something that writes to a journal, the same way to any store.
struct Deed {
    std::string name; ///< for a failing test to show
    std::function<Result<void>(JournalStore&)> run;
};

/// Adding, changing, removing, bringing back, or merging several, drawn by chance. It succeeds in a store
/// that holds `there` and in which nothing goes wrong, and changes something. Never more than 6 are there.
[[nodiscard]] Deed randomDeed(Random& random, const std::vector<Episode>& there, UtcTime now);

/// All that is in the store, removed or not; an empty optional where it cannot be read.
[[nodiscard]] std::optional<std::vector<Episode>> allIn(const JournalStore& store);

/// How often something is done: as the environment says, where it does.
[[nodiscard]] int countFrom(const char* variable, int usual);

} // namespace unknot::test
