// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "entry_words.hpp"
#include "report_entries.hpp"
#include "report_numbers.hpp"
#include "report_sources.hpp"
#include "sheet_answers.hpp"

namespace unknot {

namespace {

// What keeps texts in the person's own words to half a page. Our own numbers.
constexpr std::size_t kMostQuotes = 3;
constexpr std::size_t kMostOfAQuote = 400;

using Heading = Document::Heading;
using Paragraph = Document::Paragraph;

bool isPositive(const Screening& screening) {
    return std::ranges::any_of(
        screening.answers, [](const SignAnswer& given) { return given.answer != Answer::no; });
}

class Pages {
public:
    Pages(const DoctorReport& report, const Content& content)
        : m_report(report), m_content(content), m_words(content.words) {}

    [[nodiscard]] Document document() && {
        m_document.title = m_words[Word::reportTitle];
        m_document.foot = m_words[Word::sheetFoot];
        m_document.language = m_content.language.code;
        addHead();
        const Episode answered = allAnswers();
        const bool isFirst = std::ranges::any_of(answered.screenings, isPositive);
        if (isFirst)
            addSigns(answered);
        addNumbers();
        addEntries();
        addQuotes(Word::ownWordsRow, &Episode::ownWords);
        addQuotes(Word::notesHeading, &Episode::notes);
        if (!isFirst && !isLeftOut(ReportPart::screenings))
            addSigns(answered);
        addSources();
        return std::move(m_document);
    }

private:
    void add(Document::Block block) { m_document.blocks.push_back(std::move(block)); }
    /// Whether "nothing was entered" can be said: nothing single was left out.
    bool isWhole() const { return m_report.leftOut.entries == 0 && m_report.leftOut.items == 0; }
    bool isLeftOut(ReportPart part) const {
        return std::ranges::find(m_report.leftOut.parts, part) != m_report.leftOut.parts.end();
    }

    void addHead() {
        Document::Table head;
        const auto row = [&](Word name, const std::string& value) {
            if (!value.empty())
                head.rows.push_back({m_words[name], value});
        };
        const WallTime& now = m_report.madeAt;
        row(Word::sheetName, entryText(m_report.name));
        row(Word::reportPeriodRow,
            m_words.with(Word::reportPeriod,
                {dayWords(m_words, m_report.range.from), dayWords(m_words, m_report.range.to)}));
        row(Word::reportMadeRow, momentWords(m_words, now, now.offset) + inBrackets(offsetWords(now.offset)));
        if (const auto& first = m_report.firstEntry)
            row(Word::firstEntryRow,
                m_words.with(Word::firstEntry,
                    {dayWords(m_words, first->localDay()),
                        yearsWords(m_words, first->localDay(), now.localDay())}));
        row(Word::leftOutRow, leftOutText());
        add(std::move(head));
    }

    std::string leftOutText() const {
        const LeftOut& out = m_report.leftOut;
        Enumeration texts(m_words, kReportParts + 2, ", ");
        for (const ReportPart part : out.parts)
            texts.add(m_words[wordFor(part)]);
        if (out.entries > 0)
            texts.add(m_words.with(Word::leftOutEntries, {std::to_string(out.entries)}));
        if (out.items > 0)
            texts.add(m_words.with(Word::leftOutItems, {std::to_string(out.items)}));
        return texts.text();
    }

    /// An entry that has the answers of all of them: the table of the emergency sheet is made of one.
    Episode allAnswers() const {
        Episode all{.id = {}, .notedAt = m_report.madeAt};
        for (const Episode& episode : m_report.episodes)
            all.screenings.insert(all.screenings.end(), episode.screenings.begin(), episode.screenings.end());
        return all;
    }

    void addSigns(const Episode& answered) {
        Document::Table answers = answersTable({.episode = answered, .now = m_report.madeAt}, m_content);
        if (answers.rows.empty() && !isWhole())
            return;
        add(Heading{m_words[Word::sheetSigns]});
        if (answers.rows.empty())
            add(Paragraph{m_words[Word::noAnswer]});
        else
            add(std::move(answers));
    }

    void addNumbers() {
        add(Heading{m_words[Word::numbersHeading]});
        add(reportNumbers(m_report, m_content));
        if (m_report.episodes.empty())
            return;
        add(Heading{m_words[headingOf(m_report.chart.unit)]});
        add(reportBars(m_report.chart, m_words));
        if (!std::ranges::all_of(m_report.chart.periods, &ChartPeriod::isWhole))
            add(Paragraph{m_words[Word::chartPartNote]});
    }

    void addEntries() {
        if (!m_report.hasTable)
            return;
        add(Heading{m_words[Word::entriesHeading]});
        const std::size_t count = m_report.episodes.size();
        if (count == 0 && isWhole())
            add(Paragraph{m_words[Word::noEntries]});
        if (count == 0)
            return;
        Document::Table entries = reportEntries(m_report, m_content);
        if (const std::size_t shown = entries.rows.size(); count > shown)
            add(Paragraph{m_words.with(Word::latestShown, {std::to_string(shown), std::to_string(count)})});
        add(std::move(entries));
        const bool isTaken = std::ranges::any_of(
            m_report.episodes, [](const Episode& episode) { return !episode.medicines.empty(); });
        if (!isTaken && isWhole() && !isLeftOut(ReportPart::medicines))
            add(Paragraph{
                m_words.with(Word::countOf, {m_words[Word::takenRow], m_words[Word::nothingEntered]})});
        add(Paragraph{m_words[isWhole() ? Word::missingMeans : Word::missingOrLeftOut]});
    }

    /// The latest, each with the moment of its entry.
    void addQuotes(Word heading, std::string Episode::*text) {
        std::size_t count = 0;
        bool isCut = false;
        for (const Episode& episode : m_report.episodes) {
            const std::string& words = episode.*text;
            if (words.empty() || ++count > kMostQuotes)
                continue;
            if (count == 1)
                add(Heading{m_words[heading]});
            const std::string shown = shortened(words, kMostOfAQuote);
            isCut = isCut || shown != words;
            add(Document::Quote{momentWords(m_words, filedAt(episode), m_report.madeAt.offset), shown});
        }
        if (count > kMostQuotes)
            add(Paragraph{moreWords(m_words, count - kMostQuotes)});
        if (isCut)
            add(Paragraph{m_words[Word::quoteCut]});
    }

    std::string creditsOf(const std::vector<const Source*>& sources) const {
        std::string text;
        for (const Source* source : sources)
            text += (text.empty() ? "" : "; ") + onOneLine(creditOf(*source, m_words));
        return text;
    }

    void addSources() {
        add(Heading{m_words[Word::sourcesHeading]});
        const ReportSources sources = reportSourcesOf(m_report, m_content);
        if (!sources.signs.empty())
            add(Paragraph{m_words.with(Word::sourcesSigns, {creditsOf(sources.signs)})});
        if (!sources.lists.empty())
            add(Paragraph{m_words.with(Word::sourcesLists, {creditsOf(sources.lists)})});
        add(Paragraph{m_words.with(Word::sourcesOwn, {m_words[Word::ownRule]})});
        if (!isLeftOut(ReportPart::readings))
            add(Paragraph{m_words[Word::strengthMeans]});
    }

    const DoctorReport& m_report;
    const Content& m_content;
    const Words& m_words;
    Document m_document;
};

} // namespace

Document documentOf(const DoctorReport& report, const Content& content) {
    return Pages(report, content).document();
}

} // namespace unknot
