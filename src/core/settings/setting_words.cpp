// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/settings/setting_words.hpp"

#include "unknot/base/ids.hpp"
#include "unknot/base/language_code.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

namespace unknot {

namespace {

constexpr std::pair<std::string_view, ThemeChoice> kThemes[] = {
    {"system", ThemeChoice::system},
    {"light", ThemeChoice::light},
    {"dark", ThemeChoice::dark},
    {"high-contrast", ThemeChoice::highContrast},
};
constexpr std::pair<std::string_view, MotionChoice> kMotions[] = {
    {"system", MotionChoice::system},
    {"full", MotionChoice::full},
    {"reduced", MotionChoice::reduced},
};
constexpr std::pair<std::string_view, TextSizeChoice> kTextSizes[] = {
    {"system", TextSizeChoice::system},
    {"100", TextSizeChoice::percent100},
    {"125", TextSizeChoice::percent125},
    {"150", TextSizeChoice::percent150},
    {"175", TextSizeChoice::percent175},
    {"200", TextSizeChoice::percent200},
};
constexpr std::pair<std::string_view, ExhaleChoice> kExhales[] = {
    {"3", ExhaleChoice::threeSeconds},
    {"4", ExhaleChoice::fourSeconds},
};

/// How one setting is written and read.
struct Setting {
    std::string_view key;
    std::string (*wordOf)(const Settings& settings);
    /// False where the word is none of the setting's own; nothing is changed then.
    bool (*set)(Settings& settings, std::string_view word);
    std::string (*expected)();
};

template <auto kMember, const auto& kWords>
constexpr Setting choiceAmong(std::string_view key) {
    return {
        .key = key,
        .wordOf =
            [](const Settings& settings) {
                for (const auto& [word, value] : kWords)
                    if (settings.*kMember == value)
                        return std::string(word);
                return std::string();
            },
        .set =
            [](Settings& settings, std::string_view wanted) {
                for (const auto& [word, value] : kWords)
                    if (word == wanted) {
                        settings.*kMember = value;
                        return true;
                    }
                return false;
            },
        .expected =
            [] {
                std::string words;
                for (const auto& [word, value] : kWords)
                    words += (words.empty() ? "one of " : ", ") + std::string(word);
                return words;
            },
    };
}

std::string languageOf(const Settings& settings) {
    return settings.language;
}

bool setLanguage(Settings& settings, std::string_view word) {
    if (!word.empty() && !isLanguageCode(word)) // empty: as the desktop
        return false;
    settings.language = word;
    return true;
}

std::string expectedLanguage() {
    return "a language's code such as en or pt-br, or nothing between the quotes: as the desktop";
}

std::string regionOf(const Settings& settings) {
    return settings.region.value;
}

bool setRegion(Settings& settings, std::string_view word) {
    if (!word.empty() && !isIdText(word)) // empty: no region chosen
        return false;
    settings.region.value = word;
    return true;
}

std::string expectedRegion() {
    return "a region's id of lower-case letters, digits and hyphens, or nothing between the quotes";
}

/// "22:00". An hour has two digits, so that each time is written in one way only.
std::optional<std::chrono::minutes> timeOfDay(std::string_view word) {
    const auto digit = [&](std::size_t i) { return word[i] >= '0' && word[i] <= '9' ? word[i] - '0' : 100; };
    if (word.size() != 5 || word[2] != ':')
        return std::nullopt;
    const int hours = 10 * digit(0) + digit(1);
    const int minutes = 10 * digit(3) + digit(4);
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::minutes(60 * hours + minutes);
}

template <auto kEnd>
constexpr Setting endOfQuiet(std::string_view key) {
    return {
        .key = key,
        .wordOf =
            [](const Settings& settings) {
                const auto minutes = int((settings.quiet.*kEnd).count());
                char text[32];
                std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60, minutes % 60);
                return std::string(text);
            },
        .set =
            [](Settings& settings, std::string_view word) {
                const auto time = timeOfDay(word);
                if (time)
                    settings.quiet.*kEnd = *time;
                return time.has_value();
            },
        .expected = [] { return std::string("a time of day from 00:00 to 23:59, such as 22:00"); },
    };
}

constexpr Setting kSettings[] = {
    {.key = "language", .wordOf = languageOf, .set = setLanguage, .expected = expectedLanguage},
    {.key = "region", .wordOf = regionOf, .set = setRegion, .expected = expectedRegion},
    choiceAmong<&Settings::theme, kThemes>("theme"),
    choiceAmong<&Settings::motion, kMotions>("motion"),
    choiceAmong<&Settings::textSize, kTextSizes>("text_size"),
    choiceAmong<&Settings::exhale, kExhales>("exhale_s"),
    endOfQuiet<&DaySpan::from>("quiet_from"),
    endOfQuiet<&DaySpan::to>("quiet_to"),
};

const Setting* settingOf(std::string_view key) {
    const auto* found = std::ranges::find(kSettings, key, &Setting::key);
    return found == std::end(kSettings) ? nullptr : found;
}

} // namespace

std::vector<SettingInWords> wordsOf(const Settings& settings) {
    std::vector<SettingInWords> words;
    for (const Setting& setting : kSettings)
        words.push_back({setting.key, setting.wordOf(settings)});
    return words;
}

std::string expectedFor(std::string_view key) {
    const Setting* setting = settingOf(key);
    return setting ? setting->expected() : std::string();
}

Result<Settings> withWord(Settings settings, std::string_view key, std::string_view word) {
    const Setting* setting = settingOf(key);
    if (!setting)
        return fail(ErrorCode::notFound, "no setting " + std::string(key));
    if (!setting->set(settings, word))
        return fail(ErrorCode::invalid,
            std::string(key) + ": expected " + setting->expected() + ", found " + std::string(word));
    return settings;
}

} // namespace unknot
