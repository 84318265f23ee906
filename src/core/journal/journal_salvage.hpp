// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/whole_journal.hpp"

#include <filesystem>

namespace unknot {

/// What can still be read of a damaged journal; all of it keeps the rules of faultsOf().
struct Salvaged {
    JournalContents whole;
    std::vector<Episode> withoutParts; ///< some of their parts could not be read

    [[nodiscard]] bool hasEpisodes() const { return !whole.episodes.empty() || !withoutParts.empty(); }
};

/// Reads it row by row and passes over what fails. Writes nothing to it. A file that is no database at all
/// gives nothing.
[[nodiscard]] Salvaged salvage(const std::filesystem::path& file);

} // namespace unknot
