// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_files.hpp"
#include "core/journal/migrations.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/files.hpp"
#include "support/sample_activities.hpp"
#include "support/sample_moments.hpp"
#include "support/sample_timers.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

const fs::path kSamples = fs::path(UNKNOT_TEST_DATA) / "journal";

/// What every sample holds, whatever its version: never changed, as the samples are not.
std::vector<Episode> sampleEpisodes() {
    Episode removed = richEpisode(1, 0);
    removed.removedAt = utc(600);
    removed.changedAt = utc(600);
    Episode over = richEpisode(2, 60);
    over.end = EndedAt{wall(4000)};
    over.triggers.clear();
    over.ownTriggers.clear();
    over.isNoTriggerKnown = true;
    over.changedAt = utc(601);
    Episode open = briefEpisode(3, 120);
    Episode unknown = briefEpisode(4, 180);
    unknown.onset.reset();
    unknown.end = EndNotKnown{};
    unknown.kind = EpisodeKind::unsaid;
    return {unknown, open, over, removed};
}

/// What a sample holds from version 2 on.
JournalContents sampleTimers() {
    TimerRun removed = endedRun(8, 90);
    removed.removedAt = sampleTime(95).utc;
    OwnTimer gone = ownTimer(401, "Wash up");
    gone.removedAt = sampleTime(1).utc;
    return {.episodes = {},
        .runs = {removed, endedRun(7, 60), fullRun(6, 30), bareRun(5)},
        .reminders = {fullReminder(), {.id = {"sitting-break"}}},
        .ownTimers = {ownTimer(400, "Tea"), gone}};
}

/// What a sample holds from version 3 on.
std::vector<Activity> sampleActivities() {
    Activity removed = bareActivity(12, 20);
    removed.removedAt = sampleTime(25).utc;
    return {fullActivity(13, 40), removed, bareActivity(11)};
}

/// What a sample holds from version 4 on.
std::vector<NotedMoment> sampleMoments() {
    NotedMoment removed = bareMoment(22, 20);
    removed.removedAt = sampleTime(25).utc;
    return {fullMoment(23, 40), removed, bareMoment(21)};
}

/// What a sample of that name holds besides its episodes.
JournalContents sampleRest(const std::string& name) {
    const int version = std::stoi(name.substr(1));
    JournalContents rest = version < 2 ? JournalContents() : sampleTimers();
    if (version >= 3)
        rest.activities = sampleActivities();
    if (version >= 4)
        rest.moments = sampleMoments();
    return rest;
}

/// Some rows were changed and taken away again, so that a sample has tombstones too.
void makeSample(const fs::path& file) {
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(store);
    REQUIRE((*store)->add(richEpisode(1, 0)));
    REQUIRE((*store)->add(richEpisode(2, 60)));
    REQUIRE((*store)->merge(sampleEpisodes()));
    REQUIRE((*store)->mergeAll(sampleTimers()));
    REQUIRE((*store)->mergeAll({.activities = sampleActivities(), .moments = sampleMoments()}));
}

std::vector<fs::path> samples() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kSamples))
        if (entry.path().extension() == ".sqlite3")
            files.push_back(entry.path());
    return files;
}

/// All there are, and one that was made up.
std::vector<Migration> withNext(void (*apply)(SQLite::Database&)) {
    std::vector<Migration> list = migrations();
    list.push_back({list.back().version + 1, apply});
    return list;
}

const std::string kLatestVersion = std::to_string(migrations().back().version);
const fs::path kLatestSample = kSamples / ("v" + kLatestVersion + "-small.sqlite3");

/// The schema and every row, as text.
std::vector<std::string> dump(const fs::path& file) {
    RawJournal raw(file);
    auto lines = raw.column("SELECT type || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL");
    for (const char* table :
        {"episode", "pick", "tried", "screening_answer", "timer_run", "own_timer", "activity", "moment"})
        for (const auto& line :
            raw.column(std::string("SELECT id || changed_at || ifnull(deleted_at, '') FROM ") + table +
                " ORDER BY 1"))
            lines.push_back(line);
    return lines;
}

} // namespace

// Run by hand for a new schema version: unknot_core_tests "[make-sample]"; commit what it writes.
TEST_CASE("Sample journal: make one of this version", "[.][make-sample]") {
    REQUIRE(!fs::exists(kLatestSample)); // one that was released is kept for ever
    makeSample(kLatestSample);
    fs::remove(kLatestSample.string() + "-journal");
}

TEST_CASE("Migrations: every sample that was ever made opens, twice", "[journal]") {
    REQUIRE(!samples().empty());
    for (const fs::path& sample : samples()) {
        CAPTURE(sample);
        const TempDir dir;
        const auto file = dir.path() / "journal.sqlite3";
        fs::copy_file(sample, file);
        for (int i = 0; i < 2; ++i) {
            const auto store = SqliteJournalStore::open(file);
            REQUIRE(store);
            CHECK(*(*store)->episodes({.removed = EpisodeFilter::Removed::with}) == sampleEpisodes());
            CHECK(idsIn((*store)->episodes({.text = "KNIFE plotz"})) == numbers({2}));
            JournalContents rest = *(*store)->everything();
            rest.episodes.clear();
            CHECK(rest == sampleRest(sample.filename()));
        }
        const auto store = SqliteJournalStore::open(file);
        CHECK((*store)->addRun(bareRun(99, 200)));
        CHECK((*store)->runs({.limit = 1})->front() == bareRun(99, 200));
        CHECK((*store)->keepActivity(bareActivity(98, 200)));
        CHECK((*store)->activities({.limit = 1})->front() == bareActivity(98, 200));
        CHECK((*store)->keepMoment(fullMoment(97, 200)));
        CHECK((*store)->moments({.limit = 1})->front() == fullMoment(97, 200));
        CHECK(RawJournal(file).text("PRAGMA integrity_check") == "ok");
    }
}

TEST_CASE("Migrations: there is a sample of every version", "[journal]") {
    for (const Migration& step : migrations())
        CHECK(fs::exists(kSamples / ("v" + std::to_string(step.version) + "-small.sqlite3")));
}

TEST_CASE("Migrations: a sample's schema is what its version still makes", "[journal]") {
    const std::string schema = "SELECT type || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL";
    const auto count = GENERATE(range(std::size_t(1), migrations().size() + 1));
    const std::vector<Migration> list(migrations().begin(), migrations().begin() + long(count));
    const TempDir dir;
    dir.write("made.sqlite3", "");
    REQUIRE(migrate(**connect(dir.path() / "made.sqlite3", Access::readWrite, {}), list));
    const auto sample = "v" + std::to_string(list.back().version) + "-small.sqlite3";
    fs::copy_file(kSamples / sample, dir.path() / "sample.sqlite3");
    CHECK(RawJournal(dir.path() / "made.sqlite3").column(schema) ==
        RawJournal(dir.path() / "sample.sqlite3").column(schema));
}

TEST_CASE("Migrations: a step leads on, once", "[journal]") {
    const TempDir dir;
    const auto file = dir.path() / "journal.sqlite3";
    fs::copy_file(kLatestSample, file);
    const auto list = withNext(
        [](SQLite::Database& database) { database.exec("ALTER TABLE episode ADD COLUMN mood TEXT"); });
    {
        const auto connection = *connect(file, Access::readWrite, {});
        CHECK(*schemaState(*connection, list) == SchemaState::older);
        REQUIRE(migrate(*connection, list));
        CHECK(*schemaState(*connection, list) == SchemaState::current);
        CHECK(migrate(*connection, list)); // the column could not be added twice
    }
    CHECK(RawJournal(file).number("PRAGMA user_version") == migrations().back().version + 1);
    CHECK(RawJournal(file).number("SELECT count(*) FROM episode WHERE mood IS NULL") == 4);
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(!store);
    CHECK(store.error().code == ErrorCode::newer);
}

TEST_CASE("Migrations: a step that fails half-way leaves the file as it was", "[journal]") {
    const TempDir dir;
    const auto file = dir.path() / "journal.sqlite3";
    fs::copy_file(kLatestSample, file);
    const auto before = dump(file);
    const auto list = withNext([](SQLite::Database& database) {
        database.exec("UPDATE episode SET changed_at = 0; DROP TABLE pick; SELECT * FROM not_there");
    });
    {
        const auto connection = *connect(file, Access::readWrite, {});
        CHECK(!migrate(*connection, list));
    }
    CHECK(dump(file) == before);
    CHECK(RawJournal(file).text("PRAGMA user_version") == kLatestVersion);
    CHECK(SqliteJournalStore::open(file));
}

TEST_CASE("Migrations: of two programs that open an old file at once, one migrates", "[journal]") {
    const TempDir dir;
    const auto file = dir.path() / "journal.sqlite3";
    dir.write("journal.sqlite3", "");
    const auto first = *connect(file, Access::readWrite, {});
    const auto second = *connect(file, Access::readWrite, {});
    CHECK(*schemaState(*second) == SchemaState::empty);
    REQUIRE(migrate(*first));
    CHECK(migrate(*second));
    CHECK(RawJournal(file).number("SELECT count(*) FROM sqlite_schema WHERE name = 'episode'") == 1);
}
