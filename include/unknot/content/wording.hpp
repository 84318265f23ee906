// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace unknot {

/// The first phrase in `text` that no guidance of ours may contain (a promise to stop or cure, false
/// reassurance, a dose, a diagnosis, advertising), or nothing. Letter case does not matter.
[[nodiscard]] std::string_view forbiddenPhraseIn(std::string_view text);

/// Words as a reader counts them: runs of signs between white space with a letter or digit in them.
[[nodiscard]] int countWords(std::string_view text);

} // namespace unknot
