// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/memory_whole_journal.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

#include <random>

namespace unknot::test {

using Random = std::mt19937;

/// 0 to count - 1.
[[nodiscard]] inline std::size_t below(Random& random, std::size_t count) {
    return random() % count;
}

/// An episode with every kind of part, some texts of more than a page of the file, drawn by chance.
[[nodiscard]] Episode randomEpisode(Random& random, UtcTime changedAt);

/// A run, as of one that waits for its answers, drawn by chance.
[[nodiscard]] TimerRun randomRun(Random& random, UtcTime changedAt);

/// A journal by the stores it is made of.
struct Stores {
    JournalStore& episodes;
    TimerStore& timers;
    ActivityStore& activities;
    MomentStore& moments;
};

/// Something that writes to a journal, the same way to any.
struct Deed {
    std::string name; ///< for a failing test to show
    std::function<Result<void>(const Stores&)> work;

    Result<void> run(SqliteJournalStore& journal) const { return work({journal, journal, journal, journal}); }
    Result<void> run(MemoryWholeJournal& journal) const {
        return work({journal.entries, journal.timers, journal.done, journal.noted});
    }
};

/// Adding, changing, removing, bringing back, or merging several episodes, or doing so with a timer, an
/// activity or a moment, drawn by chance. It succeeds in a journal that holds `there` and in which nothing
/// goes wrong, and changes something. Never more than 6 of a kind are there.
[[nodiscard]] Deed randomDeed(Random& random, const JournalContents& there, UtcTime now);

/// All that is in it, removed or not; an empty optional where it cannot be read.
[[nodiscard]] std::optional<JournalContents> allIn(const WholeJournal& journal);

/// How often something is done: as the environment says, where it does.
[[nodiscard]] int countFrom(const char* variable, int usual);

} // namespace unknot::test
