// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"
#include "unknot/report/report_wish.hpp"

namespace unknot {

/// Takes out of entries what is not wanted, before anything is made of them: what is left out here can then
/// stand in no form of the report. Borrows: the wish.
class LeavingOut {
public:
    explicit LeavingOut(const ReportWish& wish) : m_wish(wish) {}

    /// Whether there is to be anything of the entry.
    [[nodiscard]] bool hasEntry(const EpisodeId& id);
    /// The entry with what is wanted of it, and only with what a report has.
    [[nodiscard]] Episode wanted(const Episode& episode);
    /// How many single things were found and left out by now; entries apart.
    [[nodiscard]] int itemsFound() const;
    /// Those of the wish that were not found by now.
    [[nodiscard]] std::vector<ReportItem> notFound() const;

private:
    /// Whether it is wanted, by any of its names: a row's id, a list's, its own text.
    bool has(ReportPart part, const EpisodeId& episode, std::initializer_list<std::string_view> names);
    template <class Part, class NamesOf>
    std::vector<Part> wantedOf(
        ReportPart part, const EpisodeId& episode, const std::vector<Part>& all, NamesOf namesOf);
    std::vector<Screening> screenings(const Episode& episode);

    const ReportWish& m_wish;
    std::set<ReportItem> m_found;
};

} // namespace unknot
