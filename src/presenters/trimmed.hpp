// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unknot {

/// What somebody typed, without the blanks and line ends around it.
[[nodiscard]] inline std::string trimmed(const std::string& text) {
    constexpr const char* kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace unknot
