// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/files.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

ErrorCode codeOf(const auto& result) {
    REQUIRE(!result);
    return result.error().code;
}

} // namespace

TEST_CASE("FileJournal: a backup is a whole journal of its own", "[journal]") {
    InFile made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    const auto backup = made.store.backUp();
    REQUIRE(backup);
    CHECK(backup->file == made.dir.path() / "backups" / "journal-2026-11-21T084000.000Z.sqlite3");
    CHECK(made.store.backups() == std::vector{*backup});
    CHECK(backup->bytes == fs::file_size(backup->file));
    CHECK(countIn(backup->file.parent_path()) == 1);
    const auto store = *SqliteJournalStore::open(backup->file);
    CHECK(*store->episodes({}) == std::vector{richEpisode(1, 0)});

    SECTION("two of one instant stay two") {
        REQUIRE(made.store.add(briefEpisode(2, 0)));
        const auto second = *made.store.backUp();
        CHECK(made.store.backups() == std::vector{second, *backup});
    }
}

TEST_CASE("FileJournal: one backup a day, thinned with time", "[journal]") {
    InFile made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    CHECK(made.store.backUpIfDue()->has_value());
    made.clock.advance(std::chrono::hours(5));
    CHECK(!made.store.backUpIfDue()->has_value());
    for (int day = 0; day < 30; ++day) {
        made.clock.advance(std::chrono::hours(24));
        CHECK(made.store.backUpIfDue()->has_value());
    }
    CHECK(made.store.backups().size() < 13);
    CHECK(made.store.backups().size() > 7);
}

TEST_CASE("FileJournal: a backup can be restored, and that be undone", "[journal]") {
    InFile made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    const auto backup = *made.store.backUp();
    const std::string bytes = bytesOf(backup.file);
    FileJournal other(made.dir.path() / "journal.sqlite3", made.dir.path() / "backups", made.clock);
    made.clock.advance(std::chrono::hours(48));
    REQUIRE(made.store.change({uuidOf(1)}, utc(99), [](Episode& episode) { episode.notes = "newer"; }));
    REQUIRE(other.add(briefEpisode(2, 0)));

    REQUIRE(made.store.restore(backup.file));
    CHECK(*made.store.episodes({}) == std::vector{richEpisode(1, 0)});
    CHECK(*other.episodes({}) == std::vector{richEpisode(1, 0)});
    CHECK(bytesOf(backup.file) == bytes);

    REQUIRE(made.store.backups().size() == 2);
    REQUIRE(made.store.restore(made.store.backups().front().file));
    CHECK(made.store.episodes({})->size() == 2);
    CHECK((*made.store.find({uuidOf(1)}))->notes == "newer");
    CHECK(made.store.add(briefEpisode(3, 0)));
    CHECK(made.store.episodes({.text = "newer"})->size() == 1);
}

TEST_CASE("FileJournal: one of an older version is brought up to date, after a backup of it", "[journal]") {
    InFile made;
    const auto file = made.dir.path() / "journal.sqlite3";
    fs::copy_file(fs::path(UNKNOT_TEST_DATA) / "journal" / "v1-small.sqlite3", file);
    CHECK(made.store.episodes({})->size() == 3);
    CHECK(made.store.runs({})->empty());
    CHECK(!made.store.takeRecovery());
    REQUIRE(made.store.backups().size() == 1);
    const auto backup = made.store.backups().front().file;
    CHECK(RawJournal(backup).number("PRAGMA user_version") == 1);
    CHECK(RawJournal(file).number("PRAGMA user_version") == 4);
    REQUIRE(made.store.add(richEpisode(9, 9)));
    REQUIRE(made.store.restore(backup));
    CHECK(made.store.episodes({})->size() == 3);
    CHECK(RawJournal(file).number("PRAGMA user_version") == 4);
}

TEST_CASE("FileJournal: a file from a stick is restored, too", "[journal]") {
    InFile made;
    fs::copy_file(
        fs::path(UNKNOT_TEST_DATA) / "journal" / "v1-small.sqlite3", made.dir.path() / "stick.sqlite3");
    REQUIRE(made.store.restore(made.dir.path() / "stick.sqlite3"));
    CHECK(made.store.episodes({})->size() == 3);
    CHECK(made.store.backups().size() == 1);
}

TEST_CASE("FileJournal: what is no good journal is not restored", "[journal]") {
    InFile made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    const auto file = made.dir.path() / "from.sqlite3";
    fs::copy_file(fs::path(UNKNOT_TEST_DATA) / "journal" / "v1-small.sqlite3", file);
    ErrorCode expected = ErrorCode::damaged;

    SECTION("not there") {
        fs::remove(file);
        expected = ErrorCode::notFound;
    }
    SECTION("newer") {
        RawJournal(file).run("PRAGMA user_version = 1000");
        expected = ErrorCode::newer;
    }
    SECTION("empty") {
        fs::resize_file(file, 0);
    }
    SECTION("cut off") {
        fs::resize_file(file, 20'000);
    }
    SECTION("a text") {
        made.dir.write("from.sqlite3", "id,onset\r\n");
    }
    SECTION("a folder") {
        fs::remove(file);
        fs::create_directory(file);
    }
    SECTION("another program's") {
        RawJournal(file).run("PRAGMA application_id = 1");
    }
    SECTION("a schema that does something by itself") {
        RawJournal(file).run("CREATE TRIGGER t AFTER INSERT ON episode BEGIN DELETE FROM reading; END");
    }
    SECTION("a table that is missing") {
        RawJournal(file).run("DROP TABLE reading");
    }
    SECTION("an index that tells something else than its table") {
        RawJournal raw(file);
        raw.run("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'episode_filed'");
        raw.run("PRAGMA user_version = 4");
    }
    SECTION("a search index that is not whole") {
        RawJournal(file).run("DELETE FROM episode_search_data WHERE id > 10");
        RawJournal(file).run("UPDATE episode_search_content SET c0 = 'other words'");
    }
    CHECK(codeOf(made.store.restore(file)) == expected);
    CHECK(*made.store.episodes({}) == std::vector{richEpisode(1, 0)});
    CHECK(made.store.backups().empty());
}

TEST_CASE("FileJournal: a damaged journal is never backed up", "[journal]") {
    InFile made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    REQUIRE(made.store.backUp());
    const auto good = made.store.backups();
    RawJournal(made.dir.path() / "journal.sqlite3")
        .run("UPDATE episode_search_content SET c0 = 'other words'");
    CHECK(codeOf(made.store.backUp()) == ErrorCode::damaged);
    CHECK(made.store.backups() == good);
    CHECK(countIn(made.dir.path() / "backups") == 1);

    // It is looked at closely from then on, and mended.
    CHECK(*made.store.episodes({}) == std::vector{richEpisode(1, 0)});
    const auto recovery = made.store.takeRecovery();
    REQUIRE(recovery);
    CHECK(recovery->backup == good.front().made);
    CHECK(made.store.backUp());
}
