// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/translation.hpp"

#include <string>
#include <string_view>

namespace unknot::test {

/// The code of a language that nobody speaks: every text is in brackets, has accents, and is 40 % longer.
inline constexpr const char* kPseudoCode = "qps";

/// A text in that language; "%1" and the like stay as they are.
inline std::string pseudo(std::string_view english) {
    static constexpr std::pair<char, const char*> kAccents[] = {{'a', "á"}, {'e', "é"}, {'i', "í"},
        {'o', "ö"}, {'u', "ü"}, {'c', "ç"}, {'n', "ñ"}, {'y', "ý"}, {'A', "Å"}, {'E', "É"}, {'I', "Î"},
        {'O', "Ø"}, {'U', "Û"}, {'S', "Š"}, {'T', "Ţ"}, {'N', "Ñ"}};
    std::string text = "[";
    for (std::size_t i = 0; i < english.size(); ++i) {
        const char* accented = nullptr;
        const bool isPlaceholder = i > 0 && english[i - 1] == '%';
        for (const auto& [plain, with] : kAccents)
            if (english[i] == plain && !isPlaceholder)
                accented = with;
        if (accented)
            text += accented;
        else
            text += english[i];
    }
    // Words, so that what is longer can also be broken into lines.
    static constexpr std::string_view kMore =
        " lorem ipsum dolor sit amet consectetur adipiscing elit sed do";
    const std::size_t more = (english.size() * 2 + 4) / 5;
    for (std::size_t i = 0; i < more; ++i)
        text += kMore[i % kMore.size()];
    while (text.back() == ' ')
        text.back() = '~';
    return text + "]";
}

/// What a file of i18n/ holds for these texts.
inline std::string overlayOf(const TextsByKey& texts, bool areSignsReviewed) {
    std::string json = "{\n\"version\": 1,\n\"name\": \"Pseudo\",\n\"signs_reviewed\": ";
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

/// All of the compiled-in content in that language.
inline std::string pseudoOverlay(bool areSignsReviewed) {
    TextsByKey texts = translatableTexts();
    for (auto& [key, text] : texts)
        text = pseudo(text);
    return overlayOf(texts, areSignsReviewed);
}

} // namespace unknot::test
