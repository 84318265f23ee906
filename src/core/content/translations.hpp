// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_files.hpp"
#include "translating.hpp"

namespace unknot {

/// A file of i18n/ as it was read, with what is wrong in it.
struct TranslationFile {
    std::string file; ///< as problems call it
    std::optional<Translation> translation;
    std::vector<Problem> problems;
};

/// What there is in one language.
struct Translations {
    std::vector<TranslationFile> files;
    std::optional<Translation> forShipped; ///< for the texts that came with the program: shipped, then own
    std::optional<Translation> forOwn;     ///< for the person's own content: theirs alone
};

/// Whether that compiled-in file holds texts in another language.
[[nodiscard]] bool isTranslation(const BuiltInFile& file);

/// Reads i18n/CODE.json of both folders. A shipped one that is missing or of no use gives way to the
/// compiled-in one.
[[nodiscard]] Translations translationsFor(const ContentFolders& folders, const std::string& code);

/// Every problem of each file of i18n/ in the folder, by itself.
[[nodiscard]] std::vector<Problem> checkTranslationsIn(const std::filesystem::path& folder);

} // namespace unknot
