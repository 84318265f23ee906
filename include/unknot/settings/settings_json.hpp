// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"
#include "unknot/settings/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace unknot {

/// Why a settings file does not say what it should: the first thing that was found, told so that whoever
/// wrote it can mend it.
struct SettingsProblem {
    /// damaged: nothing in it can be used. invalid: all but what is named can. newer: a later version wrote
    /// it; what is understood can be used. denied, io: it cannot be read.
    ErrorCode code = ErrorCode::damaged;
    std::filesystem::path file;
    std::string key; ///< the setting; empty for the whole file
    std::string expected;
    std::string found;
    /// Where the file was set aside; empty where it is still in its place.
    std::filesystem::path setAsideAs;

    bool operator==(const SettingsProblem&) const = default;
};

/// "FILE: KEY: expected X, found Y", on one line.
[[nodiscard]] std::string textOf(const SettingsProblem& problem);

/// What could be read: each setting that is missing or unfit has its default.
struct LoadedSettings {
    Settings settings;
    std::optional<SettingsProblem> problem;

    bool operator==(const LoadedSettings&) const = default;
};

/// The settings as one JSON object, in lines that can be edited by hand.
[[nodiscard]] std::string toJson(const Settings& settings);

/// Back to an equal value. A key that is missing is no problem, one that is not known is: it may be a
/// misspelt one. A problem has no `file` here.
[[nodiscard]] LoadedSettings settingsFromJson(std::string_view text);

} // namespace unknot
