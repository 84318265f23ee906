// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

#include <filesystem>

namespace unknot {

/// Something wrong in a content file, told so that whoever wrote it can mend it.
struct Problem {
    std::string file;    ///< the file as it was opened, or its name in the compiled-in copy
    std::string pointer; ///< JSON pointer to the place; empty for the whole file
    std::string expected;
    std::string found;

    bool operator==(const Problem&) const = default;
};

/// "FILE: POINTER: expected X, found Y", on one line.
[[nodiscard]] std::string textOf(const Problem& problem);

/// Where content is read from. Both may be empty.
struct ContentFolders {
    std::filesystem::path shipped; ///< what came with the program; the compiled-in copy stands in for it
    std::filesystem::path own;     ///< the person's own, laid over it
    std::string language = {};     ///< the code of the texts' language; empty or "en": English
};

/// What serves in place of a file that cannot be used.
enum class Instead {
    builtIn, ///< the compiled-in copy of it
    nothing, ///< it was the person's own: it is left out, and what it was laid over stays
};

/// A file that could not be used, to be told in one line.
struct ContentNotice {
    Problem first; ///< the first of its problems
    Instead instead = Instead::builtIn;

    bool operator==(const ContentNotice&) const = default;
};

/// What could be read, and what was wrong on the way.
struct LoadedContent {
    Content content;
    std::vector<Problem> problems;
    std::vector<ContentNotice> notices;
};

/// The content files that are not guides, in the order in which they may refer to each other.
[[nodiscard]] const std::vector<std::string>& sharedFileNames();

/// The languages there are texts in: English first, then those of i18n/ in either folder, by code.
[[nodiscard]] std::vector<Language> languagesIn(const ContentFolders& folders);

/// Reads and checks all content. Never without a result: for each file that is missing, broken or
/// unfit the compiled-in copy is used, and for a broken own file what it was laid over.
/// Limits: 1 MiB a file, depth 32, 200 own guides.
[[nodiscard]] LoadedContent loadContent(const ContentFolders& folders);

/// The compiled-in content alone. Touches no disk.
[[nodiscard]] Content builtInContent();

/// Every problem of the files in `folder`, as for shipped content; nothing is put in their place.
[[nodiscard]] std::vector<Problem> checkShippedContent(const std::filesystem::path& folder);
/// Every problem of the person's own files in `folder`, read as laid over the compiled-in content.
[[nodiscard]] std::vector<Problem> checkOwnContent(const std::filesystem::path& folder);

} // namespace unknot
