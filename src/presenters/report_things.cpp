// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/report_things.hpp"

#include "unknot/base/text.hpp"

#include <algorithm>
#include <map>

namespace unknot {

namespace {

/// Enough of a text to know which one it is.
constexpr std::size_t kMostOfAText = 80;

std::string typed(const std::string& text) {
    return shortened(onOneLine(text), kMostOfAText);
}

template <class List, class IdType>
std::string labelIn(const List& list, const IdType& id) {
    const auto* item = list.find(id);
    return onOneLine(item ? item->label : id.value);
}

/// What is called so in any entry. What lists do not have is the person's own text, or of a later content.
std::string nameOf(const ReportItem& item, const Content& content) {
    const JournalLists& lists = content.journal;
    const auto own = [&](const auto& list, const auto& id) {
        return list.find(id) ? labelIn(list, id) : typed(item.id);
    };
    switch (item.part) {
    case ReportPart::screenings: {
        const RedFlag* sign = content.redFlags.find({item.id});
        return sign ? onOneLine(sign->text) : item.id;
    }
    case ReportPart::places: return labelIn(lists.body, BodyAreaId{item.id});
    case ReportPart::triggers: return own(lists.triggers, TriggerId{item.id});
    case ReportPart::impacts: return labelIn(lists.impacts, ImpactId{item.id});
    case ReportPart::tried: return own(lists.measures, MeasureId{item.id});
    case ReportPart::riskFactors: return labelIn(lists.riskFactors, RiskFactorId{item.id});
    default: return typed(item.id);
    }
}

/// All that stands in an entry and may stand in others, too. Requires: `take` of one ReportItem.
template <class Take>
void eachShared(const Episode& episode, Take take) {
    const auto each = [&](ReportPart part, const auto& ids) {
        for (const auto& id : ids)
            take(ReportItem{part, id.value});
    };
    for (const Screening& screening : episode.screenings)
        for (const SignAnswer& given : screening.answers)
            if (!given.sign.empty())
                take(ReportItem{ReportPart::screenings, given.sign.value});
    for (const Place& place : episode.places)
        take(ReportItem{ReportPart::places, place.area.value});
    each(ReportPart::triggers, episode.triggers);
    for (const std::string& own : episode.ownTriggers)
        take(ReportItem{ReportPart::triggers, own});
    each(ReportPart::impacts, episode.impacts);
    for (const Tried& one : episode.tried)
        take(ReportItem{ReportPart::tried, one.measure.empty() ? one.own : one.measure.value});
    for (const Medicine& one : episode.medicines)
        take(ReportItem{ReportPart::medicines, one.text});
    each(ReportPart::riskFactors, episode.riskFactors);
}

/// Puts the things of one entry together.
class Lister {
public:
    Lister(const Episode& episode, const Content& content) : m_episode(episode), m_content(content) {}

    [[nodiscard]] std::vector<ReportThing> things() && {
        for (const Screening& screening : m_episode.screenings)
            addScreening(screening);
        for (const Reading& reading : m_episode.readings)
            add({.item = {ReportPart::readings, reading.id.value},
                .names = {},
                .at = reading.at,
                .score = reading.score,
                .outcome = {},
                .within = {}});
        addList(ReportPart::places, m_episode.spread != Spread::unsaid);
        addList(ReportPart::triggers, m_episode.isNoTriggerKnown);
        addList(ReportPart::impacts, false);
        for (const Tried& one : m_episode.tried)
            addRow(ReportPart::tried, one.id.value, one.measure.empty() ? one.own : one.measure.value, one.at,
                one.outcome);
        for (const Medicine& one : m_episode.medicines)
            addRow(ReportPart::medicines, one.id.value, one.text, one.at, {});
        addList(ReportPart::riskFactors, false);
        addText(ReportPart::ownWords, m_episode.ownWords);
        addText(ReportPart::notes, m_episode.notes);
        return std::move(m_things);
    }

private:
    void add(ReportThing thing) { m_things.push_back(std::move(thing)); }

    void addScreening(const Screening& screening) {
        ReportThing thing{.item = {ReportPart::screenings, screening.id.value},
            .names = {},
            .at = screening.at,
            .score = {},
            .outcome = {},
            .within = {}};
        for (const SignAnswer& given : screening.answers) {
            if (!given.sign.empty())
                thing.within.push_back({ReportPart::screenings, given.sign.value});
            if (given.answer != Answer::no)
                thing.names.push_back(given.sign.empty()
                        ? m_content.words[Word::unnamedSign]
                        : nameOf({ReportPart::screenings, given.sign.value}, m_content));
        }
        if (thing.names.empty())
            thing.names.push_back(m_content.words[Word::noneOfThem]);
        add(std::move(thing));
    }

    /// All of a list; `hasMore`: of that part the entry says something that no list has.
    void addList(ReportPart part, bool hasMore) {
        ReportThing thing{.item = {part, m_episode.id.value},
            .names = {},
            .at = {},
            .score = {},
            .outcome = {},
            .within = {}};
        eachShared(m_episode, [&](const ReportItem& item) {
            if (item.part != part)
                return;
            thing.names.push_back(nameOf(item, m_content));
            thing.within.push_back(item);
        });
        if (part == ReportPart::triggers && hasMore)
            thing.names.push_back(m_content.words[Word::noneKnown]);
        if (part == ReportPart::places && hasMore)
            thing.within.clear(); // where it spreads to goes with no area
        if (!thing.names.empty() || hasMore)
            add(std::move(thing));
    }

    void addRow(ReportPart part, const std::string& row, const std::string& shared,
        const std::optional<WallTime>& at, std::optional<Outcome> outcome) {
        add({.item = {part, row},
            .names = {nameOf({part, shared}, m_content)},
            .at = at,
            .score = {},
            .outcome = outcome,
            .within = {{part, shared}}});
    }

    void addText(ReportPart part, const std::string& text) {
        if (!text.empty())
            add({.item = {part, m_episode.id.value},
                .names = {typed(text)},
                .at = {},
                .score = {},
                .outcome = {},
                .within = {}});
    }

    const Episode& m_episode;
    const Content& m_content;
    std::vector<ReportThing> m_things;
};

} // namespace

std::vector<ReportThing> thingsOf(const Episode& episode, const Content& content) {
    return Lister(episode, content).things();
}

bool hasThings(const Episode& episode) {
    bool hasShared = false;
    eachShared(episode, [&](const ReportItem&) { hasShared = true; });
    return hasShared || !episode.screenings.empty() || !episode.readings.empty() ||
        episode.spread != Spread::unsaid || episode.isNoTriggerKnown || !episode.ownWords.empty() ||
        !episode.notes.empty();
}

std::vector<ReportThing> thingsOfAll(const std::vector<const Episode*>& episodes, const Content& content) {
    struct Count {
        int entries = 0;
        const Episode* last = nullptr;
    };
    std::map<ReportItem, Count> counts;
    for (const Episode* episode : episodes)
        eachShared(*episode, [&](const ReportItem& item) {
            Count& count = counts[item];
            // What was tried twice is still in one entry.
            count.entries += count.last == episode ? 0 : 1;
            count.last = episode;
        });
    std::vector<ReportThing> things;
    for (const auto& [item, count] : counts)
        things.push_back({.item = item,
            .names = {nameOf(item, content)},
            .at = {},
            .score = {},
            .outcome = {},
            .entries = count.entries,
            .within = {}});
    std::ranges::stable_sort(things, [](const ReportThing& a, const ReportThing& b) {
        return a.item.part != b.item.part ? a.item.part < b.item.part : a.entries > b.entries;
    });
    return things;
}

} // namespace unknot
