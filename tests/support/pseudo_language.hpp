// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace unknot::test {

/// A language that nobody speaks and that nobody could miss: in brackets, with an accent on every letter, and
/// 40 % longer. Its code is that of one which Qt can write dates in.
inline constexpr const char* kPseudoCode = "eo";

/// Each plain letter with its accent, in the order of the alphabet.
inline constexpr const char* kAccented[] = {"à", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î", "ĵ", "ķ", "ļ", "ḿ",
    "ñ", "ö", "þ", "ǫ", "ŕ", "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"};
inline constexpr const char* kAccentedCapitals[] = {"À", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î", "Ĵ", "Ķ",
    "Ļ", "Ḿ", "Ñ", "Ö", "Þ", "Ǫ", "Ŕ", "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

/// How much of `text` stays because a value is put there: of "%1", "%n", "%L1"; else 0.
inline std::size_t placeholderIn(std::string_view text) {
    if (!text.starts_with('%'))
        return 0;
    const std::size_t at = text.substr(1).starts_with('L') ? 2 : 1;
    return at < text.size() && (text[at] == 'n' || (text[at] >= '0' && text[at] <= '9')) ? at + 1 : 0;
}

/// "[Ŵàŕñîñĝ šîĝñš ~~~~~ ]". Placeholders stay, and so does a single letter or digit: it is a key, and keys
/// are the same in every language.
inline std::string pseudo(std::string_view english) {
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto letters = std::size_t(std::ranges::count_if(english, isFirstByte));
    if (letters == 1)
        return std::string(english);
    std::string text = "[";
    for (std::size_t i = 0; i < english.size(); ++i) {
        const char c = english[i];
        if (const std::size_t length = placeholderIn(english.substr(i)); length > 0) {
            text += english.substr(i, length);
            i += length - 1;
        } else if (c >= 'a' && c <= 'z') {
            text += kAccented[c - 'a'];
        } else if (c >= 'A' && c <= 'Z') {
            text += kAccentedCapitals[c - 'A'];
        } else {
            text += c;
        }
    }
    // In words, so that it can go on in the next line as a translation would.
    const std::size_t more = (2 * letters + 4) / 5;
    text += ' ';
    for (std::size_t i = 0; i < more; ++i)
        text += i % 6 == 5 ? ' ' : '~';
    return text + "]";
}

/// What that language calls itself.
inline std::string pseudoName() {
    return pseudo("Nobody's own");
}

/// What a file of i18n/ holds for texts by their keys.
inline std::string overlayOf(const std::map<std::string, std::string>& texts, bool areSignsReviewed) {
    std::string json = "{\n\"version\": 1,\n\"name\": \"" + pseudoName() + "\",\n\"signs_reviewed\": ";
    json += areSignsReviewed ? "true" : "false";
    for (const auto& [key, text] : texts) {
        json += ",\n\"" + key + "\": \"";
        for (const char c : text) {
            if (c == '"' || c == '\\')
                json += '\\';
            json += c;
        }
        json += '"';
    }
    return json + "\n}\n";
}

/// All of `texts` in that language.
inline std::string pseudoOverlay(std::map<std::string, std::string> texts, bool areSignsReviewed) {
    for (auto& [key, text] : texts)
        text = pseudo(text);
    return overlayOf(texts, areSignsReviewed);
}

} // namespace unknot::test
