// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/base/files.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

class UmaskGuard {
public:
    explicit UmaskGuard(mode_t mask) : m_before(umask(mask)) {}
    ~UmaskGuard() { umask(m_before); }
    UmaskGuard(const UmaskGuard&) = delete;
    UmaskGuard& operator=(const UmaskGuard&) = delete;

private:
    mode_t m_before;
};

} // namespace

TEST_CASE("readFile: gives every byte", "[base]") {
    const TempDir folder;
    std::string bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes.push_back(char(i * 31));
    folder.write("file", bytes);
    const auto read = readFile(folder.path() / "file", bytes.size());
    REQUIRE(read);
    CHECK((*read == bytes));
}

TEST_CASE("readFile: an empty file is empty, not missing", "[base]") {
    const TempDir folder;
    folder.write("file", "");
    const auto read = readFile(folder.path() / "file", 10);
    REQUIRE(read);
    CHECK(read->empty());
}

TEST_CASE("readFile: refuses what is above the limit", "[base]") {
    const TempDir folder;
    folder.write("file", std::string(100'000, 'x'));
    CHECK(readFile(folder.path() / "file", 100'000));
    CHECK(readFile(folder.path() / "file", 99'999).error().code == ErrorCode::tooLarge);
    CHECK(readFile("/dev/zero", 1024 * 1024).error().code == ErrorCode::tooLarge);
}

TEST_CASE("readFile: tells a missing file from a folder in its place", "[base]") {
    const TempDir folder;
    folder.write("file", "x");
    CHECK(readFile(folder.path() / "none", 10).error().code == ErrorCode::notFound);
    CHECK(readFile(folder.path() / "none" / "below", 10).error().code == ErrorCode::notFound);
    CHECK(readFile(folder.path() / "file" / "below", 10).error().code == ErrorCode::notFound);
    CHECK(readFile(folder.path(), 10).error().code == ErrorCode::io);
    CHECK(readFile({}, 10).error().code == ErrorCode::notFound);
}

TEST_CASE("readFile: names the file in its error", "[base]") {
    const auto failed = readFile("/nowhere/at/all", 10);
    CHECK(failed.error().detail.find("/nowhere/at/all") != std::string::npos);
}

TEST_CASE("writeFileAtomically: writes and replaces", "[base]") {
    const TempDir folder;
    const fs::path path = folder.path() / "file";
    REQUIRE(writeFileAtomically(path, "old and long"));
    CHECK(bytesOf(path) == "old and long");
    const std::string bytes("new\0\xff", 5);
    REQUIRE(writeFileAtomically(path, bytes));
    CHECK(bytesOf(path) == bytes);
    REQUIRE(writeFileAtomically(path, ""));
    CHECK(bytesOf(path).empty());
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("writeFileAtomically: somebody who is reading keeps the old bytes", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    std::ifstream reader(folder.path() / "file", std::ios::binary);
    REQUIRE(writeFileAtomically(folder.path() / "file", "new"));
    CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == "old");
}

TEST_CASE("writeFileAtomically: keeps others out, whatever the umask", "[base]") {
    const mode_t mask = GENERATE(0000u, 0022u, 0077u, 0277u, 0777u);
    const TempDir folder;
    const fs::path path = folder.path() / "one" / "two" / "file";
    {
        const UmaskGuard guard(mask);
        REQUIRE(writeFileAtomically(path, "private"));
    }
    INFO("umask " << mask);
    CHECK(modeOf(path) == 0600);
    CHECK(modeOf(folder.path() / "one") == 0700);
    CHECK(modeOf(folder.path() / "one" / "two") == 0700);
}

TEST_CASE("writeFileAtomically: takes rights away that an older file gave", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    fs::permissions(folder.path() / "file", fs::perms::all);
    REQUIRE(writeFileAtomically(folder.path() / "file", "new"));
    CHECK(modeOf(folder.path() / "file") == 0600);
}

TEST_CASE("writeFileAtomically: leaves the rights of folders that were there", "[base]") {
    const TempDir folder;
    fs::create_directory(folder.path() / "mine");
    fs::permissions(folder.path() / "mine", fs::perms(0755));
    REQUIRE(writeFileAtomically(folder.path() / "mine" / "below" / "file", "x"));
    CHECK(modeOf(folder.path() / "mine") == 0755);
    CHECK(modeOf(folder.path() / "mine" / "below") == 0700);
}

TEST_CASE("writeFileAtomically: a remainder of an interrupted write is no obstacle", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    folder.write("file.new", "half of something longer than what comes now");
    REQUIRE(writeFileAtomically(folder.path() / "file", "new"));
    CHECK(bytesOf(folder.path() / "file") == "new");
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("setAside: moves the file beside itself and says where", "[base]") {
    const TempDir folder;
    folder.write("file", "broken");
    const auto kept = setAside(folder.path() / "file");
    REQUIRE(kept);
    CHECK(*kept == folder.path() / "file.damaged-1");
    CHECK(bytesOf(*kept) == "broken");
    CHECK_FALSE(fs::exists(folder.path() / "file"));
}

TEST_CASE("setAside: never overwrites what was set aside before", "[base]") {
    const TempDir folder;
    folder.write("file.damaged-1", "first");
    fs::create_directory(folder.path() / "file.damaged-2");
    fs::create_symlink("nowhere", folder.path() / "file.damaged-3");
    folder.write("file", "fourth");
    const auto kept = setAside(folder.path() / "file");
    REQUIRE(kept);
    CHECK(*kept == folder.path() / "file.damaged-4");
    CHECK(bytesOf(folder.path() / "file.damaged-1") == "first");
    CHECK(fs::is_directory(folder.path() / "file.damaged-2"));
    CHECK(fs::is_symlink(folder.path() / "file.damaged-3"));
    CHECK(bytesOf(*kept) == "fourth");
}

TEST_CASE("setAside: fails where there is nothing", "[base]") {
    const TempDir folder;
    CHECK(setAside(folder.path() / "none").error().code == ErrorCode::notFound);
    CHECK(countIn(folder.path()) == 0);
}

TEST_CASE("removeFile: removes, and is content where nothing is there", "[base]") {
    const TempDir folder;
    folder.write("file", "x");
    CHECK(removeFile(folder.path() / "file"));
    CHECK_FALSE(fs::exists(folder.path() / "file"));
    CHECK(removeFile(folder.path() / "file"));
    CHECK(removeFile(folder.path() / "none" / "below"));
    folder.write("file", "x");
    CHECK(removeFile(folder.path() / "file" / "below"));
    CHECK(bytesOf(folder.path() / "file") == "x");
}

TEST_CASE("removeFile: never removes a folder", "[base]") {
    const TempDir folder;
    fs::create_directory(folder.path() / "mine");
    CHECK_FALSE(removeFile(folder.path() / "mine"));
    CHECK(fs::is_directory(folder.path() / "mine"));
}
