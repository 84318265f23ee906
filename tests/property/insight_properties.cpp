// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_journal.hpp"

#include "core/insights/steadiness.hpp"
#include "support/catch.hpp"
#include "support/sample_episodes.hpp"

#include "unknot/insights/insights.hpp"

#include <cmath>
#include <map>
#include <numeric>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::year_month_day;

namespace {

const local_days kFirst = local_days(std::chrono::year(2026) / 3 / 1);
constexpr int kSpan = 60; ///< days, with both a change of the month and of the clocks in them

int upTo(int most) {
    return *rc::gen::inRange(0, most + 1);
}

/// Often on the very edge of a day there, in any of some places.
WallTime someTime() {
    const auto offset = *rc::gen::element<minutes>(-8h, 0min, 60min, 2h, 13h + 45min);
    const auto clock = *rc::gen::element<milliseconds>(
        0ms, 1ms, days(1) - 1ms, minutes(upTo(1439)), milliseconds(8h) + minutes(upTo(90)));
    const auto there = kFirst + days(upTo(kSpan)) + clock;
    return {.utc = UtcTime(milliseconds(there.time_since_epoch()) - offset), .offset = offset};
}

/// Mostly the whole span, so that there is something to count.
InsightRange someRange() {
    const bool isWhole = upTo(3) > 0;
    const local_days from = kFirst + days(isWhole ? 0 : upTo(kSpan));
    return {.from = year_month_day(from), .to = year_month_day(from + days(isWhole ? kSpan : upTo(kSpan)))};
}

/// Mostly behind all of it.
WallTime someNow() {
    WallTime now = someTime();
    now.utc += days(upTo(3) > 0 ? kSpan : 0);
    return now;
}

Episode someEpisode(int number) {
    Episode episode = *arbitraryEpisode(Letters::plain, 1);
    episode.id = {sampleUuid(number)};
    if (upTo(1) == 1)
        episode.removedAt.reset();
    episode.notedAt = someTime();
    if (episode.onset)
        episode.onset = someTime();
    if (auto* ended = std::get_if<EndedAt>(&episode.end))
        ended->at = someTime();
    for (std::string& own : episode.ownTriggers)
        own = *rc::gen::element<std::string>("heat", "Heat", "the box", "The  box"); // two in four spellings
    const WallTime at = filedAt(episode);
    for (Tried& tried : episode.tried)
        if (tried.at)
            tried.at = {.utc = at.utc + minutes(upTo(200)), .offset = at.offset};
    for (Reading& reading : episode.readings)
        reading.at = {.utc = at.utc + minutes(upTo(500)), .offset = at.offset};
    return episode;
}

std::vector<Episode> someEpisodes() {
    std::vector<Episode> episodes;
    for (int i = upTo(20); i > 0; --i)
        episodes.push_back(someEpisode(i));
    return episodes;
}

/// Most of them on a day before an onset.
std::vector<NotedMoment> someMoments(const std::vector<Episode>& episodes) {
    std::vector<NotedMoment> moments;
    for (int i = upTo(8); i > 0; --i) {
        const Episode like = someEpisode(i);
        NotedMoment moment{.id = {sampleUuid(500 + i)},
            .at = someTime(),
            .triggers = like.triggers,
            .ownTriggers = like.ownTriggers,
            .isNone = like.isNoTriggerKnown,
            .removedAt = like.removedAt};
        if (!episodes.empty()) {
            moment.at = filedAt(*rc::gen::elementOf(episodes));
            moment.at.utc += minutes(upTo(150) - 75) - days(upTo(3));
        }
        moments.push_back(std::move(moment));
    }
    return moments;
}

template <class Value>
void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[std::size_t(upTo(int(i) - 1))]);
}

bool isIn(const Episode& episode, const InsightRange& range) {
    const auto day = filedAt(episode).localDay();
    return range.from <= day && day <= range.to;
}

/// What insightsOf() is asked.
struct Asked {
    std::vector<Episode> episodes = someEpisodes();
    std::vector<NotedMoment> moments = someMoments(episodes);
    InsightRange range = someRange();
    WallTime now = someNow();

    [[nodiscard]] Insights answer() const { return insightsOf(episodes, range, now, moments); }
};

int sumOf(const std::vector<PeriodCount>& periods) {
    return std::accumulate(periods.begin(), periods.end(), 0,
        [](int sum, const PeriodCount& period) { return sum + period.episodes; });
}

template <std::size_t size>
int sumOf(const std::array<int, size>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

/// They follow one another over the whole range, and only the outer ones may be cut.
void checkTiles(const std::vector<PeriodCount>& periods, const InsightRange& range) {
    local_days next(range.from);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        RC_ASSERT(local_days(periods[i].from) == next);
        RC_ASSERT(periods[i].from <= periods[i].to);
        RC_ASSERT(periods[i].isWhole || i == 0 || i + 1 == periods.size());
        next = local_days(periods[i].to) + days(1);
    }
    RC_ASSERT(next == std::max(local_days(range.from), local_days(range.to) + days(1)));
}

void checkGaps(const Gaps& gaps) {
    RC_ASSERT(int(gaps.gaps.size()) + gaps.leftOut == std::max(0, gaps.episodes - 1));
    for (const Gap& gap : gaps.gaps)
        RC_ASSERT(gap.length() >= 0ms);
    for (std::size_t i = 1; i < gaps.gaps.size(); ++i)
        RC_ASSERT(gaps.gaps[i - 1].to.utc <= gaps.gaps[i].from.utc);
    RC_ASSERT(gaps.sinceLast.value_or(0ms) >= 0ms);
    RC_ASSERT(gaps.median.has_value() == (gaps.gaps.size() >= 2));
    RC_ASSERT((gaps.trend == GapTrend::tooFew) == (int(gaps.gaps.size()) < kFewestGapsForTrend));
}

void checkPicks(const Insights& insights) {
    for (const TriggerCount& trigger : insights.triggers.triggers)
        RC_ASSERT(trigger.episodes >= 1 &&
            trigger.episodes <= insights.triggers.answered - insights.triggers.noneKnown);
    for (const MeasureResult& result : insights.whatHelped.measures) {
        RC_ASSERT(result.tried >= result.said() && result.said() >= result.done());
        RC_ASSERT(result.tried >= result.episodes && result.episodes <= insights.whatHelped.known);
    }
    int pairs = 0;
    for (const PainChange& change : insights.beforeAfter.measures) {
        RC_ASSERT(change.lower + change.same + change.higher == change.pairs);
        RC_ASSERT(change.medianChange.has_value() == (change.pairs >= kFewestToSay));
        pairs += change.pairs;
    }
    RC_ASSERT(pairs == insights.beforeAfter.pairs && pairs <= insights.beforeAfter.timed);
    const SelfMatched& matched = insights.selfMatched;
    RC_ASSERT(matched.matched <= matched.episodes && matched.pairs >= matched.matched);
    RC_ASSERT(matched.pairs <= kDaysBefore * matched.matched);
    RC_ASSERT(matched.triggers.empty() || matched.matched >= kFewestToSay);
    for (const MatchedTrigger& trigger : matched.triggers) {
        RC_ASSERT(trigger.neither >= 0);
        RC_ASSERT(trigger.onlyBefore + trigger.onlyOther + trigger.both + trigger.neither == matched.pairs);
    }
}

/// The days on which it interferes, one by one.
int interferingDays(const Asked& asked, const InsightRange& range) {
    int count = 0;
    for (local_days day(range.from); day <= local_days(range.to); day += days(1))
        count += interferenceOf(asked.episodes, {year_month_day(day), year_month_day(day)}, asked.now).days;
    return count;
}

/// As the test is defined: every pair.
double steadinessByPairs(const std::vector<milliseconds>& values) {
    const double n = double(values.size());
    double sum = 0;
    std::map<milliseconds, double> ties;
    for (std::size_t i = 0; i < values.size(); ++i) {
        ++ties[values[i]];
        for (std::size_t j = i + 1; j < values.size(); ++j)
            sum += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
    }
    double variance = n * (n - 1) * (2 * n + 5) / 18;
    for (const auto& [value, t] : ties)
        variance -= t * (t - 1) * (2 * t + 5) / 18;
    if (variance < 0.01 || sum == 0)
        return 0;
    return (sum - (sum > 0 ? 1 : -1)) / std::sqrt(variance);
}

} // namespace

TEST_CASE("Property: whatever was noted, the counts of the insights add up", "[insights]") {
    CHECK(rc::check([] {
        const Asked asked;
        const Insights insights = asked.answer();
        const InsightRange& range = insights.range;
        const auto expected = std::ranges::count_if(asked.episodes,
            [&](const Episode& episode) { return !episode.removedAt && isIn(episode, range); });
        RC_ASSERT(insights.overview.episodes == expected);
        RC_ASSERT(insights.overview.days == daysIn(range));
        RC_ASSERT(range.to <= asked.now.localDay());
        checkTiles(insights.frequency.weeks, range);
        checkTiles(insights.frequency.months, range);
        checkTiles(insights.frequency.years, range);
        RC_ASSERT(sumOf(insights.frequency.weeks) == expected);
        RC_ASSERT(sumOf(insights.frequency.months) == expected);
        RC_ASSERT(sumOf(insights.frequency.years) == expected);
        RC_ASSERT(sumOf(insights.durations.episodes) == expected);
        RC_ASSERT(insights.durations.known == insights.overview.lengthKnown);
        RC_ASSERT(insights.durations.of(DurationGroup::stillOpen) == insights.overview.open);
        RC_ASSERT(sumOf(insights.timesOfDay.episodes) == insights.timesOfDay.known);
        RC_ASSERT(insights.timesOfDay.known + insights.timesOfDay.notKnown == expected);
        RC_ASSERT(insights.timesOfDay.notKnown == insights.gaps.onsetNotKnown);
        RC_ASSERT(insights.gaps.episodes == expected);
        for (const AreaCount& area : insights.places.areas)
            RC_ASSERT(sumOf(area.sides) == area.episodes && area.episodes <= insights.places.known);
        checkGaps(insights.gaps);
        checkPicks(insights);
    }));
}

TEST_CASE("Property: days of interference are those of each day by itself", "[insights]") {
    CHECK(rc::check([] {
        const Asked asked;
        const InsightRange range = upToToday(asked.range, asked.now);
        const Interference found = interferenceOf(asked.episodes, range, asked.now);
        RC_ASSERT(found.days == interferingDays(asked, range));
        RC_ASSERT(0 <= found.openDays && found.openDays <= found.days && found.days <= found.ofDays);
    }));
}

TEST_CASE("Property: the insights do not hang on the order of what is handed in", "[insights]") {
    CHECK(rc::check([] {
        Asked asked;
        const Insights insights = asked.answer();
        shuffle(asked.episodes);
        shuffle(asked.moments);
        RC_ASSERT(asked.answer() == insights);
    }));
}

TEST_CASE("Property: what is removed or outside the range changes no insight", "[insights]") {
    CHECK(rc::check([] {
        Asked asked;
        const Insights insights = asked.answer();
        Episode removed = someEpisode(99);
        removed.removedAt = removed.changedAt;
        asked.episodes.push_back(removed);
        RC_ASSERT(asked.answer() == insights);

        asked.moments.clear(); // an onset outside the range may lie in a moment's two hours
        const Insights without = asked.answer();
        Episode outside = someEpisode(100);
        RC_PRE(!isIn(outside, without.range));
        outside.removedAt.reset();
        outside.impacts.clear(); // or it may reach into it
        asked.episodes.push_back(outside);
        RC_ASSERT(asked.answer() == without);
    }));
}

TEST_CASE("Property: the steadiness of a trend is that of all its pairs", "[insights]") {
    CHECK(rc::check([] {
        std::vector<milliseconds> values;
        const int most = *rc::gen::element(1, 3, 1000);
        for (int i = upTo(40); i > 0; --i)
            values.emplace_back(upTo(most));
        const double steadiness = steadinessOf(values);
        RC_ASSERT(std::abs(steadiness - steadinessByPairs(values)) < 1e-9);
    }));
}
