// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace unknot {

/// The whole file as bytes.
/// Fails: notFound; denied; tooLarge above `limit` bytes; io, also for a folder in its place.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

/// Makes a folder and those above it where they are missing, 0700 whatever the umask.
/// Fails: denied, diskFull, io.
[[nodiscard]] Result<void> makeFolders(const std::filesystem::path& folder);

/// Replaces the file so that a reader, or a power cut, finds the old bytes or the new, never a mixture:
/// written beside it, synced, renamed, folder synced. Makes missing parent folders.
/// The file is 0600 and new folders 0700, whatever the umask.
/// Fails: denied, diskFull, io. The old file is then untouched, but for one case: where the folder itself
/// cannot be synced, the new file stands, and only a power cut could still bring the old one back.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same, and reads it back: for what is to be carried elsewhere. A name alone is one in this folder.
/// Fails: also io, where it reads otherwise than it was written.
[[nodiscard]] Result<void> writeFileChecked(const std::filesystem::path& path, std::string_view bytes);

/// Moves a file that cannot be used out of the way, to `<name>.damaged-<n>` beside it, and says
/// where. Nothing is ever deleted or overwritten.
/// Fails: as rename does.
[[nodiscard]] Result<std::filesystem::path> setAside(const std::filesystem::path& path);

/// Writes `bytes` in the place of a file that cannot be used, or not all of it: that one is set aside, and
/// put back where the writing fails, for half of it may have served. Fails: as setAside and
/// writeFileAtomically.
[[nodiscard]] Result<void> replaceSettingAside(const std::filesystem::path& path, std::string_view bytes);

/// Removes a file; one that is not there is a success.
[[nodiscard]] Result<void> removeFile(const std::filesystem::path& path);

} // namespace unknot
