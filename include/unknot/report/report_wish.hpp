// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/words.hpp"
#include "unknot/insights/insight_range.hpp"

#include <array>
#include <compare>
#include <set>
#include <string>
#include <string_view>

namespace unknot {

/// What can be left out of a report. Onsets and lengths cannot: without them there is none.
enum class ReportPart {
    entries, ///< as a whole: the table of them; one of them: all that it has
    screenings,
    readings,
    places, ///< with how far down it is felt
    triggers,
    impacts,
    tried,
    medicines,
    riskFactors,
    ownWords,
    notes,
};

inline constexpr std::size_t kReportParts = std::size_t(ReportPart::notes) + 1;

/// One thing of a part, by its id:
/// - a row's (of a reading, something tried, a medicine, a screening, an entry), or
/// - a list's (a trigger, a measure, an area, an impact, a risk; of screenings a sign), in every entry, or
/// - an entry's, for all that it has of that part.
/// An own trigger or measure is named by its text.
struct ReportItem {
    ReportPart part = ReportPart::entries;
    std::string id;

    auto operator<=>(const ReportItem&) const = default;
};

/// What somebody wants to have in a report.
struct ReportWish {
    InsightRange range;
    /// It begins with the first entry in the range that is not left out: its beginning would tell of one that
    /// is.
    bool fromFirst = false;
    std::string name; ///< empty: the report has none
    std::set<ReportPart> leftOut = {ReportPart::notes};
    std::set<ReportItem> leftOutItems;

    [[nodiscard]] bool has(ReportPart part) const { return !leftOut.contains(part); }
    bool operator==(const ReportWish&) const = default;
};

/// How a part is written on the command line: "own-words".
[[nodiscard]] std::string_view keyOf(ReportPart part);
/// Back to it; empty for what is none.
[[nodiscard]] std::optional<ReportPart> reportPartCalled(std::string_view key);
/// What it is called for people.
[[nodiscard]] Word wordFor(ReportPart part);

} // namespace unknot
