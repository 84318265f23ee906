// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_collector.hpp"

#include "unknot/base/uuid.hpp"

namespace unknot {

namespace {

/// Why it cannot be taken; empty where it can. Its id is known from then on.
template <class Value, class IdType>
std::string refusalOf(const Value& value, std::set<IdType>& ids) {
    const auto faults = faultsOf(value);
    if (!faults.empty())
        return faults.front();
    return ids.insert(value.id).second ? "" : "an earlier row has the same id";
}

} // namespace

void RowCollector::take(Episode episode, std::string place) {
    if (std::string why = refusalOf(episode, m_ids); !why.empty())
        return skip(std::move(place), episode.id, std::move(why));
    m_read.episodes.push_back(std::move(episode));
    m_read.places.push_back(std::move(place));
}

void RowCollector::take(TimerRun run, std::string place) {
    if (std::string why = refusalOf(run, m_runIds); !why.empty())
        return skip(std::move(place), {}, std::move(why));
    m_read.runs.push_back(std::move(run));
    m_read.runPlaces.push_back(std::move(place));
}

void RowCollector::take(OwnTimer timer, std::string place) {
    if (std::string why = refusalOf(timer, m_ownTimerIds); !why.empty())
        return skip(std::move(place), {}, std::move(why));
    m_read.ownTimers.push_back(std::move(timer));
    m_read.ownTimerPlaces.push_back(std::move(place));
}

void RowCollector::take(Activity activity, std::string place) {
    if (std::string why = refusalOf(activity, m_activityIds); !why.empty())
        return skip(std::move(place), {}, std::move(why));
    m_read.activities.push_back(std::move(activity));
    m_read.activityPlaces.push_back(std::move(place));
}

void RowCollector::take(NotedMoment moment, std::string place) {
    if (std::string why = refusalOf(moment, m_momentIds); !why.empty())
        return skip(std::move(place), {}, std::move(why));
    m_read.moments.push_back(std::move(moment));
    m_read.momentPlaces.push_back(std::move(place));
}

void RowCollector::skip(std::string place, EpisodeId episode, std::string why) {
    // An id that is none may be any text of the file.
    if (!isUuid(episode.value))
        episode = {};
    m_read.skipped.push_back(
        {std::move(place), std::move(episode), ImportedRow::Fate::skipped, std::move(why)});
}

} // namespace unknot
