// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace unknot {

/// A content file as it was when the program was built.
struct BuiltInFile {
    std::string_view name; ///< relative to the content folder
    std::string_view bytes;
};

/// All of content/, in the order in which the files may refer to each other.
[[nodiscard]] const std::vector<BuiltInFile>& builtInFiles();

} // namespace unknot
