// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/memory_whole_journal.hpp"
#include "support/sample_timers.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

using Fate = ImportedRow::Fate;

namespace {

Episode changedLater(Episode episode) {
    episode.notes = "later";
    episode.changedAt += std::chrono::seconds(1);
    return episode;
}

Episode changedEarlier(Episode episode) {
    episode.notes = "earlier";
    episode.changedAt -= std::chrono::seconds(1);
    return episode;
}

} // namespace

TEST_CASE("importInto: tells of every row what became of it", "[journal]") {
    MemoryWholeJournal journal;
    MemoryJournalStore& store = journal.entries;
    for (int i : {1, 2, 3})
        REQUIRE(store.add(bareEpisode(i)));
    Episode unfit = bareEpisode(5);
    unfit.notes = std::string("a\0b", 3);
    const ReadJournal read{.episodes = {bareEpisode(1), changedLater(bareEpisode(2)),
                               changedEarlier(bareEpisode(3)), bareEpisode(4), unfit},
        .places = {"/episodes/0", "/episodes/2", "/episodes/9", "/episodes/10", "/episodes/11"},
        .skipped = {{"/episodes/1", {}, Fate::skipped, "it is no object"}}};
    const auto report = importInto(journal, read);
    REQUIRE(report);
    REQUIRE(report->size() == 6);
    const auto told = [&](std::size_t i) { return std::pair((*report)[i].place, (*report)[i].fate); };
    CHECK(told(0) == std::pair<std::string, Fate>("/episodes/0", Fate::skipped));
    CHECK(told(1) == std::pair<std::string, Fate>("/episodes/1", Fate::skipped));
    CHECK(told(2) == std::pair<std::string, Fate>("/episodes/2", Fate::merged));
    CHECK(told(3) == std::pair<std::string, Fate>("/episodes/9", Fate::skipped));
    CHECK(told(4) == std::pair<std::string, Fate>("/episodes/10", Fate::taken));
    CHECK(told(5) == std::pair<std::string, Fate>("/episodes/11", Fate::skipped));
    for (const ImportedRow& row : *report)
        CHECK(row.why.empty() == (row.fate == Fate::taken));
    CHECK((*store.find({sampleUuid(2)}))->notes == "later");
    CHECK((*store.find({sampleUuid(3)}))->notes.empty());
    CHECK(*store.find({sampleUuid(4)}) == bareEpisode(4));
    CHECK_FALSE(*store.find({sampleUuid(5)}));
}

TEST_CASE("importInto: rows of several files stand in the order of each file", "[journal]") {
    MemoryWholeJournal journal;
    const ReadJournal read{.episodes = {bareEpisode(1), bareEpisode(2)},
        .places = {"episodes.csv, line 9", "episodes.csv, line 10"},
        .skipped = {{"triggers.csv, line 2", {sampleUuid(1)}, Fate::skipped, "x"},
            {"episodes.csv, line 2", {}, Fate::skipped, "x"}}};
    const auto report = importInto(journal, read);
    REQUIRE(report);
    std::vector<std::string> places;
    for (const ImportedRow& row : *report)
        places.push_back(row.place);
    CHECK(places ==
        std::vector<std::string>{
            "episodes.csv, line 2", "episodes.csv, line 9", "episodes.csv, line 10", "triggers.csv, line 2"});
}

TEST_CASE("importInto: what was exported is all there already", "[journal]") {
    MemoryWholeJournal journal;
    MemoryJournalStore& store = journal.entries;
    for (int i : {1, 2, 3})
        REQUIRE(store.add(fullEpisode(i)));
    const auto all = *store.episodes({.removed = EpisodeFilter::Removed::with});
    const auto before = *store.revision();
    const auto report = importInto(journal, *journalFromJson(journalToJson({.episodes = all})));
    REQUIRE(report);
    CHECK(report->size() == 3);
    for (const ImportedRow& row : *report)
        CHECK(row.fate == Fate::skipped);
    CHECK(*store.revision() == before);
}

TEST_CASE("importInto: a store that fails is told, and has changed nothing", "[journal]") {
    MemoryWholeJournal journal;
    MemoryJournalStore& store = journal.entries;
    store.failWith(ErrorCode::diskFull);
    const auto report = importInto(journal, {.episodes = {bareEpisode()}, .places = {"x"}, .skipped = {}});
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::diskFull);
    store.failWith(std::nullopt);
    CHECK_FALSE(*store.find(bareEpisode().id));
}

TEST_CASE("importInto: takes runs and own timers by when they were changed", "[journal][timers]") {
    MemoryWholeJournal journal;
    for (const int number : {1, 2, 3})
        REQUIRE(journal.timers.addRun(endedRun(number)));
    REQUIRE(journal.timers.keepOwnTimer(ownTimer(1)));
    TimerRun later = endedRun(2);
    later.feel = Feel::looser;
    later.changedAt += std::chrono::seconds(1);
    TimerRun earlier = endedRun(3);
    earlier.changedAt -= std::chrono::seconds(1);
    TimerRun unfit = endedRun(5);
    unfit.length = std::chrono::hours(25);
    OwnTimer removed = ownTimer(1);
    removed.removedAt = removed.changedAt += std::chrono::seconds(1);

    const ReadJournal read{.runs = {endedRun(1), later, earlier, endedRun(4), unfit},
        .runPlaces = {"/timer_runs/0", "/timer_runs/2", "/timer_runs/9", "/timer_runs/10", "/timer_runs/11"},
        .ownTimers = {removed, ownTimer(2)},
        .ownTimerPlaces = {"/own_timers/0", "/own_timers/1"},
        .skipped = {{"/timer_runs/1", {}, Fate::skipped, "it is no object"}}};
    const auto report = importInto(journal, read);
    REQUIRE(report);
    std::vector<std::pair<std::string, Fate>> told;
    for (const ImportedRow& row : *report) {
        told.emplace_back(row.place, row.fate);
        CHECK(row.why.empty() == (row.fate == Fate::taken));
        CHECK(row.episode.empty());
    }
    CHECK(told ==
        std::vector<std::pair<std::string, Fate>>{
            {"/own_timers/0", Fate::merged},
            {"/own_timers/1", Fate::taken},
            {"/timer_runs/0", Fate::skipped},
            {"/timer_runs/1", Fate::skipped},
            {"/timer_runs/2", Fate::merged},
            {"/timer_runs/9", Fate::skipped},
            {"/timer_runs/10", Fate::taken},
            {"/timer_runs/11", Fate::skipped},
        });
    CHECK(*journal.timers.runs({}) == std::vector{endedRun(4), endedRun(3), later, endedRun(1)});
    CHECK(*journal.timers.ownTimers() == std::vector{ownTimer(2)});
}

TEST_CASE("importInto: a run of an export goes on here, and is ended elsewhere", "[journal][timers]") {
    MemoryWholeJournal here;
    TimerRun running = bareRun(1);
    running.clock.dueAt = BootTime(std::chrono::hours(2));
    TimerRun ended = endedRun(2);
    ended.clock.boot = BootTime(std::chrono::hours(1)); // left over, and of no use
    REQUIRE(here.timers.addRun(running));
    REQUIRE(here.timers.addRun(ended));
    REQUIRE(here.timers.changeReminder(
        {"change-position"}, sampleTime().utc, [](KeptReminder& reminder) { reminder.isOn = true; }));
    const auto read = journalFromJson(journalToJson(*here.everything()));
    REQUIRE(read);

    SECTION("here") {
        const auto before = *here.everything();
        const auto report = importInto(here, *read);
        REQUIRE(report);
        for (const ImportedRow& row : *report)
            CHECK(row.fate == Fate::skipped);
        CHECK(*here.everything() == before);
    }
    SECTION("elsewhere") {
        MemoryWholeJournal elsewhere;
        REQUIRE(importInto(elsewhere, *read));
        TimerRun over = running;
        over.status = RunStatus::ended;
        over.clock = {};
        CHECK(*elsewhere.timers.runs({}) == std::vector{endedRun(2), over});
        CHECK(elsewhere.timers.runs({.isOpen = true})->empty());
        CHECK(elsewhere.timers.reminders()->empty());
    }
}
