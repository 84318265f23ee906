// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/backups.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace unknot;
using namespace std::chrono;
using namespace std::chrono_literals;
using unknot::test::TempDir;

namespace {

Backup madeAt(UtcTime made) {
    return {.file = backupName(made), .made = made, .bytes = 1};
}

std::vector<Backup> less(std::vector<Backup> all, const std::vector<Backup>& dropped) {
    std::erase_if(all, [&](const Backup& backup) { return std::ranges::count(dropped, backup) > 0; });
    return all;
}

bool has(const std::vector<Backup>& backups, UtcTime made) {
    return std::ranges::find(backups, made, &Backup::made) != backups.end();
}

const UtcTime kNoon = sys_days(2026y / November / 21) + 12h; // a Saturday

/// Some backups of about two years, with gaps and with crowded days, some of them later than kNoon.
std::vector<Backup> randomSet(std::mt19937& random) {
    std::set<UtcTime> times;
    const auto spanDays = 1 + random() % 800;
    const auto count = random() % 60;
    for (std::uint64_t i = 0; i < count; ++i)
        times.insert(kNoon + 48h - milliseconds((random() << 16) % (86'400'000 * spanDays)));
    std::vector<Backup> backups;
    for (const UtcTime made : times)
        backups.push_back(madeAt(made));
    std::ranges::shuffle(backups, random);
    return backups;
}

} // namespace

TEST_CASE(
    "backupName: the UTC time to the millisecond, without a sign that a file system refuses", "[journal]") {
    CHECK(
        backupName(sys_days(2026y / November / 21) + 7h + 40min) == "journal-2026-11-21T074000.000Z.sqlite3");
    CHECK(backupName(sys_days(2028y / February / 29) + 23h + 59min + 58s + 7ms) ==
        "journal-2028-02-29T235958.007Z.sqlite3");
}

TEST_CASE("backupsIn: finds its own names only, the newest first", "[journal]") {
    const TempDir folder;
    const UtcTime old = kNoon - days(400);
    folder.write(backupName(kNoon), "four");
    folder.write(backupName(old), "");
    folder.write(backupName(kNoon + 1ms), "a later one");
    for (const char* other :
        {"journal-2026-11-21T074000.000Z.sqlite3.new", "journal-2026-11-21T074000.000Z.sqlite3-journal",
            "journal-2026-13-21T074000.000Z.sqlite3", "journal-2026-11-21T07:40:0.000Z.sqlite3",
            "journal-2026-11-21 074000.000Z.sqlite3", "journal.sqlite3", "notes.txt"})
        folder.write(other, "x");
    std::filesystem::create_directory(folder.path() / backupName(kNoon + 1h));
    std::filesystem::create_symlink("nowhere", folder.path() / backupName(kNoon + 2h));

    CHECK(backupsIn(folder.path()) ==
        std::vector<Backup>{
            {.file = folder.path() / backupName(kNoon + 1ms), .made = kNoon + 1ms, .bytes = 11},
            {.file = folder.path() / backupName(kNoon), .made = kNoon, .bytes = 4},
            {.file = folder.path() / backupName(old), .made = old, .bytes = 0},
        });
    CHECK(backupsIn(folder.path() / "missing").empty());
    CHECK(backupsIn(folder.path() / "notes.txt").empty());
}

TEST_CASE("isBackupDue: once on every UTC day", "[journal]") {
    CHECK(isBackupDue({}, kNoon));
    CHECK_FALSE(isBackupDue({madeAt(kNoon)}, kNoon));
    CHECK_FALSE(isBackupDue({madeAt(kNoon - 12h)}, kNoon + 11h));
    CHECK(isBackupDue({madeAt(kNoon - 12h - 1ms)}, kNoon));
    CHECK(isBackupDue({madeAt(kNoon), madeAt(kNoon - days(30))}, kNoon + 12h));
}

TEST_CASE(
    "isBackupDue: a clock that was set back costs no backup, and makes none at every look", "[journal]") {
    const Backup later = madeAt(kNoon + days(20));
    CHECK(isBackupDue({later}, kNoon));
    CHECK_FALSE(isBackupDue({later, madeAt(kNoon - 1h)}, kNoon));
}

TEST_CASE("backupsToDrop: keeps all of today, and one a day for seven days", "[journal]") {
    std::vector<Backup> backups;
    for (int day = 0; day < 7; ++day) {
        backups.push_back(madeAt(kNoon - days(day)));
        backups.push_back(madeAt(kNoon - days(day) - 1h));
    }
    const auto kept = less(backups, backupsToDrop(backups, kNoon));
    CHECK(kept.size() == 8);
    CHECK(std::ranges::all_of(kept, [](const Backup& one) {
        return floor<days>(one.made) == floor<days>(kNoon) || one.made - floor<days>(one.made) == 12h;
    }));
}

TEST_CASE("backupsToDrop: then one a week, and one a month", "[journal]") {
    std::vector<Backup> backups;
    for (int day = 0; day < 800; ++day)
        backups.push_back(madeAt(kNoon - days(day)));
    const auto kept = less(backups, backupsToDrop(backups, kNoon));
    std::vector<Backup> expected;
    for (int day = 0; day < 7; ++day) // 21 down to 15 November: the last of them is a Sunday
        expected.push_back(madeAt(kNoon - days(day)));
    // Of the four weeks the first two are kept already; of the months November is.
    for (const sys_days day :
        {2026y / November / 8, 2026y / November / 1, 2026y / October / 31, 2026y / September / 30,
            2026y / August / 31, 2026y / July / 31, 2026y / June / 30, 2026y / May / 31, 2026y / April / 30,
            2026y / March / 31, 2026y / February / 28, 2026y / January / 31, 2025y / December / 31})
        expected.push_back(madeAt(day + 12h));
    CHECK(kept == expected);
}

TEST_CASE("backupsToDrop: after a long pause the old ones still count", "[journal]") {
    std::vector<Backup> backups;
    for (int day = 0; day < 7; ++day)
        backups.push_back(madeAt(kNoon - days(day)));
    CHECK(backupsToDrop(backups, kNoon + years(5)).empty());
}

TEST_CASE(
    "backupsToDrop: over any set keeps the newest, few enough, and the same when asked again", "[journal]") {
    std::mt19937 random(GENERATE(1u, 2u, 3u, 4u));
    for (int round = 0; round < 250; ++round) {
        const auto backups = randomSet(random);
        const auto dropped = backupsToDrop(backups, kNoon);
        const auto kept = less(backups, dropped);
        CAPTURE(round, backups.size(), dropped.size());
        REQUIRE(kept.size() + dropped.size() == backups.size());
        CHECK(std::ranges::none_of(dropped, [](const Backup& one) { return one.made > kNoon; }));
        const auto isThinned = [](const Backup& one) { return one.made < floor<days>(kNoon); };
        CHECK(std::ranges::count_if(kept, isThinned) <= 7 + 4 + 12);
        CHECK(backupsToDrop(kept, kNoon).empty());

        std::vector<UtcTime> past;
        for (const Backup& one : backups)
            if (one.made <= kNoon)
                past.push_back(one.made);
        if (past.empty())
            continue;
        std::ranges::sort(past, std::ranges::greater());
        CHECK(has(kept, past.front()));
        // The newest of each day that is among the last seven which have one.
        std::set<sys_days, std::greater<>> seen;
        for (const UtcTime made : past)
            if (seen.insert(floor<days>(made)).second && seen.size() <= 7)
                CHECK(has(kept, made));
    }
}
