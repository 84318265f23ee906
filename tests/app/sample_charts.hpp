// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart.hpp"

#include <cmath>

namespace unknot::test {

/// With every text a chart needs.
inline Chart finished(Chart chart) {
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        QStringList parts;
        for (const ChartSeries& one : chart.series)
            parts << QStringLiteral("%1 %2").arg(one.values.value(i)).arg(one.name);
        chart.spoken << chart.categories[i] + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
    }
    chart.sentence = QStringLiteral("%1 bars.").arg(chart.categories.size());
    return chart;
}

inline Chart twelveWeeks() {
    Chart chart{.name = "Episodes a week", .categoryTitle = "Week that begins", .valueTitle = "Episodes"};
    chart.categories = {"7 Sep", "14 Sep", "21 Sep", "28 Sep", "5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov",
        "9 Nov", "16 Nov", "23 Nov"};
    chart.series = {{.name = "episodes", .values = {1, 0, 2, 1, 0, 3, 2, 0, 1, 4, 2, 3}}};
    return finished(chart);
}

/// Many upright ones, named by month and year.
inline Chart months(int count) {
    static const QStringList kNames{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    Chart chart{.name = "Episodes a month", .categoryTitle = "Month", .valueTitle = "Episodes"};
    chart.series = {{.name = "episodes", .values = {}}};
    for (int i = 0; i < count; ++i) {
        chart.categories << QStringLiteral("%1 %2").arg(kNames[i % 12]).arg(2021 + i / 12);
        chart.series[0].values << std::floor(6 + 5 * std::sin(i / 4.0) + i % 3);
    }
    return finished(chart);
}

inline Chart longNames() {
    Chart chart{.bars = Chart::Bars::lying,
        .name = "What helped",
        .categoryTitle = "What was tried",
        .valueTitle = "Episodes in which it helped"};
    chart.categories = {"Lying on the back with the calves up on a chair", "Warmth",
        "Slow breathing, out longer than in",
        "A short walk on even ground around the house, with a stick where it is needed", "Cold",
        "Medicine as it was agreed with a doctor or a pharmacist"};
    chart.series = {{.name = "helped", .values = {14, 9, 7, 5, 0, 2}}};
    return finished(chart);
}

inline Chart stacked() {
    Chart chart{.name = "Time of day", .categoryTitle = "Time of day", .valueTitle = "Episodes"};
    chart.categories = {"Night", "Morning", "Noon", "Afternoon", "Evening"};
    chart.series = {{.name = "light", .values = {2, 5, 3, 4, 1}},
        {.name = "strong", .values = {1, 4, 0, 3, 2}}, {.name = "very strong", .values = {3, 2, 1, 0, 1}}};
    return finished(chart);
}

inline Chart manySeries() {
    Chart chart = stacked();
    chart.series << ChartSeries{.name = "fourth", .values = {2, 2, 2, 2, 2}}
                 << ChartSeries{.name = "fifth", .values = {1, 2, 3, 2, 1}}
                 << ChartSeries{.name = "sixth", .values = {3, 1, 2, 1, 3}};
    return chart;
}

} // namespace unknot::test
