// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.hpp"

#include "unknot/content/red_flag.hpp"

#include <optional>
#include <string>
#include <vector>

namespace unknot::cli {

/// What stands beside an intimate sign.
inline constexpr const char* kPrivateMark = " (Private: your journal does not say which it was.)";

/// What can be typed to the emergency signs.
inline constexpr const char* kSignsPrompt =
    "Type the number of a sign you have. Or type yes, or not sure, or the word none.";
/// Said where a line was no answer.
inline constexpr const char* kSignsReask = "That is no answer yet, and nothing is assumed.";

/// Whether the line says that private answers are to be kept, too, or not after all.
[[nodiscard]] bool isPrivateToggle(const std::string& line);
/// What is said then.
void sayPrivateKept(Console& console, bool keepsPrivate);

/// An answer to the emergency signs as one.
struct SignsReply {
    Answer answer = Answer::no;
    std::optional<std::size_t> sign; ///< its place in the list, from 0, where one was named
};

/// The answer in a line, or nothing where there is none: an empty line, "next" and "no" are no answers,
/// only the deliberate word "none" is. `count` is how many signs were asked.
[[nodiscard]] std::optional<SignsReply> signsReplyIn(const std::string& line, std::size_t count);

/// An answer to one of the signs by its place, from 0.
struct NumberedAnswer {
    std::size_t sign = 0;
    Answer answer = Answer::yes;
};

/// The numbers in a line, those with a question mark as "not sure". Nothing where any part of the
/// line is no number of a sign: half a line understood would be an answer nobody gave.
[[nodiscard]] std::optional<std::vector<NumberedAnswer>> numbersIn(
    const std::string& line, std::size_t count);

/// Says one sign with its number, from 0.
void saySign(Console& console, std::size_t sign, const std::string& text, bool isPrivate);

} // namespace unknot::cli
