// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the rows of activities.
#include "core/journal/dated_condition.hpp"
#include "core/journal/journal_files.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/sqlite_options.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/sample_activities.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

struct Kept {
    TempDir dir;
    std::filesystem::path file = dir.path() / "journal.sqlite3";
    std::unique_ptr<SqliteJournalStore> store = *SqliteJournalStore::open(file);
};

} // namespace

TEST_CASE(
    "SqliteJournalStore: an activity stands there as docs/journal-schema.md says", "[journal][activity]") {
    const Kept made;
    Activity activity = fullActivity();
    activity.title = "Hang";
    REQUIRE(made.store->keepActivity(activity));
    RawJournal raw(made.file);
    CHECK(raw.text("SELECT guide || ' ' || title || ' ' || length_s || ' ' || outcome FROM activity") ==
        "my-own-2 Hang 754 same");
    CHECK(raw.text("SELECT at_utc || ' ' || at_offset || ' ' || at_day FROM activity") ==
        "1795250400250 60 2026-11-21");
    CHECK(raw.text("SELECT id || ' ' || episode || ' ' || changed_at FROM activity") ==
        sampleUuid(1) + " " + sampleUuid(1) + " 1795250400250");
    CHECK(raw.number("SELECT deleted_at IS NULL FROM activity") == 1);

    // With another title there is nothing left of the old one.
    activity.title = "Stretch";
    REQUIRE(made.store->keepActivity(activity));
    CHECK(raw.number("SELECT count(*) FROM activity") == 1);
    CHECK(bytesOf(made.file).find("Hang") == std::string::npos);
}

TEST_CASE(
    "SqliteJournalStore: an activity's row that says what cannot be hides no other", "[journal][activity]") {
    const Kept made;
    for (const int number : {1, 2})
        REQUIRE(made.store->keepActivity(fullActivity(number, number)));
    const auto harm = GENERATE(as<std::string>(), "guide = 'Not An Id'", "title = ''",
        "title = CAST(x'ff' AS TEXT)", "at_utc = 9223372036854775807", "at_offset = -9223372036854775808",
        "length_s = 9223372036854775807", "length_s = -1", "outcome = 'great'", "outcome = ''",
        "episode = 'x'", "changed_at = -9223372036854775808", "deleted_at = 9223372036854775807");
    CAPTURE(harm);
    RawJournal raw(made.file);
    raw.run("PRAGMA ignore_check_constraints = ON");
    raw.run("UPDATE activity SET " + harm + " WHERE number = 1");
    REQUIRE(raw.number("SELECT changes()") == 1);

    const ActivityFilter all{.removed = EpisodeFilter::Removed::with};
    CHECK(*made.store->activities(all) == std::vector{fullActivity(2, 2)});
    CHECK(made.store->everything()->activities == std::vector{fullActivity(2, 2)});
    const auto removed = made.store->removeActivity({sampleUuid(1)}, sampleTime().utc);
    REQUIRE(!removed);
    CHECK(removed.error().code == ErrorCode::damaged);
    // A whole one mends it.
    SECTION("kept") {
        REQUIRE(made.store->keepActivity(fullActivity(1, 1)));
    }
    SECTION("merged") {
        REQUIRE(made.store->mergeAll({.activities = {fullActivity(1, 1)}}));
    }
    CHECK(made.store->activities(all)->size() == 2);
}

TEST_CASE(
    "SqliteJournalStore: the page of activities is found through an index, unsorted", "[journal][activity]") {
    const Kept made;
    const auto connection = *connect(made.file, Access::readWrite, {});
    const auto [sql, values] = conditionFor(ActivityFilter{.limit = 51});
    Query plan(*connection, "EXPLAIN QUERY PLAN SELECT number FROM activity " + sql, values);
    REQUIRE(plan.step());
    CHECK(plan.text(3).find("INDEX activity_at") != std::string::npos);
    CHECK(!plan.step());
}

TEST_CASE(
    "SqliteJournalStore: what is kept of activities is seen by others, and once", "[journal][activity]") {
    const Kept made;
    const auto other = *SqliteJournalStore::open(made.file);
    const auto before = *other->revision();
    REQUIRE(made.store->keepActivity(bareActivity()));
    const auto after = *other->revision();
    CHECK(after != before);
    CHECK(*other->activities({}) == std::vector{bareActivity()});
    REQUIRE(made.store->keepActivity(bareActivity())); // the same again is no writing
    CHECK(*other->revision() == after);
}
