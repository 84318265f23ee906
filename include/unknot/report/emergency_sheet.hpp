// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/episode.hpp"
#include "unknot/report/document.hpp"

namespace unknot {

/// What an emergency sheet is made of. Any of it but `now` may be missing.
struct SheetFacts {
    std::optional<Episode> episode;
    std::optional<WallTime> onset;  ///< when the guide was begun; used where no episode is there
    std::vector<Screening> sitting; ///< what was answered since the program began, stored or not
    bool namesPrivate = false;      ///< the person wants the private signs of the sitting named on this sheet
    RegionId region;
    WallTime now; ///< when the sheet is made
};

/// One page for those who help: what was answered about warning signs first, then what is known of the pain,
/// in the person's own entries, and no advice. The latest of each is on it, and how much more the journal
/// has, so that it stays one page of A4 or Letter. A private sign is named only where the person asked for
/// it: where it is stored by name, or with `namesPrivate`. A pure function.
[[nodiscard]] Document emergencySheet(const SheetFacts& facts, const Content& content);

} // namespace unknot
