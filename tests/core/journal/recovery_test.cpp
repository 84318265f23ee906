// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/harmed_journal.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

int numberOf(const Episode& episode) {
    return std::stoi(episode.id.value.substr(24));
}

} // namespace

TEST_CASE(
    "Recovery: what is no journal is set aside, and the newest good backup put in its place", "[journal]") {
    Harmed made;
    made.keep(1, 2);
    const Backup older = made.backUp();
    made.clock.advance(std::chrono::hours(24));
    made.aside = made.dir.path() / "journal.sqlite3.damaged-2026-11-22";
    made.keep(3, 3);
    const Backup newest = made.backUp();
    made.keep(4, 4);
    std::size_t expected = 3;

    SECTION("a text") {
        made.dir.write("journal.sqlite3", "Dear diary\n");
    }
    SECTION("no bytes") {
        fs::resize_file(made.file, 0);
    }
    SECTION("cut off within the first page") {
        fs::resize_file(made.file, 1000);
    }
    SECTION("a folder") {
        fs::remove(made.file);
        fs::create_directory(made.file);
        made.dir.write("journal.sqlite3/inside", "kept");
    }
    SECTION("another program's database") {
        RawJournal(made.file).run("DROP TABLE pick; PRAGMA application_id = 9");
    }
    SECTION("a header that forbids to write") {
        made.overwrite(18, "\x09");
    }
    SECTION("a database without a table") {
        fs::remove(made.file);
        SQLite::Database(made.file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE t (a); DROP TABLE t");
    }
    SECTION("a version that it is not of") {
        RawJournal(made.file).run("PRAGMA user_version = 1");
    }
    SECTION("and the newest backup is not of the version it names") {
        made.dir.write("journal.sqlite3", "Dear diary\n");
        RawJournal(newest.file).run("PRAGMA user_version = 1");
        expected = 2;
    }
    SECTION("and the newest backup is no better") {
        made.dir.write("journal.sqlite3", "Dear diary\n");
        fs::resize_file(newest.file, 30'000);
        expected = 2;
    }
    SECTION("and the newest backup is of a later version") {
        made.dir.write("journal.sqlite3", "Dear diary\n");
        RawJournal(newest.file).run("PRAGMA user_version = 99");
        expected = 2;
    }
    const bool isFolder = fs::is_directory(made.file);
    const std::string before = isFolder ? "" : bytesOf(made.file);
    auto journal = made.journal();
    // Some still have rows that are episodes.
    const auto found = journal.episodes({});
    REQUIRE(found);
    const auto recovery = journal.takeRecovery();
    REQUIRE(recovery);
    CHECK(recovery->setAside == made.aside);
    CHECK(recovery->backup == (expected == 3 ? newest.made : older.made));
    CHECK(!journal.takeRecovery());
    CHECK(found->size() == (recovery->salvaged ? 4 : expected));
    if (isFolder)
        CHECK(bytesOf(made.aside / "inside") == "kept");
    else
        CHECK(bytesOf(made.aside) == before);
    CHECK(bytesOf(newest.file).size() > 0);
    CHECK(journal.add(briefEpisode(9, 9)));
}

TEST_CASE("Recovery: without a good backup it begins empty, and the file is kept", "[journal]") {
    Harmed made;
    made.dir.write("journal.sqlite3", "Dear diary\n");
    made.dir.write("backups/journal-2026-11-20T084000.000Z.sqlite3", "no journal");
    auto journal = made.journal();
    CHECK(journal.episodes({})->empty());
    CHECK(journal.takeRecovery() == JournalRecovery{made.aside, std::nullopt, std::nullopt});
    CHECK(bytesOf(made.aside) == "Dear diary\n");
    CHECK(bytesOf(made.backups / "journal-2026-11-20T084000.000Z.sqlite3") == "no journal");

    SECTION("twice on one day nothing is overwritten") {
        made.dir.write("journal.sqlite3", "Dear diary, again\n");
        auto again = made.journal();
        REQUIRE(again.open());
        CHECK(again.takeRecovery()->setAside == made.aside.string() + "-2");
        CHECK(bytesOf(made.aside) == "Dear diary\n");
        CHECK(bytesOf(made.aside.string() + "-2") == "Dear diary, again\n");
    }
}

TEST_CASE("Recovery: rows that can still be read are taken over", "[journal]") {
    Harmed made;
    made.keep(1, 60);
    made.clock.advance(std::chrono::minutes(1));
    std::optional<UtcTime> backup;
    std::size_t inBackup = 0;

    SECTION("without a backup") {}
    SECTION("where the backup has fewer") {
        backup = made.backUp().made;
        inBackup = 60;
        made.keep(61, 90);
        REQUIRE(
            made.journal().change({uuidOf(3)}, utc(5000), [](Episode& episode) { episode.notes = "later"; }));
    }
    made.spoilLeaf("episode", 2);
    const std::string before = bytesOf(made.file);
    auto journal = made.journal();
    const auto found = journal.episodes({});
    REQUIRE(found);
    const auto recovery = journal.takeRecovery();
    REQUIRE(recovery);
    CHECK(bytesOf(made.aside) == before);
    CHECK(recovery->backup == backup);
    REQUIRE(recovery->salvaged);
    CHECK(*recovery->salvaged > 20);
    CHECK(found->size() > (backup ? 75u : 40u));
    CHECK(found->size() <= inBackup + *recovery->salvaged);
    for (const Episode& episode : *found)
        if (episode.notes != "later") {
            CHECK(episode == richEpisode(numberOf(episode), numberOf(episode)));
        }
    if (backup)
        CHECK((*journal.find({uuidOf(3)}))->notes == "later");
}

TEST_CASE("Recovery: an episode whose parts are lost is taken only where there is none better", "[journal]") {
    Harmed made;
    made.keep(1, 40);
    const bool hasBackup = GENERATE(true, false);
    CAPTURE(hasBackup);
    if (hasBackup)
        (void)made.backUp();
    made.spoilLeaf("medicine", 0);
    auto journal = made.journal();
    const auto found = journal.episodes({});
    REQUIRE(found);
    REQUIRE(found->size() == 40);
    const auto isWhole = [](const Episode& episode) { return episode.medicines.size() == 2; };
    if (hasBackup)
        CHECK(std::ranges::all_of(*found, isWhole));
    else
        CHECK(std::ranges::count_if(*found, isWhole) < 40);
    for (const Episode& episode : *found)
        CHECK(episode.tried == richEpisode(numberOf(episode), numberOf(episode)).tried);
}

TEST_CASE("Recovery: a schema that makes no sense in one place costs what stands there", "[journal]") {
    Harmed made;
    made.keep(1, 5);
    const std::size_t at = bytesOf(made.file).find("CREATE TABLE screening (");
    REQUIRE(at != std::string::npos);
    made.overwrite(at + 7, "@");
    auto journal = made.journal();
    const auto found = journal.episodes({});
    REQUIRE(found);
    REQUIRE(found->size() == 5);
    CHECK(journal.takeRecovery()->salvaged == 5);
    Episode expected = richEpisode(5, 5);
    expected.screenings.clear();
    CHECK(found->front() == expected);
}

TEST_CASE("Recovery: a search index that cannot be written costs no episode", "[journal]") {
    Harmed made;
    made.keep(1, 3);
    RawJournal(made.file).run("UPDATE episode_search_data SET block = x'00' WHERE id > 1");
    auto journal = made.journal();
    const auto deleted =
        journal.change({uuidOf(1)}, utc(9000), [](Episode& episode) { episode.notes = "other words"; });
    if (!deleted)
        CHECK(deleted.error().code == ErrorCode::damaged);
    // From then on it is looked at closely.
    CHECK(journal.change({uuidOf(1)}, utc(9000), [](Episode& episode) { episode.notes = "other words"; }));
    CHECK(journal.takeRecovery().has_value() == !deleted);
    CHECK(journal.episodes({})->size() == 3);
    CHECK(idsIn(journal.episodes({.text = "piano"})).size() == 3);
}

TEST_CASE("Recovery: a rollback journal without its file does no harm to a new one", "[journal]") {
    Harmed made;
    made.keep(1, 1);
    std::string rollback;
    {
        RawJournal raw(made.file);
        raw.run("PRAGMA cache_size = 1; BEGIN; UPDATE episode SET notes = hex(zeroblob(20000))");
        rollback = bytesOf(made.file.string() + "-journal");
        raw.run("ROLLBACK");
    }
    REQUIRE(rollback.size() > Harmed::kPageBytes);
    fs::remove(made.file);
    made.dir.write("journal.sqlite3-journal", rollback);
    auto journal = made.journal();
    CHECK(journal.episodes({})->empty());
    CHECK(journal.add(briefEpisode(2, 2)));
    CHECK(bytesOf(made.aside.string() + "-journal") == rollback);
}

TEST_CASE("Recovery: of two that open at once, one recovers", "[journal]") {
    Harmed made;
    made.keep(1, 2);
    (void)made.backUp();
    made.dir.write("journal.sqlite3", "Dear diary\n");
    auto first = made.journal();
    auto second = made.journal();
    REQUIRE(first.open());
    REQUIRE(second.open());
    CHECK(first.takeRecovery());
    CHECK(!second.takeRecovery());
    CHECK(second.episodes({})->size() == 2);
}

TEST_CASE("Recovery: one that has the damaged file open goes on with the new one", "[journal]") {
    Harmed made;
    made.keep(1, 2);
    (void)made.backUp();
    auto window = made.journal();
    REQUIRE(window.open());
    made.overwrite(0, "Dear diary, once more");
    auto other = made.journal();
    REQUIRE(other.open());
    CHECK(other.takeRecovery());
    REQUIRE(window.add(briefEpisode(7, 7)));
    CHECK(other.episodes({})->size() == 3);
}

TEST_CASE("Recovery: killed half-way it is done again", "[journal]") {
    Harmed made;
    made.keep(1, 2);
    const Backup backup = made.backUp();
    made.dir.write("journal.sqlite3", "Dear diary\n");
    // As after the file got its second name, with the new one unfinished.
    fs::create_hard_link(made.file, made.aside);
    made.dir.write("journal.sqlite3.new", "half");
    made.dir.write("journal.sqlite3.new-journal", "half");
    auto journal = made.journal();
    CHECK(journal.episodes({})->size() == 2);
    CHECK(journal.takeRecovery() == JournalRecovery{made.aside, backup.made, std::nullopt});
    CHECK(bytesOf(made.aside) == "Dear diary\n");
    CHECK(!fs::exists(made.file.string() + ".new"));
    CHECK(!fs::exists(made.file.string() + ".new-journal"));
}
