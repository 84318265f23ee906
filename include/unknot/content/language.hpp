// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unknot {

/// A language the texts are in (content/i18n/CODE.json). What is not translated stays English.
struct Language {
    std::string code = "en"; ///< "en", "de", "pt-br": lower-case letters, and a hyphen in between
    std::string name = "English";
    /// Whether somebody who knows both has compared the warning signs. Where nobody has, each of them is
    /// shown in English, too (hazard H-17).
    bool areSignsReviewed = true;

    bool operator==(const Language&) const = default;
};

} // namespace unknot
