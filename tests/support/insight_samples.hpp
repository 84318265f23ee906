// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_episodes.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/insights/insight_range.hpp"
#include "unknot/journal/moment.hpp"

namespace unknot::test {

/// "2026-03-01T08:00+01:00"; without an offset it is an hour ahead of UTC.
inline WallTime when(std::string_view text) {
    return wallTimeFrom(text, std::chrono::hours(1)).value();
}

inline InsightRange rangeOf(std::string_view from, std::string_view to) {
    return {.from = dayFrom(from).value(), .to = dayFrom(to).value()};
}

/// It began then, and is over; when is not known.
inline Episode spasmAt(std::string_view onset, int number = 1) {
    Episode episode = bareEpisode(number);
    episode.notedAt = when(onset);
    episode.onset = when(onset);
    return episode;
}

/// It was noted then; when it began is not known.
inline Episode notedOnly(std::string_view noted, int number = 1) {
    Episode episode = bareEpisode(number);
    episode.notedAt = when(noted);
    return episode;
}

inline Episode removed(Episode episode) {
    episode.removedAt = episode.changedAt;
    return episode;
}

/// With these triggers of the list; without any it is "none known", or "none of these" of a moment.
inline Episode triggered(Episode episode, std::vector<TriggerId> triggers) {
    episode.isNoTriggerKnown = triggers.empty();
    episode.triggers = std::move(triggers);
    return episode;
}

inline NotedMoment momentAt(std::string_view at, std::vector<TriggerId> triggers = {}, int number = 900) {
    return {.id = {sampleUuid(number)},
        .at = when(at),
        .triggers = triggers,
        .ownTriggers = {},
        .isNone = triggers.empty(),
        .changedAt = when(at).utc};
}

} // namespace unknot::test
