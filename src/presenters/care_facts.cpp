// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/care_presenter.hpp"
#include "presenters/past_sessions.hpp"
#include "presenters/swollen_joint.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// How far back sessions count for the next one, with a day for where the place's day is another than UTC's.
constexpr std::chrono::days kRecent(15);
/// How many of the latest episodes tell what helped.
constexpr std::size_t kEpisodes = 100;

/// The measure and its kinds: a heat pad is a kind of warmth.
std::vector<MeasureId> kindsOf(const MeasureId& measure, const PickList<MeasureId>& measures) {
    std::vector<MeasureId> kinds{measure};
    for (const auto& item : measures.items)
        if (item.kindOf == measure)
            kinds.push_back(item.id);
    return kinds;
}

/// The latest episodes in which one of them was tried.
Result<std::vector<Episode>> episodesWith(const std::vector<MeasureId>& kinds, const JournalStore& journal) {
    std::vector<Episode> all;
    for (const MeasureId& kind : kinds) {
        const auto found = journal.episodes({.measure = kind, .limit = kEpisodes});
        if (!found)
            return fail(found.error());
        for (const Episode& episode : *found)
            if (std::ranges::find(all, episode.id, &Episode::id) == all.end())
                all.push_back(episode);
    }
    std::ranges::sort(
        all, [](const Episode& a, const Episode& b) { return filedAt(a).utc > filedAt(b).utc; });
    all.resize(std::min(all.size(), kEpisodes));
    return all;
}

Result<HelpCount> helpCountOf(
    const Treatment& treatment, const PickList<MeasureId>& measures, const JournalStore& journal) {
    const auto kinds = kindsOf(treatment.measure, measures);
    const auto episodes = episodesWith(kinds, journal);
    if (!episodes)
        return fail(episodes.error());
    HelpCount count{.treatment = treatment.id};
    for (const Episode& episode : *episodes)
        for (const Tried& tried : episode.tried) {
            // What could not be done says nothing about how it helps.
            if (!tried.outcome || tried.outcome == Outcome::couldNot ||
                std::ranges::find(kinds, tried.measure) == kinds.end())
                continue;
            ++count.tried;
            count.better += tried.outcome == Outcome::better ? 1 : 0;
        }
    return count;
}

UtcTime lastUp(const Episode& episode, const std::vector<MeasureId>& up, UtcTime now) {
    UtcTime last = filedAt(episode).utc;
    for (const Tried& tried : episode.tried)
        if (tried.at && tried.at->utc <= now && std::ranges::find(up, tried.measure) != up.end())
            last = std::max(last, tried.at->utc);
    return last;
}

} // namespace

CareFacts careFactsOf(const Episode* episode, const Content& content, UtcTime now) {
    CareFacts facts{.now = now, .onset = std::nullopt, .lyingSince = std::nullopt};
    if (!episode)
        return facts;
    if (episode->onset)
        facts.onset = episode->onset->utc;
    facts.hasSwollenJoint = hasSwollenJoint(*episode);
    facts.lyingSince = lastUp(*episode, content.care.up, now);
    return facts;
}

Result<CareFacts> careFactsOf(const Episode* episode, const JournalStore& journal, const TimerStore& timers,
    const Content& content, UtcTime now) {
    CareFacts facts = careFactsOf(episode, content, now);
    const auto runs = timers.runs({.from = std::chrono::floor<std::chrono::days>(now) - kRecent,
        .timer = std::nullopt,
        .limit = std::nullopt});
    if (!runs)
        return fail(runs.error());
    facts.sessions = pastSessionsOf(*runs, {.now = {.wall = {.utc = now}}, .bootName = {}});
    for (const Treatment& treatment : content.timers.treatments) {
        const auto count = helpCountOf(treatment, content.journal.measures, journal);
        if (!count)
            return fail(count.error());
        facts.helped.push_back(*count);
    }
    return facts;
}

} // namespace unknot
