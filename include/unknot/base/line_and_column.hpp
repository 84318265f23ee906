// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace unknot {

/// Where a byte of a text is, for whoever opens it in an editor: "line 2, column 5". Past the end means
/// its end. The byte after a line end has column 0, for parsers count from 1 and tell what they have read.
[[nodiscard]] inline std::string lineAndColumn(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 0;
    for (const char c : text.substr(0, offset)) {
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 0 : column + 1;
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace unknot
