// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/settings.hpp"

#include "emergency.hpp"
#include "error_sentences.hpp"
#include "words.hpp"

#include "unknot/safety/emergency_card.hpp"
#include "unknot/settings/setting_words.hpp"
#include "unknot/settings/settings_file.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

constexpr std::string_view kRegionKey = "region";

/// What a region comes to, not only how it is called.
void sayRegion(const RegionId& region, const Surroundings& around) {
    const std::string id = region.empty() ? std::string() : region.value + ", ";
    around.console.say("region: " + id + asSentence(around.content.regionOrUnknown(region).name) +
        " Emergency: " + eitherOf(emergencyNumbersFor(around.content, region)) + ".");
}

void sayInWords(const Settings& settings, const Surroundings& around) {
    for (const auto& [key, word] : wordsOf(settings)) {
        if (key == kRegionKey)
            sayRegion(settings.region, around);
        else
            around.console.say(std::string(key) + ": " + asSentence(word.empty() ? "as the desktop" : word));
    }
    const std::filesystem::path file = around.paths.settings();
    around.console.say(file.empty() ? "Nothing can be kept: no home folder is known."
                                    : "What is chosen is kept in " + file.string());
}

void sayAsJson(const Settings& settings, Console& console) {
    std::istringstream lines(toJson(settings));
    for (std::string line; std::getline(lines, line);)
        console.say(line);
}

std::string settingKeys() {
    std::vector<std::string> keys;
    for (const SettingInWords& setting : wordsOf({}))
        keys.emplace_back(setting.key);
    return eitherOf(keys);
}

/// Stricter than the file: a region is one that is there, for nobody means to choose another.
std::string expectedWords(const std::string& key, const Content& content) {
    if (key != kRegionKey)
        return expectedFor(key);
    std::vector<std::string> ids;
    for (const Region& region : content.regions)
        ids.push_back(region.id.value);
    return "one of " + eitherOf(ids);
}

bool isThere(const RegionId& region, const Content& content) {
    return region.empty() || content.regionOrUnknown(region).id == region;
}

/// Nothing where the change is not one that can be made; that is said then.
std::optional<Settings> changedBy(
    const std::string& change, const Settings& settings, const Surroundings& around) {
    const std::size_t equals = change.find('=');
    if (equals == std::string::npos) {
        around.console.note("\"" + change + "\" chooses nothing: write KEY=VALUE, such as region=gb.");
        return std::nullopt;
    }
    const std::string key = change.substr(0, equals);
    const std::string word = change.substr(equals + 1);
    auto changed = withWord(settings, key, word);
    if (!changed && changed.error().code == ErrorCode::notFound) {
        around.console.note("There is no setting \"" + key + "\". Known are " + settingKeys() + ".");
        return std::nullopt;
    }
    if (!changed || (key == kRegionKey && !isThere(changed->region, around.content))) {
        around.console.note("\"" + word + "\" cannot be chosen as " + key + ": expected " +
            expectedWords(key, around.content) + ".");
        return std::nullopt;
    }
    // The content's name for "not chosen".
    if (changed->region == around.content.regions.front().id)
        changed->region = {};
    return *changed;
}

} // namespace

ExitCode runSettings(const SettingsOptions& options, const Surroundings& around) {
    Settings settings = around.settings;
    for (const std::string& change : options.changes) {
        const auto changed = changedBy(change, settings, around);
        if (!changed)
            return ExitCode::wrongUse;
        settings = *changed;
    }
    if (!options.changes.empty()) {
        const SettingsFile file(around.paths.settings());
        if (const auto saved = file.save(settings); !saved) {
            around.console.note(settingsNotKeptSentence(saved.error().code, file.path()));
            return ExitCode::problem;
        }
    }
    noteUnknownRegion(around, settings.region);
    if (options.form == SettingsForm::json)
        sayAsJson(settings, around.console);
    else
        sayInWords(settings, around);
    return ExitCode::done;
}

} // namespace unknot::cli
