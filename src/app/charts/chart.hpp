// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>
#include <QVector>

namespace unknot {

/// One kind of thing that is counted for every category of a chart.
struct ChartSeries {
    QString name;           ///< of the legend; may be empty where it is the only one
    QVector<double> values; ///< one for each category, at least 0

    bool operator==(const ChartSeries&) const = default;
};

/// A chart of bars as values: the same numbers as in the table beside it, with all its texts ready to be
/// read.
struct Chart {
    /// Upright bars for what goes on in time, lying ones for things that have names.
    enum class Bars { upright, lying };

    Bars bars = Bars::upright;
    QString name;          ///< its title; also what a screen reader calls it
    QString sentence;      ///< what it says, in a sentence
    QString categoryTitle; ///< of the axis, e.g. "Week"
    QString valueTitle;    ///< of the other axis, with the unit
    QStringList categories;
    QVector<ChartSeries> series; ///< on top of each other, the first at the foot
    /// What each bar is called when it is reached by key or pointer, e.g. "March 2026: 4 spasms".
    QStringList spoken;

    bool operator==(const Chart&) const = default;
};

/// How a chart looks; on paper as black on white.
struct ChartLook {
    QColor ground;
    QColor ink;
    QColor line;
    QVector<QColor>
        fills; ///< a series' colour; it has a pattern of its own besides, so that colour is never all
    QFont font;
    bool isStill = true; ///< nothing moves
    QColor focus{};      ///< of the ring around what has the focus; where it has no colour, the ink

    bool operator==(const ChartLook&) const = default;
};

} // namespace unknot
