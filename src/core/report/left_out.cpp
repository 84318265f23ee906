// SPDX-License-Identifier: GPL-3.0-or-later
#include "left_out.hpp"

#include <algorithm>
#include <tuple>

namespace unknot {

bool LeavingOut::hasEntry(const EpisodeId& id) {
    const auto found = m_wish.leftOutItems.find({ReportPart::entries, id.value});
    if (found == m_wish.leftOutItems.end())
        return true;
    m_found.insert(*found);
    return false;
}

int LeavingOut::itemsFound() const {
    return int(std::ranges::count_if(
        m_found, [](const ReportItem& item) { return item.part != ReportPart::entries; }));
}

std::vector<ReportItem> LeavingOut::notFound() const {
    std::vector<ReportItem> missing;
    for (const ReportItem& item : m_wish.leftOutItems)
        // Of a part that is left out as a whole nothing is looked for.
        if (!m_found.contains(item) && (m_wish.has(item.part) || item.part == ReportPart::entries))
            missing.push_back(item);
    return missing;
}

bool LeavingOut::has(
    ReportPart part, const EpisodeId& episode, std::initializer_list<std::string_view> names) {
    if (!m_wish.has(part))
        return false;
    if (m_wish.leftOutItems.empty())
        return true;
    bool isWanted = true;
    const auto look = [&](std::string_view name) {
        if (name.empty())
            return;
        const auto found = m_wish.leftOutItems.find({part, std::string(name)});
        if (found == m_wish.leftOutItems.end())
            return;
        m_found.insert(*found);
        isWanted = false;
    };
    look(episode.value);
    for (const std::string_view name : names)
        look(name);
    return isWanted;
}

template <class Part, class NamesOf>
std::vector<Part> LeavingOut::wantedOf(
    ReportPart part, const EpisodeId& episode, const std::vector<Part>& all, NamesOf namesOf) {
    if (m_wish.leftOutItems.empty())
        return m_wish.has(part) ? all : std::vector<Part>();
    std::vector<Part> wanted;
    for (const Part& one : all)
        if (std::apply([&](auto... names) { return has(part, episode, {names...}); }, namesOf(one)))
            wanted.push_back(one);
    return wanted;
}

std::vector<Screening> LeavingOut::screenings(const Episode& episode) {
    std::vector<Screening> wanted;
    for (const Screening& screening : episode.screenings) {
        if (!has(ReportPart::screenings, episode.id, {screening.id.value}))
            continue;
        Screening kept{.id = screening.id, .at = screening.at, .answers = {}};
        for (const SignAnswer& answer : screening.answers)
            if (has(ReportPart::screenings, episode.id, {answer.sign.value}))
                kept.answers.push_back(answer);
        if (!kept.answers.empty())
            wanted.push_back(std::move(kept));
    }
    return wanted;
}

Episode LeavingOut::wanted(const Episode& episode) {
    using std::string_view;
    const EpisodeId& id = episode.id;
    const auto byId = [](const auto& listed) { return std::tuple(string_view(listed.value)); };
    const auto byRow = [](const auto& row) { return std::tuple(string_view(row.id.value)); };
    Episode wanted{.id = id, .notedAt = episode.notedAt, .onset = episode.onset, .end = episode.end};
    wanted.kind = episode.kind;
    wanted.screenings = screenings(episode);
    wanted.readings = wantedOf(ReportPart::readings, id, episode.readings, byRow);
    wanted.places = wantedOf(ReportPart::places, id, episode.places,
        [](const Place& place) { return std::tuple(string_view(place.area.value)); });
    if (episode.spread != Spread::unsaid && has(ReportPart::places, id, {}))
        wanted.spread = episode.spread;
    wanted.triggers = wantedOf(ReportPart::triggers, id, episode.triggers, byId);
    wanted.ownTriggers = wantedOf(ReportPart::triggers, id, episode.ownTriggers,
        [](const std::string& text) { return std::tuple(string_view(text)); });
    wanted.isNoTriggerKnown = episode.isNoTriggerKnown && has(ReportPart::triggers, id, {});
    wanted.impacts = wantedOf(ReportPart::impacts, id, episode.impacts, byId);
    wanted.tried = wantedOf(ReportPart::tried, id, episode.tried, [](const Tried& one) {
        return std::tuple(string_view(one.id.value), string_view(one.measure.value), string_view(one.own));
    });
    wanted.medicines = wantedOf(ReportPart::medicines, id, episode.medicines,
        [](const Medicine& one) { return std::tuple(string_view(one.id.value), string_view(one.text)); });
    wanted.riskFactors = wantedOf(ReportPart::riskFactors, id, episode.riskFactors, byId);
    if (!episode.ownWords.empty() && has(ReportPart::ownWords, id, {}))
        wanted.ownWords = episode.ownWords;
    if (!episode.notes.empty() && has(ReportPart::notes, id, {}))
        wanted.notes = episode.notes;
    return wanted;
}

} // namespace unknot
