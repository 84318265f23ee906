// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/upright_words.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr double kBetween = 0.5; ///< lines of text from words to words, at least
constexpr int kMostLines = 3;
/// Few have names that cannot be guessed from their neighbours, as those of dates can.
constexpr qsizetype kFew = 8;

/// One way to set them.
struct Way {
    qsizetype stride = 1;
    qsizetype rows = 1;
    int mostLines = 1;
};

/// Nothing where one would be cut, or meet its neighbour.
std::optional<UprightWords> wordsIn(const ChartParts& parts, const ChartLayout& layout, const Way& way) {
    const double between = parts.line * kBetween;
    const double room = slotOf(layout, parts.chart, 0).width() * double(way.stride * way.rows) - between;
    UprightWords words{.stride = way.stride, .rows = way.rows};
    QVector<double> free(way.rows, 0);
    QVector<double> heights(way.rows, 0);
    for (qsizetype i = 0; i * way.stride < parts.chart.categories.size(); ++i) {
        const qsizetype row = i % way.rows;
        const auto lines = wrapped(parts.chart.categories[i * way.stride], parts.font, room, way.mostLines);
        const QSizeF size = lines ? sizeOf(*lines, parts.metrics) : QSizeF();
        const double left = leftOfWords(parts, layout, i * way.stride, size.width());
        if (!lines || left < free[row])
            return std::nullopt;
        // Where words are left out anyway, none of those that stay is broken unless all are.
        if (way.stride > 1 && i > 0 && lines->size() != words.lines[0].size())
            return std::nullopt;
        free[row] = left + size.width() + between;
        heights[row] = std::max(heights[row], size.height());
        words.lines << *lines;
    }
    for (const double height : heights) {
        words.tops << words.height;
        words.height += height;
    }
    return words;
}

/// Steps that a calendar has first: a quarter, half a year, a year.
bool isHandy(qsizetype stride) {
    constexpr qsizetype kYear = 12;
    return stride <= 4 || stride == 6 || stride % kYear == 0 || (stride > kYear && stride % 10 == 0);
}

/// The best first.
QVector<Way> waysFor(qsizetype count) {
    QVector<Way> ways;
    for (qsizetype stride = 1; stride < count || stride == 1; ++stride) {
        if (!isHandy(stride))
            continue;
        ways << Way{.stride = stride} << Way{.stride = stride, .mostLines = kMostLines};
        if (stride == 1 && count > 1 && count <= kFew)
            ways << Way{.rows = 2, .mostLines = kMostLines};
    }
    return ways;
}

} // namespace

UprightWords wordsFor(const ChartParts& parts, const ChartLayout& layout) {
    const qsizetype count = parts.chart.categories.size();
    for (const Way& way : waysFor(count))
        if (auto words = wordsIn(parts, layout, way))
            return *words;
    // Only the first one is left.
    const QStringList lines =
        wrappedAnyhow(parts.chart.categories[0], parts.font, layout.plot.width(), kMostLines);
    return {.stride = count, .lines = {lines}, .tops = {0}, .height = sizeOf(lines, parts.metrics).height()};
}

double leftOfWords(const ChartParts& parts, const ChartLayout& layout, qsizetype category, double width) {
    const double middle = slotOf(layout, parts.chart, category).center().x();
    return std::clamp(middle - width / 2, 0.0, std::max(layout.size.width() - width, 0.0));
}

} // namespace unknot
