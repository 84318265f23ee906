// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/memory_whole_journal.hpp"
#include "support/sample_moments.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

std::string journalWith(const std::string& rows) {
    return R"({"format": "unknot-journal", "version": 1, "moments": [)" + rows + "]}";
}

std::string rowWith(const std::string& fields) {
    return R"({"id": ")" + sampleUuid(1) +
        R"(", "at": "2026-11-21T09:40+01:00", "changed_at": "2026-11-21T08:40:00.250Z", )" + fields + "}";
}

const std::string kNone = R"("none_of_these": true)";

} // namespace

TEST_CASE("Journal JSON: moments are written as the page says, and come back", "[journal][moment]") {
    NotedMoment noted = fullMoment();
    noted.ownTriggers = {"the sofa"};
    NotedMoment removed = bareMoment(2);
    removed.removedAt = sampleTime(1).utc;
    const std::string rows = R"("moments": [
{"id":"00000001-0000-4000-8000-000000000000","at":"2026-11-21T09:40:00.250+01:00","triggers":["turning","cold","my-own-2"],"own_triggers":["the sofa"],"changed_at":"2026-11-21T08:40:00.250Z"},
{"id":"00000002-0000-4000-8000-000000000000","at":"2026-11-21T09:40:00.250+01:00","none_of_these":true,"changed_at":"2026-11-21T08:40:00.250Z","removed_at":"2026-11-21T08:41:00.250Z"}
]
}
)";
    const std::string head = "{\n\"format\": \"unknot-journal\",\n\"version\": 1,\n";
    const std::string json = journalToJson({.moments = {noted, removed}});
    CHECK(json == head + "\"episodes\": [\n],\n" + rows);
    CHECK(momentsToJson({noted, removed}) == head + rows);
    for (const std::string& text : {json, momentsToJson({noted, removed})}) {
        const auto read = journalFromJson(text);
        REQUIRE(read);
        CHECK(read->skipped.empty());
        CHECK(read->moments == std::vector{noted, removed});
        CHECK(read->momentPlaces == std::vector<std::string>{"/moments/0", "/moments/1"});
    }
    CHECK(journalFromJson(journalToJson({.moments = {fullMoment()}}))->moments.front() == fullMoment());
    // Of an export that knows of none.
    CHECK(journalFromJson(journalToJson({.episodes = {bareEpisode()}}))->moments.empty());
}

TEST_CASE("Journal JSON: skips moments that break a rule, and quotes none", "[journal][moment]") {
    const auto bad = GENERATE_COPY(as<std::string>(), "5", "{}", R"({"id": "SECRET", "none_of_these": true})",
        rowWith(kNone), // a second time
        rowWith(R"("triggers": [])"), rowWith(R"("none_of_these": false)"),
        rowWith(kNone + R"(, "triggers": ["cold"])"), rowWith(R"("none_of_these": "SECRET")"),
        rowWith(R"("triggers": "SECRET")"), rowWith(R"("triggers": ["A b"])"),
        rowWith(R"("triggers": ["cold", "cold"])"), rowWith(R"("triggers": [["cold"]])"),
        rowWith(R"("own_triggers": [5])"), rowWith(R"("own_triggers": [""])"),
        rowWith(R"("own_triggers": ["SECRET", "SECRET"])"), rowWith(R"("own_triggers": ["SE\u0000CRET"])"),
        rowWith(kNone + R"(, "at": null)"), rowWith(kNone + R"(, "changed_at": "SECRET")"),
        rowWith(kNone + R"(, "removed_at": 5)"));
    CAPTURE(bad);
    const auto read = journalFromJson(journalWith(rowWith(kNone) + ", " + bad));
    REQUIRE(read);
    CHECK(read->moments.size() == 1);
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped.front().place == "/moments/1");
    CHECK_FALSE(read->skipped.front().why.empty());
    CHECK_THAT(read->skipped.front().why + read->skipped.front().episode.value, !Catch::Contains("SECRET"));
}

TEST_CASE("importInto: takes moments by when they were changed", "[journal][moment]") {
    MemoryWholeJournal journal;
    for (const int number : {1, 2})
        REQUIRE(journal.noted.keepMoment(fullMoment(number)));
    NotedMoment later = bareMoment(2);
    later.changedAt += std::chrono::seconds(1);
    NotedMoment older = bareMoment(1);
    older.changedAt -= std::chrono::seconds(1);
    const auto report = importInto(journal,
        {.moments = {older, later, bareMoment(3, 5)},
            .momentPlaces = {"/moments/0", "/moments/1", "/moments/10"}});
    REQUIRE(report);
    REQUIRE(report->size() == 3);
    CHECK((*report)[0].fate == ImportedRow::Fate::skipped);
    CHECK((*report)[1].fate == ImportedRow::Fate::merged);
    CHECK((*report)[2] == ImportedRow{"/moments/10", {}, ImportedRow::Fate::taken, ""});
    CHECK(*journal.noted.moments({}) == std::vector{bareMoment(3, 5), later, fullMoment(1)});
}
