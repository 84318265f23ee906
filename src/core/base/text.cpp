// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/text.hpp"

namespace unknot {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

char32_t valueOf(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    constexpr unsigned char kMasks[] = {0x7F, 0x1F, 0x0F, 0x07};
    auto value = char32_t(first & kMasks[character.size() - 1]);
    for (const char byte : character.substr(1))
        value = (value << 6) | (static_cast<unsigned char>(byte) & 0x3Fu);
    return value;
}

/// A control character, or one that ends a line.
bool parts(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/// With these a text can show other words than it has.
bool turns(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2066 && c <= 0x2069);
}

} // namespace

std::size_t firstCharacterLength(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1
        : first < 0xC2                      ? 0
        : first < 0xE0                      ? 2
        : first < 0xF0                      ? 3
        : first < 0xF5                      ? 4
                                            : 0;
    if (length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text[i]))
            return 0;
    return length;
}

std::string onOneLine(std::string_view text) {
    std::string line;
    bool isBlankDue = false;
    while (!text.empty()) {
        const std::size_t length = firstCharacterLength(text);
        const std::string_view character = text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
        const char32_t value = length == 0 ? 0xFFFD : valueOf(character);
        if (turns(value))
            continue;
        if (parts(value)) {
            isBlankDue = !line.empty();
            continue;
        }
        if (isBlankDue)
            line += ' ';
        isBlankDue = false;
        line += length == 0 ? kReplacement : character;
    }
    return line;
}

std::string smallLetters(std::string_view text) {
    constexpr char kStep = 'a' - 'A';
    std::string small(text);
    for (std::size_t i = 0; i < small.size(); ++i) {
        const auto byte = static_cast<unsigned char>(small[i]);
        // À to Þ, of which × is no letter.
        const bool isLatin1 = i > 0 && small[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        if (isLatin1 || (byte >= 'A' && byte <= 'Z'))
            small[i] = static_cast<char>(byte + kStep);
    }
    return small;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (charactersIn(text) <= most)
        return std::string(text);
    std::size_t characters = 0;
    std::size_t end = 0;
    // One less than allowed, for the sign that something is missing.
    for (; end < text.size(); ++end)
        if (!continues(text[end]) && ++characters == most)
            break;
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::size_t charactersIn(std::string_view text) {
    std::size_t characters = 0;
    for (const char byte : text)
        characters += continues(byte) ? 0 : 1;
    return characters;
}

std::string htmlEscaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (const char c : text)
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        case '\'': html += "&#39;"; break;
        default: html += c;
        }
    return html;
}

} // namespace unknot
