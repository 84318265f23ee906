// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include <string_view>

namespace unknot {

/// A card in which everything that was looked for occurs.
struct LearnHit {
    CardId card;
    std::string title;
    /// Where it was found; where a title or keyword alone has it, what the card begins with. Of a card with
    /// something to be read first, that: no name of a medicine stands without its warning.
    ClaimView line;

    bool operator==(const LearnHit&) const = default;
};

/// The words of a text as they are compared: letters and digits alone, capital letters as small ones. Folds
/// ASCII and the letters of Latin-1 (Ü, É); other scripts are compared as they are written.
[[nodiscard]] std::vector<std::string> searchWordsOf(std::string_view text);

/// The cards in which each of the words is, or begins, a word: in the title, in a sentence, in its label, in
/// who says it, or among the keywords. Those with all of them in the title come first, then those with some
/// of them there; apart from that, in the order of the content. Without any word, none.
[[nodiscard]] std::vector<LearnHit> hitsFor(const Content& content, std::string_view words);

} // namespace unknot
