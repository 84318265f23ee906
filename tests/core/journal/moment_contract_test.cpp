// SPDX-License-Identifier: GPL-3.0-or-later
// What every MomentStore promises, run on each.
#include "support/catch.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_moment_store.hpp"
#include "support/sample_moments.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

struct InMemory {
    MemoryMomentStore store;
};
struct InSqlite {
    TempDir dir;
    std::unique_ptr<SqliteJournalStore> kept = *SqliteJournalStore::open(dir.path() / "journal.sqlite3");
    MomentStore& store = *kept;
};
struct InFile {
    TempDir dir;
    ManualClock clock;
    FileJournal kept{dir.path() / "journal.sqlite3", dir.path() / "backups", clock};
    MomentStore& store = kept;
};

template <class T>
std::optional<ErrorCode> codeOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

std::vector<MomentId> found(const MomentStore& store, const MomentFilter& filter) {
    const auto listed = store.moments(filter);
    REQUIRE(listed);
    std::vector<MomentId> ids;
    for (const NotedMoment& moment : *listed)
        ids.push_back(moment.id);
    return ids;
}

std::vector<MomentId> numbers(std::initializer_list<int> list) {
    std::vector<MomentId> ids;
    for (const int number : list)
        ids.push_back({sampleUuid(number)});
    return ids;
}

using Removed = EpisodeFilter::Removed;

} // namespace

TEMPLATE_TEST_CASE("MomentStore: gives back each as it was kept, and as it was kept last",
    "[journal][moment]", InMemory, InSqlite, InFile) {
    TestType made;
    MomentStore& store = made.store;
    NotedMoment ownAlone = fullMoment();
    ownAlone.triggers.clear();
    NotedMoment listAlone = fullMoment();
    listAlone.ownTriggers.clear();
    for (const NotedMoment& moment : {bareMoment(), fullMoment(), ownAlone, listAlone, bareMoment(1, 90)}) {
        REQUIRE(store.keepMoment(moment));
        CHECK(*store.moments({}) == std::vector{moment});
    }
    NotedMoment unanswered = bareMoment();
    unanswered.isNone = false;
    CHECK(codeOf(store.keepMoment(unanswered)) == ErrorCode::invalid);
    CHECK(*store.moments({}) == std::vector{bareMoment(1, 90)});
}

TEMPLATE_TEST_CASE(
    "MomentStore: lists the latest first, as asked", "[journal][moment]", InMemory, InSqlite, InFile) {
    TestType made;
    MomentStore& store = made.store;
    const int day = 24 * 60;
    for (const NotedMoment& moment :
        {bareMoment(1, 0), bareMoment(2, 30), fullMoment(3, 30), bareMoment(4, day), bareMoment(5, -day)})
        REQUIRE(store.keepMoment(moment));
    REQUIRE(store.removeMoment({sampleUuid(2)}, sampleTime(40).utc));

    CHECK(found(store, {}) == numbers({4, 3, 1, 5}));
    CHECK(found(store, {.removed = Removed::only}) == numbers({2}));
    CHECK(found(store, {.removed = Removed::with}) == numbers({4, 3, 2, 1, 5}));
    CHECK(found(store, {.limit = 2}) == numbers({4, 3}));
    const auto today = sampleTime().localDay();
    CHECK(found(store, {.from = today}) == numbers({4, 3, 1}));
    CHECK(found(store, {.to = today}) == numbers({3, 1, 5}));
    CHECK(found(store, {.from = today, .to = today, .limit = 1}) == numbers({3}));
}

TEMPLATE_TEST_CASE(
    "MomentStore: what is removed can be brought back", "[journal][moment]", InMemory, InSqlite, InFile) {
    TestType made;
    MomentStore& store = made.store;
    REQUIRE(store.keepMoment(fullMoment()));
    const UtcTime at = sampleTime(5).utc;
    REQUIRE(store.removeMoment(fullMoment().id, at));
    REQUIRE(store.removeMoment(fullMoment().id, sampleTime(9).utc));
    NotedMoment removed = fullMoment();
    removed.changedAt = at;
    removed.removedAt = at;
    CHECK(*store.moments({.removed = Removed::with}) == std::vector{removed});
    CHECK(codeOf(store.removeMoment({sampleUuid(7)}, at)) == ErrorCode::notFound);
    CHECK(codeOf(bringBack(store, {sampleUuid(7)}, at)) == ErrorCode::notFound);
    REQUIRE(bringBack(store, fullMoment().id, sampleTime(9).utc));
    removed.changedAt = sampleTime(9).utc;
    removed.removedAt.reset();
    CHECK(*store.moments({}) == std::vector{removed});
    CHECK(codeOf(bringBack(store, fullMoment().id, at)) == ErrorCode::notFound); // it is there
}
