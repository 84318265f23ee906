// SPDX-License-Identifier: GPL-3.0-or-later
#include "steadiness.hpp"

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

/// How many values of each rank came so far (a Fenwick tree): with it all pairs need not be looked at.
class RankCounts {
public:
    explicit RankCounts(std::size_t ranks) : m_sums(ranks + 1) {}

    void add(std::size_t rank) {
        for (std::size_t i = rank + 1; i < m_sums.size(); i += i & (~i + 1))
            ++m_sums[i];
    }
    [[nodiscard]] double below(std::size_t rank) const {
        double count = 0;
        for (std::size_t i = rank; i > 0; i -= i & (~i + 1))
            count += m_sums[i];
        return count;
    }

private:
    std::vector<double> m_sums;
};

/// The variance that `many` values, or ties, have a part of; see varianceOf().
double shareOf(double many) {
    return many * (many - 1) * (2 * many + 5) / 18;
}

/// Of the number of pairs that rise less those that fall, with ties.
double varianceOf(const std::vector<std::chrono::milliseconds>& sorted) {
    double variance = shareOf(double(sorted.size()));
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto next = std::upper_bound(first, sorted.end(), *first);
        variance -= shareOf(double(next - first));
        first = next;
    }
    return variance;
}

} // namespace

double steadinessOf(const std::vector<std::chrono::milliseconds>& values) {
    auto sorted = values;
    std::ranges::sort(sorted);
    const double variance = varianceOf(sorted);
    if (variance <= 0)
        return 0;
    RankCounts before(sorted.size());
    double seen = 0;
    double risesLessFalls = 0;
    for (const auto value : values) {
        const auto [same, above] = std::equal_range(sorted.begin(), sorted.end(), value);
        const auto rank = std::size_t(same - sorted.begin());
        risesLessFalls += before.below(rank) - (seen - before.below(std::size_t(above - sorted.begin())));
        before.add(rank);
        ++seen;
    }
    const double beyondOne = std::max(0.0, std::abs(risesLessFalls) - 1);
    return std::copysign(beyondOne / std::sqrt(variance), risesLessFalls);
}

} // namespace unknot
