// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot::cli {

/// What the program tells whoever started it. A number keeps its meaning for good: scripts rely on it.
enum class ExitCode {
    done = 0,
    problem = 1,
    wrongUse = 2,
    inputEnded = 3,
    emergency = 10,
};

/// The same in words, for --help.
inline constexpr const char* kExitCodesHelp =
    "Exit codes:\n"
    "  0   done, or left with the place kept\n"
    "  1   problems found, or something could not be read or written\n"
    "  2   wrong use\n"
    "  3   the input ended before an answer; nothing is assumed\n"
    "  10  a warning sign: get help now";

} // namespace unknot::cli
