// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/memory_whole_journal.hpp"
#include "support/sample_timers.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/transfer.hpp"

#include <sys/stat.h>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

struct Moving {
    Moving() {
        REQUIRE(from.entries.add(fullEpisode(1)));
        Episode removed = bareEpisode(2);
        removed.removedAt = sampleTime().utc;
        REQUIRE(from.entries.add(removed));
        REQUIRE(from.timers.addRun(endedRun(3)));
        REQUIRE(from.timers.keepOwnTimer(ownTimer(4)));
        REQUIRE(from.timers.removeOwnTimer(ownTimer(4).id, sampleTime(1).utc));
    }
    MemoryWholeJournal from;
    MemoryWholeJournal to;
    TempDir folder;

    /// All of it or, from CSV, the episodes.
    void checkArrived(const fs::path& source, const char* passphrase = "") {
        const auto read = readExport(source, passphrase, sampleTime());
        REQUIRE(read);
        const auto report = importInto(to, *read);
        REQUIRE(report);
        const bool isCsv = fs::is_directory(source) || source.extension() == ".csv";
        CHECK(report->size() == (isCsv ? 2 : 4));
        auto expected = *from.everything();
        if (isCsv)
            expected = {.episodes = expected.episodes};
        CHECK(*to.everything() == expected);
    }
    [[nodiscard]] static mode_t modeOf(const fs::path& path) {
        struct stat found {};
        REQUIRE(::stat(path.c_str(), &found) == 0);
        return found.st_mode & 0777;
    }
};

} // namespace

TEST_CASE("Transfer: a JSON file brings an equal journal", "[journal]") {
    Moving moving;
    const fs::path file = moving.folder.path() / "out.json";
    REQUIRE(exportTo(moving.from, file, ExportForm::json));
    CHECK(Moving::modeOf(file) == 0600);
    CHECK_FALSE(needsPassphrase(file));
    moving.checkArrived(file);
}

TEST_CASE("Transfer: a folder of CSV files brings an equal journal", "[journal]") {
    Moving moving;
    const fs::path folder = moving.folder.path() / "out";
    REQUIRE(exportTo(moving.from, folder, ExportForm::csv));
    CHECK(Moving::modeOf(folder) == 0700);
    CHECK(Moving::modeOf(folder / "episodes.csv") == 0600);
    for (const char* name : {"readings.csv", "triggers.csv", "measures.csv"})
        CHECK(fs::exists(folder / name));
    SECTION("by its name") {
        moving.checkArrived(folder);
    }
    SECTION("by its episodes") {
        moving.checkArrived(folder / "episodes.csv");
    }
}

TEST_CASE("Transfer: a sealed file brings an equal journal to who knows the passphrase", "[journal]") {
    Moving moving;
    const fs::path file = moving.folder.path() / "out.unknot";
    REQUIRE(exportSealedTo(moving.from, file, "three red balloons"));
    CHECK(needsPassphrase(file));
    CHECK(bytesOf(file).find("sofa") == std::string::npos);
    moving.checkArrived(file, "three red balloons");
    const auto wrong = readExport(file, "three red baloons", sampleTime());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::damaged);
}

TEST_CASE("Transfer: says what stands in its way, and changes nothing", "[journal]") {
    Moving moving;
    const fs::path file = moving.folder.path() / "out.json";
    SECTION("there is no such file") {
        CHECK(readExport(file, "", sampleTime()).error().code == ErrorCode::notFound);
    }
    SECTION("a folder without episodes") {
        CHECK(readExport(moving.folder.path(), "", sampleTime()).error().code == ErrorCode::notFound);
    }
    SECTION("something else") {
        moving.folder.write("out.json", "a letter to my doctor");
        CHECK(readExport(file, "", sampleTime()).error().code == ErrorCode::damaged);
    }
    SECTION("no passphrase to seal with") {
        CHECK(exportSealedTo(moving.from, file, "").error().code == ErrorCode::invalid);
        CHECK_FALSE(fs::exists(file));
    }
    SECTION("a store that cannot be read") {
        moving.from.entries.failWith(ErrorCode::locked);
        moving.folder.write("out.json", "what was there");
        CHECK(exportTo(moving.from, file, ExportForm::json).error().code == ErrorCode::locked);
        CHECK(bytesOf(file) == "what was there");
    }
}
