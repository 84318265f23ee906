// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unknot {

/// How many bytes the character at the front has; 0 where it is not whole, or not well-formed UTF-8.
/// Requires: `text` is not empty.
[[nodiscard]] std::size_t firstCharacterLength(std::string_view text);

/// Somebody's text as one line that says what it seems to say: line ends, tabs and other control characters
/// become one blank, blanks at its ends go, characters that turn the direction of writing go, and bytes that
/// are no UTF-8 become U+FFFD.
[[nodiscard]] std::string onOneLine(std::string_view text);

/// Capital letters of ASCII and Latin-1 as small ones; other scripts as they are written.
[[nodiscard]] std::string smallLetters(std::string_view text);

/// At most so many characters (code points) of well-formed UTF-8, the last of them "…" where it was longer.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// How many characters (code points) well-formed UTF-8 has.
[[nodiscard]] std::size_t charactersIn(std::string_view text);

/// The text as HTML writes it, between tags or in a quoted attribute: nothing in it is markup any more.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

} // namespace unknot
