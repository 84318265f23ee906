// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/insights/section_parts.hpp"

#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::InsightText)
};

constexpr qsizetype kLongestName = 60;

/// How many bars are seen at a glance; more are taken together.
constexpr std::size_t kUsualBars = 18;

} // namespace

QString shownName(const std::string& text) {
    const QString line = QString::fromStdString(text).simplified();
    return line.size() <= kLongestName ? line : line.left(kLongestName - 1).trimmed() + u'…';
}

QString spasmsText(int count) {
    return Says::tr("%n spasm(s)", nullptr, count);
}

QString tooFewText(const QString& what, int count, int of) {
    return Says::tr("Too few to say: %1 %2 of %3 times, and at least %4 are needed.", "%1: it was asked")
        .arg(what)
        .arg(count)
        .arg(of)
        .arg(kFewestToSay);
}

QString number(int value) {
    return QString::number(value);
}

void shorten(InsightSection& section) {
    constexpr qsizetype kMostRows = 60;
    QVector<QStringList>& rows = section.table.rows;
    if (rows.size() <= kMostRows)
        return;
    section.notes << Says::tr("The first %1 of %2 rows are shown.").arg(kMostRows).arg(rows.size());
    rows.resize(kMostRows);
}

QString namesText(const QStringList& names) {
    constexpr qsizetype kMost = 3;
    const QString first = names.mid(0, kMost).join(QStringLiteral(", "));
    return names.size() <= kMost ? first
                                 : Says::tr("%1 and %n more", nullptr, int(names.size() - kMost)).arg(first);
}

QString shortDateText(std::chrono::year_month_day day) {
    return Says::tr("%1 %2", "16 Nov and 2026").arg(shortDayText(day)).arg(int(day.year()));
}

QString shortDayText(std::chrono::year_month_day day) {
    const QDate date = dateOf(day);
    return Says::tr("%1 %2", "16 Nov")
        .arg(date.day())
        .arg(QLocale().monthName(date.month(), QLocale::ShortFormat));
}

Chart chartOf(const InsightSection& section, Chart::Bars bars, const QString& categoryTitle,
    const QString& valueTitle, const QStringList& categories, const QVector<int>& values) {
    Chart chart{.bars = bars,
        .name = section.heading,
        .sentence = section.sentence,
        .categoryTitle = categoryTitle,
        .valueTitle = valueTitle,
        .categories = categories,
        .series = {{.name = valueTitle, .values = {}}},
        .spoken = {}};
    for (qsizetype i = 0; i < categories.size(); ++i) {
        chart.series.front().values << values[i];
        chart.spoken
            << Says::tr("%1: %2", "a bar of a chart and its number").arg(categories[i], number(values[i]));
    }
    return chart;
}

std::vector<InsightPeriod> periodsFor(const Frequency& frequency) {
    std::vector<InsightPeriod> periods;
    if (frequency.weeks.size() <= kMostBars)
        periods.push_back(InsightPeriod::week);
    if (frequency.months.size() <= kMostBars)
        periods.push_back(InsightPeriod::month);
    if (frequency.years.size() > 1 || periods.empty())
        periods.push_back(InsightPeriod::year);
    return periods;
}

InsightPeriod usualPeriod(const Frequency& frequency) {
    if (frequency.weeks.size() <= kUsualBars)
        return InsightPeriod::week;
    return frequency.months.size() <= 2 * kUsualBars ? InsightPeriod::month : InsightPeriod::year;
}

std::vector<InsightSection> sectionsOf(
    const Insights& insights, const JournalLists& lists, InsightPeriod period) {
    return {
        frequencySection(insights.frequency, insights.overview, period),
        gapsSection(insights.gaps),
        helpedSection(insights.whatHelped, lists),
        triggersSection(insights.triggers, lists),
        otherDaysSection(insights.selfMatched, lists),
        beforeAfterSection(insights.beforeAfter, lists),
        durationsSection(insights.durations, insights.overview.episodes),
        timesOfDaySection(insights.timesOfDay),
        placesSection(insights.places, lists),
        impactsSection(insights.interference, lists),
    };
}

} // namespace unknot
