// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/sample_episodes.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/draft_file.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

/// A draft file in a folder that does not exist yet.
struct Desk {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "draft.json";
    DraftFile draft{path};

    void write(std::string_view bytes) const { folder.write("unknot/draft.json", bytes); }
};

Draft someDraft() {
    Episode edited = fullEpisode();
    edited.notes = "so far, and \"no further\"\n";
    return {.base = fullEpisode(), .edited = edited};
}

} // namespace

TEST_CASE("DraftFile: loads nothing where nothing was saved", "[journal]") {
    const Desk desk;
    const auto loaded = desk.draft.load();
    REQUIRE(loaded);
    CHECK_FALSE(*loaded);
    CHECK(countIn(desk.folder.path()) == 0);
}

TEST_CASE("DraftFile: gives back what was saved last", "[journal]") {
    const Desk desk;
    REQUIRE(desk.draft.save(someDraft()));
    const Draft fresh{.base = std::nullopt, .edited = bareEpisode()};
    CHECK(**desk.draft.load() == someDraft());
    REQUIRE(desk.draft.save(fresh));
    CHECK(**DraftFile(desk.path).load() == fresh);
    CHECK(modeOf(desk.path) == 0600);
    CHECK(modeOf(desk.path.parent_path()) == 0700);
}

TEST_CASE("DraftFile: keeps what could not be stored as it is", "[journal]") {
    Draft draft = someDraft();
    draft.edited.ownTriggers = {""};
    draft.edited.notes = std::string(100'000, 'x');
    const Desk desk;
    REQUIRE(desk.draft.save(draft));
    CHECK(**desk.draft.load() == draft);
}

TEST_CASE("DraftFile: is empty after it was cleared", "[journal]") {
    const Desk desk;
    REQUIRE(desk.draft.save(someDraft()));
    REQUIRE(desk.draft.clear());
    CHECK_FALSE(fs::exists(desk.path));
    CHECK_FALSE(*desk.draft.load());
    CHECK(desk.draft.clear());
}

TEST_CASE("DraftFile: sets a damaged file aside and says so", "[journal]") {
    const auto bytes = GENERATE(as<std::string>(), "", "{", "[]", "not JSON at all", "{\"version\": 1}",
        R"({"format": "unknot-draft", "version": 1})",
        R"({"format": "unknot-draft", "version": 1, "edited": {"id": 4}})",
        R"({"format": "unknot-journal", "version": 1, "episodes": []})");
    const Desk desk;
    desk.write(bytes);
    const auto loaded = desk.draft.load();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::damaged);
    CHECK_THAT(loaded.error().detail, Catch::Contains("draft.json.damaged-1"));
    CHECK_FALSE(fs::exists(desk.path));
    CHECK(bytesOf(desk.path.string() + ".damaged-1") == bytes);
    // After that there is simply nothing.
    REQUIRE(desk.draft.load());
    CHECK_FALSE(*desk.draft.load());
}

TEST_CASE("DraftFile: sets a newer file aside untouched", "[journal]") {
    const Desk desk;
    const std::string newer = R"({"format": "unknot-draft", "version": 2})";
    desk.write(newer);
    CHECK(desk.draft.load().error().code == ErrorCode::newer);
    CHECK(bytesOf(desk.path.string() + ".damaged-1") == newer);
}

TEST_CASE("DraftFile: a folder in its place is an error and stays", "[journal]") {
    const Desk desk;
    fs::create_directories(desk.path / "inside");
    CHECK(desk.draft.load().error().code == ErrorCode::io);
    CHECK_FALSE(desk.draft.save(someDraft()));
    CHECK(fs::is_directory(desk.path / "inside"));
}

TEST_CASE("DraftFile: a full disk leaves what was kept before", "[journal]") {
    const Desk desk;
    REQUIRE(desk.draft.save(someDraft()));
    Draft large = someDraft();
    large.edited.notes = std::string(60'000, 'x');
    const int code = inChild([&] {
        if (!limitFileSize(10'000))
            return 100;
        const auto saved = desk.draft.save(large);
        return saved ? 101 : int(saved.error().code);
    });
    CHECK(code == int(ErrorCode::diskFull));
    CHECK(**desk.draft.load() == someDraft());
}

TEST_CASE("DraftFile: without a path keeps nothing and finds nothing", "[journal]") {
    const DraftFile draft{fs::path()};
    REQUIRE(draft.load());
    CHECK_FALSE(*draft.load());
    CHECK(draft.save(someDraft()).error().code == ErrorCode::denied);
    CHECK(draft.clear());
}
