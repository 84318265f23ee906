// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"

#include <QString>

#include <filesystem>
#include <set>

namespace unknot {

// A file that a person names: proposed in the folder for documents, typed into a field, and what is said
// where it cannot be. No dialog: it would stand over the page and its keys.

/// "~/Documents/unknot-journal-2026-11-21" for such a name.
[[nodiscard]] QString proposedTarget(const QString& name);
/// The path that was typed: from the home folder where it begins nowhere else, with `ending` where it has
/// none. Empty where no name of a file was typed.
[[nodiscard]] std::filesystem::path pathFrom(const QString& typed, const QString& ending = {});
/// Says that no name was typed.
[[nodiscard]] QString fileNameMissingText();

/// Has somebody asked before a file that was there goes.
class OverwriteQuestion {
public:
    /// False where there is such a file that is none of ours and was not asked about: then that is to be
    /// asked, and the next time with the same file is the answer.
    [[nodiscard]] bool mayWrite(const std::filesystem::path& file);
    /// It may be written again without being asked.
    void written(const std::filesystem::path& file) { m_written.insert(file); }
    /// What was asked has no answer any more.
    void forget() { m_asked.clear(); }

private:
    std::set<std::filesystem::path> m_written;
    std::filesystem::path m_asked;
};

[[nodiscard]] QString pathText(const std::filesystem::path& path);

/// Why a file of somebody's own could not be read or written: one sentence.
[[nodiscard]] QString fileTroubleText(ErrorCode code, const QString& file);

} // namespace unknot
