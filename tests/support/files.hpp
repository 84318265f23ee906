// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <sys/stat.h>

namespace unknot::test {

/// The whole file, read without the code under test.
inline std::string bytesOf(const std::filesystem::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// The permission bits, e.g. 0600; -1 where there is no such file.
inline int modeOf(const std::filesystem::path& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0 ? int(found.st_mode & 07777) : -1;
}

/// How many entries a folder has.
inline int countIn(const std::filesystem::path& folder) {
    return int(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace unknot::test
