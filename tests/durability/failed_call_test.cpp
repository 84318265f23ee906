// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite_options.hpp"
#include "durability/deeds.hpp"
#include "durability/failing_vfs.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include <cerrno>
#include <set>

using namespace unknot;
using namespace unknot::test;

namespace {

const UtcTime kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

/// A file with some episodes and timers, and what is in it.
MemoryWholeJournal fill(const std::filesystem::path& file, Random& random) {
    MemoryWholeJournal held;
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(store);
    for (int i = 0; i < 12; ++i) {
        const Deed deed = randomDeed(random, *allIn(held), kNow + std::chrono::milliseconds(i));
        REQUIRE(deed.run(held));
        REQUIRE(deed.run(**store));
    }
    return held;
}

bool fits(ErrorCode code, const std::string& call, int systemErrno) {
    if (call == "xOpen")
        return code == ErrorCode::denied || code == ErrorCode::io || code == ErrorCode::diskFull;
    return code == (systemErrno == ENOSPC ? ErrorCode::diskFull : ErrorCode::io);
}

/// Where the journal of SQLite was emptied, and just the sync of that fails, the new state stands, though an
/// error is told: a power cut could still bring the old one back.
enum class Told { done, failedAndNothingChanged, failedAndYetChanged };

/// What the deed says and leaves when one of its calls fails.
Told checkFailed(const std::filesystem::path& file, const MemoryWholeJournal& before,
    const MemoryWholeJournal& after, const Deed& deed, FailingVfs& vfs, const FailingVfs::Fault& fault) {
    vfs.neverFail();
    const auto store = SqliteJournalStore::open(file, {.vfs = vfs.name()});
    REQUIRE(store);
    vfs.fail(fault);
    const auto done = deed.run(**store);
    INFO(vfs.failed() << ", " << (done ? "done" : done.error().detail));
    if (!done)
        CHECK(fits(done.error().code, vfs.failed(), fault.systemErrno));
    const auto there = allIn(**store);
    const bool isAfter = there == allIn(after);
    CHECK((isAfter || (!done && there == allIn(before))));
    if (done)
        return Told::done;
    if (isAfter)
        CHECK(vfs.failed() == "xSync");
    return isAfter ? Told::failedAndYetChanged : Told::failedAndNothingChanged;
}

/// Whether the next thing succeeds, in the same file.
void checkNext(const std::filesystem::path& file, MemoryWholeJournal& held, Random& random) {
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(store);
    CHECK(allIn(**store) == allIn(held));
    const Deed next = randomDeed(random, *allIn(held), kNow + std::chrono::hours(1));
    REQUIRE(next.run(held));
    CHECK(next.run(**store));
    CHECK(allIn(**store) == allIn(held));
    CHECK(faultsOfFile(file.string()) == "");
}

} // namespace

TEST_CASE("SqliteJournalStore: any call that fails once leaves the old or the new, and an error that fits",
    "[durability][journal]") {
    const int systemErrno = GENERATE(ENOSPC, EIO);
    const TempDir folder;
    const auto file = folder.path() / "journal.sqlite3";
    FailingVfs vfs;
    Random random(7);
    const MemoryWholeJournal before = fill(file, random);
    const std::string good = bytesOf(file);
    std::set<std::string> failed;
    for (int deeds = 0; deeds < 8; ++deeds) {
        const Deed deed = randomDeed(random, *allIn(before), kNow + std::chrono::minutes(1));
        MemoryWholeJournal after = before;
        REQUIRE(deed.run(after));
        int yetChanged = 0;
        bool isFailing = true;
        for (int call = 1; isFailing; ++call) {
            CAPTURE(deeds, deed.name, call, systemErrno);
            folder.write("journal.sqlite3", good);
            const Told told = checkFailed(file, before, after, deed, vfs, {call, systemErrno});
            yetChanged += told == Told::failedAndYetChanged;
            isFailing = !vfs.failed().empty();
            failed.insert(vfs.failed());
            MemoryWholeJournal held = told == Told::failedAndNothingChanged ? before : after;
            checkNext(file, held, random);
        }
        CHECK(yetChanged <= 1);
    }
    CHECK(failed == std::set<std::string>{"", "xOpen", "xSync", "xTruncate", "xWrite"});
}

TEST_CASE("SqliteJournalStore: any call that fails once while the file is made can be done again",
    "[durability][journal]") {
    const int systemErrno = GENERATE(ENOSPC, EIO);
    FailingVfs vfs;
    bool isFailing = true;
    int call = 1;
    for (; isFailing; ++call) {
        const TempDir folder;
        const auto file = folder.path() / "journal.sqlite3";
        vfs.fail({call, systemErrno});
        const auto made = SqliteJournalStore::open(file, {.vfs = vfs.name()});
        isFailing = !vfs.failed().empty();
        CAPTURE(call, vfs.failed(), systemErrno);
        INFO((made ? "" : made.error().detail));
        if (!made)
            CHECK(fits(made.error().code, vfs.failed(), systemErrno));
        const auto store = SqliteJournalStore::open(file);
        REQUIRE(store);
        CHECK(allIn(**store) == JournalContents());
        Random random(1);
        CHECK((*store)->add(randomEpisode(random, kNow)));
        CHECK(faultsOfFile(file.string()) == "");
    }
    CHECK(call > 5);
}
