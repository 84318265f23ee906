// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_timers.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono_literals;

namespace {

std::string journalWith(const std::string& key, const std::string& rows) {
    return R"({"format": "unknot-journal", "version": 1, ")" + key + R"(": [)" + rows + "]}";
}

/// A run, or an own timer, with more fields than it needs.
std::string rowWith(const std::string& fields) {
    return R"({"id": ")" + sampleUuid(1) +
        R"(", "timer": "cold", "name": "Tea", "length_s": 1200, "started_at": "2026-11-21T09:40+01:00",)" +
        R"( "changed_at": "2026-11-21T08:40:00.250Z")" + (fields.empty() ? "" : ", " + fields) + "}";
}

TimerRun onlyRunIn(const std::string& text) {
    const auto read = journalFromJson(text);
    REQUIRE(read);
    REQUIRE(read->runs.size() == 1);
    return read->runs.front();
}

} // namespace

TEST_CASE("Journal JSON: gives back equal timers", "[journal][timers]") {
    TimerRun removed = endedRun(2);
    removed.removedAt = sampleTime(1).utc;
    TimerRun bare = bareRun(3);
    bare.status = RunStatus::ended;
    OwnTimer gone = ownTimer(2, "=1+1, \"so\"");
    gone.removedAt = sampleTime(2).utc;
    gone.repeats = false;
    gone.hasSound = true;
    const JournalContents contents{.episodes = {bareEpisode()},
        .runs = {endedRun(1), removed, bare},
        .reminders = {fullReminder()},
        .ownTimers = {ownTimer(1), gone}};
    const auto read = journalFromJson(journalToJson(contents));
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->episodes == contents.episodes);
    CHECK(read->runs == contents.runs);
    CHECK(read->runPlaces == std::vector<std::string>{"/timer_runs/0", "/timer_runs/1", "/timer_runs/2"});
    CHECK(read->ownTimers == contents.ownTimers);
    CHECK(read->ownTimerPlaces == std::vector<std::string>{"/own_timers/0", "/own_timers/1"});
}

TEST_CASE("Journal JSON: timers are written as the page says", "[journal][timers]") {
    TimerRun run = fullRun();
    run.name = "Tea";
    CHECK(journalToJson({.runs = {run}, .ownTimers = {ownTimer(2)}}) ==
        R"({
"format": "unknot-journal",
"version": 1,
"episodes": [
],
"timer_runs": [
{"id":"00000001-0000-4000-8000-000000000000","timer":"00000190-0000-4000-8000-000000000000","name":"Tea","episode":"00000001-0000-4000-8000-000000000000","measure":"cold","length_s":1200,"started_at":"2026-11-21T09:40:00.250+01:00","status":"asking","ended_at":"2026-11-21T10:10:00.250+01:00","stayed_s":1801,"feel":"only-numb","changed_at":"2026-11-21T08:40:00.250Z"}
],
"own_timers": [
{"id":"00000002-0000-4000-8000-000000000000","name":"Tea","length_s":240,"repeats":true,"silent":true,"changed_at":"2026-11-21T08:40:00.250Z"}
]
}
)");
}

TEST_CASE("Journal JSON: a run that had not ended has, and nothing starts", "[journal][timers]") {
    const auto status = GENERATE(RunStatus::running, RunStatus::paused, RunStatus::timeUp);
    TimerRun open = fullRun();
    open.status = status;
    TimerRun expected = open;
    expected.status = RunStatus::ended;
    expected.clock = {};
    expected.stayed.reset();
    CHECK(onlyRunIn(journalToJson({.runs = {open}})) == expected);
}

TEST_CASE("Journal JSON: a run that waited for answers keeps those it had", "[journal][timers]") {
    CHECK(onlyRunIn(journalToJson({.runs = {fullRun()}})) == endedRun());
    CHECK(onlyRunIn(journalWith("timer_runs", rowWith(R"("status": "asking")"))).stayed == std::nullopt);
}

TEST_CASE("Journal JSON: skips timers that break a rule, and quotes none", "[journal][timers]") {
    const auto key = GENERATE(as<std::string>(), "timer_runs", "own_timers");
    CAPTURE(key);
    const std::string rows = rowWith("") + R"(, 5, {}, {"id": "SECRET", "name": "SECRET"}, )" + rowWith("") +
        ", " + rowWith(R"("changed_at": "SECRET")") + ", " + rowWith(R"("length_s": 86401)") + ", " +
        rowWith(R"("name": "SE\nCRET")");
    const auto read = journalFromJson(journalWith(key, rows));
    REQUIRE(read);
    CHECK(read->runs.size() + read->ownTimers.size() == 1);
    REQUIRE(read->skipped.size() == 7);
    CHECK(read->skipped.front().place == "/" + key + "/1");
    for (const ImportedRow& row : read->skipped) {
        CHECK_THAT(row.place + row.why + row.episode.value, !Catch::Contains("SECRET"));
        CHECK_FALSE(row.why.empty());
    }
}

TEST_CASE("Journal JSON: refuses fields of a run that say what cannot be", "[journal][timers]") {
    const auto field = GENERATE(as<std::string>(), R"("status": "never")", R"("feel": "great")",
        R"("stayed_s": -1)", R"("stayed_s": 86401)", R"("stayed_s": 18446744073709551615)",
        R"("stayed_s": 1.5)", R"("length_s": null)", R"("length_s": "20")", R"("started_at": null)",
        R"("ended_at": "soon")", R"("episode": "x")", R"("measure": "A b")", R"("timer": "A b")",
        R"("removed_at": 5)", R"("removed_at": "12026-01-01T00:00Z")");
    CAPTURE(field);
    const auto read = journalFromJson(journalWith("timer_runs", rowWith(field)));
    REQUIRE(read);
    CHECK(read->runs.empty());
    CHECK(read->skipped.size() == 1);
}

TEST_CASE("Journal JSON: a value in place of the timers is passed over", "[journal][timers]") {
    for (const char* value : {"5", "null", "{}", "\"timers\""}) {
        const auto read = journalFromJson(R"({"format": "unknot-journal", "version": 1, "timer_runs": )" +
            std::string(value) + R"(, "own_timers": )" + value + "}");
        REQUIRE(read);
        CHECK(read->runs.empty());
        CHECK(read->ownTimers.empty());
        CHECK(read->skipped.empty());
    }
}

TEST_CASE("Journal JSON: timers are no way to fill the memory", "[journal][timers]") {
    const auto key = GENERATE(as<std::string>(), "timer_runs", "own_timers");
    std::string rows = "0";
    for (int i = 0; i < 100'000; ++i)
        rows += ",0";
    CHECK(journalFromJson(journalWith(key, rows))->skipped.size() == 100'001);
    // The same key twice counts on.
    const std::string twice = journalWith(key, rows).substr(0, journalWith(key, rows).size() - 1) + ", \"" +
        key + "\": [" + rows + "]}";
    CHECK(journalFromJson(twice).error().code == ErrorCode::tooLarge);
}
