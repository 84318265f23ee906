// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/base/files.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

constexpr int kSucceeded = 100;
constexpr int kNotSetUp = 101;

template <class T>
int codeOf(const Result<T>& result) {
    return result ? kSucceeded : int(result.error().code);
}

} // namespace

TEST_CASE("readFile: a file that may not be read is denied", "[base]") {
    const TempDir folder;
    folder.write("file", "x");
    REQUIRE(giveToNobody(folder.path()));
    fs::permissions(folder.path() / "file", fs::perms::none);
    const int code =
        inChild([&] { return becomeNobody() ? codeOf(readFile(folder.path() / "file", 10)) : kNotSetUp; });
    CHECK(code == int(ErrorCode::denied));
}

TEST_CASE("writeFileAtomically: a read-only folder is denied and keeps its file", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    REQUIRE(giveToNobody(folder.path()));
    fs::permissions(folder.path(), fs::perms(0500));
    const int code = inChild([&] {
        return becomeNobody() ? codeOf(writeFileAtomically(folder.path() / "file", "new")) : kNotSetUp;
    });
    const int below = inChild([&] {
        const fs::path path = folder.path() / "one" / "two" / "file";
        return becomeNobody() ? codeOf(writeFileAtomically(path, "new")) : kNotSetUp;
    });
    fs::permissions(folder.path(), fs::perms(0700));
    CHECK(code == int(ErrorCode::denied));
    CHECK(below == int(ErrorCode::denied));
    CHECK(bytesOf(folder.path() / "file") == "old");
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("writeFileAtomically: a place that no file can be in is denied, even to root", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    // An absolute path stands for itself below the folder.
    const fs::path path = folder.path() /
        GENERATE("file/below", "file/one/two", "/proc/unknot-test", "/proc/unknot-test/one/two",
            "/sys/unknot-test/file");
    INFO(path.string());
    CHECK(codeOf(writeFileAtomically(path, "new")) == int(ErrorCode::denied));
    CHECK(bytesOf(folder.path() / "file") == "old");
}

TEST_CASE("writeFileAtomically: a full disk leaves the old bytes and no remainder", "[base]") {
    const TempDir folder;
    folder.write("file", "old");
    const int code = inChild([&] {
        return limitFileSize(10'000)
            ? codeOf(writeFileAtomically(folder.path() / "file", std::string(100'000, 'n')))
            : kNotSetUp;
    });
    CHECK(code == int(ErrorCode::diskFull));
    CHECK(bytesOf(folder.path() / "file") == "old");
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("writeFileAtomically: a link in the way of the new copy is not followed", "[base]") {
    const TempDir folder;
    folder.write("elsewhere", "not ours");
    fs::permissions(folder.path() / "elsewhere", fs::perms(0644));
    fs::create_symlink("elsewhere", folder.path() / "file.new");
    REQUIRE(writeFileAtomically(folder.path() / "file", "ours"));
    CHECK(bytesOf(folder.path() / "elsewhere") == "not ours");
    CHECK(modeOf(folder.path() / "elsewhere") == 0644);
    CHECK(bytesOf(folder.path() / "file") == "ours");
    CHECK_FALSE(fs::is_symlink(folder.path() / "file"));
}

TEST_CASE("writeFileAtomically: a folder in the file's place is an error and stays", "[base]") {
    const TempDir folder;
    folder.write("file/inside", "kept");
    CHECK(codeOf(writeFileAtomically(folder.path() / "file", "new")) == int(ErrorCode::io));
    CHECK(bytesOf(folder.path() / "file" / "inside") == "kept");
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("writeFileAtomically: replaces a link, never what it points to", "[base]") {
    const TempDir folder;
    folder.write("elsewhere", "not ours");
    fs::create_symlink("elsewhere", folder.path() / "file");
    REQUIRE(writeFileAtomically(folder.path() / "file", "ours"));
    CHECK(bytesOf(folder.path() / "elsewhere") == "not ours");
    CHECK(bytesOf(folder.path() / "file") == "ours");
    CHECK_FALSE(fs::is_symlink(folder.path() / "file"));
}

TEST_CASE("readFile: a pipe in the file's place does not hang", "[base]") {
    const TempDir folder;
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    const int code = inChild([&] {
        const auto read = readFile(folder.path() / "pipe", 10);
        return read && !read->empty() ? kNotSetUp : codeOf(read);
    });
    CHECK(code >= 0);
    CHECK(code <= kSucceeded);
}

TEST_CASE("writeFileAtomically: a pipe in the way does not hang", "[base]") {
    const TempDir folder;
    const auto name = GENERATE("file", "file.new");
    REQUIRE(::mkfifo((folder.path() / name).c_str(), 0600) == 0);
    const int code = inChild([&] { return codeOf(writeFileAtomically(folder.path() / "file", "new")); });
    CHECK(code == kSucceeded);
    CHECK(bytesOf(folder.path() / "file") == "new");
}

TEST_CASE("writeFileAtomically: two who write at once never make a mixture", "[base]") {
    const TempDir folder;
    const fs::path path = folder.path() / "file";
    const auto writeOften = [&](char sign, std::size_t length) {
        for (int i = 0; i < 60; ++i)
            if (!writeFileAtomically(path, std::string(length, sign)))
                return kNotSetUp;
        return kSucceeded;
    };
    const pid_t other = fork();
    if (other == 0) {
        alarm(20);
        _exit(writeOften('b', 70'000));
    }
    const int ours = writeOften('a', 3'000);
    int status = 0;
    REQUIRE(waitpid(other, &status, 0) == other);
    CHECK(ours == kSucceeded);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == kSucceeded);
    const std::string last = bytesOf(path);
    CHECK((last == std::string(3'000, 'a') || last == std::string(70'000, 'b')));
    CHECK(countIn(folder.path()) == 1);
}
