// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/emergency_sheet.hpp"

#include "report_words.hpp"
#include "sheet_answers.hpp"

#include "unknot/base/text.hpp"
#include "unknot/safety/emergency_card.hpp"

#include <algorithm>
#include <functional>

namespace unknot {

namespace {

// What keeps the sheet to one page: so many of each, and so many characters of each text somebody typed.
constexpr std::size_t kMostOfAKind = 5;
constexpr std::size_t kMostOfAList = 8;
constexpr std::size_t kMostOfAnEntry = 90;
constexpr std::size_t kMostOfOwnWords = 320;

std::string entryText(const std::string& text) {
    return shortened(onOneLine(text), kMostOfAnEntry);
}

/// Things after each other in one cell, of which the first are told.
class Enumeration {
public:
    Enumeration(std::size_t most, const char* between) : m_most(most), m_between(between) {}

    void add(const std::string& text) {
        if (text.empty())
            return;
        if (++m_count <= m_most)
            m_text += (m_text.empty() ? "" : m_between) + text;
    }
    /// The same of a text that takes work, such as one of 60,000 characters: only where it is told.
    template <class Make>
    void addMade(Make make) {
        if (m_count >= m_most)
            ++m_count;
        else
            add(make());
    }
    [[nodiscard]] std::string text() const {
        return m_count <= m_most ? m_text : m_text + m_between + moreWords(m_count - m_most);
    }

private:
    std::size_t m_most;
    std::string m_between;
    std::string m_text;
    std::size_t m_count = 0;
};

/// What the lists call it, or its name where a later content has it.
template <class List, class IdType>
std::string labelOf(const List& list, const IdType& id) {
    const auto* item = list.find(id);
    return onOneLine(item ? item->label : id.value);
}

template <class List, class IdType>
std::string labelsOf(const List& list, const std::vector<IdType>& ids) {
    Enumeration labels(kMostOfAList, ", ");
    for (const IdType& id : ids)
        labels.add(labelOf(list, id));
    return labels.text();
}

/// The latest first; what has no time, last.
template <class Part>
std::vector<std::reference_wrapper<const Part>> latestFirst(const std::vector<Part>& parts) {
    const auto timeOf = [](const Part& part) {
        if constexpr (std::is_same_v<Part, Reading>)
            return part.at.utc;
        else
            return part.at ? part.at->utc : UtcTime::min();
    };
    std::vector<std::reference_wrapper<const Part>> sorted(parts.begin(), parts.end());
    std::ranges::stable_sort(sorted, std::greater<>(), timeOf);
    return sorted;
}

std::string inBrackets(const std::string& text) {
    return text.empty() ? "" : " (" + text + ")";
}

std::string timeIn(const std::optional<WallTime>& at, const WallTime& now) {
    return at ? shortMomentWords(*at, now) : "";
}

std::string beganText(const SheetFacts& facts) {
    const std::optional<WallTime> onset = facts.episode ? facts.episode->onset : facts.onset;
    const auto here = facts.now.offset;
    if (!onset && facts.episode)
        return std::string(kNotKnown) + ". Noted on " + momentWords(facts.episode->notedAt, here);
    if (!onset)
        return kNotKnown;
    const auto ago = facts.now.utc - onset->utc;
    // An onset that lies ahead was mistyped; how to read it is for who reads it.
    return momentWords(*onset, here) +
        (ago.count() < 0 ? "" : ", " + spanWords(ago) + " before this sheet was made");
}

std::string courseText(const Episode& episode, std::chrono::minutes here) {
    Enumeration parts(kMostOfAKind, ", ");
    if (isOpen(episode))
        parts.add("still there");
    else if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        parts.add("ended on " + momentWords(ended->at, here));
    else if (const auto* lasted = std::get_if<Lasted>(&episode.end))
        parts.add("over, lasted " + spanWords(lasted->length));
    else
        parts.add("over");
    parts.add(wordsFor(episode.kind));
    return parts.text();
}

std::string placesText(const Episode& episode, const BodyMap& body) {
    Enumeration places(kMostOfAList, "; ");
    for (const Place& place : episode.places)
        places.add(labelOf(body, place.area) + inBrackets(wordsFor(place.side)));
    const std::string text = places.text();
    const std::string spread = wordsFor(episode.spread);
    return text.empty() || spread.empty() ? text + spread : text + "; " + spread;
}

std::string readingsText(const Episode& episode, const WallTime& now) {
    Enumeration readings(kMostOfAKind, "; ");
    for (const Reading& reading : latestFirst(episode.readings))
        readings.add(std::to_string(reading.score.value()) + inBrackets(shortMomentWords(reading.at, now)));
    return readings.text();
}

std::string medicinesText(const Episode& episode, const WallTime& now) {
    Enumeration medicines(kMostOfAKind, "; ");
    for (const Medicine& medicine : latestFirst(episode.medicines))
        medicines.addMade([&] { return entryText(medicine.text) + inBrackets(timeIn(medicine.at, now)); });
    return medicines.text();
}

std::string triedText(const Episode& episode, const PickList<MeasureId>& measures, const WallTime& now) {
    Enumeration tried(kMostOfAKind, "; ");
    for (const Tried& one : latestFirst(episode.tried)) {
        tried.addMade([&] {
            const std::string what =
                one.measure.empty() ? entryText(one.own) : labelOf(measures, one.measure);
            const std::string effect = one.outcome ? std::string(": ") + wordsFor(*one.outcome) : "";
            return what + effect + inBrackets(timeIn(one.at, now));
        });
    }
    return tried.text();
}

std::string triggersText(const Episode& episode, const PickList<TriggerId>& triggers) {
    Enumeration all(kMostOfAKind, "; ");
    for (const TriggerId& trigger : episode.triggers)
        all.add(labelOf(triggers, trigger));
    for (const std::string& own : episode.ownTriggers)
        all.addMade([&] { return entryText(own); });
    return episode.isNoTriggerKnown ? "nothing known" : all.text();
}

std::string ownWordsText(const Episode& episode) {
    const std::string words = shortened(onOneLine(episode.ownWords), kMostOfOwnWords);
    return words.empty() ? "" : "“" + words + "”";
}

/// Rows for what was entered; of what was not, nothing is said, but for what must not be read as "none".
Document::Table painTable(const SheetFacts& facts, const Content& content) {
    Document::Table table;
    const auto add = [&table](const char* name, const std::string& value) {
        if (!value.empty())
            table.rows.push_back({name, value});
    };
    add("Began", beganText(facts));
    const JournalLists& lists = content.journal;
    if (facts.episode) {
        const Episode& episode = *facts.episode;
        add("Course", courseText(episode, facts.now.offset));
        add("Where", placesText(episode, lists.body));
        add("Feels", labelsOf(lists.sensations, episode.sensations));
        add("Could not", labelsOf(lists.impacts, episode.impacts));
        add("Strength, 0 to 10", readingsText(episode, facts.now));
    }
    const std::string taken = facts.episode ? medicinesText(*facts.episode, facts.now) : "";
    add("Taken, as entered", taken.empty() ? "Nothing was entered" : taken);
    if (facts.episode) {
        const Episode& episode = *facts.episode;
        add("Tried, and effect", triedText(episode, lists.measures, facts.now));
        add("Before it began", triggersText(episode, lists.triggers));
        add("Risks, as entered", labelsOf(lists.riskFactors, episode.riskFactors));
        add("In own words", ownWordsText(episode));
    }
    return table;
}

std::string numbersText(const SheetFacts& facts, const Content& content) {
    std::string text;
    for (const std::string& number : emergencyNumbersFor(content, facts.region))
        text += (text.empty() ? "" : ", ") + onOneLine(number);
    return "Emergency call: " + text;
}

} // namespace

Document emergencySheet(const SheetFacts& facts, const Content& content) {
    using Heading = Document::Heading;
    using Paragraph = Document::Paragraph;
    Document sheet{.title = kSheetTitle, .blocks = {}, .foot = kSheetFoot};
    sheet.blocks.push_back(Paragraph{"Made on " + momentWords(facts.now, facts.now.offset) + " (" +
        offsetWords(facts.now.offset) + "). " + numbersText(facts, content) + "."});
    sheet.blocks.push_back(Document::FillIn{{"Name", "Date of birth"}});
    sheet.blocks.push_back(Heading{"Warning signs: what was answered, and when"});
    Document::Table answers = answersTable(facts, content.redFlags);
    if (answers.rows.empty())
        sheet.blocks.push_back(Paragraph{kNoAnswer});
    else
        sheet.blocks.push_back(std::move(answers));
    sheet.blocks.push_back(Heading{"The pain, as the person entered it"});
    sheet.blocks.push_back(painTable(facts, content));
    return sheet;
}

} // namespace unknot
