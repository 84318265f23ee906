// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include <string>
#include <vector>

namespace unknot::cli {

/// "a chair", as it follows "For this:".
[[nodiscard]] std::string wordsFor(Need need);
/// "Breathe in".
[[nodiscard]] std::string wordsFor(Phase phase);
/// "1 minute 30 seconds"; parts of a second are shown only below ten seconds.
[[nodiscard]] std::string wordsFor(std::chrono::milliseconds span);
/// "1 breath", "6 breaths".
[[nodiscard]] std::string countOf(std::int64_t number, const std::string& one);
/// "112, 999 or 911".
[[nodiscard]] std::string eitherOf(const std::vector<std::string>& words);
/// The sentence with who says it behind it.
[[nodiscard]] std::string withSource(const ClaimView& claim);
/// The text as a sentence: with a full stop where it has no end of its own.
[[nodiscard]] std::string asSentence(std::string text);

} // namespace unknot::cli
