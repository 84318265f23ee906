// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/language_choice.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// "de_AT.UTF-8@euro" as a code: "de-at".
std::string codeOf(std::string_view desktops) {
    std::string code(desktops.substr(0, desktops.find_first_of(".@")));
    for (char& c : code)
        c = c == '_' ? '-' : char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return code;
}

const Language* find(const std::vector<Language>& there, std::string_view code) {
    const auto found = std::ranges::find(there, code, &Language::code);
    return found == there.end() ? nullptr : &*found;
}

} // namespace

Language languageFor(
    std::string_view chosen, const std::vector<std::string>& desktop, const std::vector<Language>& there) {
    if (const Language* language = find(there, chosen))
        return *language;
    for (const std::string& wanted : desktop) {
        const std::string code = codeOf(wanted);
        if (const Language* exact = find(there, code))
            return *exact;
        if (const Language* wider = find(there, std::string_view(code).substr(0, code.find('-'))))
            return *wider;
    }
    return there.empty() ? Language() : there.front();
}

} // namespace unknot
