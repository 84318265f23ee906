// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_timer_store.hpp"
#include "support/sample_timers.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"

namespace unknot::test {

/// Each store the contract is run on, made anew for each test.
struct TimersInMemory {
    MemoryTimerStore store;
};
struct TimersInSqlite {
    TempDir dir;
    std::unique_ptr<SqliteJournalStore> kept = *SqliteJournalStore::open(dir.path() / "journal.sqlite3");
    TimerStore& store = *kept;
};
struct TimersInFile {
    TempDir dir;
    ManualClock clock;
    FileJournal kept{dir.path() / "journal.sqlite3", dir.path() / "backups", clock};
    TimerStore& store = kept;
};

/// So many seconds after sampleTime().
inline UtcTime later(int seconds) {
    return sampleTime().utc + std::chrono::seconds(seconds);
}

} // namespace unknot::test
