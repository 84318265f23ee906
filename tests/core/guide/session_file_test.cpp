// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/guide/session_file.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

/// A session file in a folder that does not exist yet.
struct Place {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "session.json";
    SessionFile session{path};

    void write(std::string_view bytes) const { folder.write("unknot/session.json", bytes); }
};

GuideState someState() {
    return {.guide = {"spasm-now"}, .step = {"stay"}, .trail = {{"signs"}, {"can-move"}}};
}

} // namespace

TEST_CASE("SessionFile: loads nothing where nothing was saved", "[guide]") {
    const Place place;
    const auto loaded = place.session.load();
    REQUIRE(loaded);
    CHECK_FALSE(*loaded);
    CHECK(countIn(place.folder.path()) == 0);
}

TEST_CASE("SessionFile: gives back what was saved last", "[guide]") {
    const Place place;
    REQUIRE(place.session.save(someState()));
    CHECK(**place.session.load() == someState());
    GuideState later = someState();
    later.step = {"call-out"};
    REQUIRE(place.session.save(later));
    CHECK(**SessionFile(place.path).load() == later);
    CHECK(modeOf(place.path) == 0600);
    CHECK(modeOf(place.path.parent_path()) == 0700);
}

TEST_CASE("SessionFile: is empty after it was cleared", "[guide]") {
    const Place place;
    REQUIRE(place.session.save(someState()));
    REQUIRE(place.session.clear());
    CHECK_FALSE(fs::exists(place.path));
    CHECK_FALSE(*place.session.load());
    CHECK(place.session.clear());
}

TEST_CASE("SessionFile: sets a damaged file aside and says so", "[guide]") {
    const auto bytes = GENERATE(as<std::string>(), "", "{", "[]", "not JSON at all", "{\"version\": 1}");
    const Place place;
    place.write(bytes);
    const auto loaded = place.session.load();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::damaged);
    CHECK(loaded.error().detail.find("session.json.damaged-1") != std::string::npos);
    CHECK_FALSE(fs::exists(place.path));
    CHECK(bytesOf(place.path.string() + ".damaged-1") == bytes);
    // After that there is simply nothing.
    REQUIRE(place.session.load());
    CHECK_FALSE(*place.session.load());
}

TEST_CASE("SessionFile: sets a newer file aside untouched", "[guide]") {
    const Place place;
    place.write("{\"version\": 2}");
    CHECK(place.session.load().error().code == ErrorCode::newer);
    CHECK(bytesOf(place.path.string() + ".damaged-1") == "{\"version\": 2}");
    CHECK_FALSE(fs::exists(place.path));
}

TEST_CASE("SessionFile: keeps every damaged file", "[guide]") {
    const Place place;
    for (const char* bytes : {"first", "second", "third"}) {
        place.write(bytes);
        CHECK_FALSE(place.session.load());
    }
    CHECK(bytesOf(place.path.string() + ".damaged-1") == "first");
    CHECK(bytesOf(place.path.string() + ".damaged-3") == "third");
}

TEST_CASE("SessionFile: a file that is too large is damaged", "[guide]") {
    const Place place;
    place.write(std::string(1024 * 1024 + 1, ' '));
    CHECK(place.session.load().error().code == ErrorCode::damaged);
    CHECK_FALSE(fs::exists(place.path));
}

TEST_CASE("SessionFile: a folder in its place is an error and stays", "[guide]") {
    const Place place;
    fs::create_directories(place.path / "inside");
    CHECK(place.session.load().error().code == ErrorCode::io);
    CHECK_FALSE(place.session.save(someState()));
    CHECK_FALSE(place.session.clear());
    CHECK(fs::is_directory(place.path / "inside"));
}

TEST_CASE("SessionFile: a full disk leaves what was kept before", "[guide]") {
    const Place place;
    REQUIRE(place.session.save(someState()));
    GuideState large = someState();
    large.trail.assign(200, {"a-step-with-a-rather-long-name"});
    const int code = inChild([&] {
        if (!limitFileSize(1000))
            return 100;
        const auto saved = place.session.save(large);
        return saved ? 101 : int(saved.error().code);
    });
    CHECK(code == int(ErrorCode::diskFull));
    CHECK(**place.session.load() == someState());
}

TEST_CASE("SessionFile: without a path keeps nothing and finds nothing", "[guide]") {
    const SessionFile session{fs::path()};
    REQUIRE(session.load());
    CHECK_FALSE(*session.load());
    CHECK(session.save(someState()).error().code == ErrorCode::denied);
    CHECK(session.clear());
}
