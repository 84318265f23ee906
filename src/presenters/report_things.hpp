// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/episode.hpp"
#include "unknot/report/report_wish.hpp"

namespace unknot {

/// One thing that can be left out of a report by itself.
struct ReportThing {
    ReportItem item;                ///< it is left out by this one
    std::vector<std::string> names; ///< of lists, or as it was typed: on one line, and cut where it is long
    std::optional<WallTime> at;
    std::optional<PainScore> score;
    std::optional<Outcome> outcome;
    int entries = 1;                ///< in how many it stands
    std::vector<ReportItem> within; ///< what stands in it and can be left out of all entries

    bool operator==(const ReportThing&) const = default;
};

/// What one entry has, in the order of the parts: each row of it, and of each list all that it has.
[[nodiscard]] std::vector<ReportThing> thingsOf(const Episode& episode, const Content& content);

/// Whether it has any; without putting them together.
[[nodiscard]] bool hasThings(const Episode& episode);

/// What can be left out of all of these entries, by part, the most frequent first.
[[nodiscard]] std::vector<ReportThing> thingsOfAll(
    const std::vector<const Episode*>& episodes, const Content& content);

} // namespace unknot
