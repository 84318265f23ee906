// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/memory_whole_journal.hpp"
#include "support/sample_activities.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

std::string journalWith(const std::string& rows) {
    return R"({"format": "unknot-journal", "version": 1, "activities": [)" + rows + "]}";
}

std::string rowWith(const std::string& fields) {
    return R"({"id": ")" + sampleUuid(1) +
        R"(", "guide": "core", "title": "Core", "at": "2026-11-21T09:40+01:00",)" +
        R"( "changed_at": "2026-11-21T08:40:00.250Z")" + (fields.empty() ? "" : ", " + fields) + "}";
}

} // namespace

TEST_CASE("Journal JSON: activities are written as the page says, and come back", "[journal][activity]") {
    Activity done = fullActivity();
    done.title = "Hang";
    Activity removed = bareActivity(2);
    removed.removedAt = sampleTime(1).utc;
    const std::string json = journalToJson({.activities = {done, removed}});
    CHECK(json ==
        R"({
"format": "unknot-journal",
"version": 1,
"episodes": [
],
"activities": [
{"id":"00000001-0000-4000-8000-000000000000","guide":"my-own-2","title":"Hang","at":"2026-11-21T09:40:00.250+01:00","length_s":754,"outcome":"same","episode":"00000001-0000-4000-8000-000000000000","changed_at":"2026-11-21T08:40:00.250Z"},
{"id":"00000002-0000-4000-8000-000000000000","guide":"daily-stretch","title":"Daily stretch","at":"2026-11-21T09:40:00.250+01:00","length_s":0,"changed_at":"2026-11-21T08:40:00.250Z","removed_at":"2026-11-21T08:41:00.250Z"}
]
}
)");
    const auto read = journalFromJson(json);
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->activities == std::vector{done, removed});
    CHECK(read->activityPlaces == std::vector<std::string>{"/activities/0", "/activities/1"});
    CHECK(journalFromJson(journalToJson({.activities = {fullActivity()}}))->activities.front() ==
        fullActivity());
    // Of an export that knows of none.
    CHECK(journalFromJson(journalToJson({.episodes = {bareEpisode()}}))->activities.empty());
}

TEST_CASE("Journal JSON: skips activities that break a rule, and quotes none", "[journal][activity]") {
    const auto bad = GENERATE(as<std::string>(), "5", "{}", R"({"id": "SECRET", "title": "SECRET"})",
        rowWith(""), // a second time
        rowWith(R"("changed_at": "SECRET")"), rowWith(R"("length_s": 86401)"), rowWith(R"("length_s": -1)"),
        rowWith(R"("length_s": 1.5)"), rowWith(R"("title": "SE\nCRET")"), rowWith(R"("guide": "A b")"),
        rowWith(R"("outcome": "SECRET")"), rowWith(R"("episode": "x")"), rowWith(R"("at": null)"),
        rowWith(R"("removed_at": 5)"));
    CAPTURE(bad);
    const auto read = journalFromJson(journalWith(rowWith("") + ", " + bad));
    REQUIRE(read);
    CHECK(read->activities.size() == 1);
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped.front().place == "/activities/1");
    CHECK_FALSE(read->skipped.front().why.empty());
    CHECK_THAT(read->skipped.front().why + read->skipped.front().episode.value, !Catch::Contains("SECRET"));
}

TEST_CASE("importInto: takes activities by when they were changed", "[journal][activity]") {
    MemoryWholeJournal journal;
    for (const int number : {1, 2})
        REQUIRE(journal.done.keepActivity(fullActivity(number)));
    Activity later = fullActivity(2);
    later.outcome = Outcome::better;
    later.changedAt += std::chrono::seconds(1);
    const auto report = importInto(journal,
        {.activities = {fullActivity(1), later, bareActivity(3, 5)},
            .activityPlaces = {"/activities/0", "/activities/1", "/activities/10"}});
    REQUIRE(report);
    REQUIRE(report->size() == 3);
    CHECK((*report)[0].fate == ImportedRow::Fate::skipped);
    CHECK((*report)[1].fate == ImportedRow::Fate::merged);
    CHECK((*report)[2] == ImportedRow{"/activities/10", {}, ImportedRow::Fate::taken, ""});
    CHECK(*journal.done.activities({}) == std::vector{bareActivity(3, 5), later, fullActivity(1)});
}
