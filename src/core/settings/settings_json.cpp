// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/settings/settings_json.hpp"

#include "unknot/base/line_and_column.hpp"
#include "unknot/settings/setting_words.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <set>

namespace unknot {

using Json = nlohmann::json;

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr int kMaxDepth = 32;
constexpr std::string_view kVersionKey = "version";
constexpr std::string_view kExhaleKey = "exhale_s";

/// What a value is, for "found": one line of ASCII, so that nothing a file holds can steer what shows it.
std::string describe(const Json& value) {
    if (value.is_object() || value.is_array())
        return value.is_object() ? "an object" : "an array";
    constexpr std::size_t kMost = 60;
    const std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    return text.size() <= kMost ? text : text.substr(0, kMost) + "...";
}

/// Reads one file's text. Only the first problem is kept: a person is told one line.
class Reading {
public:
    LoadedSettings read(std::string_view text) {
        const Json document = parsed(text);
        if (!document.is_discarded())
            take(document);
        return std::move(m_loaded);
    }

private:
    void report(ErrorCode code, std::string key, std::string expected, std::string found) {
        if (!m_loaded.problem)
            m_loaded.problem = SettingsProblem{.code = code,
                .file = {},
                .key = std::move(key),
                .expected = std::move(expected),
                .found = std::move(found),
                .setAsideAs = {}};
    }

    /// Discarded where the text is no JSON within the limits.
    Json parsed(std::string_view text) {
        bool isTooDeep = false;
        const auto watch = [&](int depth, Json::parse_event_t event, const Json& value) {
            isTooDeep = isTooDeep || depth > kMaxDepth;
            if (event == Json::parse_event_t::key && depth == 1)
                note(value);
            return !isTooDeep;
        };
        const Json discarded(Json::value_t::discarded);
        try {
            Json document = Json::parse(text, watch);
            if (!isTooDeep)
                return document;
            report(ErrorCode::damaged, "", "at most " + std::to_string(kMaxDepth) + " levels", "more");
        } catch (const Json::parse_error& error) {
            const bool isCutOff = error.byte > text.size();
            report(ErrorCode::damaged, "", "valid JSON",
                (isCutOff ? "the file's end too early, at " : "a syntax error at ") +
                    lineAndColumn(text, error.byte));
        } catch (const Json::exception&) {
            report(ErrorCode::damaged, "", "numbers that fit", "a number out of range");
        }
        return discarded;
    }

    void note(const Json& key) {
        if (!m_keys.insert(key.get<std::string>()).second)
            m_repeated = describe(key);
    }

    void take(const Json& document) {
        if (!document.is_object()) {
            report(ErrorCode::damaged, "", "a JSON object", describe(document));
            return;
        }
        takeVersion(document);
        if (!m_repeated.empty())
            report(ErrorCode::invalid, "", "each key once", m_repeated + " twice");
        for (const auto& [key, value] : document.items())
            if (key != kVersionKey)
                takeSetting(key, value);
    }

    void takeVersion(const Json& document) {
        const Json version = document.value(std::string(kVersionKey), Json());
        const std::string expected = std::to_string(kVersion);
        // The parser holds each whole number that is not negative as an unsigned one.
        if (version.is_number_unsigned() && version.get<std::uint64_t>() > kVersion)
            report(ErrorCode::newer, std::string(kVersionKey), expected, describe(version));
        else if (version != kVersion || !version.is_number_integer())
            report(ErrorCode::invalid, std::string(kVersionKey), expected,
                version.is_null() ? "nothing" : describe(version));
    }

    void takeSetting(const std::string& key, const Json& value) {
        const std::string expected = expectedFor(key);
        if (expected.empty()) {
            report(ErrorCode::invalid, "", "no such key", describe(key));
            return;
        }
        // Whoever writes by hand need not know which of the numbers stand in quotes.
        const bool isWord = value.is_string() || value.is_number_integer();
        const auto changed = isWord
            ? withWord(m_loaded.settings, key, value.is_string() ? value.get<std::string>() : value.dump())
            : fail(ErrorCode::invalid, key);
        if (changed)
            m_loaded.settings = *changed;
        else
            report(ErrorCode::invalid, key, expected, describe(value));
    }

    LoadedSettings m_loaded;
    std::set<std::string> m_keys;
    std::string m_repeated;
};

} // namespace

std::string textOf(const SettingsProblem& problem) {
    const std::string place = problem.key.empty() ? "" : problem.key + ": ";
    return problem.file.string() + ": " + place + "expected " + problem.expected + ", found " + problem.found;
}

std::string toJson(const Settings& settings) {
    nlohmann::ordered_json json = {{std::string(kVersionKey), kVersion}};
    for (const auto& [key, word] : wordsOf(settings)) {
        // Seconds are a number; a text size is a word, for "system" is one of them.
        if (key == kExhaleKey)
            json[std::string(key)] = std::stoi(word);
        else
            json[std::string(key)] = word;
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

LoadedSettings settingsFromJson(std::string_view text) {
    return Reading().read(text);
}

} // namespace unknot
