// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace unknot::cli {

/// Numbers above 0, up to a limit. Written so that "nan" falls outside.
[[nodiscard]] inline CLI::Validator aboveZeroUpTo(double most) {
    const std::string rule = "a number above 0, at most " + CLI::detail::to_string(most);
    return CLI::Validator(
        [most, rule](std::string& text) {
            double value = 0;
            const bool isNumber = CLI::detail::lexical_cast(text, value);
            return isNumber && value > 0 && value <= most ? std::string()
                                                          : "expected " + rule + ", found " + text;
        },
        "");
}

} // namespace unknot::cli
