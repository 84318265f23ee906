// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How the settings are told.
enum class SettingsForm { words, json };

struct SettingsOptions {
    SettingsForm form = SettingsForm::words;
    std::vector<std::string> changes; ///< "theme=dark"; either all of them are kept or none
};

/// `settings`: says what was chosen, after choosing what is asked for.
[[nodiscard]] ExitCode runSettings(const SettingsOptions& options, const Surroundings& around);

} // namespace unknot::cli
