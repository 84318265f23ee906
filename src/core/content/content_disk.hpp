// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"
#include "unknot/content/loader.hpp"

namespace unknot {

/// "FOLDER/x.json" for each of that part of the content folder, in the order of their names. No such part
/// means no files; one that cannot be read is a problem.
[[nodiscard]] std::vector<std::string> namesIn(
    const std::filesystem::path& content, const std::string& part, std::vector<Problem>& problems);

/// Why a file could not be read, as a problem of it.
[[nodiscard]] Problem unreadable(const std::string& file, const Error& error);

[[nodiscard]] bool folderExists(const std::filesystem::path& folder);

} // namespace unknot
