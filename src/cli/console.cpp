// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.hpp"

#include "unknot/base/text.hpp"

#include <ostream>

namespace unknot::cli {

namespace {

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
        const std::size_t length = firstCharacterLength(text);
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
