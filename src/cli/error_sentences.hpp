// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/settings/settings_json.hpp"

#include <filesystem>
#include <string>

namespace unknot::cli {

// Each is one plain line: what happened, what is still there, what to do.

/// A content file that could not be used.
[[nodiscard]] std::string sentenceFor(const ContentNotice& notice);
/// A settings file that cannot be used, or not in full.
[[nodiscard]] std::string sentenceFor(const SettingsProblem& problem);
/// Why a choice is not kept. `file` is where it would be; empty where no home is known.
[[nodiscard]] std::string settingsNotKeptSentence(ErrorCode code, const std::filesystem::path& file);
/// Why the place in a guide is not kept. `file` is where it would be; empty where no home is known.
[[nodiscard]] std::string notKeptSentence(ErrorCode code, const std::filesystem::path& file);
/// Why a place kept from before cannot be gone on with.
[[nodiscard]] std::string notReadSentence(ErrorCode code, const std::filesystem::path& file);
/// Why the plan is not shown.
[[nodiscard]] std::string planNotReadSentence(ErrorCode code, const std::filesystem::path& file);
/// Why the plan is not kept. `file` is where it would be; empty where no home is known.
[[nodiscard]] std::string planNotKeptSentence(ErrorCode code, const std::filesystem::path& file);

} // namespace unknot::cli
