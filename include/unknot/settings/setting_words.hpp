// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/settings/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// A setting as it is written: in the file, and on the command line.
struct SettingInWords {
    std::string_view key; ///< e.g. "text_size"
    std::string word;     ///< e.g. "125"; empty for a region that is not chosen

    bool operator==(const SettingInWords&) const = default;
};

/// All settings, in the order in which they are shown and written.
[[nodiscard]] std::vector<SettingInWords> wordsOf(const Settings& settings);

/// What may stand behind `key`, to follow "expected": "one of system, full, reduced". Empty for a key that
/// is no setting.
[[nodiscard]] std::string expectedFor(std::string_view key);

/// The settings with that one changed. A region is only looked at for its form: which ones there are is
/// told by the content.
/// Fails: notFound where there is no such key; invalid where the word is none of those expected.
[[nodiscard]] Result<Settings> withWord(Settings settings, std::string_view key, std::string_view word);

} // namespace unknot
