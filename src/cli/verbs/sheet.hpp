// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

enum class SheetForm { text, html };

struct SheetOptions {
    SheetForm form = SheetForm::text;
    EpisodeId episode;            ///< empty: the spasm that is there
    std::filesystem::path output; ///< empty: standard output
    RegionId region;              ///< whose emergency numbers; empty: as in the settings
};

/// `sheet`: one page for the emergency department. Where the journal cannot be read, that is said, and the
/// sheet is given without it.
[[nodiscard]] ExitCode runSheet(const SheetOptions& options, const Surroundings& around);

} // namespace unknot::cli
