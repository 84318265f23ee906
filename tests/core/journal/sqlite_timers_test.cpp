// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the rows of timers, and what two programs see of each other.
#include "core/journal/journal_files.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/run_condition.hpp"
#include "core/journal/sqlite_options.hpp"
#include "core/journal/timer_contract.hpp"

#include <thread>

using namespace unknot;
using namespace unknot::test;

namespace {

template <class T>
std::optional<ErrorCode> codeOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

std::filesystem::path fileOf(const TimersInSqlite& made) {
    return made.dir.path() / "journal.sqlite3";
}

/// Its time comes, for whoever sees that first. Gives whether it was this one.
bool seesTimeUp(TimerStore& store, const TimerRunId& id, UtcTime now) {
    bool isFirst = false;
    const auto stands = store.changeRun(id, now, [&isFirst](TimerRun& run) {
        isFirst = run.status == RunStatus::running;
        if (isFirst)
            run.status = RunStatus::timeUp;
    });
    REQUIRE(stands);
    CHECK(stands->status == RunStatus::timeUp);
    return isFirst;
}

} // namespace

TEST_CASE("SqliteJournalStore: a run stands there as docs/journal-schema.md says", "[journal][timers]") {
    TimersInSqlite made;
    REQUIRE(made.store.addRun(fullRun(1, 0)));
    RawJournal raw(fileOf(made));
    CHECK(raw.text("SELECT start_utc || ' ' || start_offset || ' ' || start_day FROM timer_run") ==
        "1795250400250 60 2026-11-21");
    CHECK(raw.text("SELECT status || ' ' || feel || ' ' || length_s || ' ' || stayed_s FROM timer_run") ==
        "asking only-numb 1200 1801");
    CHECK(raw.text(
              "SELECT boot_ns || ' ' || due_ns || ' ' || left_ns || ' ' || pause_ends_ns || ' ' || "
              "check_told FROM timer_run") == "3600000000003 -7200000000000 420000000001 10800000000000 1");
    CHECK(raw.text("SELECT clock_at FROM timer_run") == "1795250460250");
    CHECK(raw.number("SELECT deleted_at IS NULL FROM timer_run") == 1);
}

TEST_CASE("SqliteJournalStore: what is removed keeps its row with a tombstone", "[journal][timers]") {
    TimersInSqlite made;
    REQUIRE(made.store.keepOwnTimer(ownTimer()));
    RawJournal raw(fileOf(made));
    const auto number = raw.number("SELECT number FROM own_timer");
    REQUIRE(made.store.removeOwnTimer(ownTimer().id, later(5)));
    const auto fiveLater = std::to_string(later(5).time_since_epoch().count());
    CHECK(raw.text("SELECT changed_at || ' ' || deleted_at FROM own_timer") == fiveLater + " " + fiveLater);
    REQUIRE(made.store.keepOwnTimer(ownTimer()));
    CHECK(raw.number("SELECT number FROM own_timer WHERE deleted_at IS NULL") == number);
}

TEST_CASE("SqliteJournalStore: a timer's row that says what cannot be hides no other", "[journal][timers]") {
    TimersInSqlite made;
    for (const int number : {1, 2}) {
        REQUIRE(made.store.addRun(fullRun(number, number)));
        REQUIRE(made.store.keepOwnTimer(ownTimer(number)));
        REQUIRE(made.store.changeReminder(
            {"r-" + std::to_string(number)}, later(1), [](KeptReminder& reminder) { reminder.isOn = true; }));
    }
    const auto harm = GENERATE(as<std::string>(), "timer_run SET status = 'odd'",
        "timer_run SET feel = 'great'", "timer_run SET timer = 'Not An Id'",
        "timer_run SET name = CAST(x'ff' AS TEXT)", "timer_run SET episode = 'x'",
        "timer_run SET length_s = 9223372036854775807", "timer_run SET start_utc = 9223372036854775807",
        "timer_run SET start_offset = -9223372036854775808", "timer_run SET boot_ns = 9223372036854775807",
        "timer_run SET due_ns = -9223372036854775808", "timer_run SET clock_at = -9223372036854775808",
        "timer_run SET left_ns = -1", "timer_run SET stayed_s = -1", "timer_run SET end_offset = NULL",
        "own_timer SET length_s = 0", "own_timer SET name = ''",
        "own_timer SET changed_at = 9223372036854775807", "reminder SET next_ns = 9223372036854775807",
        "reminder SET id = 'Not An Id'", "reminder SET paused_until_ns = -9223372036854775808");
    CAPTURE(harm);
    RawJournal raw(fileOf(made));
    raw.run("PRAGMA ignore_check_constraints = ON");
    raw.run("UPDATE " + harm + " WHERE number = 1");
    REQUIRE(raw.number("SELECT changes()") == 1);

    CHECK(made.store.runs({})->size() == (harm.starts_with("timer_run") ? 1 : 2));
    CHECK(made.store.ownTimers()->size() == (harm.starts_with("own_timer") ? 1 : 2));
    CHECK(made.store.reminders()->size() == (harm.starts_with("reminder") ? 1 : 2));
    if (harm.starts_with("timer_run"))
        CHECK(
            codeOf(made.store.changeRun({sampleUuid(1)}, later(2), [](TimerRun&) {})) == ErrorCode::damaged);

    SECTION("and is mended by a whole one") {
        REQUIRE(made.kept->mergeAll({.runs = {fullRun(1, 1)}}));
        REQUIRE(made.store.keepOwnTimer(ownTimer(1)));
        REQUIRE(made.store.changeReminder(
            {"r-1"}, later(3), [](KeptReminder& reminder) { reminder.isAsking = true; }));
        CHECK(made.store.runs({})->size() == 2);
        CHECK(made.store.ownTimers()->size() == 2);
        CHECK(made.store.reminders()->size() == 2);
    }
}

TEST_CASE("SqliteJournalStore: of two connections one alone sees a run's time come", "[journal][timers]") {
    TimersInSqlite made;
    const auto other = *SqliteJournalStore::open(fileOf(made));
    REQUIRE(made.store.addRun(bareRun()));
    const auto before = *other->revision();
    CHECK(seesTimeUp(made.store, bareRun().id, later(1)));
    CHECK(*other->revision() != before);
    CHECK(!seesTimeUp(*other, bareRun().id, later(2)));
    CHECK(other->runs({})->front().changedAt == later(1));
}

TEST_CASE("SqliteJournalStore: connections that race for a run's time do so too", "[journal][timers]") {
    TimersInSqlite made;
    constexpr int kRuns = 25;
    for (int number = 1; number <= kRuns; ++number)
        REQUIRE(made.store.addRun(bareRun(number)));
    std::array<int, 3> seen{};
    std::vector<std::thread> programs;
    for (int& count : seen)
        programs.emplace_back([&count, file = fileOf(made)] {
            // Catch's macros are not for threads.
            const auto store = SqliteJournalStore::open(file, {.isSynced = false});
            for (int number = 1; store && number <= kRuns; ++number)
                (void)(*store)->changeRun({sampleUuid(number)}, later(1), [&count](TimerRun& run) {
                    count += run.status == RunStatus::running;
                    run.status = RunStatus::timeUp;
                });
        });
    for (std::thread& program : programs)
        program.join();
    CHECK(seen[0] + seen[1] + seen[2] == kRuns);
    const auto stand = made.store.runs({});
    REQUIRE(stand);
    for (const TimerRun& run : *stand)
        CHECK(run.status == RunStatus::timeUp);
}

TEST_CASE("SqliteJournalStore: timers of a file that another holds are locked", "[journal][timers]") {
    const TempDir dir;
    const auto file = dir.path() / "journal.sqlite3";
    const auto store = *SqliteJournalStore::open(file, {.patience = std::chrono::milliseconds(1)});
    REQUIRE(store->addRun(bareRun()));
    RawJournal raw(file);
    raw.run("BEGIN IMMEDIATE");
    bool isCalled = false;
    CHECK(codeOf(store->changeRun(bareRun().id, later(1), [&](TimerRun&) { isCalled = true; })) ==
        ErrorCode::locked);
    CHECK(codeOf(store->keepOwnTimer(ownTimer())) == ErrorCode::locked);
    CHECK(codeOf(store->changeReminder({"a"}, later(1), [&](KeptReminder&) { isCalled = true; })) ==
        ErrorCode::locked);
    CHECK(!isCalled);
    CHECK(store->runs({})->size() == 1);
    raw.run("ROLLBACK");
    CHECK(store->keepOwnTimer(ownTimer()));
}

TEST_CASE("SqliteJournalStore: runs are found through an index, unsorted", "[journal][timers]") {
    TimersInSqlite made;
    const auto connection = *connect(fileOf(made), Access::readWrite, {});
    RunFilter filter{.limit = 100};
    std::string index = "timer_run_start";
    SECTION("all") {}
    SECTION("of a timer") {
        filter.timer = TimerId{"cold"};
    }
    SECTION("those that are open") {
        filter.isOpen = true;
        index = "timer_run_open";
    }
    const auto [sql, values] = conditionFor(filter);
    Query plan(*connection, "EXPLAIN QUERY PLAN SELECT number FROM timer_run " + sql, values);
    REQUIRE(plan.step());
    CAPTURE(plan.text(3));
    CHECK(plan.text(3).find("INDEX " + index) != std::string::npos);
    while (plan.step())
        CHECK(plan.text(3).find("TEMP B-TREE") == std::string::npos);
}
