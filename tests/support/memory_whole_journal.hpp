// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/memory_activity_store.hpp"
#include "support/memory_journal_store.hpp"
#include "support/memory_moment_store.hpp"
#include "support/memory_timer_store.hpp"

#include "unknot/journal/whole_journal.hpp"

namespace unknot::test {

/// A journal in memory that is taken out and in as a whole; fails when one of its stores is told to.
class MemoryWholeJournal final : public WholeJournal {
public:
    MemoryJournalStore entries;
    MemoryTimerStore timers;
    MemoryActivityStore done;
    MemoryMomentStore noted;

    [[nodiscard]] Result<JournalContents> everything() const override;
    Result<ContentsVerdicts> mergeAll(const JournalContents& contents) override;
};

} // namespace unknot::test
