// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/sample_timers.hpp"

#include <sys/stat.h>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

ErrorCode codeOf(const auto& result) {
    REQUIRE(!result);
    return result.error().code;
}

/// A journal in a folder that is not there yet, and another of the same file.
struct Journals {
    TempDir dir;
    ManualClock clock;
    fs::path file = dir.path() / "unknot" / "journal.sqlite3";
    fs::path backups = dir.path() / "unknot" / "backups";
    FileJournal journal{file, backups, clock};
    FileJournal other{file, backups, clock};
};

} // namespace

TEST_CASE("FileJournal: makes folder and file when they are needed, for nobody else", "[journal]") {
    Journals made;
    CHECK(!fs::exists(made.file));
    REQUIRE(made.journal.open());
    CHECK(modeOf(made.file) == 0600);
    CHECK(modeOf(made.file.parent_path()) == 0700);
    CHECK(!made.journal.takeRecovery());
    REQUIRE(made.journal.backUp());
    CHECK(modeOf(made.backups) == 0700);
    for (const auto& entry : fs::recursive_directory_iterator(made.file.parent_path()))
        CHECK(modeOf(entry.path()) == (entry.is_directory() ? 0700 : 0600));
}

TEST_CASE("FileJournal: without a place everything is denied", "[journal]") {
    const ManualClock clock;
    FileJournal journal({}, {}, clock);
    CHECK(codeOf(journal.open()) == ErrorCode::denied);
    CHECK(codeOf(journal.episodes({})) == ErrorCode::denied);
    CHECK(codeOf(journal.add(briefEpisode(1, 0))) == ErrorCode::denied);
    CHECK(codeOf(journal.backUpIfDue()) == ErrorCode::denied);
    CHECK(journal.backups().empty());
}

TEST_CASE("FileJournal: two of them share one file", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const auto before = *made.other.revision();
    REQUIRE(made.journal.add(briefEpisode(2, 0)));
    CHECK(*made.other.revision() != before);
    CHECK(made.other.episodes({})->size() == 2);
}

TEST_CASE("FileJournal: a revision is never told twice, also when the file was opened again", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const auto backup = *made.journal.backUp();
    std::vector<std::uint64_t> told{*made.journal.revision()};
    for (int i = 2; i < 5; ++i) {
        REQUIRE(made.other.add(briefEpisode(i, 0)));
        told.push_back(*made.journal.revision());
        REQUIRE(made.other.restore(backup.file));
        told.push_back(*made.journal.revision());
        REQUIRE(made.journal.restore(backup.file));
        told.push_back(*made.journal.revision());
    }
    std::ranges::sort(told);
    CHECK(std::ranges::adjacent_find(told) == told.end());
}

TEST_CASE("FileJournal: begins anew where its file was taken away", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    fs::rename(made.file, made.file.string() + ".elsewhere");
    CHECK(made.journal.episodes({})->empty());
    REQUIRE(made.journal.add(briefEpisode(2, 0)));
    CHECK(made.other.episodes({})->size() == 1);
    CHECK(!made.journal.takeRecovery());
}

TEST_CASE("FileJournal: uses a file that was put in its place meanwhile", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const auto copy = made.file.string() + ".copy";
    fs::copy_file(made.file, copy);
    REQUIRE(made.journal.add(briefEpisode(2, 0)));
    fs::rename(copy, made.file);
    CHECK(made.journal.episodes({})->size() == 1);
    REQUIRE(made.journal.add(briefEpisode(3, 0)));
    CHECK(RawJournal(made.file).number("SELECT count(*) FROM episode") == 2);
}

TEST_CASE("FileJournal: a newer schema is refused without a byte changed", "[journal]") {
    Journals made;
    REQUIRE(made.other.add(richEpisode(1, 0)));
    RawJournal(made.file).run("PRAGMA user_version = 1000");
    const std::string before = bytesOf(made.file);
    const int entries = countIn(made.file.parent_path());
    CHECK(codeOf(made.journal.open()) == ErrorCode::newer);
    CHECK(codeOf(made.journal.add(briefEpisode(2, 0))) == ErrorCode::newer);
    CHECK(codeOf(made.journal.backUp()) == ErrorCode::newer);
    CHECK(codeOf(made.journal.restore(made.file)) == ErrorCode::newer);
    CHECK(bytesOf(made.file) == before);
    CHECK(countIn(made.file.parent_path()) == entries);
}

TEST_CASE("FileJournal: says when another program holds it", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    RawJournal raw(made.file);
    raw.run("BEGIN EXCLUSIVE");
    CHECK(codeOf(made.journal.add(briefEpisode(2, 0))) == ErrorCode::locked);
    CHECK(codeOf(made.other.open()) == ErrorCode::locked);
    raw.run("ROLLBACK");
    CHECK(made.journal.add(briefEpisode(2, 0)));
    CHECK(made.other.episodes({})->size() == 2);
}

TEST_CASE(
    "FileJournal: what cannot be written can be read, and written as soon as that is back", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const auto folder = made.file.parent_path();
    ::chmod(made.dir.path().c_str(), 0777);
    const int failed = inChild([&] {
        for (const auto& entry : fs::directory_iterator(folder))
            (void)::chown(entry.path().c_str(), 65534, 65534);
        if (::chown(folder.c_str(), 65534, 65534) != 0 || !becomeNobody())
            return 1;
        ::chmod(folder.c_str(), 0500);
        ::chmod(made.file.c_str(), 0400);
        FileJournal journal(made.file, made.backups, made.clock);
        const auto found = journal.find({uuidOf(1)});
        if (!found || *found != richEpisode(1, 0))
            return 2;
        const auto added = journal.add(briefEpisode(2, 0));
        if (added || added.error().code != ErrorCode::denied)
            return 3;
        const auto backup = journal.backUp();
        if (backup || backup.error().code != ErrorCode::denied)
            return 4;
        if (!journal.find({uuidOf(1)}))
            return 5;
        ::chmod(folder.c_str(), 0700);
        ::chmod(made.file.c_str(), 0600);
        return journal.add(briefEpisode(2, 0)) ? 0 : 6;
    });
    if (geteuid() == 0)
        CHECK(failed == 0);
    else
        CHECK(failed == 1); // only root can give the files away
}

TEST_CASE(
    "FileJournal: one of an older version that cannot be written can be read all the same", "[journal]") {
    Journals made;
    const auto folder = made.file.parent_path();
    fs::create_directories(folder);
    fs::copy_file(fs::path(UNKNOT_TEST_DATA) / "journal" / "v1-small.sqlite3", made.file);
    ::chmod(made.file.c_str(), 0600);
    const std::string before = bytesOf(made.file);
    ::chmod(made.dir.path().c_str(), 0777);
    REQUIRE(giveToNobody(folder));
    const int failed = inChild([&] {
        if (!becomeNobody())
            return 1;
        ::chmod(folder.c_str(), 0500);
        FileJournal journal(made.file, made.backups, made.clock);
        const auto found = journal.episodes({});
        if (!found || found->size() != 3 || !journal.runs({})->empty())
            return 2;
        const auto added = journal.add(briefEpisode(2, 0));
        if (added || added.error().code != ErrorCode::denied)
            return 3;
        const auto run = journal.addRun(bareRun());
        if (run || run.error().code != ErrorCode::denied || bytesOf(made.file) != before)
            return 4;
        ::chmod(folder.c_str(), 0700);
        return journal.addRun(bareRun()) && journal.episodes({})->size() == 3 ? 0 : 5;
    });
    CHECK(failed == 0);
    CHECK(made.journal.backups().size() == 1);
}

TEST_CASE("FileJournal: a file that may not be read is left alone", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const int entries = countIn(made.file.parent_path());
    ::chmod(made.file.c_str(), 0000);
    ::chmod(made.file.parent_path().c_str(), 0777);
    ::chmod(made.dir.path().c_str(), 0777);
    const int code = inChild([&] {
        const bool isNobody = becomeNobody();
        FileJournal journal(made.file, made.backups, made.clock);
        const auto opened = journal.open();
        return isNobody && !opened && !journal.takeRecovery() ? int(opened.error().code) : 99;
    });
    CHECK(code == int(ErrorCode::denied));
    CHECK(countIn(made.file.parent_path()) == entries);
}

TEST_CASE("FileJournal: a full disk is said, and over when there is room again", "[journal]") {
    Journals made;
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    const int failed = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit none{4096, limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
        FileJournal journal(made.file, made.backups, made.clock);
        Episode large = briefEpisode(2, 0);
        large.notes = std::string(60'000, 'n');
        const auto added = journal.add(large);
        const auto backup = journal.backUp();
        if (added || added.error().code != ErrorCode::diskFull || backup ||
            backup.error().code != ErrorCode::diskFull || !journal.backups().empty())
            return 1;
        const auto found = journal.find({uuidOf(1)});
        if (!found || *found != richEpisode(1, 0))
            return 2;
        setrlimit(RLIMIT_FSIZE, &limit);
        return journal.add(large) && journal.backUp() ? 0 : 3;
    });
    CHECK(failed == 0);
    CHECK(made.journal.episodes({})->size() == 2);
}

TEST_CASE("FileJournal: a link is followed, and one to nowhere is not replaced", "[journal]") {
    Journals made;
    const auto real = made.dir.path() / "stick" / "journal.sqlite3";
    fs::create_directories(made.file.parent_path());
    fs::create_directories(real.parent_path());
    REQUIRE(SqliteJournalStore::open(real));
    fs::create_symlink(real, made.file);
    REQUIRE(made.journal.add(richEpisode(1, 0)));
    CHECK(RawJournal(real).number("SELECT count(*) FROM episode") == 1);

    fs::rename(real.parent_path(), made.dir.path() / "pulled");
    CHECK(codeOf(made.journal.add(briefEpisode(2, 0))) == ErrorCode::denied);
    CHECK(fs::is_symlink(made.file));
    fs::rename(made.dir.path() / "pulled", real.parent_path());
    CHECK(made.journal.add(briefEpisode(2, 0)));
}
