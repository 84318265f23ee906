// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/language.hpp"

#include <string_view>
#include <vector>

namespace unknot {

/// Which of the languages that are there is used: the one that was chosen; where none was, or there are no
/// texts in it, the first of the desktop's that there are texts in ("de_AT.UTF-8" is served by "de", too);
/// else English. `there` is never empty, and English is the first of it.
[[nodiscard]] Language languageFor(
    std::string_view chosen, const std::vector<std::string>& desktop, const std::vector<Language>& there);

} // namespace unknot
