// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::cli {

/// What somebody can type, whatever spelling they chose.
enum class TypedWord {
    next, ///< also the empty line
    back,
    repeat,
    pause,
    who,
    views,
    watchFor, ///< what "none of these" does not mean
    signs,
    leave,
    help,
    startAgain,
    softer,
    longer,
    better,
    same,
    worse,
    couldNot,
    yes,
    notSure,
    none,
    number, ///< see numberIn()
    other,
};

/// Lower case, single spaces, no spaces or full stops at the ends: how lines are compared.
[[nodiscard]] std::string tidied(std::string_view line);
/// The word that the line is. Letter case and spaces do not matter.
[[nodiscard]] TypedWord wordOf(std::string_view line);
/// The whole number from 1 to 999 that the text is, and nothing else.
[[nodiscard]] std::optional<std::size_t> numberIn(std::string_view text);

} // namespace unknot::cli
