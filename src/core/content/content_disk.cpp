// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_disk.hpp"

#include "json_document.hpp"

#include <algorithm>

namespace unknot {

namespace fs = std::filesystem;

std::vector<std::string> namesIn(
    const fs::path& content, const std::string& part, std::vector<Problem>& problems) {
    const fs::path folder = content / part;
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json")
            names.push_back(part + "/" + it->path().filename().string());
    if (error && error != std::errc::no_such_file_or_directory)
        problems.push_back({folder.string(), "", "a folder that can be read", error.message()});
    std::ranges::sort(names);
    return names;
}

Problem unreadable(const std::string& file, const Error& error) {
    switch (error.code) {
    case ErrorCode::notFound: return {file, "", "this file", "no such file"};
    case ErrorCode::denied: return {file, "", "a file that may be read", "no permission"};
    case ErrorCode::tooLarge:
        return {file, "", "at most " + std::to_string(kMaxFileBytes) + " bytes", "a larger file"};
    default: return {file, "", "a file that can be read", error.detail};
    }
}

bool folderExists(const fs::path& folder) {
    std::error_code ignored;
    return !folder.empty() && fs::is_directory(folder, ignored);
}

} // namespace unknot
