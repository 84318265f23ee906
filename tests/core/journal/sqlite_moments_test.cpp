// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the rows of moments.
#include "core/journal/dated_condition.hpp"
#include "core/journal/journal_files.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/sqlite_options.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/sample_moments.hpp"
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

TEST_CASE("SqliteJournalStore: a moment stands there as docs/journal-schema.md says", "[journal][moment]") {
    const Kept made;
    NotedMoment moment = fullMoment();
    moment.ownTriggers = {"the \"sofa\"", "Häng"};
    REQUIRE(made.store->keepMoment(moment));
    RawJournal raw(made.file);
    CHECK(raw.text("SELECT none_of_these || ' ' || triggers || ' ' || own_triggers FROM moment") ==
        R"(0 ["turning","cold","my-own-2"] ["the \"sofa\"","Häng"])");
    CHECK(raw.text("SELECT at_utc || ' ' || at_offset || ' ' || at_day FROM moment") ==
        "1795250400250 60 2026-11-21");
    CHECK(raw.text("SELECT id || ' ' || changed_at FROM moment") == sampleUuid(1) + " 1795250400250");
    CHECK(raw.number("SELECT deleted_at IS NULL FROM moment") == 1);
    // Other tools can look into the lists.
    CHECK(raw.text("SELECT value FROM moment, json_each(own_triggers) WHERE key = 0") == "the \"sofa\"");

    // With another answer there is nothing left of the old one.
    REQUIRE(made.store->keepMoment(bareMoment()));
    CHECK(raw.text("SELECT none_of_these || triggers || own_triggers FROM moment") == "1[][]");
    CHECK(bytesOf(made.file).find("sofa") == std::string::npos);
}

TEST_CASE("SqliteJournalStore: a moment's row that says what cannot be hides no other", "[journal][moment]") {
    const Kept made;
    for (const int number : {1, 2})
        REQUIRE(made.store->keepMoment(fullMoment(number, number)));
    const auto harm = GENERATE(as<std::string>(), "triggers = ''", "triggers = '['", "triggers = '{}'",
        "triggers = '\"cold\"'", "triggers = '[1]'", "triggers = '[[\"cold\"]]'", "triggers = '[\"A b\"]'",
        "triggers = '[\"cold\",\"cold\"]'", "own_triggers = '[\"\"]'", "own_triggers = '[null]'",
        "own_triggers = CAST(x'5b22ff225d' AS TEXT)", "own_triggers = '[\"a\\u0000\"]'",
        "own_triggers = replace(hex(zeroblob(100000)), '00', '[')", "triggers = '[]', own_triggers = '[]'",
        "none_of_these = 1", "at_utc = 9223372036854775807", "at_offset = -9223372036854775808",
        "changed_at = -9223372036854775808", "deleted_at = 9223372036854775807");
    CAPTURE(harm);
    RawJournal raw(made.file);
    raw.run("PRAGMA ignore_check_constraints = ON");
    raw.run("UPDATE moment SET " + harm + " WHERE number = 1");
    REQUIRE(raw.number("SELECT changes()") == 1);

    const MomentFilter all{.removed = EpisodeFilter::Removed::with};
    CHECK(*made.store->moments(all) == std::vector{fullMoment(2, 2)});
    CHECK(made.store->everything()->moments == std::vector{fullMoment(2, 2)});
    const auto removed = made.store->removeMoment({sampleUuid(1)}, sampleTime().utc);
    REQUIRE(!removed);
    CHECK(removed.error().code == ErrorCode::damaged);
    // A whole one mends it.
    SECTION("kept") {
        REQUIRE(made.store->keepMoment(fullMoment(1, 1)));
    }
    SECTION("merged") {
        REQUIRE(made.store->mergeAll({.moments = {fullMoment(1, 1)}}));
    }
    CHECK(made.store->moments(all)->size() == 2);
}

TEST_CASE(
    "SqliteJournalStore: the latest moments are found through an index, unsorted", "[journal][moment]") {
    const Kept made;
    const auto connection = *connect(made.file, Access::readWrite, {});
    const auto [sql, values] = conditionFor(MomentFilter{.limit = 51});
    Query plan(*connection, "EXPLAIN QUERY PLAN SELECT number FROM moment " + sql, values);
    REQUIRE(plan.step());
    CHECK(plan.text(3).find("INDEX moment_at") != std::string::npos);
    CHECK(!plan.step());
}

TEST_CASE("SqliteJournalStore: what is noted of a moment is seen by others, and once", "[journal][moment]") {
    const Kept made;
    const auto other = *SqliteJournalStore::open(made.file);
    const auto before = *other->revision();
    REQUIRE(made.store->keepMoment(fullMoment()));
    const auto after = *other->revision();
    CHECK(after != before);
    CHECK(*other->moments({}) == std::vector{fullMoment()});
    REQUIRE(made.store->keepMoment(fullMoment())); // the same again is no writing
    CHECK(*other->revision() == after);
}
