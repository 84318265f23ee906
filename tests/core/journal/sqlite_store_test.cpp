// SPDX-License-Identifier: GPL-3.0-or-later
// How the store stands to its file, to other programs and to what goes wrong.
#include "core/journal/journal_files.hpp"
#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/child.hpp"
#include "support/files.hpp"

#include <sys/stat.h>

using namespace unknot;
using namespace unknot::test;

namespace {

const SqliteOptions kImpatient{.patience = std::chrono::milliseconds(20)};

ErrorCode codeOf(const auto& result) {
    REQUIRE(!result);
    return result.error().code;
}

} // namespace

TEST_CASE("SqliteJournalStore: keeps transactions as the design says", "[journal]") {
    const InSqlite made;
    const auto connection = *connect(made.dir.path() / "journal.sqlite3", Access::readWrite, {});
    const auto [pragma, value] = GENERATE(table<std::string, std::string>({
        {"journal_mode", "truncate"},
        {"synchronous", "3"}, // EXTRA
        {"busy_timeout", "2000"},
        {"foreign_keys", "1"},
        {"secure_delete", "1"},
        {"temp_store", "2"}, // MEMORY
        {"trusted_schema", "0"},
        {"cell_size_check", "1"},
        {"mmap_size", "0"},
        {"application_id", "1431194452"},
        {"user_version", "4"},
        {"integrity_check", "ok"},
    }));
    CAPTURE(pragma);
    CHECK(connection->database().execAndGet("PRAGMA " + pragma).getString() == value);
}

TEST_CASE("SqliteJournalStore: every table of its own is strict", "[journal]") {
    const InSqlite made;
    RawJournal raw(made.dir.path() / "journal.sqlite3");
    CHECK(raw.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                     "name NOT LIKE 'sqlite_%' AND NOT strict") == 0);
    CHECK(raw.number("SELECT count(*) FROM pragma_table_list WHERE strict") == 13);
}

TEST_CASE("SqliteJournalStore: nobody else may read it, whatever the umask", "[journal]") {
    const TempDir dir;
    const mode_t mask = GENERATE(mode_t(0), mode_t(0777));
    const int failed = inChild([&] {
        ::umask(mask);
        const auto file = dir.path() / "a" / "b" / "journal.sqlite3";
        const auto store = SqliteJournalStore::open(file);
        if (!store || !(*store)->add(briefEpisode(1, 0)))
            return 1;
        // Kept between transactions, so that it can be looked at.
        const int beside = modeOf(file.string() + "-journal");
        return int(modeOf(file) != 0600) * 2 + int(beside != 0600) * 4 +
            int(modeOf(dir.path() / "a") != 0700) * 8 + int(modeOf(dir.path() / "a" / "b") != 0700) * 16;
    });
    CHECK(failed == 0);
}

TEST_CASE("SqliteJournalStore: a file that others may read is closed to them", "[journal]") {
    const TempDir dir;
    dir.write("journal.sqlite3", "");
    ::chmod((dir.path() / "journal.sqlite3").c_str(), 0644);
    REQUIRE(SqliteJournalStore::open(dir.path() / "journal.sqlite3"));
    CHECK(modeOf(dir.path() / "journal.sqlite3") == 0600);
}

TEST_CASE("SqliteJournalStore: two on one file see each other's writes", "[journal]") {
    InSqlite made;
    const auto other = *SqliteJournalStore::open(made.dir.path() / "journal.sqlite3");
    const auto before = *other->revision();
    REQUIRE(made.store.add(richEpisode(1, 0)));
    CHECK(*other->revision() != before);
    CHECK(**other->find({uuidOf(1)}) == richEpisode(1, 0));
    REQUIRE(other->change({uuidOf(1)}, utc(2), [](Episode& episode) { episode.notes = "from the other"; }));
    CHECK(made.store.episodes({.text = "other"})->size() == 1);
    CHECK(codeOf(made.store.add(briefEpisode(1, 0))) == ErrorCode::invalid);
}

TEST_CASE("SqliteJournalStore: says when another program holds it, and works when it lets go", "[journal]") {
    InSqlite made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    const auto file = made.dir.path() / "journal.sqlite3";
    const auto store = *SqliteJournalStore::open(file, kImpatient);
    RawJournal raw(file);
    const auto addNote = [](Episode& episode) { episode.notes = "later"; };

    SECTION("a writer") {
        raw.run("BEGIN IMMEDIATE");
        CHECK(codeOf(store->add(briefEpisode(2, 0))) == ErrorCode::locked);
        CHECK(codeOf(store->change({uuidOf(1)}, utc(1), addNote)) == ErrorCode::locked);
        CHECK(codeOf(store->merge({briefEpisode(2, 0)})) == ErrorCode::locked);
        CHECK(store->episodes({})->size() == 1);
        // Opening it once more may not take the writer's locks away (POSIX locks end with any close).
        CHECK(SqliteJournalStore::open(file, kImpatient));
        CHECK(codeOf(store->add(briefEpisode(2, 0))) == ErrorCode::locked);
        raw.run("ROLLBACK");
    }
    SECTION("a writer that is just committing") {
        raw.run("BEGIN EXCLUSIVE");
        CHECK(codeOf(store->episodes({})) == ErrorCode::locked);
        CHECK(codeOf(store->find({uuidOf(1)})) == ErrorCode::locked);
        CHECK(codeOf(store->revision()) == ErrorCode::locked);
        CHECK(codeOf(SqliteJournalStore::open(file, kImpatient)) == ErrorCode::locked);
        raw.run("ROLLBACK");
    }
    SECTION("a reader that stays stands in the way of the commit only") {
        raw.run("BEGIN");
        CHECK(raw.number("SELECT count(*) FROM episode") == 1);
        CHECK(codeOf(store->add(briefEpisode(2, 0))) == ErrorCode::locked);
        raw.run("COMMIT");
    }
    CHECK(store->episodes({})->size() == 1);
    CHECK(store->add(briefEpisode(2, 0)));
    CHECK(raw.number("SELECT count(*) FROM episode") == 2);
}

TEST_CASE("SqliteJournalStore: refuses what it cannot use, without a byte changed", "[journal]") {
    const TempDir dir;
    const auto file = dir.path() / "journal.sqlite3";
    (*SqliteJournalStore::open(file)).reset();
    ErrorCode expected = ErrorCode::damaged;

    SECTION("a newer schema") {
        RawJournal(file).run("PRAGMA user_version = 1000");
        expected = ErrorCode::newer;
    }
    SECTION("a newer schema in another journal mode") {
        RawJournal(file).run("PRAGMA user_version = 7; PRAGMA journal_mode = WAL");
        expected = ErrorCode::newer;
    }
    SECTION("another program's database") {
        RawJournal(file).run("PRAGMA application_id = 5");
    }
    SECTION("a version that never will be") {
        RawJournal(file).run("PRAGMA user_version = 65537");
    }
    SECTION("a version that never was") {
        RawJournal(file).run("PRAGMA user_version = 0");
    }
    SECTION("a text") {
        dir.write("journal.sqlite3", "Dear diary, today my back has locked up again.\n");
    }
    SECTION("a long text") {
        dir.write("journal.sqlite3", std::string(10000, 'x'));
    }

    const std::string before = bytesOf(file);
    CHECK(codeOf(SqliteJournalStore::open(file)) == expected);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("SqliteJournalStore: a folder in its place is damage", "[journal]") {
    const TempDir dir;
    CHECK(codeOf(SqliteJournalStore::open(dir.path())) == ErrorCode::damaged);
}

TEST_CASE("SqliteJournalStore: without a place nothing can be kept", "[journal]") {
    CHECK(codeOf(SqliteJournalStore::open("")) == ErrorCode::denied);
}

TEST_CASE("SqliteJournalStore: what may not be written can still be read", "[journal]") {
    InSqlite made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    made.kept.reset();
    const auto file = made.dir.path() / "journal.sqlite3";
    const bool isFolder = GENERATE(false, true);
    std::filesystem::remove(file.string() + "-journal");
    ::chmod(file.c_str(), isFolder ? 0666 : 0444);
    ::chmod(made.dir.path().c_str(), isFolder ? 0555 : 0777);
    const int failed = inChild([&] {
        if (!becomeNobody())
            return 1;
        const auto store = SqliteJournalStore::open(file);
        if (!store)
            return 2;
        const auto found = (*store)->find({uuidOf(1)});
        if (!found || *found != richEpisode(1, 0))
            return 3;
        const auto added = (*store)->add(briefEpisode(2, 0));
        const auto changed =
            (*store)->change({uuidOf(1)}, utc(9), [](Episode& episode) { episode.notes.clear(); });
        return added || changed || added.error().code != ErrorCode::denied ||
                changed.error().code != ErrorCode::denied
            ? 4
            : 0;
    });
    ::chmod(made.dir.path().c_str(), 0700);
    CHECK(failed == 0);
}

TEST_CASE("SqliteJournalStore: what may not be read is denied, not damaged", "[journal]") {
    InSqlite made;
    made.kept.reset();
    const auto file = made.dir.path() / "journal.sqlite3";
    ::chmod(file.c_str(), 0000);
    ::chmod(made.dir.path().c_str(), 0777);
    const int code = inChild([&] {
        const bool isNobody = becomeNobody();
        const auto store = SqliteJournalStore::open(file);
        return isNobody && !store ? int(store.error().code) : 99;
    });
    CHECK(code == int(ErrorCode::denied));
}

TEST_CASE("SqliteJournalStore: a full disk changes nothing, and leaves no transaction open", "[journal]") {
    InSqlite made;
    REQUIRE(made.store.add(richEpisode(1, 0)));
    made.kept.reset();
    const auto file = made.dir.path() / "journal.sqlite3";
    const auto size = std::filesystem::file_size(file);
    // Nothing more; room for the rollback journal only; room for a part of what is to be written.
    const rlim_t room = GENERATE_COPY(rlim_t(0), rlim_t(4096), rlim_t(size), rlim_t(size + 8192));
    CAPTURE(room);
    const int failed = inChild([&] {
        const auto store = SqliteJournalStore::open(file);
        if (!store || !limitFileSize(room))
            return 1;
        Episode large = briefEpisode(2, 0);
        large.notes = std::string(60'000, 'n');
        for (int i = 0; i < 3; ++i) {
            const auto added = (*store)->add(large);
            if (added || added.error().code != ErrorCode::diskFull)
                return 2;
            const auto found = (*store)->find({uuidOf(1)});
            if (!found || *found != richEpisode(1, 0))
                return 3;
            // Another may write meanwhile: no lock was left behind.
            if (!SqliteJournalStore::open(file, kImpatient))
                return 4;
        }
        return 0;
    });
    CHECK(failed == 0);
    const auto store = *SqliteJournalStore::open(file);
    CHECK(*store->episodes({}) == std::vector{richEpisode(1, 0)});
    CHECK(store->add(briefEpisode(2, 0)));
    CHECK(RawJournal(file).text("PRAGMA integrity_check") == "ok");
}
