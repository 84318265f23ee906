// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart.hpp"

namespace unknot {

/// The axis of values: from 0 in even steps to at least the largest.
struct ChartScale {
    double step = 1;
    int steps = 1;    ///< at least 1
    int decimals = 0; ///< that a step needs

    [[nodiscard]] double end() const { return step * steps; }
    bool operator==(const ChartScale&) const = default;
};

/// The values of all series of that category together; 0 where none has one.
[[nodiscard]] double totalOf(const Chart& chart, qsizetype category);
/// What a series has there, at least 0.
[[nodiscard]] double valueOf(const ChartSeries& series, qsizetype category);
/// Steps of 1, 2 or 5 times a power of ten, at most that many. Where all values are whole, whole numbers:
/// half a spasm is nothing that can be counted.
[[nodiscard]] ChartScale scaleOf(const Chart& chart, int mostSteps);
/// As the person's language writes numbers.
[[nodiscard]] QString numberText(double value, int decimals);
/// What stands at the end of a category's bar.
[[nodiscard]] QString totalText(const Chart& chart, qsizetype category, const ChartScale& scale);

} // namespace unknot
