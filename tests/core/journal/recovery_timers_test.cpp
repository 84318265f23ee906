// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/harmed_journal.hpp"
#include "support/sample_activities.hpp"
#include "support/sample_moments.hpp"
#include "support/sample_timers.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

constexpr int kRuns = 200; // some pages of them

JournalContents someTimers() {
    JournalContents contents{
        .reminders = {fullReminder(), {.id = {"sitting-break"}}}, .ownTimers = {ownTimer(1), ownTimer(2)}};
    contents.ownTimers.back().removedAt = sampleTime(2).utc;
    for (int number = kRuns; number >= 1; --number)
        contents.runs.push_back(number % 2 == 0 ? fullRun(number, number) : endedRun(number, number));
    contents.activities = {fullActivity(3, 9), bareActivity(2, 5), bareActivity(1)};
    contents.activities[1].removedAt = sampleTime(6).utc;
    contents.moments = {fullMoment(3, 9), bareMoment(2, 5)};
    contents.moments[1].removedAt = sampleTime(6).utc;
    return contents;
}

JournalContents timersIn(const WholeJournal& journal) {
    auto contents = journal.everything();
    REQUIRE(contents);
    contents->episodes.clear();
    return *contents;
}

} // namespace

TEST_CASE("FileJournal: timers, activities and moments are in a backup, and come back with it",
    "[journal][timers]") {
    const Harmed made;
    auto journal = made.journal();
    REQUIRE(journal.mergeAll(someTimers()));
    const auto backup = journal.backUp();
    REQUIRE(backup);
    REQUIRE(journal.removeOwnTimer(ownTimer(1).id, sampleTime(9).utc));
    REQUIRE(journal.addRun(bareRun(1000)));
    REQUIRE(journal.removeActivity(fullActivity(3).id, sampleTime(9).utc));
    REQUIRE(journal.removeMoment(fullMoment(3).id, sampleTime(9).utc));
    REQUIRE(journal.restore(backup->file));
    CHECK(timersIn(journal) == someTimers());
}

TEST_CASE(
    "Recovery: timers, activities and moments that can still be read are taken over", "[journal][timers]") {
    const Harmed made;
    const bool hasBackup = GENERATE(true, false);
    CAPTURE(hasBackup);
    if (hasBackup) {
        made.keep(1, 2);
        (void)made.backUp();
    }
    REQUIRE(made.journal().mergeAll(someTimers()));
    made.keep(3, 20);

    SECTION("all of them, where an episode's page is lost") {
        made.spoilLeaf("tried", 0);
        auto journal = made.journal();
        CHECK(timersIn(journal) == someTimers());
        CHECK(journal.takeRecovery());
    }
    SECTION("the others, where a page of them is lost") {
        made.spoilLeaf("timer_run", 1);
        auto journal = made.journal();
        const auto found = timersIn(journal);
        const auto recovery = journal.takeRecovery();
        REQUIRE(recovery);
        CHECK(recovery->salvaged == 18u);
        CHECK(found.runs.size() < kRuns);
        CHECK(found.runs.size() > kRuns / 2);
        const auto all = someTimers();
        for (const TimerRun& run : found.runs)
            CHECK(std::ranges::count(all.runs, run) == 1);
        CHECK(found.reminders == all.reminders);
        CHECK(found.ownTimers == all.ownTimers);
        CHECK(found.activities == all.activities);
        CHECK(found.moments == all.moments);
        CHECK(journal.episodes({})->size() == (hasBackup ? 20 : 18));
    }
    SECTION("the others, where a page of activities is lost") {
        made.spoilLeaf("activity", 0);
        auto journal = made.journal();
        JournalContents expected = someTimers();
        expected.activities.clear();
        CHECK(timersIn(journal) == expected);
        CHECK(journal.takeRecovery());
        CHECK(journal.keepActivity(bareActivity(4)));
    }
    SECTION("the others, where a page of moments is lost") {
        made.spoilLeaf("moment", 0);
        auto journal = made.journal();
        JournalContents expected = someTimers();
        expected.moments.clear();
        CHECK(timersIn(journal) == expected);
        CHECK(journal.takeRecovery());
        CHECK(journal.keepMoment(fullMoment(4)));
    }
    SECTION("and the episodes, where a table of timers is gone from the schema") {
        const std::size_t at = bytesOf(made.file).find("CREATE TABLE own_timer (");
        REQUIRE(at != std::string::npos);
        made.overwrite(at + 7, "@");
        auto journal = made.journal();
        const auto found = timersIn(journal);
        CHECK(journal.takeRecovery());
        CHECK(found.runs == someTimers().runs);
        CHECK(found.reminders == someTimers().reminders);
        CHECK(found.ownTimers.empty());
        CHECK(journal.episodes({})->size() == (hasBackup ? 20 : 18));
    }
}

TEST_CASE("Recovery: of a timer the later version counts", "[journal][timers]") {
    const Harmed made;
    made.keep(1, 20);
    REQUIRE(made.journal().addRun(bareRun(1)));
    REQUIRE(made.journal().keepOwnTimer(ownTimer(1)));
    (void)made.backUp();
    const UtcTime later = sampleTime(30).utc;
    REQUIRE(made.journal().changeRun({sampleUuid(1)}, later, [](TimerRun& run) { run = endedRun(); }));
    REQUIRE(made.journal().removeOwnTimer({sampleUuid(1)}, later));
    made.spoilLeaf("tried", 0);
    auto journal = made.journal();
    CHECK(journal.runs({})->front().status == RunStatus::ended);
    CHECK(journal.ownTimers()->empty());
    CHECK(journal.takeRecovery());
}

TEST_CASE(
    "Recovery: a harmed rule of a timers' table is found by the check of a backup", "[journal][timers]") {
    const Harmed made;
    made.keep(1, 2);
    {
        RawJournal raw(made.file);
        raw.run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (left_ns >= "
                "0)', "
                "'CHECK (left_ns >= 1)') WHERE name = 'timer_run'");
    }
    auto journal = made.journal();
    const auto backup = journal.backUp();
    REQUIRE(!backup);
    CHECK(backup.error().code == ErrorCode::damaged);
    CHECK(journal.episodes({})->size() == 2);
    CHECK(journal.takeRecovery());
    CHECK(journal.backUp());
}
