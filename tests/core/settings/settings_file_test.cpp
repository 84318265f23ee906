// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/settings/settings_file.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

const Settings kChosen{.region = {"gb"}, .theme = ThemeChoice::highContrast};

/// A settings file in a folder that does not exist yet.
struct Place {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "settings.json";
    SettingsFile file{path};

    void write(std::string_view bytes) const { folder.write("unknot/settings.json", bytes); }
    [[nodiscard]] fs::path aside(int n) const { return path.string() + ".damaged-" + std::to_string(n); }
    [[nodiscard]] int count() const { return countIn(path.parent_path()); }
};

const std::string kPartlyFit = R"({"version": 1, "region": "gb", "theme": "drak"})";
const std::string kNewer = R"({"version": 2, "region": "gb", "theme": "solarized"})";

} // namespace

TEST_CASE("SettingsFile: where nothing was chosen there are the defaults, and no file", "[settings]") {
    const Place place;
    CHECK(place.file.load() == LoadedSettings{});
    CHECK(place.file.read() == LoadedSettings{});
    CHECK(countIn(place.folder.path()) == 0);
}

TEST_CASE("SettingsFile: gives back what was saved last", "[settings]") {
    const Place place;
    REQUIRE(place.file.save(kChosen));
    CHECK(place.file.load() == LoadedSettings{kChosen, std::nullopt});
    Settings later = kChosen;
    later.textSize = TextSizeChoice::percent200;
    REQUIRE(place.file.save(later));
    CHECK(SettingsFile(place.path).load() == LoadedSettings{later, std::nullopt});
    CHECK(place.count() == 1);
}

TEST_CASE("SettingsFile: is for its owner alone, whatever the umask", "[settings]") {
    const auto mask = GENERATE(0, 022, 077, 0777);
    const Place place;
    const int code = inChild([&] {
        umask(mode_t(mask));
        return place.file.save(kChosen) ? 0 : 1;
    });
    REQUIRE(code == 0);
    CHECK(modeOf(place.path) == 0600);
    CHECK(modeOf(place.path.parent_path()) == 0700);
}

TEST_CASE("SettingsFile: sets aside a file in which nothing can be used", "[settings]") {
    const auto bytes = GENERATE(as<std::string>(), "", "{", "[]", "not JSON at all");
    const Place place;
    place.write(bytes);
    SECTION("when it is loaded") {
        const LoadedSettings loaded = place.file.load();
        CHECK(loaded.settings == Settings());
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->code == ErrorCode::damaged);
        CHECK(loaded.problem->file == place.path);
        CHECK(loaded.problem->setAsideAs == place.aside(1));
        CHECK(bytesOf(place.aside(1)) == bytes);
        // Nothing is written in its place until somebody chooses something.
        CHECK_FALSE(fs::exists(place.path));
        CHECK(place.file.load() == LoadedSettings{});
    }
    SECTION("but not when it is only read") {
        const LoadedSettings loaded = place.file.read();
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->code == ErrorCode::damaged);
        CHECK(loaded.problem->setAsideAs.empty());
        CHECK(bytesOf(place.path) == bytes);
        CHECK(place.count() == 1);
    }
}

TEST_CASE("SettingsFile: every beginning of a file is damaged, set aside and kept", "[settings]") {
    const std::string whole = toJson(kChosen);
    const Place place;
    int damaged = 0;
    for (std::size_t size = 0; size < whole.rfind('}'); ++size) {
        place.write(whole.substr(0, size));
        const LoadedSettings loaded = place.file.load();
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->setAsideAs == place.aside(++damaged));
        CHECK(bytesOf(place.aside(damaged)) == whole.substr(0, size));
    }
    CHECK(place.count() == damaged);
}

TEST_CASE("SettingsFile: one that can be used in part serves until something is chosen", "[settings]") {
    const auto [bytes, code] = GENERATE(table<std::string, ErrorCode>({
        {kPartlyFit, ErrorCode::invalid},
        {R"({"version": 1, "region": "gb", "regoin": "us"})", ErrorCode::invalid},
        {R"({"region": "gb"})", ErrorCode::invalid},
        {kNewer, ErrorCode::newer},
    }));
    const Place place;
    place.write(bytes);
    for (int start = 0; start < 2; ++start) {
        const LoadedSettings loaded = place.file.load();
        CHECK(loaded.settings == Settings{.region = {"gb"}});
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->code == code);
        CHECK(loaded.problem->setAsideAs.empty());
        CHECK(bytesOf(place.path) == bytes);
        CHECK(place.count() == 1);
    }
    REQUIRE(place.file.save(kChosen));
    CHECK(place.file.load() == LoadedSettings{kChosen, std::nullopt});
    CHECK(bytesOf(place.aside(1)) == bytes);
    REQUIRE(place.file.save({}));
    CHECK(place.count() == 2);
}

TEST_CASE("SettingsFile: a file that is too large is set aside", "[settings]") {
    const Place place;
    SECTION("just small enough") {
        const std::string fit = toJson(kChosen);
        place.write(fit + std::string(64 * 1024 - fit.size(), ' '));
        CHECK(place.file.load() == LoadedSettings{kChosen, std::nullopt});
    }
    SECTION("one byte too large") {
        place.write(std::string(64 * 1024 + 1, ' '));
        const LoadedSettings loaded = place.file.load();
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->code == ErrorCode::damaged);
        CHECK(textOf(*loaded.problem) ==
            place.path.string() + ": expected at most 65536 bytes, found a larger file");
        CHECK(fs::file_size(place.aside(1)) == 64 * 1024 + 1);
    }
}

TEST_CASE("SettingsFile: what may not be read stays until something is chosen", "[settings]") {
    const Place place;
    REQUIRE(place.file.save(kChosen));
    const std::string bytes = bytesOf(place.path);
    fs::permissions(place.path, fs::perms::none);
    fs::permissions(place.folder.path(), fs::perms::all);
    fs::permissions(place.path.parent_path(), fs::perms::all);
    const int code = inChild([&] {
        if (!becomeNobody())
            return 100;
        const LoadedSettings loaded = place.file.load();
        if (!loaded.problem || loaded.problem->code != ErrorCode::denied || !fs::exists(place.path))
            return 101;
        return place.file.save({}) ? 0 : 102;
    });
    CHECK(code == 0);
    fs::permissions(place.aside(1), fs::perms::owner_all);
    CHECK(bytesOf(place.aside(1)) == bytes);
    CHECK(place.file.load() == LoadedSettings{});
}

TEST_CASE(
    "SettingsFile: a folder that may not be written is an error, and what was kept stays", "[settings]") {
    const Place place;
    const auto bytes = GENERATE(as<std::string>(), toJson(kChosen), kPartlyFit, "{");
    place.write(bytes);
    fs::permissions(place.folder.path(), fs::perms(0755));
    fs::permissions(place.path, fs::perms(0644));
    fs::permissions(place.path.parent_path(), fs::perms(0555));
    const int code = inChild([&] {
        if (!becomeNobody())
            return 100;
        const LoadedSettings loaded = place.file.load();
        if (loaded.problem && !loaded.problem->setAsideAs.empty())
            return 101;
        const auto saved = place.file.save({});
        return saved ? 102 : int(saved.error().code);
    });
    CHECK(code == int(ErrorCode::denied));
    CHECK(bytesOf(place.path) == bytes);
    CHECK(place.count() == 1);
    fs::permissions(place.path.parent_path(), fs::perms(0755));
}

TEST_CASE("SettingsFile: a full disk leaves what was kept before", "[settings]") {
    const Place place;
    const auto bytes = GENERATE(as<std::string>(), toJson(kChosen), kPartlyFit, kNewer);
    place.write(bytes);
    const int code = inChild([&] {
        if (!limitFileSize(20))
            return 100;
        const auto saved = place.file.save({});
        return saved ? 101 : int(saved.error().code);
    });
    CHECK(code == int(ErrorCode::diskFull));
    CHECK(bytesOf(place.path) == bytes);
    CHECK(place.count() == 1);
}

TEST_CASE("SettingsFile: a folder in its place is a problem, and nothing in it is lost", "[settings]") {
    const Place place;
    fs::create_directories(place.path / "inside");
    const LoadedSettings loaded = place.file.load();
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::io);
    CHECK(fs::is_directory(place.path / "inside"));
    REQUIRE(place.file.save(kChosen));
    CHECK(fs::is_directory(place.aside(1) / "inside"));
    CHECK(place.file.load() == LoadedSettings{kChosen, std::nullopt});
}

TEST_CASE("SettingsFile: without a path keeps nothing and finds nothing", "[settings]") {
    const SettingsFile file{fs::path()};
    CHECK(file.load() == LoadedSettings{});
    CHECK(file.read() == LoadedSettings{});
    CHECK(file.save(kChosen).error().code == ErrorCode::denied);
}
