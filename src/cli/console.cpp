// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.hpp"

#include <ostream>

namespace unknot::cli {

namespace {

/// How many bytes the character that begins here has; 0 where it is not whole, or not well-formed.
std::size_t characterLength(std::string_view text) {
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
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            return 0;
    return length;
}

bool steers(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1)
        return first < 0x20 || first == 0x7F;
    // U+0080 to U+009F are control characters, too.
    return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

} // namespace

std::string plainText(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0 || steers(text.substr(0, length)))
            plain += '?';
        else
            plain += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return plain;
}

void Console::say(std::string_view line) {
    m_out << plainText(line) << std::endl;
}

void Console::gap() {
    m_out << std::endl;
}

void Console::ring() {
    if (m_isTerminal)
        m_out << '\a' << std::flush;
}

void Console::note(std::string_view line) {
    m_notes << plainText(line) << std::endl;
}

} // namespace unknot::cli
