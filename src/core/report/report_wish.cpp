// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/report_wish.hpp"

namespace unknot {

namespace {

struct Entry {
    ReportPart part;
    const char* key;
    Word word;
};

/// In the order of the parts.
constexpr Entry kParts[] = {
    {ReportPart::entries, "entries", Word::partEntries},
    {ReportPart::screenings, "screenings", Word::partScreenings},
    {ReportPart::readings, "readings", Word::partReadings},
    {ReportPart::places, "places", Word::partPlaces},
    {ReportPart::triggers, "triggers", Word::partTriggers},
    {ReportPart::impacts, "impacts", Word::partImpacts},
    {ReportPart::tried, "tried", Word::partTried},
    {ReportPart::medicines, "medicines", Word::partMedicines},
    {ReportPart::riskFactors, "risks", Word::partRisks},
    {ReportPart::ownWords, "own-words", Word::partOwnWords},
    {ReportPart::notes, "notes", Word::partNotes},
};

consteval bool isInOrder() {
    std::size_t i = 0;
    for (const Entry& entry : kParts)
        if (std::size_t(entry.part) != i++)
            return false;
    return i == kReportParts;
}
static_assert(isInOrder());

} // namespace

std::string_view keyOf(ReportPart part) {
    return kParts[std::size_t(part)].key;
}

std::optional<ReportPart> reportPartCalled(std::string_view key) {
    for (const Entry& entry : kParts)
        if (key == entry.key)
            return entry.part;
    return std::nullopt;
}

Word wordFor(ReportPart part) {
    return kParts[std::size_t(part)].word;
}

} // namespace unknot
