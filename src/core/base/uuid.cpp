// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/uuid.hpp"

#include <array>
#include <cassert>

#include <sys/random.h>

namespace unknot {

namespace {

constexpr std::string_view kPattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
constexpr std::string_view kDigits = "0123456789abcdef";

} // namespace

std::string newUuid() {
    std::array<unsigned char, 16> bytes{};
    // So few bytes are always given whole, once the machine is up.
    [[maybe_unused]] const ssize_t given = getrandom(bytes.data(), bytes.size(), 0);
    assert(given == ssize_t(bytes.size()));
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    std::string text;
    std::size_t digit = 0;
    for (const char c : kPattern) {
        if (c == '-') {
            text += c;
            continue;
        }
        const unsigned char byte = bytes[digit / 2];
        text += kDigits[digit % 2 == 0 ? byte >> 4 : byte & 0x0f];
        ++digit;
    }
    return text;
}

bool isUuid(std::string_view text) {
    if (text.size() != kPattern.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isFit =
            kPattern[i] == '-' ? text[i] == '-' : kDigits.find(text[i]) != std::string_view::npos;
        if (!isFit)
            return false;
    }
    return true;
}

} // namespace unknot
