// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/open_episodes_presenter.hpp"

#include <algorithm>

namespace unknot {

using namespace std::chrono;

namespace {

/// Days between two calendar days, each as it was where it was noted: a change of clocks is no day.
int daysBetween(const WallTime& from, const WallTime& to) {
    return int((sys_days(to.localDay()) - sys_days(from.localDay())).count());
}

std::optional<int> offerFor(const Episode& episode, const WallTime& now) {
    const int age = daysBetween(filedAt(episode), now);
    std::optional<int> reached;
    for (const int day : kOfferDays)
        if (age >= day && day > episode.stillOpenOnDay)
            reached = day;
    return reached;
}

} // namespace

void OpenEpisodesPresenter::refresh() {
    m_log.retry();
    auto open = m_store.episodes({.isOpen = true});
    m_error = open ? m_log.error() : std::optional(open.error().code);
    if (open)
        m_open = std::move(*open);
}

void OpenEpisodesPresenter::close(const EpisodeId& episode) {
    m_log.close(episode);
    m_justClosed = episode;
    refresh();
}

void OpenEpisodesPresenter::undoClose() {
    m_log.reopen(m_justClosed);
    m_justClosed = {};
    refresh();
}

void OpenEpisodesPresenter::keepOpen(const EpisodeId& episode) {
    const auto found = std::ranges::find(m_open, episode, &Episode::id);
    if (found == m_open.end())
        return;
    if (const auto day = offerFor(*found, m_clock.now().wall))
        m_log.keepOpen(episode, *day);
    refresh();
}

OpenEpisodesView OpenEpisodesPresenter::view() const {
    const WallTime now = m_clock.now().wall;
    OpenEpisodesView view{
        .episodes = {}, .isOlderOffered = m_open.size() > 1, .justClosed = m_justClosed, .error = m_error};
    for (const Episode& episode : m_open) {
        const WallTime& since = filedAt(episode);
        // A clock that was set back makes no time before the beginning.
        const auto elapsed = std::max(floor<minutes>(now.utc - since.utc), minutes(0));
        view.episodes.push_back({.id = episode.id,
            .onset = episode.onset,
            .isToday = since.localDay() == now.localDay(),
            .elapsed = elapsed,
            .offerOnDay = offerFor(episode, now)});
    }
    return view;
}

} // namespace unknot
