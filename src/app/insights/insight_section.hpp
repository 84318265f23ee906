// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart.hpp"

#include "unknot/content/journal_lists.hpp"
#include "unknot/insights/insights.hpp"

#include <QStringList>
#include <QVector>

#include <optional>
#include <vector>

namespace unknot {

/// What a section is about, in the order in which they stand.
enum class InsightTopic {
    frequency,
    gaps,
    helped,
    triggers,
    otherDays,
    beforeAfter,
    durations,
    timesOfDay,
    places,
    impacts,
};

inline constexpr std::size_t kInsightTopics = 10;

/// Numbers in rows, ready to be read.
struct InsightTable {
    QStringList heads; ///< the first one is that of the rows' names
    QVector<QStringList> rows;

    bool operator==(const InsightTable&) const = default;
};

/// One thing the journal tells, in three ways: as a sentence with its counts, as a chart, and as the same
/// numbers in a table.
struct InsightSection {
    InsightTopic topic = InsightTopic::frequency;
    QString heading;
    QString sentence;
    QStringList notes; ///< what has to be known about the numbers
    std::optional<Chart>
        chart;          ///< empty where there is nothing to draw, and of places, which are on the body
    InsightTable table; ///< without rows where there is nothing to count

    bool operator==(const InsightSection&) const = default;
};

/// What the bars of the frequency stand for.
enum class InsightPeriod { week, month, year };

/// A chart with more bars cannot be read. Our own number.
inline constexpr std::size_t kMostBars = 60;

/// Those that the range can be shown by, the shortest first; never empty.
[[nodiscard]] std::vector<InsightPeriod> periodsFor(const Frequency& frequency);
/// The one that is shown unless another was chosen: some ten to twenty bars.
[[nodiscard]] InsightPeriod usualPeriod(const Frequency& frequency);

/// All sections, one for each topic. `period`: of periodsFor().
[[nodiscard]] std::vector<InsightSection> sectionsOf(
    const Insights& insights, const JournalLists& lists, InsightPeriod period);

} // namespace unknot
