// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_entries.hpp"

#include "entry_words.hpp"

namespace unknot {

namespace {

// What keeps a row to a few lines: so many of each, and so many characters of each text somebody typed.
constexpr std::size_t kMostInACell = 3;
constexpr std::size_t kMostOfAText = 40;

std::string cellText(const std::string& typed) {
    return shortened(onOneLine(typed), kMostOfAText);
}

/// The cells of one entry; what was not entered is empty.
class Cells {
public:
    Cells(const Episode& episode, const Content& content, const WallTime& now)
        : m_episode(episode), m_lists(content.journal), m_words(content.words), m_now(now) {}

    [[nodiscard]] std::string began() const {
        const std::string when = shortMomentWords(m_words, filedAt(m_episode), m_now);
        return m_episode.onset ? when : m_words.with(Word::notedShort, {when});
    }

    [[nodiscard]] std::string lasted() const {
        if (isOpen(m_episode))
            return m_words[Word::stillThere];
        if (const auto length = lengthOf(m_episode))
            return spanWords(m_words, *length);
        // An end without an onset, or one before it, is told as it was entered.
        if (const auto* ended = std::get_if<EndedAt>(&m_episode.end))
            return m_words.with(Word::endedOn, {shortMomentWords(m_words, ended->at, m_now)});
        return m_words[Word::over];
    }

    /// From the first to the last, so that a course can be seen.
    [[nodiscard]] std::string strength() const {
        auto readings = latestFirst(m_episode.readings);
        std::ranges::reverse(readings);
        Enumeration scores(m_words, kMostInACell * 2, ", ");
        for (const Reading& reading : readings)
            scores.add(std::to_string(reading.score.value()));
        return scores.text();
    }

    [[nodiscard]] std::string where() const {
        return placesText(m_episode, m_lists.body, m_words, kMostInACell);
    }

    [[nodiscard]] std::string before() const {
        if (m_episode.isNoTriggerKnown)
            return m_words[Word::noneKnown];
        Enumeration triggers(m_words, kMostInACell, "; ");
        for (const TriggerId& trigger : m_episode.triggers)
            triggers.add(labelOf(m_lists.triggers, trigger));
        for (const std::string& own : m_episode.ownTriggers)
            triggers.addMade([&] { return cellText(own); });
        return triggers.text();
    }

    [[nodiscard]] std::string couldNot() const {
        return labelsOf(m_words, kMostInACell + 1, m_lists.impacts, m_episode.impacts);
    }

    [[nodiscard]] std::string tried() const {
        Enumeration tried(m_words, kMostInACell, "; ");
        for (const Tried& one : latestFirst(m_episode.tried))
            tried.addMade([&] {
                const std::string what =
                    one.measure.empty() ? cellText(one.own) : labelOf(m_lists.measures, one.measure);
                return one.outcome ? m_words.with(Word::countOf, {what, m_words[sheetWordFor(*one.outcome)]})
                                   : what;
            });
        return tried.text();
    }

    [[nodiscard]] std::string taken() const {
        Enumeration taken(m_words, kMostInACell, "; ");
        for (const Medicine& medicine : latestFirst(m_episode.medicines))
            taken.addMade([&] {
                const auto& at = medicine.at;
                return cellText(medicine.text) +
                    inBrackets(at ? shortMomentWords(m_words, *at, m_now) : std::string());
            });
        return taken.text();
    }

private:
    const Episode& m_episode;
    const JournalLists& m_lists;
    const Words& m_words;
    const WallTime& m_now;
};

struct Column {
    Word head;
    std::string (Cells::*cell)() const;
};

constexpr Column kColumns[] = {{Word::beganRow, &Cells::began}, {Word::lastedRow, &Cells::lasted},
    {Word::strengthRow, &Cells::strength}, {Word::whereRow, &Cells::where}, {Word::beforeRow, &Cells::before},
    {Word::couldNotRow, &Cells::couldNot}, {Word::triedRow, &Cells::tried}, {Word::takenRow, &Cells::taken}};

/// About how many lines the row takes on paper, where eight columns share the width.
std::size_t linesOf(const std::vector<std::string>& row) {
    constexpr std::size_t kCharactersInALine = 14;
    std::size_t lines = 1;
    for (const std::string& cell : row)
        lines = std::max(lines, (charactersIn(cell) + kCharactersInALine - 1) / kCharactersInALine);
    return lines;
}

/// Without the columns in which nothing stands.
Document::Table withoutEmptyColumns(const Document::Table& full) {
    Document::Table table;
    table.rows.resize(full.rows.size());
    for (std::size_t column = 0; column < full.head.size(); ++column) {
        const bool isEmpty =
            std::ranges::all_of(full.rows, [&](const auto& row) { return row[column].empty(); });
        if (isEmpty)
            continue;
        table.head.push_back(full.head[column]);
        for (std::size_t row = 0; row < full.rows.size(); ++row)
            table.rows[row].push_back(full.rows[row][column]);
    }
    return table;
}

} // namespace

Document::Table reportEntries(const DoctorReport& report, const Content& content) {
    Document::Table table;
    for (const Column& column : kColumns)
        table.head.push_back(content.words[column.head]);
    const std::size_t most = std::min(report.episodes.size(), kMostEntries);
    std::size_t lines = 0;
    for (std::size_t i = 0; i < most; ++i) {
        const Cells cells(report.episodes[i], content, report.madeAt);
        std::vector<std::string> row;
        for (const Column& column : kColumns)
            row.push_back((cells.*column.cell)());
        lines += linesOf(row);
        if (i >= kFewestEntries && lines > kMostLines)
            break;
        table.rows.push_back(std::move(row));
    }
    return withoutEmptyColumns(table);
}

} // namespace unknot
