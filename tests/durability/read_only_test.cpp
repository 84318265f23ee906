// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/child_report.hpp"
#include "durability/deeds.hpp"
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

const UtcTime kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

template <class T>
bool isDenied(const Result<T>& result) {
    return !result && result.error().code == ErrorCode::denied;
}

/// Reads, and tries every way to write. Says what was not as it must be.
std::string readAndTryToWrite(const fs::path& file, const JournalContents& expected) {
    if (!becomeNobody())
        return "still has all rights";
    const auto store = SqliteJournalStore::open(file);
    if (!store)
        return "cannot be opened: " + store.error().detail;
    if (allIn(**store) != expected)
        return "not all can be read";
    Random random(9);
    const Episode fresh = randomEpisode(random, kNow);
    if (!isDenied((*store)->add(fresh)))
        return "adding is not denied";
    if (!isDenied((*store)->merge({fresh})))
        return "merging is not denied";
    if (!isDenied(removeEpisode(**store, expected.episodes.front().id, kNow)))
        return "removing is not denied";
    if (!isDenied((*store)->addRun(randomRun(random, kNow))))
        return "adding a run is not denied";
    if (!isDenied((*store)->changeRun(expected.runs.front().id, kNow, [](TimerRun& run) { run.name = "x"; })))
        return "changing a run is not denied";
    return allIn(**store) == expected ? "" : "not all can be read afterwards";
}

} // namespace

TEST_CASE(
    "SqliteJournalStore: in a read-only folder, or as a read-only file, it can be read and nothing changes",
    "[durability][journal]") {
    const auto [ofFolder, ofFile] = GENERATE(table<int, int>({{0500, 0600}, {0500, 0400}, {0700, 0400}}));
    CAPTURE(ofFolder, ofFile);
    const TempDir folder;
    const fs::path file = folder.path() / "journal.sqlite3";
    JournalContents expected;
    {
        const auto store = SqliteJournalStore::open(file);
        REQUIRE(store);
        Random random(8);
        for (int i = 0; i < 3; ++i)
            REQUIRE((*store)->add(randomEpisode(random, kNow)));
        REQUIRE((*store)->addRun(randomRun(random, kNow)));
        expected = *allIn(**store);
    }
    for (const auto& entry : fs::directory_iterator(folder.path()))
        fs::permissions(entry.path(), fs::perms(ofFile));
    REQUIRE(giveToNobody(folder.path()));
    fs::permissions(folder.path(), fs::perms(ofFolder));
    const std::string before = bytesOf(file);
    const int entries = countIn(folder.path());

    const std::string report = reportOfChild(20, [&] { return readAndTryToWrite(file, expected); });
    fs::permissions(folder.path(), fs::perms(0700));
    CHECK(report == "");
    CHECK(bytesOf(file) == before);
    CHECK(countIn(folder.path()) == entries);
}
