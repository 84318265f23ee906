// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/memory_journal_store.hpp"
#include "support/sample_episodes.hpp"

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
    MemoryJournalStore store;
    for (int i : {1, 2, 3})
        REQUIRE(store.add(bareEpisode(i)));
    Episode unfit = bareEpisode(5);
    unfit.notes = std::string("a\0b", 3);
    const ReadJournal read{.episodes = {bareEpisode(1), changedLater(bareEpisode(2)),
                               changedEarlier(bareEpisode(3)), bareEpisode(4), unfit},
        .places = {"/episodes/0", "/episodes/2", "/episodes/9", "/episodes/10", "/episodes/11"},
        .skipped = {{"/episodes/1", {}, Fate::skipped, "it is no object"}}};
    const auto report = importInto(store, read);
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
    MemoryJournalStore store;
    const ReadJournal read{.episodes = {bareEpisode(1), bareEpisode(2)},
        .places = {"episodes.csv, line 9", "episodes.csv, line 10"},
        .skipped = {{"triggers.csv, line 2", {sampleUuid(1)}, Fate::skipped, "x"},
            {"episodes.csv, line 2", {}, Fate::skipped, "x"}}};
    const auto report = importInto(store, read);
    REQUIRE(report);
    std::vector<std::string> places;
    for (const ImportedRow& row : *report)
        places.push_back(row.place);
    CHECK(places ==
        std::vector<std::string>{
            "episodes.csv, line 2", "episodes.csv, line 9", "episodes.csv, line 10", "triggers.csv, line 2"});
}

TEST_CASE("importInto: what was exported is all there already", "[journal]") {
    MemoryJournalStore store;
    for (int i : {1, 2, 3})
        REQUIRE(store.add(fullEpisode(i)));
    const auto all = *store.episodes({.removed = EpisodeFilter::Removed::with});
    const auto before = *store.revision();
    const auto report = importInto(store, *journalFromJson(journalToJson(all)));
    REQUIRE(report);
    CHECK(report->size() == 3);
    for (const ImportedRow& row : *report)
        CHECK(row.fate == Fate::skipped);
    CHECK(*store.revision() == before);
}

TEST_CASE("importInto: a store that fails is told, and has changed nothing", "[journal]") {
    MemoryJournalStore store;
    store.failWith(ErrorCode::diskFull);
    const auto report = importInto(store, {.episodes = {bareEpisode()}, .places = {"x"}, .skipped = {}});
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::diskFull);
    store.failWith(std::nullopt);
    CHECK_FALSE(*store.find(bareEpisode().id));
}
