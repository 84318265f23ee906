// SPDX-License-Identifier: GPL-3.0-or-later
// What every TimerStore promises, run on each.
#include "core/journal/timer_contract.hpp"

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono_literals;

namespace {

template <class T>
std::optional<ErrorCode> codeOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

std::vector<TimerRunId> idsIn(const Result<std::vector<TimerRun>>& runs) {
    std::vector<TimerRunId> ids;
    REQUIRE(runs);
    for (const TimerRun& run : *runs)
        ids.push_back(run.id);
    return ids;
}

std::vector<TimerRunId> runIds(std::initializer_list<int> numbers) {
    std::vector<TimerRunId> ids;
    for (const int number : numbers)
        ids.push_back({sampleUuid(number)});
    return ids;
}

} // namespace

TEMPLATE_TEST_CASE("TimerStore: gives back each run as it was added", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    const auto run = GENERATE(bareRun(), fullRun(), endedRun());
    REQUIRE(store.addRun(run));
    CHECK(*store.runs({}) == std::vector{run});

    CHECK(codeOf(store.addRun(run)) == ErrorCode::invalid);
    TimerRun wrong = bareRun(2);
    wrong.length = 0s;
    CHECK(codeOf(store.addRun(wrong)) == ErrorCode::invalid);
    CHECK(*store.runs({}) == std::vector{run});
}

TEMPLATE_TEST_CASE("TimerStore: keeps every word a run can be said in", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerRun run = fullRun();
    run.status = RunStatus(GENERATE(range(0, 5)));
    run.feel = Feel(GENERATE(range(0, 6)));
    run.stayed = run.status == RunStatus::running ? std::nullopt : std::optional(0s);
    REQUIRE(made.store.addRun(run));
    CHECK(*made.store.runs({}) == std::vector{run});
}

TEMPLATE_TEST_CASE("TimerStore: lists runs, the latest start first", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    TimerRun heat = endedRun(4, 24 * 60);
    heat.timer = {"heat"};
    for (const TimerRun& run : {bareRun(1, 0), endedRun(2, 30), bareRun(3, 30), heat, bareRun(5, -24 * 60)})
        REQUIRE(store.addRun(run));

    CHECK(idsIn(store.runs({})) == runIds({4, 3, 2, 1, 5}));
    CHECK(idsIn(store.runs({.isOpen = true})) == runIds({3, 1, 5}));
    CHECK(idsIn(store.runs({.timer = TimerId{"heat"}})) == runIds({4}));
    CHECK(idsIn(store.runs({.timer = TimerId{"'; DROP TABLE timer_run; --"}})) == runIds({}));
    CHECK(idsIn(store.runs({.limit = 2})) == runIds({4, 3}));
    CHECK(idsIn(store.runs({.limit = 0})) == runIds({}));
    CHECK(idsIn(store.runs({.limit = std::size_t(-1)})) == runIds({4, 3, 2, 1, 5}));
    CHECK(idsIn(store.runs({.from = sampleTime().localDay()})) == runIds({4, 3, 2, 1}));
    CHECK(idsIn(store.runs({.from = heat.startedAt.localDay()})) == runIds({4}));
    CHECK(idsIn(store.runs(
              {.isOpen = true, .from = sampleTime().localDay(), .timer = TimerId{"cold"}, .limit = 1})) ==
        runIds({3}));
}

TEMPLATE_TEST_CASE("TimerStore: a run's day is that of the place where it was started", "[journal][timers]",
    TimersInMemory, TimersInSqlite, TimersInFile) {
    using namespace std::chrono;
    TestType made;
    TimerRun run = bareRun();
    run.startedAt = {sys_days(2026y / November / 21) + 23h + 30min, 60min};
    REQUIRE(made.store.addRun(run));
    CHECK(made.store.runs({.from = 2026y / November / 22})->size() == 1);
    CHECK(made.store.runs({.from = 2026y / November / 23})->empty());
}

TEMPLATE_TEST_CASE("TimerStore: changes a run and gives what stands", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    REQUIRE(store.addRun(bareRun(1)));
    REQUIRE(store.addRun(bareRun(2)));

    SECTION("every field, but the id") {
        TimerRun expected = fullRun(1, 3);
        expected.changedAt = later(9);
        const auto now =
            store.changeRun({sampleUuid(1)}, later(9), [](TimerRun& run) { run = fullRun(7, 3); });
        REQUIRE(now);
        CHECK(*now == expected);
        CHECK(*store.runs({.limit = 1}) == std::vector{expected});
        CHECK(store.runs({})->size() == 2);
    }
    SECTION("nothing changed is nothing written") {
        const auto before = *store.revision();
        CHECK(*store.changeRun({sampleUuid(1)}, later(9), [](TimerRun&) {}) == bareRun(1));
        CHECK(*store.revision() == before);
    }
    SECTION("one that breaks a rule changes nothing") {
        const auto before = *store.revision();
        CHECK(codeOf(store.changeRun({sampleUuid(1)}, later(9), [](TimerRun& run) { run.stayed = 25h; })) ==
            ErrorCode::invalid);
        CHECK(*store.revision() == before);
        CHECK(*store.runs({}) == std::vector{bareRun(2), bareRun(1)});
    }
    SECTION("one that is not there") {
        bool isCalled = false;
        CHECK(codeOf(store.changeRun({sampleUuid(3)}, later(9), [&](TimerRun&) { isCalled = true; })) ==
            ErrorCode::notFound);
        CHECK(!isCalled);
    }
    SECTION("one that is removed is in no list, and can come back") {
        REQUIRE(store.changeRun({sampleUuid(2)}, later(9), [](TimerRun& run) { run.removedAt = later(9); }));
        CHECK(idsIn(store.runs({})) == runIds({1}));
        CHECK(idsIn(store.runs({.isOpen = true})) == runIds({1}));
        CHECK(codeOf(store.addRun(bareRun(2))) == ErrorCode::invalid);
        REQUIRE(store.changeRun({sampleUuid(2)}, later(10), [](TimerRun& run) { run.removedAt.reset(); }));
        CHECK(idsIn(store.runs({})) == runIds({2, 1}));
    }
}

TEMPLATE_TEST_CASE("TimerStore: keeps reminders, and begins one that is not there", "[journal][timers]",
    TimersInMemory, TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    CHECK(store.reminders()->empty());
    KeptReminder expected = fullReminder();
    expected.changedAt = later(1);
    std::optional<KeptReminder> begun;
    const auto kept = store.changeReminder(expected.id, later(1), [&](KeptReminder& reminder) {
        begun = reminder;
        reminder = fullReminder();
        reminder.id = {"other"};
    });
    REQUIRE(kept);
    CHECK(begun == KeptReminder{.id = expected.id});
    CHECK(*kept == expected);
    CHECK(*store.reminders() == std::vector{expected});

    SECTION("in the order of their ids") {
        REQUIRE(store.changeReminder({"a"}, later(2), [](KeptReminder& reminder) { reminder.isOn = true; }));
        const auto all = store.reminders();
        REQUIRE(all);
        REQUIRE(all->size() == 2);
        CHECK(all->front() == KeptReminder{.id = {"a"}, .isOn = true, .changedAt = later(2)});
    }
    SECTION("it can be changed again") {
        expected.pausedUntil.reset();
        expected.isAsking = false;
        expected.changedAt = later(3);
        CHECK(*store.changeReminder(expected.id, later(3), [](KeptReminder& reminder) {
            reminder.pausedUntil.reset();
            reminder.isAsking = false;
        }) == expected);
        CHECK(*store.reminders() == std::vector{expected});
    }
    SECTION("nothing changed is nothing written, also where there is none") {
        const auto before = *store.revision();
        CHECK(store.changeReminder(expected.id, later(2), [](KeptReminder&) {}));
        CHECK(
            *store.changeReminder({"none"}, later(2), [](KeptReminder&) {}) == KeptReminder{.id = {"none"}});
        CHECK(*store.revision() == before);
        CHECK(store.reminders()->size() == 1);
    }
    SECTION("one that breaks a rule changes nothing") {
        CHECK(codeOf(store.changeReminder({"Not one"}, later(2),
                  [](KeptReminder& reminder) { reminder.isOn = true; })) == ErrorCode::invalid);
        CHECK(codeOf(store.changeReminder(expected.id, later(2),
                  [](KeptReminder& reminder) { reminder.nextAt = BootTime::max(); })) == ErrorCode::invalid);
        CHECK(*store.reminders() == std::vector{expected});
    }
}

TEMPLATE_TEST_CASE("TimerStore: keeps own timers by name", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    const OwnTimer tea = ownTimer(1, "Tea");
    const OwnTimer twin = ownTimer(2, "Tea");
    const OwnTimer eggs = ownTimer(3, "'Eggs\", =1+1 ä😀");
    for (const OwnTimer& timer : {twin, tea, eggs})
        REQUIRE(store.keepOwnTimer(timer));
    CHECK(*store.ownTimers() == std::vector{eggs, tea, twin});

    SECTION("it is put in the place of the one with its id") {
        OwnTimer longer = ownTimer(1, "Tea, strong");
        longer.length = 24h;
        longer.repeats = false;
        longer.hasSound = true;
        longer.changedAt = later(1);
        REQUIRE(store.keepOwnTimer(longer));
        CHECK(*store.ownTimers() == std::vector{eggs, twin, longer});
    }
    SECTION("the same again is nothing written") {
        const auto before = *store.revision();
        CHECK(store.keepOwnTimer(tea));
        CHECK(*store.revision() == before);
    }
    SECTION("one that breaks a rule is refused") {
        CHECK(codeOf(store.keepOwnTimer(ownTimer(4, ""))) == ErrorCode::invalid);
        CHECK(codeOf(store.keepOwnTimer(ownTimer(4, std::string("a\0b", 3)))) == ErrorCode::invalid);
        CHECK(store.ownTimers()->size() == 3);
    }
    SECTION("a removed one is in no list, and can be kept again") {
        REQUIRE(store.removeOwnTimer(tea.id, later(1)));
        CHECK(*store.ownTimers() == std::vector{eggs, twin});
        const auto before = *store.revision();
        CHECK(store.removeOwnTimer(tea.id, later(2)));
        CHECK(*store.revision() == before);
        REQUIRE(store.keepOwnTimer(tea));
        CHECK(*store.ownTimers() == std::vector{eggs, tea, twin});
    }
    SECTION("one that is not there cannot be removed") {
        CHECK(codeOf(store.removeOwnTimer({sampleUuid(9)}, later(1))) == ErrorCode::notFound);
    }
}

TEMPLATE_TEST_CASE("TimerStore: the revision tells of every write", "[journal][timers]", TimersInMemory,
    TimersInSqlite, TimersInFile) {
    TestType made;
    TimerStore& store = made.store;
    auto before = *store.revision();
    const auto isNew = [&] {
        const auto now = *store.revision();
        return std::exchange(before, now) != now;
    };
    CHECK(!isNew());
    REQUIRE(store.addRun(bareRun()));
    CHECK(isNew());
    REQUIRE(
        store.changeRun({sampleUuid(1)}, later(1), [](TimerRun& run) { run.status = RunStatus::timeUp; }));
    CHECK(isNew());
    REQUIRE(store.changeReminder({"a"}, later(1), [](KeptReminder& reminder) { reminder.isOn = true; }));
    CHECK(isNew());
    REQUIRE(store.keepOwnTimer(ownTimer()));
    CHECK(isNew());
    REQUIRE(store.removeOwnTimer(ownTimer().id, later(1)));
    CHECK(isNew());
    REQUIRE(store.runs({}));
    REQUIRE(store.reminders());
    REQUIRE(store.ownTimers());
    CHECK(!isNew());
}

TEST_CASE("MemoryTimerStore: fails when it is told to, and changes nothing", "[journal][timers]") {
    MemoryTimerStore store;
    REQUIRE(store.addRun(bareRun()));
    store.failWith(ErrorCode::locked);
    CHECK(codeOf(store.runs({})) == ErrorCode::locked);
    CHECK(codeOf(store.addRun(bareRun(2))) == ErrorCode::locked);
    CHECK(codeOf(store.changeRun({sampleUuid(1)}, later(1), [](TimerRun& run) { run.name = "x"; })) ==
        ErrorCode::locked);
    CHECK(codeOf(store.reminders()) == ErrorCode::locked);
    CHECK(codeOf(store.changeReminder(
              {"a"}, later(1), [](KeptReminder& reminder) { reminder.isOn = true; })) == ErrorCode::locked);
    CHECK(codeOf(store.ownTimers()) == ErrorCode::locked);
    CHECK(codeOf(store.keepOwnTimer(ownTimer())) == ErrorCode::locked);
    CHECK(codeOf(store.removeOwnTimer(ownTimer().id, later(1))) == ErrorCode::locked);
    CHECK(codeOf(store.revision()) == ErrorCode::locked);
    store.failWith(std::nullopt);
    CHECK(*store.runs({}) == std::vector{bareRun()});
    CHECK(store.reminders()->empty());
    CHECK(store.ownTimers()->empty());
}
