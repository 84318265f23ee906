// SPDX-License-Identifier: GPL-3.0-or-later
// What every ActivityStore promises, run on each.
#include "support/catch.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_activity_store.hpp"
#include "support/sample_activities.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

struct InMemory {
    MemoryActivityStore store;
};
struct InSqlite {
    TempDir dir;
    std::unique_ptr<SqliteJournalStore> kept = *SqliteJournalStore::open(dir.path() / "journal.sqlite3");
    ActivityStore& store = *kept;
};
struct InFile {
    TempDir dir;
    ManualClock clock;
    FileJournal kept{dir.path() / "journal.sqlite3", dir.path() / "backups", clock};
    ActivityStore& store = kept;
};

template <class T>
std::optional<ErrorCode> codeOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

std::vector<ActivityId> found(const ActivityStore& store, const ActivityFilter& filter) {
    const auto listed = store.activities(filter);
    REQUIRE(listed);
    std::vector<ActivityId> ids;
    for (const Activity& activity : *listed)
        ids.push_back(activity.id);
    return ids;
}

std::vector<ActivityId> numbers(std::initializer_list<int> list) {
    std::vector<ActivityId> ids;
    for (const int number : list)
        ids.push_back({sampleUuid(number)});
    return ids;
}

using Removed = EpisodeFilter::Removed;

} // namespace

TEMPLATE_TEST_CASE("ActivityStore: gives back each as it was kept, and as it was kept last",
    "[journal][activity]", InMemory, InSqlite, InFile) {
    TestType made;
    ActivityStore& store = made.store;
    Activity activity = GENERATE(bareActivity(), fullActivity());
    for (const auto outcome : {std::optional<Outcome>(), std::optional(Outcome::better),
             std::optional(Outcome::same), std::optional(Outcome::worse), std::optional(Outcome::couldNot)}) {
        activity.outcome = outcome;
        activity.length += std::chrono::seconds(60);
        REQUIRE(store.keepActivity(activity));
        CHECK(*store.activities({}) == std::vector{activity});
    }
    activity.title.clear();
    CHECK(codeOf(store.keepActivity(activity)) == ErrorCode::invalid);
    CHECK(store.activities({})->front().outcome == Outcome::couldNot);
}

TEMPLATE_TEST_CASE(
    "ActivityStore: lists the latest first, as asked", "[journal][activity]", InMemory, InSqlite, InFile) {
    TestType made;
    ActivityStore& store = made.store;
    const int day = 24 * 60;
    Activity own = fullActivity(4, day);
    own.title = "Hängübung, von Anna";
    for (const Activity& activity :
        {bareActivity(1, 0), bareActivity(2, 30), bareActivity(3, 30), own, bareActivity(5, -day)})
        REQUIRE(store.keepActivity(activity));
    REQUIRE(store.removeActivity({sampleUuid(2)}, sampleTime(40).utc));

    CHECK(found(store, {}) == numbers({4, 3, 1, 5}));
    CHECK(found(store, {.removed = Removed::only}) == numbers({2}));
    CHECK(found(store, {.removed = Removed::with}) == numbers({4, 3, 2, 1, 5}));
    CHECK(found(store, {.limit = 2}) == numbers({4, 3}));
    const auto today = sampleTime().localDay();
    CHECK(found(store, {.from = today}) == numbers({4, 3, 1}));
    CHECK(found(store, {.to = today}) == numbers({3, 1, 5}));
    CHECK(found(store, {.from = today, .to = today, .limit = 1}) == numbers({3}));
    // Words begin words, whatever their case and accents; all of them have to be there.
    CHECK(found(store, {.text = "ANNA hang"}) == numbers({4}));
    CHECK(found(store, {.text = "bung"}) == numbers({}));
    CHECK(found(store, {.text = "stretch anna"}) == numbers({}));
    CHECK(found(store, {.to = today, .text = "str dai", .limit = 2}) == numbers({3, 1}));
    CHECK(found(store, {.text = "\"'*"}) == numbers({4, 3, 1, 5})); // no word is asked for
}

TEMPLATE_TEST_CASE(
    "ActivityStore: what is removed can be kept again", "[journal][activity]", InMemory, InSqlite, InFile) {
    TestType made;
    ActivityStore& store = made.store;
    REQUIRE(store.keepActivity(fullActivity()));
    const UtcTime at = sampleTime(5).utc;
    REQUIRE(store.removeActivity(fullActivity().id, at));
    REQUIRE(store.removeActivity(fullActivity().id, sampleTime(9).utc));
    Activity removed = fullActivity();
    removed.changedAt = at;
    removed.removedAt = at;
    CHECK(*store.activities({.removed = Removed::with}) == std::vector{removed});
    CHECK(codeOf(store.removeActivity({sampleUuid(7)}, at)) == ErrorCode::notFound);
    REQUIRE(store.keepActivity(fullActivity()));
    CHECK(*store.activities({}) == std::vector{fullActivity()});
}
