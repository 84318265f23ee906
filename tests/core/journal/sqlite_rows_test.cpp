// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the rows of the file.
#include "core/journal/episode_condition.hpp"
#include "core/journal/journal_files.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/episodes.hpp"
#include "support/sample_episodes.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

std::filesystem::path fileOf(const InSqlite& made) {
    return made.dir.path() / "journal.sqlite3";
}

std::string milliseconds(int minutes) {
    return std::to_string(utc(minutes).time_since_epoch().count());
}

} // namespace

TEST_CASE("SqliteJournalStore: rows that were not touched keep when they were changed", "[journal]") {
    InSqlite made;
    const Episode rich = richEpisode(1, 0);
    REQUIRE(made.store.add(rich));
    REQUIRE(made.store.change(rich.id, utc(60), [](Episode& episode) {
        episode.medicines[1].text = "Salbe, dick";
        episode.triggers.erase(episode.triggers.begin());
        episode.screenings[0].answers[1].answer = Answer::no;
    }));
    RawJournal raw(fileOf(made));
    const auto changedIn = [&](const std::string& table) {
        return raw.number("SELECT count(*) FROM " + table + " WHERE changed_at = " + milliseconds(60));
    };
    CHECK(changedIn("episode") == 1);
    CHECK(changedIn("medicine") == 1);
    CHECK(changedIn("screening_answer") == 1);
    CHECK(changedIn("pick") == 2); // one gets a tombstone, the one behind it moves up
    CHECK(changedIn("place") + changedIn("tried") + changedIn("reading") + changedIn("screening") == 0);

    SECTION("a part that is gone keeps a tombstone, and comes back as the same row") {
        const std::string lifting = "FROM pick WHERE list = 'trigger' AND value = 'lifting'";
        const std::string id = raw.text("SELECT id " + lifting);
        CHECK(raw.text("SELECT deleted_at " + lifting) == milliseconds(60));
        REQUIRE(made.store.change(
            rich.id, utc(61), [](Episode& episode) { episode.triggers.push_back({"lifting"}); }));
        CHECK(raw.column("SELECT id " + lifting) == std::vector{id});
        CHECK(raw.text("SELECT deleted_at IS NULL " + lifting) == "1");
        CHECK(raw.text("SELECT position " + lifting) == "1");
    }
}

TEST_CASE("SqliteJournalStore: a time stands there as the instant, the offset and the day", "[journal]") {
    using namespace std::chrono;
    InSqlite made;
    Episode episode = briefEpisode(1, 0);
    episode.onset = WallTime{sys_days(2026y / November / 21) + 23h + 30min, 60min};
    REQUIRE(made.store.add(episode));
    RawJournal raw(fileOf(made));
    CHECK(raw.text("SELECT onset_utc || ' ' || onset_offset || ' ' || onset_day FROM episode") ==
        "1795303800000 60 2026-11-22");
    CHECK(raw.text("SELECT end_utc IS NULL AND lasted_s IS NULL AND end_kind = 'open' FROM episode") == "1");
}

TEST_CASE("SqliteJournalStore: every row has an id of its own", "[journal]") {
    InSqlite made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    REQUIRE(made.store.add(richEpisode(2, 0)));
    RawJournal raw(fileOf(made));
    const std::string table = GENERATE(
        as<std::string>(), "pick", "place", "tried", "medicine", "reading", "screening", "screening_answer");
    CAPTURE(table);
    const auto rows = raw.number("SELECT count(*) FROM " + table);
    CHECK(rows > 2);
    CHECK(raw.number("SELECT count(DISTINCT id) FROM " + table + " WHERE length(id) = 36") == rows);
}

TEST_CASE("SqliteJournalStore: text is text, whatever it says", "[journal]") {
    InSqlite made;
    const std::string text =
        GENERATE(as<std::string>(), "'; DROP TABLE episode; --", "\"); DELETE FROM pick; --", "?1 :a @b $c",
            "%_\\", "NULL", "x' OR '1'='1", "/* */;", "{\"a\":[1]}", "=cmd|' /C calc'!A0", "<b>&amp;\n\t\r");
    Episode episode = richEpisode(1, 0);
    episode.ownTriggers = {text};
    episode.tried[1].own = text;
    episode.medicines[0].text = text;
    episode.notes = text;
    episode.ownWords = text;
    REQUIRE(made.store.add(episode));
    CHECK(**made.store.find(episode.id) == episode);
    CHECK(made.store.episodes({.ownTrigger = text})->size() == 1);
    CHECK(made.store.episodes({.text = text})->size() == 1);
    CHECK(made.store.episodes({.trigger = TriggerId{text}})->empty());
    CHECK(made.store.episodes({.area = BodyAreaId{text}})->empty());
    CHECK(made.store.episodes({.measure = MeasureId{text}})->empty());
    const auto found = made.store.find({text});
    REQUIRE(found);
    CHECK(!*found);
}

TEST_CASE("SqliteJournalStore: a row that says what cannot be hides no other", "[journal]") {
    InSqlite made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    REQUIRE(made.store.add(richEpisode(2, 1)));
    const std::string sql = GENERATE(as<std::string>(), "UPDATE episode SET kind = 'odd'",
        "UPDATE episode SET spread = char(7)", "UPDATE episode SET noted_offset = -9223372036854775808",
        "UPDATE episode SET onset_utc = 9223372036854775807",
        "UPDATE episode SET onset_utc = -9223372036854775808",
        "UPDATE episode SET changed_at = 9223372036854775807",
        "UPDATE episode SET deleted_at = 5000000000000000",
        "UPDATE episode SET still_open_on_day = 9000000000", "UPDATE episode SET onset_offset = NULL",
        "UPDATE episode SET lasted_s = 9223372036854775807", "UPDATE episode SET notes = CAST(x'ff' AS TEXT)",
        "UPDATE episode SET no_trigger_known = 1",
        "UPDATE tried SET outcome = 'great' WHERE outcome = 'better'",
        "UPDATE tried SET measure = 'Not An Id' WHERE measure <> ''", "UPDATE place SET side = 'middle'",
        "UPDATE pick SET list = 'impact' WHERE list = 'own-trigger'", "UPDATE reading SET at_offset = 20000",
        "UPDATE screening_answer SET answer = 'maybe'",
        "UPDATE medicine SET id = 'x' || rowless.n FROM (SELECT 1 AS n) AS rowless WHERE what = 'Salbe'");
    CAPTURE(sql);
    RawJournal raw(fileOf(made));
    raw.run("PRAGMA ignore_check_constraints = ON");
    raw.run(sql + (sql.find(" WHERE ") == std::string::npos ? " WHERE " : " AND ") +
        (sql.starts_with("UPDATE episode") ? "id" : sql.substr(7, sql.find(' ', 7) - 7) + ".episode") +
        " = '" + uuidOf(1) + "'");
    REQUIRE(raw.number("SELECT changes()") > 0);

    CHECK(*made.store.episodes({.removed = EpisodeFilter::Removed::with}) == std::vector{richEpisode(2, 1)});
    const auto found = made.store.find({uuidOf(1)});
    REQUIRE(!found);
    CHECK(found.error().code == ErrorCode::damaged);
    const auto changed =
        made.store.change({uuidOf(1)}, utc(5), [](Episode& episode) { episode.notes.clear(); });
    REQUIRE(!changed);
    CHECK(changed.error().code == ErrorCode::damaged);

    SECTION("and is mended by a whole one that is merged in") {
        CHECK(*made.store.merge({richEpisode(1, 0)}) == std::vector{MergeVerdict::replaced});
        CHECK(**made.store.find({uuidOf(1)}) == richEpisode(1, 0));
        CHECK(made.store.episodes({.text = "knife"})->size() == 2);
    }
}

TEST_CASE("SqliteJournalStore: a page is found through an index, unsorted", "[journal]") {
    InSqlite made;
    const auto connection = *connect(fileOf(made), Access::readWrite, {});
    EpisodeFilter filter{.limit = 100};
    std::string index = "episode_filed";
    SECTION("of all") {}
    SECTION("with a trigger") {
        filter.trigger = TriggerId{"lifting"};
    }
    SECTION("of those that are open") {
        filter.isOpen = true;
        index = "episode_open";
    }
    const auto [sql, values] = conditionFor(*connection, filter);
    Query plan(*connection, "EXPLAIN QUERY PLAN SELECT number FROM episode " + sql, values);
    REQUIRE(plan.step());
    CAPTURE(plan.text(3));
    CHECK(plan.text(3).find("INDEX " + index) != std::string::npos);
    while (plan.step())
        CHECK(plan.text(3).find("TEMP B-TREE") == std::string::npos);
}

TEST_CASE("SqliteJournalStore: a few of many are read as all of them are", "[journal]") {
    // Two or three of thirty are looked up one by one; for ten or more the tables are read from end to end.
    constexpr std::size_t kMany = 30;
    InSqlite made;
    std::vector<Episode> episodes;
    for (int i = int(kMany); i > 0; --i)
        episodes.push_back(i % 3 == 0 ? bareEpisode(i * 7919) : richEpisode(i * 7919, i));
    for (std::size_t i = 0; i < kMany; ++i)
        episodes[i].onset = before(sampleTime(), std::chrono::minutes(i)); // the latest first
    REQUIRE(made.store.merge(episodes));
    for (const std::size_t limit : {1u, 2u, 3u, 10u, 30u})
        for (const std::size_t offset : {0u, 5u}) {
            CAPTURE(limit, offset);
            const std::size_t end = std::min(offset + limit, kMany);
            CHECK(*made.store.episodes({.offset = offset, .limit = limit}) ==
                std::vector(episodes.begin() + long(offset), episodes.begin() + long(end)));
        }
}
