// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/hostile_texts.hpp"

#include "unknot/base/text.hpp"

#include <sstream>

namespace unknot::test {

/// Whether a text is told line by line, or all of it in one.
enum class Told { onOneLine, inLines };

/// What a reader must find of a typed text on paper: each of its lines, without the end of what is too long.
inline std::vector<std::string> linesShown(const std::string& typed, Told told) {
    std::vector<std::string> lines;
    std::istringstream all(told == Told::inLines ? typed : onOneLine(typed));
    for (std::string line; std::getline(all, line);)
        if (const std::string shown = onOneLine(line); !shown.empty())
            lines.push_back(shown.substr(0, charactersIn(shown) == shown.size() ? 39 : shown.size()));
    return lines;
}

} // namespace unknot::test
