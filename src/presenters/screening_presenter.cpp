// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/screening_presenter.hpp"

#include "presenters/notices_presenter.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// More are not open but forgotten.
constexpr std::size_t kMostOpen = 50;

bool covers(Side side, Side other) {
    return side == other || side == Side::both || other == Side::unsaid;
}

bool hasPlace(const Episode& episode, const Place& wanted) {
    return std::ranges::any_of(episode.places,
        [&](const Place& place) { return place.area == wanted.area && covers(place.side, wanted.side); });
}

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

/// One of `named` is in `after` that was not in `before`.
template <class Value>
bool isNewIn(
    const std::vector<Value>& after, const std::vector<Value>& before, const std::vector<Value>& named) {
    return std::ranges::any_of(
        after, [&](const Value& value) { return has(named, value) && !has(before, value); });
}

std::set<TriedId> worseOf(const Episode& episode) {
    std::set<TriedId> ids;
    for (const Tried& tried : episode.tried)
        if (tried.outcome == Outcome::worse)
            ids.insert(tried.id);
    return ids;
}

} // namespace

bool namesLegSymptom(const AskAgain& rule, const Episode* before, const Episode& after) {
    const Episode nothing;
    const Episode& known = before ? *before : nothing;
    const bool isNewPlace = std::ranges::any_of(after.places,
        [&](const Place& place) { return has(rule.areas, place.area) && !hasPlace(known, place); });
    const bool isNewSpread = rule.legSpread && after.spread == Spread::leg && known.spread != Spread::leg;
    return isNewPlace || isNewSpread || isNewIn(after.sensations, known.sensations, rule.sensations) ||
        isNewIn(after.impacts, known.impacts, rule.impacts);
}

void ScreeningPresenter::refresh() {
    const auto open = m_store.episodes({.isOpen = true, .limit = kMostOpen});
    if (open)
        return look(withNoted(*open));
    setDue({}, {});
}

/// Those that are open, and those that are over and had something noted; what was removed is forgotten.
std::vector<Episode> ScreeningPresenter::withNoted(std::vector<Episode> open) {
    std::erase_if(m_noted, [&](const auto& noted) {
        const EpisodeId& id = noted.first.episode;
        if (std::ranges::find(open, id, &Episode::id) != open.end())
            return false;
        const auto found = m_store.find(id);
        const bool isThere = found && *found && !(*found)->removedAt;
        if (isThere)
            open.push_back(**found);
        return found && !isThere;
    });
    return open;
}

void ScreeningPresenter::look(const std::vector<Episode>& watched) {
    std::vector<EpisodeFacts::Answered> answers;
    if (m_answeredAt)
        answers.push_back({.at = *m_answeredAt, .sign = {}});
    for (const Episode& episode : watched) {
        const auto its = episodeFactsOf(episode).answers;
        answers.insert(answers.end(), its.begin(), its.end());
    }
    const auto asked = lastAsked(m_content.redFlags, answers, m_clock.now().wall);
    noteNewlyWorse(watched, asked);
    std::erase_if(m_noted, [&](const auto& noted) { return asked && noted.second.utc < asked->utc; });
    m_asked = asked;
    setDue(watched, answers);
    // What is over can come again, and is another reason then.
    std::erase_if(m_shown, [this](const auto& shown) { return !has(m_all, shown.first); });
}

void ScreeningPresenter::noteNewlyWorse(
    const std::vector<Episode>& watched, const std::optional<WallTime>& asked) {
    std::map<EpisodeId, std::set<TriedId>> worse;
    for (const Episode& episode : watched) {
        const auto& now = worse.emplace(episode.id, worseOf(episode)).first->second;
        const auto before = m_worse.find(episode.id);
        const bool isNewlyWorse = before != m_worse.end() && !std::ranges::includes(before->second, now);
        // It can be said long after it was tried, and after the signs were asked meanwhile.
        if (isOpen(episode) && isNewlyWorse && asked == m_asked)
            note(episode.id, AskReason::worse);
    }
    m_worse = std::move(worse);
}

void ScreeningPresenter::setDue(
    const std::vector<Episode>& watched, const std::vector<EpisodeFacts::Answered>& answers) {
    m_all.clear();
    for (const auto& [ask, at] : m_noted)
        m_all.push_back(ask);
    for (const Episode& episode : watched) {
        EpisodeFacts facts = episodeFactsOf(episode);
        facts.answers = answers;
        const auto reason = askDue(m_content.redFlags, facts, m_clock.now().wall);
        if (reason && !has(m_all, {episode.id, *reason}))
            m_all.push_back({episode.id, *reason});
    }
    std::ranges::stable_sort(m_all, std::greater(), &AskView::reason);
    m_due = m_all.empty() ? std::nullopt : std::optional(m_all.front());
}

void ScreeningPresenter::saved(const Episode* before, const Episode& after) {
    const bool isRecent =
        sys_days(filedAt(after).localDay()) >= today() - days(m_content.redFlags.askAgain.withinDays);
    const bool counts = !after.removedAt && (isOpen(after) || isRecent);
    if (counts && namesLegSymptom(m_content.redFlags.askAgain, before, after))
        note(after.id, AskReason::legSymptom);
    refresh();
}

void ScreeningPresenter::note(const EpisodeId& episode, AskReason reason) {
    const AskView ask{episode, reason};
    m_noted[ask] = m_clock.now().wall;
    // It is another reason, even where the last one of its kind was put off today.
    m_shown.erase({ask, today()});
}

void ScreeningPresenter::shown(const AskView& ask) {
    m_shown.insert({ask, today()});
    // One look at the signs is enough for all there is to look at them for.
    for (const AskView& other : m_all)
        m_shown.insert({other, today()});
}

void ScreeningPresenter::answered() {
    m_answeredAt = m_clock.now().wall;
    m_noted.clear();
    m_shown.clear();
    refresh();
}

std::optional<AskView> ScreeningPresenter::unshown() const {
    const auto found = std::ranges::find_if(m_all, [this](const AskView& ask) {
        return !m_shown.contains({ask, today()});
    });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

sys_days ScreeningPresenter::today() const {
    return m_clock.now().wall.localDay();
}

} // namespace unknot
