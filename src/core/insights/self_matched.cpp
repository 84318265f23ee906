// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/self_matched.hpp"

#include "looked_at.hpp"
#include "trigger_index.hpp"

#include <algorithm>
#include <tuple>

namespace unknot {

using std::chrono::milliseconds;

namespace {

/// What the clock showed there, day and time.
using Shown = std::chrono::local_time<milliseconds>;

Shown shownAt(const WallTime& time) {
    return Shown((time.utc + time.offset).time_since_epoch());
}

/// The moments that can stand for another day, to be found by what the clock showed.
class OtherDays {
public:
    OtherDays(const std::vector<NotedMoment>& moments, const std::vector<Episode>& episodes) {
        std::vector<UtcTime> onsets;
        for (const Episode& episode : episodes)
            if (episode.onset && !episode.removedAt)
                onsets.push_back(episode.onset->utc);
        std::ranges::sort(onsets);
        const auto hasOnset = [&](UtcTime at) {
            const auto next = std::ranges::lower_bound(onsets, at - kLookBack);
            return next != onsets.end() && *next <= at;
        };
        for (const NotedMoment& moment : moments) {
            const bool isAnswered = moment.isNone || !moment.triggers.empty() || !moment.ownTriggers.empty();
            if (isAnswered && !moment.removedAt && !hasOnset(moment.at.utc))
                m_moments.push_back({shownAt(moment.at), &moment});
        }
        std::ranges::sort(m_moments, [](const Entry& one, const Entry& other) {
            const auto order = [](const Entry& entry) {
                return std::tie(entry.shown, entry.moment->at.utc, entry.moment->id);
            };
            return order(one) < order(other);
        });
    }

    /// The one noted nearest to that time; null where none is near enough.
    [[nodiscard]] const NotedMoment* nearest(Shown shown) const {
        const NotedMoment* found = nullptr;
        milliseconds least = kMatchWithin + milliseconds(1);
        for (auto entry = std::ranges::lower_bound(m_moments, shown - kMatchWithin, {}, &Entry::shown);
             entry != m_moments.end() && entry->shown <= shown + kMatchWithin; ++entry) {
            const milliseconds away = std::chrono::abs(entry->shown - shown);
            if (away < least) {
                least = away;
                found = entry->moment;
            }
        }
        return found;
    }

private:
    struct Entry {
        Shown shown;
        const NotedMoment* moment = nullptr;
    };

    std::vector<Entry> m_moments; ///< sorted
};

/// Counts triggers over pairs.
class Pairs {
public:
    void add(const Episode& episode, const NotedMoment& other) {
        const auto before = triggersOf(episode, m_index);
        const auto then = triggersOf(other, m_index);
        m_counts.resize(m_index.size());
        for (const std::size_t trigger : before)
            ++(std::ranges::binary_search(then, trigger) ? m_counts[trigger].both
                                                         : m_counts[trigger].onlyBefore);
        for (const std::size_t trigger : then)
            if (!std::ranges::binary_search(before, trigger))
                ++m_counts[trigger].onlyOther;
        ++m_pairs;
    }
    [[nodiscard]] int count() const { return m_pairs; }

    std::vector<MatchedTrigger> finish() {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            MatchedTrigger& counts = m_counts[i];
            counts.trigger = m_index[i];
            counts.neither = m_pairs - counts.onlyBefore - counts.onlyOther - counts.both;
        }
        std::ranges::sort(m_counts, [](const MatchedTrigger& one, const MatchedTrigger& other) {
            if (one.onlyBefore != other.onlyBefore)
                return one.onlyBefore > other.onlyBefore;
            return one.onlyOther != other.onlyOther ? one.onlyOther < other.onlyOther
                                                    : isAhead(one.trigger, other.trigger);
        });
        return std::move(m_counts);
    }

private:
    PickIndex<TriggerId> m_index;
    std::vector<MatchedTrigger> m_counts; ///< by the index
    int m_pairs = 0;
};

} // namespace

SelfMatched selfMatchedOf(const std::vector<Episode>& episodes, const std::vector<NotedMoment>& moments,
    const InsightRange& range) {
    SelfMatched matched;
    const OtherDays others(moments, episodes);
    Pairs pairs;
    for (const Episode* episode : inOrder(episodesIn(episodes, range))) {
        if (!episode->onset || !isTriggersAnswered(*episode))
            continue;
        ++matched.episodes;
        const int before = pairs.count();
        for (int back = 1; back <= kDaysBefore; ++back)
            if (const auto* other = others.nearest(shownAt(*episode->onset) - std::chrono::days(back)))
                pairs.add(*episode, *other);
        matched.matched += pairs.count() > before ? 1 : 0;
    }
    matched.pairs = pairs.count();
    if (matched.matched >= kFewestToSay)
        matched.triggers = pairs.finish();
    return matched;
}

} // namespace unknot
