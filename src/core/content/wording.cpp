// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace unknot {

namespace {

// Each begins and ends at a word's edge. "cure" must not hit "secure", nor "mg" "amg".
constexpr std::array<std::string_view, 37> kForbidden = {"cure", "cures", "cured", "guarantee", "guaranteed",
    "guarantees", "fix your back", "fixes", "stop the spasm", "stops the spasm", "stop your spasm",
    "stops your spasm", "stop a spasm", "switch off the spasm", "will stop", "will go away",
    "make it go away", "get rid of", "nothing serious", "not serious", "you are fine", "you're fine",
    "you are safe", "you're safe", "safe to ignore", "nothing to worry about", "no need to worry",
    "don't worry", "you have a", "your diagnosis", "we diagnose", "mg", "milligrams", "buy now", "discount",
    "order now", "promise"};

bool isWordSign(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool standsAlone(std::string_view text, std::size_t at, std::size_t length) {
    const bool startsClean = at == 0 || !isWordSign(text[at - 1]) ||
        std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0; // "400mg" is a dose
    const bool endsClean = at + length == text.size() || !isWordSign(text[at + length]);
    return startsClean && endsClean;
}

/// The bytes of a typographic mark at `i` (a dash, a quotation mark, a space that does not break), or 0.
std::size_t markLengthAt(std::string_view text, std::size_t i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xc2\xa0"))
        return 2;
    const bool isGeneralPunctuation = rest.starts_with("\xe2\x80") || rest.starts_with("\xe2\x81");
    return isGeneralPunctuation && rest.size() > 2 ? 3 : 0;
}

/// Small letters, and the signs of a keyboard for those of a typesetter, so that neither "you’re" nor
/// a word in curly quotation marks gets by.
std::string normalised(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t mark = markLengthAt(text, i);
        const bool isApostrophe = text.substr(i).starts_with("\xe2\x80\x99");
        const char c =
            mark == 0 ? char(std::tolower(static_cast<unsigned char>(text[i]))) : (isApostrophe ? '\'' : ' ');
        if (c != ' ' || out.empty() || out.back() != ' ')
            out += c;
        i += std::max<std::size_t>(mark, 1);
    }
    return out;
}

} // namespace

std::string_view forbiddenPhraseIn(std::string_view text) {
    const std::string lower = normalised(text);
    const auto contains = [&](std::string_view phrase) {
        for (std::size_t at = 0; (at = lower.find(phrase, at)) != std::string::npos; ++at)
            if (standsAlone(lower, at, phrase.size()))
                return true;
        return false;
    };
    const auto found = std::ranges::find_if(kForbidden, contains);
    return found == kForbidden.end() ? std::string_view() : *found;
}

int countWords(std::string_view text) {
    int words = 0;
    bool isInWord = false;
    for (const char c : normalised(text)) {
        if (std::isspace(static_cast<unsigned char>(c)) != 0)
            isInWord = false;
        else if (!isInWord && isWordSign(c)) {
            isInWord = true;
            ++words;
        }
    }
    return words;
}

} // namespace unknot
