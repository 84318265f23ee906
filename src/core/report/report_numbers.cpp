// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_numbers.hpp"

#include "entry_words.hpp"

namespace unknot {

namespace {

/// What keeps each of the rows to a line or two.
constexpr std::size_t kMostCounts = 6;

std::string number(int value) {
    return std::to_string(value);
}

class Rows {
public:
    Rows(const DoctorReport& report, const Content& content)
        : m_report(report), m_lists(content.journal), m_words(content.words) {}

    [[nodiscard]] Document::Table table() && {
        addFrequency();
        addDurations();
        addLostDays();
        addImpacts();
        addTriggers();
        addHelped();
        addRisks();
        return std::move(m_table);
    }

private:
    void add(Word name, const std::string& value) {
        if (!value.empty())
            m_table.rows.push_back({m_words[name], value});
    }
    std::string countOf(const std::string& what, int count) const {
        return m_words.with(Word::countOf, {what, number(count)});
    }
    std::string outOf(const Enumeration& counts, int known) const {
        const std::string text = counts.text();
        return text.empty() ? text : m_words.with(Word::outOf, {text, number(known)});
    }
    template <class List, class IdType>
    std::string nameOf(const List& list, const Pick<IdType>& pick) const {
        return pick.id.empty() ? entryText(pick.own) : labelOf(list, pick.id);
    }

    void addFrequency() {
        const Overview& all = m_report.overview;
        const int leftOut = m_report.leftOut.entries;
        const std::string count = number(all.episodes);
        const std::string days = dayCountWords(m_words, all.days);
        add(Word::entriesRow,
            leftOut > 0 ? m_words.with(Word::entriesCountLeftOut, {count, days, number(leftOut)})
                        : m_words.with(Word::entriesCount, {count, days}));
        if (all.episodes == 0)
            return;
        if (!m_report.saysGaps()) {
            add(Word::trendRow, m_words[Word::trendLeftOut]);
            return;
        }
        const Gaps& gaps = m_report.gaps;
        if (gaps.sinceLast)
            add(Word::sinceLastRow, spanWords(m_words, *gaps.sinceLast));
        if (all.episodes < kFewestToSay) {
            add(Word::trendRow, m_words[Word::tooFewToSay]);
            return;
        }
        if (gaps.median)
            add(Word::gapsRow,
                m_words.with(
                    Word::medianGap, {spanWords(m_words, *gaps.median), std::to_string(gaps.gaps.size())}));
        add(Word::trendRow, trendText(gaps));
    }

    std::string trendText(const Gaps& gaps) const {
        const auto change = [&](Word word) {
            return m_words.with(word,
                {spanWords(m_words, gaps.earlierMedian.value_or(std::chrono::milliseconds(0))),
                    spanWords(m_words, gaps.laterMedian.value_or(std::chrono::milliseconds(0)))});
        };
        switch (gaps.trend) {
        case GapTrend::shorter: return change(Word::trendShorter);
        case GapTrend::longer: return change(Word::trendLonger);
        case GapTrend::noClearChange: return m_words[Word::trendNone];
        case GapTrend::tooFew: break;
        }
        return m_words[Word::trendTooFew];
    }

    void addDurations() {
        static constexpr Word kGroups[] = {Word::lastedUpToMinute, Word::lastedUpToHour, Word::lastedUpToDay,
            Word::lastedUpToThreeDays, Word::lastedLonger, Word::lastedOpen, Word::lastedNotKnown};
        static_assert(std::size(kGroups) == kDurationGroups);
        const Durations& lengths = m_report.durations;
        Enumeration groups(m_words, kDurationGroups + 1, "; ");
        for (std::size_t i = 0; i < kDurationGroups; ++i)
            if (const int count = lengths.episodes[i]; count > 0)
                groups.add(m_words.with(kGroups[i], {number(count)}));
        if (lengths.median)
            groups.add(m_words.with(
                Word::medianLength, {spanWords(m_words, *lengths.median), number(lengths.known)}));
        add(Word::lastedRow, groups.text());
    }

    void addLostDays() {
        if (!m_report.interference)
            return;
        const Interference& lost = *m_report.interference;
        const std::string days = number(lost.days);
        const std::string ofDays = dayCountWords(m_words, lost.ofDays);
        // "0 of 30" would read as if the question had been answered for each of them.
        if (lost.days > 0)
            add(Word::lostDaysRow,
                lost.openDays > 0 ? m_words.with(Word::lostDaysOpen, {days, ofDays, number(lost.openDays)})
                                  : m_words.with(Word::lostDays, {days, ofDays}));
    }

    void addImpacts() {
        if (!m_report.interference)
            return;
        Enumeration counts(m_words, kMostCounts, "; ");
        for (const ImpactCount& one : m_report.interference->impacts)
            counts.add(countOf(labelOf(m_lists.impacts, one.impact), one.episodes));
        add(Word::couldNotRow, outOf(counts, m_report.interference->known));
    }

    void addTriggers() {
        if (!m_report.triggers)
            return;
        const TriggerCounts& all = *m_report.triggers;
        Enumeration counts(m_words, kMostCounts, "; ");
        for (const TriggerCount& one : all.triggers)
            counts.addMade([&] { return countOf(nameOf(m_lists.triggers, one.trigger), one.episodes); });
        if (all.noneKnown > 0)
            counts.add(countOf(m_words[Word::noneKnown], all.noneKnown));
        add(Word::beforeRow, outOf(counts, all.answered));
    }

    void addHelped() {
        if (!m_report.whatHelped)
            return;
        Enumeration counts(m_words, kMostCounts, "; ");
        for (const MeasureResult& one : m_report.whatHelped->measures)
            if (one.done() > 0)
                counts.addMade([&] {
                    return m_words.with(Word::helpedOf,
                        {nameOf(m_lists.measures, one.measure), number(one.of(Outcome::better)),
                            number(one.done())});
                });
        add(Word::helpedRow, counts.text());
    }

    void addRisks() {
        Enumeration counts(m_words, kMostCounts, "; ");
        for (const RiskCount& one : m_report.risks)
            counts.add(labelOf(m_lists.riskFactors, one.risk));
        add(Word::risksRow, counts.text());
    }

    const DoctorReport& m_report;
    const JournalLists& m_lists;
    const Words& m_words;
    Document::Table m_table;
};

std::string labelOfPeriod(const ChartPeriod& period, ChartUnit unit, const Words& words) {
    switch (unit) {
    case ChartUnit::week: return shortDayWords(words, period.from);
    case ChartUnit::month: return monthWords(words, period.from);
    case ChartUnit::year: break;
    }
    return std::to_string(int(period.from.year()));
}

} // namespace

Document::Table reportNumbers(const DoctorReport& report, const Content& content) {
    return Rows(report, content).table();
}

Document::Bars reportBars(const ReportChart& chart, const Words& words) {
    Document::Bars bars;
    for (const ChartPeriod& period : chart.periods) {
        const std::string label = labelOfPeriod(period, chart.unit, words);
        bars.bars.push_back({period.isWhole ? label : words.with(Word::chartPart, {label}), period.episodes});
    }
    return bars;
}

Word headingOf(ChartUnit unit) {
    switch (unit) {
    case ChartUnit::week: return Word::chartWeeks;
    case ChartUnit::month: return Word::chartMonths;
    case ChartUnit::year: break;
    }
    return Word::chartYears;
}

} // namespace unknot
