// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/settings/settings_json.hpp"

#include <filesystem>

namespace unknot {

/// The one small file that keeps what the person chose. Nothing in it is ever lost: what this program did
/// not write and cannot read in full is set aside before anything else is written in its place.
/// A path that is empty means that nothing can be kept: saving then fails, and there is nothing to read.
class SettingsFile {
public:
    explicit SettingsFile(std::filesystem::path path) : m_path(std::move(path)) {}

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// What the file says; changes nothing on the disk. Where there is no file: the defaults, and no problem.
    [[nodiscard]] LoadedSettings read() const;
    /// The same, for the program that owns the file: one in which nothing can be used is set aside. One
    /// that can be used in part stays, so that it still serves at the next start.
    [[nodiscard]] LoadedSettings load() const;
    /// Replaces the file; one with a problem is set aside, not written over.
    /// Fails: denied, diskFull, io; what was kept before is then still in its place.
    [[nodiscard]] Result<void> save(const Settings& settings) const;

private:
    std::filesystem::path m_path;
};

} // namespace unknot
