// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"

#include <QString>

#include <filesystem>

namespace unknot {

// A file that a person names: proposed in the folder for documents, typed into a field, and what is said
// where it cannot be. No dialog: it would stand over the page and its keys.

/// "~/Documents/unknot-journal-2026-11-21" for such a name.
[[nodiscard]] QString proposedTarget(const QString& name);
/// The path that was typed, a leading "~/" taken as the home folder; with `ending` where it has none.
[[nodiscard]] std::filesystem::path pathFrom(const QString& typed, const QString& ending = {});
[[nodiscard]] QString pathText(const std::filesystem::path& path);

/// Why a file of somebody's own could not be read or written: one sentence.
[[nodiscard]] QString fileTroubleText(ErrorCode code, const QString& file);

} // namespace unknot
