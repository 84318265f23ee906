// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/settings/setting_words.hpp"

#include <algorithm>

using namespace unknot;
using namespace std::chrono_literals;

TEST_CASE("Setting words: name every setting once, in their order", "[settings]") {
    const Settings chosen{.language = "pt-br",
        .region = {"gb"},
        .theme = ThemeChoice::highContrast,
        .motion = MotionChoice::reduced,
        .textSize = TextSizeChoice::percent150,
        .exhale = ExhaleChoice::threeSeconds,
        .quiet = {.from = 23h + 30min, .to = 6h + 5min}};
    CHECK(wordsOf(chosen) ==
        std::vector<SettingInWords>{{"language", "pt-br"}, {"region", "gb"}, {"theme", "high-contrast"},
            {"motion", "reduced"}, {"text_size", "150"}, {"exhale_s", "3"}, {"quiet_from", "23:30"},
            {"quiet_to", "06:05"}});
    CHECK(wordsOf({}) ==
        std::vector<SettingInWords>{{"language", ""}, {"region", ""}, {"theme", "system"},
            {"motion", "system"}, {"text_size", "system"}, {"exhale_s", "4"}, {"quiet_from", "22:00"},
            {"quiet_to", "08:00"}});
}

TEST_CASE("Setting words: each word leads to its own value and back", "[settings]") {
    const auto [key, words] = GENERATE(table<std::string, std::vector<std::string>>({
        {"language", {"", "en", "de", "pt-br", "gsw"}},
        {"region", {"", "eu", "gb", "us", "my-valley-2"}},
        {"theme", {"system", "light", "dark", "high-contrast"}},
        {"motion", {"system", "full", "reduced"}},
        {"text_size", {"system", "100", "125", "150", "175", "200"}},
        {"exhale_s", {"3", "4"}},
        {"quiet_from", {"00:00", "09:59", "12:00", "22:00", "23:59"}},
        {"quiet_to", {"00:00", "08:00", "20:01", "23:59"}},
    }));
    std::vector<Settings> seen;
    for (const std::string& word : words) {
        CAPTURE(key, word);
        const auto changed = withWord({}, key, word);
        REQUIRE(changed);
        CHECK(std::ranges::find(seen, *changed) == seen.end());
        seen.push_back(*changed);
        const auto back = wordsOf(*changed);
        CHECK(std::ranges::find(back, SettingInWords{key, word}) != back.end());
    }
}

TEST_CASE("Setting words: one is changed and the others stay", "[settings]") {
    const Settings before{.region = {"us"}, .theme = ThemeChoice::dark};
    Settings wanted = before;
    wanted.exhale = ExhaleChoice::threeSeconds;
    CHECK(*withWord(before, "exhale_s", "3") == wanted);
}

TEST_CASE("Setting words: refuse what is none of them, and say what would do", "[settings]") {
    const auto [key, word] = GENERATE(table<std::string, std::string>({
        {"language", "EN"},
        {"language", "e"},
        {"language", "de-"},
        {"language", "de_DE"},
        {"language", "../x"},
        {"theme", "Dark"},
        {"theme", ""},
        {"theme", "dark "},
        {"motion", "none"},
        {"text_size", "110"},
        {"text_size", "100%"},
        {"exhale_s", "5"},
        {"exhale_s", "3.5"},
        {"quiet_from", "24:00"},
        {"quiet_from", "22:60"},
        {"quiet_from", "8:00"},
        {"quiet_from", "22.00"},
        {"quiet_to", "0:800"},
        {"quiet_to", "-1:00"},
        {"quiet_to", "1x:00"},
        {"quiet_to", ":9:00"},
        {"quiet_to", "08:00 "},
        {"quiet_to", "8"},
        {"quiet_to", ""},
        {"region", "GB"},
        {"region", "two words"},
        {"region", "g\nb"},
        {"region", std::string(65, 'a')},
    }));
    CAPTURE(key, word);
    const auto changed = withWord({}, key, word);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::invalid);
    CHECK(changed.error().detail.find(expectedFor(key)) != std::string::npos);
}

TEST_CASE("Setting words: an unknown key is told apart", "[settings]") {
    CHECK(withWord({}, "colour", "dark").error().code == ErrorCode::notFound);
    CHECK(withWord({}, "version", "1").error().code == ErrorCode::notFound);
    CHECK(expectedFor("colour").empty());
    CHECK(expectedFor("motion") == "one of system, full, reduced");
}
