// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/language_code.hpp"

#include <algorithm>

namespace unknot {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isLowerOrDigit(char c) {
    return isLower(c) || (c >= '0' && c <= '9');
}

} // namespace

bool isLanguageCode(std::string_view text) {
    const auto hyphen = text.find('-');
    const std::string_view language = text.substr(0, hyphen);
    const bool isFit =
        (language.size() == 2 || language.size() == 3) && std::ranges::all_of(language, isLower);
    if (hyphen == std::string_view::npos)
        return isFit;
    const std::string_view part = text.substr(hyphen + 1);
    return isFit && !part.empty() && part.size() <= 8 && std::ranges::all_of(part, isLowerOrDigit);
}

} // namespace unknot
