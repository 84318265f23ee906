// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/what_helped.hpp"

#include "looked_at.hpp"
#include "pick_index.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace unknot {

namespace {

/// The lower end of the 95 % interval of a share by Wilson's score. Requires: of > 0.
double surelyAtLeast(int count, int of) {
    if (count == 0)
        return 0; // and not what rounding leaves of it
    constexpr double kZ = 1.96;
    const double n = of;
    const double share = count / n;
    const double middle = share + kZ * kZ / (2 * n);
    const double half = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
    return (middle - half) / (1 + kZ * kZ / n);
}

bool isBetter(const MeasureResult& one, const MeasureResult& other) {
    if (one.isRanked() != other.isRanked())
        return one.isRanked();
    const auto rank = [](const MeasureResult& result) {
        if (!result.isRanked())
            return std::tuple(0.0, 0.0, -result.tried);
        const int done = result.done();
        return std::tuple(-surelyAtLeast(result.of(Outcome::better), done),
            double(result.of(Outcome::worse)) / done, -done);
    };
    const auto first = rank(one);
    const auto second = rank(other);
    return first != second ? first < second : isAhead(one.measure, other.measure);
}

/// Counts what was tried in one episode after the other.
class Tally {
public:
    void add(const Episode& episode) {
        m_seen.clear();
        for (const Tried& tried : episode.tried) {
            const auto number = m_index.of(tried.measure, tried.own);
            if (!number)
                continue;
            m_results.resize(m_index.size());
            MeasureResult& result = m_results[*number];
            ++result.tried;
            if (tried.outcome)
                ++result.outcomes[std::size_t(*tried.outcome)];
            if (std::ranges::find(m_seen, *number) == m_seen.end()) {
                m_seen.push_back(*number);
                ++result.episodes;
            }
        }
    }
    std::vector<MeasureResult> finish() {
        for (std::size_t i = 0; i < m_results.size(); ++i)
            m_results[i].measure = m_index[i];
        std::ranges::sort(m_results, isBetter);
        return std::move(m_results);
    }

private:
    PickIndex<MeasureId> m_index;
    std::vector<MeasureResult> m_results; ///< by the index
    std::vector<std::size_t> m_seen;      ///< in the episode that is being added
};

} // namespace

int MeasureResult::said() const {
    return std::accumulate(outcomes.begin(), outcomes.end(), 0);
}

int MeasureResult::done() const {
    return said() - of(Outcome::couldNot);
}

WhatHelped whatHelpedOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    WhatHelped helped;
    Tally tally;
    for (const Episode* episode : inOrder(episodesIn(episodes, range))) {
        ++helped.episodes;
        helped.known += episode->tried.empty() ? 0 : 1;
        tally.add(*episode);
    }
    helped.measures = tally.finish();
    return helped;
}

} // namespace unknot
