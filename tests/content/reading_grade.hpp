// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace unknot::test {

/// Syllables of one word as it is spoken. Numbers count as spoken, capitals letter by letter, the
/// parts of a hyphenated word together. A rule with a list of the words it gets wrong; for a word on
/// neither side it may be one off.
[[nodiscard]] int countSyllables(std::string_view word);

/// What the Flesch-Kincaid formula needs.
struct ReadingCounts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;

    bool operator==(const ReadingCounts&) const = default;
};

/// A sentence ends with '.', '!' or '?' or with its text; a colon or semicolon ends none. A word is a
/// run between white space with a letter or digit in it.
[[nodiscard]] ReadingCounts countForReading(const std::vector<std::string_view>& texts);

/// Flesch-Kincaid grade of the texts taken together: the school year they ask for. No text: 0.
[[nodiscard]] double readingGrade(const std::vector<std::string_view>& texts);

} // namespace unknot::test
