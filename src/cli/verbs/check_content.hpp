// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.hpp"
#include "exit_code.hpp"

#include "unknot/base/paths.hpp"

#include <optional>

namespace unknot::cli {

/// What a folder is meant to be.
enum class ContentKind {
    complete, ///< everything the program needs, as it is shipped
    own,      ///< laid over what is shipped
};

struct CheckOptions {
    std::filesystem::path folder;    ///< empty: the shipped folder and the person's own
    std::optional<ContentKind> kind; ///< empty: told by what is in the folder
    bool givesTexts = false;         ///< instead, what a translation begins with
};

/// `check-content`: says every problem, one on a line. `--texts`: every text that is translated, as a file
/// of i18n/ in which all is still English.
[[nodiscard]] ExitCode runCheckContent(const CheckOptions& options, const Paths& paths, Console& console);

} // namespace unknot::cli
