// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_scale.hpp"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

/// Sums and steps of it are still numbers.
constexpr double kLargest = 1e300;
/// From there on figures are read, not counted.
constexpr double kLong = 1e9;

bool isWhole(double value) {
    return std::trunc(value) == value;
}

bool areWhole(const Chart& chart) {
    return std::ranges::all_of(
        chart.series, [](const ChartSeries& series) { return std::ranges::all_of(series.values, isWhole); });
}

/// The smallest of 1, 2, 5 times a power of ten that is at least that much, give or take rounding.
double stepFrom(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= least * (1 - 1e-9))
            return times * power;
    return 10 * power;
}

} // namespace

double valueOf(const ChartSeries& series, qsizetype category) {
    return std::clamp(series.values.value(category, 0), 0.0, kLargest);
}

double totalOf(const Chart& chart, qsizetype category) {
    double total = 0;
    for (const ChartSeries& series : chart.series)
        total += valueOf(series, category);
    return std::min(total, kLargest);
}

ChartScale scaleOf(const Chart& chart, int mostSteps) {
    double largest = 0;
    for (qsizetype i = 0; i < chart.categories.size(); ++i)
        largest = std::max(largest, totalOf(chart, i));
    if (largest <= 0)
        return {};
    ChartScale scale;
    scale.step = stepFrom(std::max(largest / std::max(mostSteps, 1), 1e-300));
    if (areWhole(chart))
        scale.step = std::max(scale.step, 1.0);
    scale.steps = std::max(1, int(std::ceil(largest / scale.step * (1 - 1e-9))));
    scale.decimals = std::clamp(int(-std::floor(std::log10(scale.step) + 1e-9)), 0, 6);
    return scale;
}

QString numberText(double value, int decimals) {
    return value >= kLong ? QLocale().toString(value, 'g', 3) : QLocale().toString(value, 'f', decimals);
}

QString totalText(const Chart& chart, qsizetype category, const ChartScale& scale) {
    const double total = totalOf(chart, category);
    return numberText(total, isWhole(total) ? 0 : std::max(scale.decimals, 1));
}

} // namespace unknot
