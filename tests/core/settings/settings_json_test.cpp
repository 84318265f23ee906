// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/settings/settings_json.hpp"

#include <algorithm>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

/// Nothing has its default here, so that whatever is lost is seen.
const Settings kChosen{.region = {"gb"},
    .theme = ThemeChoice::dark,
    .motion = MotionChoice::reduced,
    .textSize = TextSizeChoice::percent175,
    .exhale = ExhaleChoice::threeSeconds,
    .quiet = {.from = 21h + 30min, .to = 7h + 5min}};

/// The file of kChosen with the value of one key replaced.
std::string fileWith(const std::string& key, const std::string& json) {
    std::string text = toJson(kChosen);
    const std::size_t begin = text.find("\"" + key + "\": ") + key.size() + 4;
    text.replace(begin, text.find_first_of(",\n", begin) - begin, json);
    return text;
}

/// kChosen with the default in place of one setting.
Settings without(const std::string& key) {
    Settings settings = kChosen;
    const Settings fresh;
    if (key == "region")
        settings.region = fresh.region;
    else if (key == "theme")
        settings.theme = fresh.theme;
    else if (key == "motion")
        settings.motion = fresh.motion;
    else if (key == "text_size")
        settings.textSize = fresh.textSize;
    else if (key == "exhale_s")
        settings.exhale = fresh.exhale;
    else if (key == "quiet_from")
        settings.quiet.from = fresh.quiet.from;
    else
        settings.quiet.to = fresh.quiet.to;
    return settings;
}

bool isPlain(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

TEST_CASE("Settings JSON: is written in lines that can be read", "[settings]") {
    CHECK(toJson(kChosen) ==
        "{\n"
        "  \"version\": 1,\n"
        "  \"language\": \"\",\n"
        "  \"region\": \"gb\",\n"
        "  \"theme\": \"dark\",\n"
        "  \"motion\": \"reduced\",\n"
        "  \"text_size\": \"175\",\n"
        "  \"exhale_s\": 3,\n"
        "  \"quiet_from\": \"21:30\",\n"
        "  \"quiet_to\": \"07:05\"\n"
        "}\n");
}

TEST_CASE("Settings JSON: gives back every combination", "[settings]") {
    for (const char* region : {"", "eu", "gb", "us"})
        for (const auto theme :
            {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::highContrast})
            for (const auto motion : {MotionChoice::system, MotionChoice::full, MotionChoice::reduced})
                for (const auto size :
                    {TextSizeChoice::system, TextSizeChoice::percent100, TextSizeChoice::percent125,
                        TextSizeChoice::percent150, TextSizeChoice::percent175, TextSizeChoice::percent200})
                    for (const auto exhale : {ExhaleChoice::threeSeconds, ExhaleChoice::fourSeconds}) {
                        const Settings settings{"", {region}, theme, motion, size, exhale, kChosen.quiet};
                        const LoadedSettings loaded = settingsFromJson(toJson(settings));
                        CHECK(loaded == LoadedSettings{settings, std::nullopt});
                    }
}

TEST_CASE("Settings JSON: gives back every minute as an end of quiet hours", "[settings]") {
    for (auto time = 0min; time < 24h; ++time) {
        const Settings settings{.quiet = {.from = time, .to = 24h - 1min - time}};
        CHECK(settingsFromJson(toJson(settings)) == LoadedSettings{settings, std::nullopt});
    }
}

TEST_CASE("Settings JSON: what is left out has its default", "[settings]") {
    CHECK(settingsFromJson("{\"version\": 1}") == LoadedSettings{});
    const LoadedSettings loaded = settingsFromJson(R"({"version": 1, "region": "us"})");
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings == Settings{.region = {"us"}});
}

TEST_CASE("Settings JSON: numbers may stand in quotes or not", "[settings]") {
    const LoadedSettings loaded = settingsFromJson(R"({"version": 1, "text_size": 125, "exhale_s": "3"})");
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings.textSize == TextSizeChoice::percent125);
    CHECK(loaded.settings.exhale == ExhaleChoice::threeSeconds);
}

TEST_CASE("Settings JSON: one unfit value is named, and all others count", "[settings]") {
    const std::string key =
        GENERATE("region", "theme", "motion", "text_size", "exhale_s", "quiet_from", "quiet_to");
    const std::string value = GENERATE(as<std::string>(), "null", "true", "{}", "[]", "[\"gb\"]", "1.5", "-3",
        "99999999999999999999", "\"\\u0000\"", "\"SYSTEM\"", "\"a\\nb\"", "\"\xE2\x80\xAE\"",
        "\"" + std::string(1000, 'x') + "\"");
    CAPTURE(key, value);
    // The one type rule of a region is its form, and these two have it.
    if (key == "region" && (value == "-3" || value == "99999999999999999999"))
        return;
    const LoadedSettings loaded = settingsFromJson(fileWith(key, value));
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::invalid);
    CHECK(loaded.problem->key == key);
    CHECK(loaded.settings == without(key));
    CHECK_FALSE(loaded.problem->expected.empty());
    CHECK(loaded.problem->found.size() <= 63);
    CHECK(isPlain(loaded.problem->found));
    CHECK(textOf(*loaded.problem).find(key + ": expected ") != std::string::npos);
}

TEST_CASE("Settings JSON: an unknown key is named, and loses nothing", "[settings]") {
    const auto [text, found] = GENERATE(table<std::string, std::string>({
        {R"({"version": 1, "regoin": "gb", "theme": "dark"})", "\"regoin\""},
        {R"({"version": 1, "a\nb": {"deep": [[[1]]]}, "theme": "dark"})", "\"a\\nb\""},
        {R"({"version": 1, "": 1, "theme": "dark"})", "\"\""},
    }));
    const LoadedSettings loaded = settingsFromJson(text);
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::invalid);
    CHECK(loaded.problem->found == found);
    CHECK(loaded.settings == Settings{.theme = ThemeChoice::dark});
}

TEST_CASE("Settings JSON: a key given twice is named", "[settings]") {
    const LoadedSettings loaded = settingsFromJson(R"({"version": 1, "theme": "dark", "theme": "light"})");
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::invalid);
    CHECK(loaded.problem->expected == "each key once");
    CHECK(loaded.problem->found == "\"theme\" twice");
    // Deeper down it is part of an unknown key, and that is what is told.
    CHECK(settingsFromJson(R"({"version": 1, "x": {"a": 1, "a": 2}})").problem->expected == "no such key");
}

TEST_CASE("Settings JSON: the version must be ours", "[settings]") {
    const auto version = GENERATE("0", "-1", "1.0", "\"1\"", "null", "[1]", "true");
    const LoadedSettings loaded = settingsFromJson(fileWith("version", version));
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::invalid);
    CHECK(loaded.problem->key == "version");
    CHECK(loaded.settings == kChosen);
    CHECK(settingsFromJson("{\"region\": \"gb\"}").problem->found == "nothing");
}

TEST_CASE("Settings JSON: of a later version what is understood counts", "[settings]") {
    const std::string version = GENERATE("2", "17", "18446744073709551615");
    const LoadedSettings loaded = settingsFromJson(
        R"({"theme": "solarized", "region": "gb", "voice": "calm", "version": )" + version + "}");
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::newer);
    CHECK(loaded.problem->found == version);
    CHECK(loaded.settings == Settings{.region = {"gb"}});
}

TEST_CASE("Settings JSON: cut off anywhere it is damaged, and never half read", "[settings]") {
    const std::string whole = toJson(kChosen);
    const std::size_t lastBrace = whole.rfind('}');
    for (std::size_t size = 0; size <= lastBrace; ++size) {
        CAPTURE(size);
        const LoadedSettings loaded = settingsFromJson(whole.substr(0, size));
        REQUIRE(loaded.problem);
        CHECK(loaded.problem->code == ErrorCode::damaged);
        CHECK(loaded.settings == Settings());
    }
}

TEST_CASE("Settings JSON: any one byte may change", "[settings]") {
    const std::string whole = toJson(kChosen);
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = whole;
            text[at] = char(byte);
            const LoadedSettings loaded = settingsFromJson(text);
            const bool isDamaged = loaded.problem && loaded.problem->code == ErrorCode::damaged;
            if (isDamaged ? loaded.settings != Settings() : toJson(loaded.settings).empty())
                FAIL(text);
            if (loaded.problem && !isPlain(textOf(*loaded.problem)))
                FAIL(textOf(*loaded.problem));
        }
}

TEST_CASE("Settings JSON: what is no object of settings is damaged", "[settings]") {
    const auto text = GENERATE(as<std::string>(), "", " ", "[]", "null", "1", "\"theme\"", "{} {}",
        "{\"theme\": 1e999}", "{\"theme\": \"\xFF\"}", "{\"a\": 1,}", "// none\n{}");
    CAPTURE(text);
    const LoadedSettings loaded = settingsFromJson(text);
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::damaged);
    CHECK(loaded.problem->key.empty());
    CHECK(loaded.settings == Settings());
}

TEST_CASE("Settings JSON: depth has its limit", "[settings]") {
    const std::size_t levels = GENERATE(std::size_t{33}, std::size_t{30'000});
    const LoadedSettings loaded =
        settingsFromJson("{\"a\": " + std::string(levels, '[') + std::string(levels, ']') + "}");
    REQUIRE(loaded.problem);
    CHECK(loaded.problem->code == ErrorCode::damaged);
    CHECK(loaded.problem->expected == "at most 32 levels");
}
