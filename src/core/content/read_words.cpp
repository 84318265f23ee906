// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>
#include <optional>

namespace unknot {

namespace {

constexpr std::size_t kMostOfAWord = 120;

std::optional<Word> wordCalled(std::string_view key) {
    for (std::size_t i = 0; i < kWordCount; ++i)
        if (keyOf(Word(i)) == key)
            return Word(i);
    return std::nullopt;
}

/// Each of %1 to %N once, and none beyond.
bool hasPlaces(std::string_view text, int places) {
    std::string found;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9')
            found += text[i + 1];
    std::ranges::sort(found);
    return found == std::string("123456789").substr(0, std::size_t(places));
}

std::string placesText(int places) {
    if (places == 0)
        return "a text without %1";
    return places == 1 ? "a text with %1 in it once"
                       : "a text with each of %1 to %" + std::to_string(places) + " in it once";
}

} // namespace

Words readWordsFile(const Json& document, const JsonPlace& place, const Content& known) {
    Words words = known.words;
    ObjectReader file(document, place);
    readHead(file);
    file.forEachKey("words", [&](const std::string& key, const Json& value, const JsonPlace& at) {
        const auto word = wordCalled(key);
        if (!word) {
            at.expected("a key that the program knows", describe(key));
            return;
        }
        std::string text = textItem(value, at, kMostOfAWord);
        if (!text.empty() && !hasPlaces(text, placesIn(*word)))
            at.expected(placesText(placesIn(*word)), describe(value));
        words.set(*word, std::move(text));
    });
    for (std::size_t i = 0; i < kWordCount; ++i)
        if (const Word word = Word(i); words[word].empty() && place.problems->empty())
            place.at("words").expected("a text called " + std::string(keyOf(word)), "nothing");
    return words;
}

} // namespace unknot
