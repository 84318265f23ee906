// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

#include <filesystem>

namespace unknot {

/// What can still be read of a damaged journal; every episode of it keeps the rules of faultsOf().
struct Salvaged {
    std::vector<Episode> whole;
    std::vector<Episode> withoutParts; ///< some of their parts could not be read

    [[nodiscard]] bool isEmpty() const { return whole.empty() && withoutParts.empty(); }
};

/// Reads it row by row and passes over what fails. Writes nothing to it. A file that is no database at all
/// gives nothing.
[[nodiscard]] Salvaged salvage(const std::filesystem::path& file);

} // namespace unknot
