// SPDX-License-Identifier: GPL-3.0-or-later
// How often, how far apart, how long, and when in the day.
#include "app/insights/section_parts.hpp"
#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace unknot {

using namespace std::chrono;

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::InsightText)
};

QString daysText(int count) {
    return Says::tr("%n day(s)", nullptr, count);
}

QString shortMonthText(year_month_day day) {
    return Says::tr("%1 %2", "Nov 2026")
        .arg(QLocale().standaloneMonthName(int(unsigned(day.month())), QLocale::ShortFormat))
        .arg(int(day.year()));
}

QString yearText(year_month_day day) {
    return number(int(day.year()));
}

const std::vector<PeriodCount>& periodsOf(const Frequency& frequency, InsightPeriod period) {
    switch (period) {
    case InsightPeriod::week: return frequency.weeks;
    case InsightPeriod::month: return frequency.months;
    case InsightPeriod::year: break;
    }
    return frequency.years;
}

QString titleOf(InsightPeriod period) {
    switch (period) {
    case InsightPeriod::week: return Says::tr("Week");
    case InsightPeriod::month: return Says::tr("Month");
    case InsightPeriod::year: break;
    }
    return Says::tr("Year");
}

/// Below the bar.
QString shortNameOf(const PeriodCount& count, InsightPeriod period) {
    switch (period) {
    case InsightPeriod::week: return shortDayText(count.from);
    case InsightPeriod::month: return shortMonthText(count.from);
    case InsightPeriod::year: break;
    }
    return yearText(count.from);
}

QString nameOf(const PeriodCount& count, InsightPeriod period) {
    QString name;
    switch (period) {
    case InsightPeriod::week:
        name = Says::tr("%1 to %2", "two days").arg(shortDayText(count.from), shortDateText(count.to));
        break;
    case InsightPeriod::month: name = monthText(count.from.year() / count.from.month()); break;
    case InsightPeriod::year: name = yearText(count.from); break;
    }
    return count.isWhole ? name : Says::tr("%1 (in part)", "a week, month or year").arg(name);
}

QString mostText(const QString& spasms, const QString& days, int most, InsightPeriod period) {
    switch (period) {
    case InsightPeriod::week:
        return Says::tr("%1 in %2, at most %3 in one week.").arg(spasms, days).arg(most);
    case InsightPeriod::month:
        return Says::tr("%1 in %2, at most %3 in one month.").arg(spasms, days).arg(most);
    case InsightPeriod::year: break;
    }
    return Says::tr("%1 in %2, at most %3 in one year.").arg(spasms, days).arg(most);
}

QString spanText(milliseconds length) {
    return lengthText(floor<seconds>(length));
}

QString gapsSentence(const Gaps& gaps) {
    const auto count = int(gaps.gaps.size());
    if (gaps.episodes < kFewestToSay)
        return Says::tr("Too few to say: %1, and at least %2 are needed.")
            .arg(spasmsText(gaps.episodes))
            .arg(kFewestToSay);
    if (!gaps.median)
        return Says::tr("Too few to say: gaps between two spasms that both began at a known time: %1, and at "
                        "least %2 are needed.")
            .arg(count)
            .arg(kFewestToSay - 1);
    const QString middle = spanText(*gaps.median);
    const QString earlier = spanText(gaps.earlierMedian.value_or(milliseconds(0)));
    const QString later = spanText(gaps.laterMedian.value_or(milliseconds(0)));
    switch (gaps.trend) {
    case GapTrend::shorter:
        return Says::tr("It comes more often: the middle gap was %1 before and is %2 now, of %3 gaps.")
            .arg(earlier, later)
            .arg(count);
    case GapTrend::longer:
        return Says::tr("It comes less often: the middle gap was %1 before and is %2 now, of %3 gaps.")
            .arg(earlier, later)
            .arg(count);
    case GapTrend::noClearChange:
        return Says::tr("The middle one of %1 gaps is %2. They show no clear change.").arg(count).arg(middle);
    case GapTrend::tooFew: break;
    }
    return Says::tr("The middle one of %1 gaps is %2. To see a change, at least %3 gaps are needed.")
        .arg(count)
        .arg(middle)
        .arg(kFewestGapsForTrend);
}

QString lengthGroupText(DurationGroup group) {
    switch (group) {
    case DurationGroup::upToMinute: return Says::tr("Up to 1 minute");
    case DurationGroup::upToHour: return Says::tr("Up to 1 hour");
    case DurationGroup::upToDay: return Says::tr("Up to 1 day");
    case DurationGroup::upToThreeDays: return Says::tr("Up to 3 days");
    case DurationGroup::longer: return Says::tr("Longer");
    case DurationGroup::stillOpen: return Says::tr("Still open");
    case DurationGroup::notKnown: break;
    }
    return Says::tr("Not known");
}

QString hourText(hours hour) {
    return timeText({.utc = UtcTime(hour % 24), .offset = minutes(0)});
}

QString partText(std::size_t part) {
    const hours from = kDayPart * int(part);
    return Says::tr("%1 to %2", "two times of day").arg(hourText(from), hourText(from + kDayPart));
}

} // namespace

InsightSection frequencySection(const Frequency& frequency, const Overview& overview, InsightPeriod period) {
    const auto& counts = periodsOf(frequency, period);
    InsightSection section{.topic = InsightTopic::frequency, .heading = Says::tr("How often")};
    const QString spasms = spasmsText(overview.episodes);
    const QString days = daysText(overview.days);
    const auto most = std::ranges::max_element(counts, {}, &PeriodCount::episodes);
    section.sentence = overview.episodes < kFewestToSay || most == counts.end()
        ? Says::tr("%1 in %2.", "12 spasms in 28 days").arg(spasms, days)
        : mostText(spasms, days, most->episodes, period);
    if (const int unknown = overview.episodes - overview.onsetKnown; unknown > 0)
        section.notes << Says::tr(
            "Of %n of them it is not known when it began. They count on the day they were noted.", nullptr,
            unknown);
    section.table.heads = {titleOf(period), Says::tr("Spasms")};
    if (overview.episodes == 0)
        return section;
    QStringList names;
    QVector<int> values;
    for (const PeriodCount& count : counts) {
        names << shortNameOf(count, period);
        values << count.episodes;
        section.table.rows << QStringList{nameOf(count, period), number(count.episodes)};
    }
    section.chart =
        chartOf(section, Chart::Bars::upright, titleOf(period), Says::tr("Spasms"), names, values);
    for (qsizetype i = 0; i < values.size(); ++i)
        section.chart->spoken[i] = Says::tr("%1: %2", "a week, month or year and its spasms")
                                       .arg(section.table.rows[i].first(), spasmsText(values[i]));
    return section;
}

InsightSection gapsSection(const Gaps& gaps) {
    InsightSection section{.topic = InsightTopic::gaps, .heading = Says::tr("How far apart")};
    section.sentence = gapsSentence(gaps);
    section.table.heads = {
        Says::tr("From one spasm"), Says::tr("To the next"), Says::tr("Gap"), Says::tr("Days", "of a gap")};
    if (gaps.leftOut > 0)
        section.notes << Says::tr(
            "%n gap(s) left out: it is not known when one of its spasms began.", nullptr, gaps.leftOut);
    if (gaps.sinceLast)
        section.notes << Says::tr("Since the last one began: %1.").arg(spanText(*gaps.sinceLast));
    if (gaps.gaps.empty())
        return section;
    section.notes.prepend(Says::tr("A gap goes from when one spasm began to when the next one began."));
    const std::size_t first = gaps.gaps.size() - std::min(gaps.gaps.size(), kMostBars);
    if (first > 0)
        section.notes << Says::tr("The latest %1 of %2 gaps are shown.").arg(kMostBars).arg(gaps.gaps.size());
    Chart chart{.bars = Chart::Bars::upright,
        .name = section.heading,
        .sentence = section.sentence,
        .categoryTitle = Says::tr("The spasm at the end of the gap"),
        .valueTitle = Says::tr("Days", "of a gap"),
        .categories = {},
        .series = {{.name = Says::tr("Days", "of a gap"), .values = {}}},
        .spoken = {}};
    for (std::size_t i = first; i < gaps.gaps.size(); ++i) {
        const Gap& gap = gaps.gaps[i];
        const double inDays = std::chrono::duration<double, std::chrono::days::period>(gap.length()).count();
        const QStringList row{shortDateText(gap.from.localDay()), shortDateText(gap.to.localDay()),
            spanText(gap.length()), QLocale().toString(inDays, 'f', 1)};
        chart.categories << shortDayText(gap.to.localDay());
        chart.series.front().values << inDays;
        chart.spoken << Says::tr("%1 to %2: %3", "two days and the length of time between them")
                            .arg(row[0], row[1], row[2]);
        section.table.rows << row;
    }
    section.chart = chart;
    return section;
}

InsightSection durationsSection(const Durations& durations, int episodes) {
    InsightSection section{.topic = InsightTopic::durations, .heading = Says::tr("How long they lasted")};
    section.sentence = durations.median
        ? Says::tr("The middle one of %1 with a known length lasted %2.")
              .arg(spasmsText(durations.known), spanText(*durations.median))
        : tooFewText(Says::tr("the length is known"), durations.known, episodes);
    section.table.heads = {Says::tr("Length"), Says::tr("Spasms")};
    if (episodes == 0)
        return section;
    QStringList names;
    QVector<int> values;
    for (std::size_t i = 0; i < kDurationGroups; ++i) {
        names << lengthGroupText(DurationGroup(i));
        values << durations.episodes[i];
        section.table.rows << QStringList{names.back(), number(values.back())};
    }
    section.chart =
        chartOf(section, Chart::Bars::lying, Says::tr("Length"), Says::tr("Spasms"), names, values);
    return section;
}

InsightSection timesOfDaySection(const TimesOfDay& times) {
    InsightSection section{.topic = InsightTopic::timesOfDay, .heading = Says::tr("Time of day")};
    const int most = *std::ranges::max_element(times.episodes);
    QStringList names;
    QStringList first;
    QVector<int> values;
    for (std::size_t i = 0; i < kDayParts; ++i) {
        names << partText(i);
        values << times.episodes[i];
        if (times.episodes[i] == most)
            first << names.back();
    }
    if (times.known < kFewestToSay)
        section.sentence =
            tooFewText(Says::tr("the beginning is known"), times.known, times.known + times.notKnown);
    else
        section.sentence = Says::tr("Most often: %1, %2 of %3 spasms with a known beginning.")
                               .arg(namesText(first))
                               .arg(most * int(first.size()))
                               .arg(times.known);
    section.table.heads = {Says::tr("Time of day"), Says::tr("Spasms")};
    if (times.notKnown > 0)
        section.notes << Says::tr("Of %n more it is not known when it began.", nullptr, times.notKnown);
    if (times.known == 0)
        return section;
    for (qsizetype i = 0; i < names.size(); ++i)
        section.table.rows << QStringList{names[i], number(values[i])};
    section.chart =
        chartOf(section, Chart::Bars::upright, Says::tr("Time of day"), Says::tr("Spasms"), names, values);
    return section;
}

} // namespace unknot
