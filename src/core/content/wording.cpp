// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace unknot {

namespace {

// Each begins and ends at a word's edge. "cure" must not hit "secure", nor "mg" "amg".
constexpr std::array<std::string_view, 37> kForbidden = {"buy now", "cure", "cured", "cures", "discount",
    "don't worry", "fix your back", "fixes", "get rid of", "guarantee", "guaranteed", "guarantees",
    "make it go away", "mg", "milligrams", "no need to worry", "not serious", "nothing serious",
    "nothing to worry about", "order now", "promise", "safe to ignore", "stop a spasm", "stop the spasm",
    "stop your spasm", "stops the spasm", "stops your spasm", "switch off the spasm", "we diagnose",
    "will go away", "will stop", "you are fine", "you are safe", "you have a", "you're fine", "you're safe",
    "your diagnosis"};
static_assert(std::ranges::is_sorted(kForbidden)); // so that those with one first letter lie together

// By hand, not by <cctype>: that asks the locale about each sign of every text, and at every start.
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

constexpr char small(char c) {
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

constexpr bool isWordSign(char c) {
    return (small(c) >= 'a' && small(c) <= 'z') || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool beginsWord(std::string_view text, std::size_t at) {
    return at == 0 || !isWordSign(text[at - 1]) || isDigit(text[at - 1]); // "400mg" is a dose
}

bool endsWord(std::string_view text, std::size_t end) {
    return end == text.size() || !isWordSign(text[end]);
}

/// For each byte how many phrases begin with a smaller one. A text is looked at at every start of the
/// program, and few of its words begin as a phrase does.
constexpr auto kSmaller = [] {
    std::array<std::size_t, 257> smaller{};
    for (std::size_t byte = 0; byte < smaller.size(); ++byte)
        smaller[byte] = std::size_t(std::ranges::count_if(kForbidden,
            [byte](std::string_view phrase) { return static_cast<unsigned char>(phrase.front()) < byte; }));
    return smaller;
}();

/// The phrase that the text begins with, or nothing.
std::string_view phraseAt(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    for (std::size_t i = kSmaller[first]; i < kSmaller[first + std::size_t{1}]; ++i)
        if (text.starts_with(kForbidden[i]) && endsWord(text, kForbidden[i].size()))
            return kForbidden[i];
    return {};
}

/// The bytes of a typographic mark at `i` (a dash, a quotation mark, a space that does not break), or 0.
std::size_t markLengthAt(std::string_view text, std::size_t i) {
    if (static_cast<unsigned char>(text[i]) < 0x80)
        return 0;
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xc2\xa0"))
        return 2;
    const bool isGeneralPunctuation = rest.starts_with("\xe2\x80") || rest.starts_with("\xe2\x81");
    return isGeneralPunctuation && rest.size() > 2 ? 3 : 0;
}

bool isApostropheAt(std::string_view text, std::size_t i) {
    return text.substr(i).starts_with("\xe2\x80\x99");
}

/// Small letters, and the signs of a keyboard for those of a typesetter, so that neither "you’re" nor
/// a word in curly quotation marks gets by.
std::string normalised(std::string_view text) {
    std::string out(text.size(), ' ');
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t mark = markLengthAt(text, i);
        const char c = mark == 0 ? small(text[i]) : (isApostropheAt(text, i) ? '\'' : ' ');
        if (c != ' ' || length == 0 || out[length - 1] != ' ')
            out[length++] = c;
        i += std::max<std::size_t>(mark, 1);
    }
    out.resize(length);
    return out;
}

} // namespace

std::string_view forbiddenPhraseIn(std::string_view text) {
    const std::string lower = normalised(text);
    for (std::size_t at = 0; at < lower.size(); ++at)
        if (beginsWord(lower, at))
            if (const auto phrase = phraseAt(std::string_view(lower).substr(at)); !phrase.empty())
                return phrase;
    return {};
}

int countWords(std::string_view text) {
    int words = 0;
    bool isInWord = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t mark = markLengthAt(text, i);
        const bool isGap =
            mark == 0 ? std::isspace(static_cast<unsigned char>(text[i])) != 0 : !isApostropheAt(text, i);
        if (isGap)
            isInWord = false;
        else if (mark == 0 && !isInWord && isWordSign(text[i])) {
            isInWord = true;
            ++words;
        }
        i += std::max<std::size_t>(mark, 1);
    }
    return words;
}

} // namespace unknot
