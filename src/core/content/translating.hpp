// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_document.hpp"

#include "unknot/base/language_code.hpp"
#include "unknot/content/language.hpp"
#include "unknot/content/translation.hpp"

#include <functional>

namespace unknot {

/// A text in another language.
struct TranslatedText {
    std::string text;
    bool isReviewed = false; ///< the file it is from has its warning signs reviewed
};

/// The texts of a file of i18n/, or of two laid over each other.
struct Translation {
    Language language;
    std::map<std::string, TranslatedText> texts; ///< by key
};

/// Reads a file of i18n/ for the language `code`. A text that is not fit is reported and left out; nothing
/// else is lost by it. Nothing where the file as a whole is no translation.
[[nodiscard]] std::optional<Translation> readTranslation(std::string_view bytes, const std::string& code,
    const std::string& shownAs, std::vector<Problem>& problems);

/// Lays one over the other: the texts of `above` count, and the signs of both must be reviewed.
[[nodiscard]] Translation laidOver(Translation below, const Translation& above);

/// A text of a content file that is translated.
struct TextPlace {
    const std::string& key;
    std::string& text;
    bool isSign; ///< a warning sign, or an answer that amounts to one (hazard H-17)
};

/// Calls `visit` for each text of the content file `name` that is translated.
void forEachText(Json& document, const std::string& name, const std::function<void(const TextPlace&)>& visit);

/// Puts the translation's texts in the place of the document's. Signs that nobody has reviewed keep their
/// English words beside them. Gives the keys that were used.
std::vector<std::string> translate(Json& document, const std::string& name, const Translation& translation);

} // namespace unknot
