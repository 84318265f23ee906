// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/emergency_sheet.hpp"

#include "entry_words.hpp"
#include "report_words.hpp"
#include "sheet_answers.hpp"

#include "unknot/base/text.hpp"
#include "unknot/safety/emergency_card.hpp"

namespace unknot {

namespace {

// What keeps the sheet to one page: so many of each, and so many characters of own words.
constexpr std::size_t kMostOfAKind = 5;
constexpr std::size_t kMostOfAList = 8;
constexpr std::size_t kMostOfOwnWords = 320;

std::string timeIn(const Words& words, const std::optional<WallTime>& at, const WallTime& now) {
    return at ? shortMomentWords(words, *at, now) : "";
}

std::string beganText(const SheetFacts& facts, const Words& words) {
    const std::optional<WallTime> onset = facts.episode ? facts.episode->onset : facts.onset;
    const auto here = facts.now.offset;
    if (!onset && facts.episode)
        return words.with(Word::notedOn, {momentWords(words, facts.episode->notedAt, here)});
    if (!onset)
        return words[Word::notKnown];
    const auto ago = facts.now.utc - onset->utc;
    // An onset that lies ahead was mistyped; how to read it is for who reads it.
    const std::string began = momentWords(words, *onset, here);
    return ago.count() < 0 ? began : words.with(Word::beganAgo, {began, spanWords(words, ago)});
}

std::string courseText(const Episode& episode, const Words& words, std::chrono::minutes here) {
    Enumeration parts(words, kMostOfAKind, ", ");
    if (isOpen(episode))
        parts.add(words[Word::stillThere]);
    else if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        parts.add(words.with(Word::endedOn, {momentWords(words, ended->at, here)}));
    else if (const auto* lasted = std::get_if<Lasted>(&episode.end))
        parts.add(words.with(Word::overLasted, {spanWords(words, lasted->length)}));
    else
        parts.add(words[Word::over]);
    parts.add(textOf(words, sheetWordFor(episode.kind)));
    return parts.text();
}

std::string readingsText(const Episode& episode, const Words& words, const WallTime& now) {
    Enumeration readings(words, kMostOfAKind, "; ");
    for (const Reading& reading : latestFirst(episode.readings))
        readings.add(
            std::to_string(reading.score.value()) + inBrackets(shortMomentWords(words, reading.at, now)));
    return readings.text();
}

std::string medicinesText(const Episode& episode, const Words& words, const WallTime& now) {
    Enumeration medicines(words, kMostOfAKind, "; ");
    for (const Medicine& medicine : latestFirst(episode.medicines))
        medicines.addMade(
            [&] { return entryText(medicine.text) + inBrackets(timeIn(words, medicine.at, now)); });
    return medicines.text();
}

std::string triedText(
    const Episode& episode, const PickList<MeasureId>& measures, const Words& words, const WallTime& now) {
    Enumeration tried(words, kMostOfAKind, "; ");
    for (const Tried& one : latestFirst(episode.tried)) {
        tried.addMade([&] {
            const std::string what =
                one.measure.empty() ? entryText(one.own) : labelOf(measures, one.measure);
            const std::string effect = one.outcome ? ": " + words[sheetWordFor(*one.outcome)] : "";
            return what + effect + inBrackets(timeIn(words, one.at, now));
        });
    }
    return tried.text();
}

std::string triggersText(const Episode& episode, const PickList<TriggerId>& triggers, const Words& words) {
    Enumeration all(words, kMostOfAKind, "; ");
    for (const TriggerId& trigger : episode.triggers)
        all.add(labelOf(triggers, trigger));
    for (const std::string& own : episode.ownTriggers)
        all.addMade([&] { return entryText(own); });
    return episode.isNoTriggerKnown ? words[Word::nothingKnown] : all.text();
}

std::string ownWordsText(const Episode& episode, const Words& words) {
    const std::string own = shortened(onOneLine(episode.ownWords), kMostOfOwnWords);
    return own.empty() ? "" : words.with(Word::quoted, {own});
}

/// Rows for what was entered; of what was not, nothing is said, but for what must not be read as "none".
Document::Table painTable(const SheetFacts& facts, const Content& content) {
    const Words& words = content.words;
    Document::Table table;
    const auto add = [&](Word name, const std::string& value) {
        if (!value.empty())
            table.rows.push_back({words[name], value});
    };
    add(Word::beganRow, beganText(facts, words));
    const JournalLists& lists = content.journal;
    if (facts.episode) {
        const Episode& episode = *facts.episode;
        add(Word::courseRow, courseText(episode, words, facts.now.offset));
        add(Word::whereRow, placesText(episode, lists.body, words, kMostOfAList));
        add(Word::feelsRow, labelsOf(words, kMostOfAList, lists.sensations, episode.sensations));
        add(Word::couldNotRow, labelsOf(words, kMostOfAList, lists.impacts, episode.impacts));
        add(Word::strengthRow, readingsText(episode, words, facts.now));
    }
    const std::string taken = facts.episode ? medicinesText(*facts.episode, words, facts.now) : "";
    add(Word::takenRow, taken.empty() ? words[Word::nothingEntered] : taken);
    if (facts.episode) {
        const Episode& episode = *facts.episode;
        add(Word::triedRow, triedText(episode, lists.measures, words, facts.now));
        add(Word::beforeRow, triggersText(episode, lists.triggers, words));
        add(Word::risksRow, labelsOf(words, kMostOfAList, lists.riskFactors, episode.riskFactors));
        add(Word::ownWordsRow, ownWordsText(episode, words));
    }
    return table;
}

std::string numbersText(const SheetFacts& facts, const Content& content) {
    std::string text;
    for (const std::string& number : emergencyNumbersFor(content, facts.region))
        text += (text.empty() ? "" : ", ") + onOneLine(number);
    return text;
}

} // namespace

Document emergencySheet(const SheetFacts& facts, const Content& content) {
    using Heading = Document::Heading;
    using Paragraph = Document::Paragraph;
    const Words& words = content.words;
    Document sheet{.title = words[Word::sheetTitle],
        .blocks = {},
        .foot = words[Word::sheetFoot],
        .language = content.language.code};
    sheet.blocks.push_back(Paragraph{words.with(Word::sheetMade,
        {momentWords(words, facts.now, facts.now.offset), offsetWords(facts.now.offset),
            numbersText(facts, content)})});
    sheet.blocks.push_back(Document::FillIn{{words[Word::sheetName], words[Word::sheetBirth]}});
    sheet.blocks.push_back(Heading{words[Word::sheetSigns]});
    Document::Table answers = answersTable(facts, content);
    if (answers.rows.empty())
        sheet.blocks.push_back(Paragraph{words[Word::noAnswer]});
    else
        sheet.blocks.push_back(std::move(answers));
    sheet.blocks.push_back(Heading{words[Word::sheetPain]});
    sheet.blocks.push_back(painTable(facts, content));
    return sheet;
}

} // namespace unknot
