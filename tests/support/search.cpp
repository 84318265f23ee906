// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/search.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace unknot::test {

namespace {

/// Lower case without accents, and words parted.
std::vector<std::string> wordsOf(const std::string& text) {
    static const std::map<std::string, std::string> kPlain = {{"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"é", "e"},
        {"è", "e"}, {"Ä", "a"}, {"Ö", "o"}, {"Ü", "u"}, {"É", "e"}};
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto plain = kPlain.find(text.substr(i, 2));
        if (plain != kPlain.end()) {
            words.back() += plain->second;
            ++i;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0) {
            words.back() += c;
        } else if (c >= 'A' && c <= 'Z') {
            words.back() += char(c - 'A' + 'a');
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace

bool hasWords(const std::string& text, const std::string& wanted) {
    const auto words = wordsOf(text);
    return std::ranges::all_of(wordsOf(wanted), [&](const std::string& start) {
        return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(start); });
    });
}

} // namespace unknot::test
