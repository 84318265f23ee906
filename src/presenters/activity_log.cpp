// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/activity_log.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>
#include <utility>

namespace unknot {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Less is leafing through.
constexpr seconds kShortestDone(5);
/// The most that is kept of one activity.
constexpr seconds kLongest = std::chrono::hours(24);

/// The less good, the lower.
int goodnessOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::worse: return 0;
    case Outcome::couldNot: return 1;
    case Outcome::same: return 2;
    case Outcome::better: break;
    }
    return 3;
}

/// One bad exercise is what to look at; the good ones do not make up for it.
std::optional<Outcome> leastGood(const std::vector<OutcomeRecord>& outcomes) {
    const auto least = std::ranges::min_element(
        outcomes, {}, [](const OutcomeRecord& record) { return goodnessOf(record.outcome); });
    return least == outcomes.end() ? std::nullopt : std::optional(least->outcome);
}

bool hasDone(const Guide& guide, const GuideState& before, const GuideState& after, nanoseconds spent) {
    if (after.outcomes != before.outcomes)
        return true;
    const Step* step = guide.find(before.step);
    if (!step)
        return false;
    const bool isTimed =
        step->kind == StepKind::hold || step->kind == StepKind::countdown || step->kind == StepKind::breathe;
    const bool hasGoneOn = before.step != after.step && after.step == step->next;
    return (isTimed && spent >= kShortestDone) || (hasGoneOn && !step->tries.empty());
}

} // namespace

void ActivityLog::follow(const Guide& guide, const GuideState& before, GuideState& after, nanoseconds spent) {
    if (!guide.isRoutine)
        return;
    if (!isUuid(after.activity.value)) {
        if (!hasDone(guide, before, after, spent))
            return;
        after.activity = {newUuid()};
    }
    const EpisodeId episode = episodeFor(after);
    m_current = Activity{
        .id = after.activity,
        .guide = guide.id,
        .title = guide.title,
        .at = after.onset,
        .length = std::min(std::chrono::floor<seconds>(after.spent), kLongest),
        .outcome = leastGood(after.outcomes),
        .episode = episode,
        .changedAt = m_clock.now().wall.utc,
        .removedAt = std::nullopt,
    };
    // Of one that is still waiting, what was before is not worth its own place.
    std::erase_if(m_waiting, [&](const Activity& waiting) { return waiting.id == m_current->id; });
    m_waiting.push_back(*m_current);
    if (after.status != GuideStatus::emergency)
        retry();
}

/// The one that was open when the routine was begun. Looked for once in a run, and never while help waits.
EpisodeId ActivityLog::episodeFor(const GuideState& state) const {
    if (m_current && m_current->id == state.activity)
        return m_current->episode;
    if (state.status == GuideStatus::emergency)
        return {};
    const auto open = m_journal.episodes({.isOpen = true, .limit = 1});
    const bool isThere = open && !open->empty() && filedAt(open->front()).utc <= state.onset.utc;
    return isThere ? open->front().id : EpisodeId();
}

void ActivityLog::retry() {
    m_error.reset();
    while (!m_waiting.empty()) {
        const auto written = m_store.keepActivity(m_waiting.front());
        if (!written)
            m_error = written.error().code;
        // What can never be stored does not stand before what can.
        if (!written && written.error().code != ErrorCode::invalid)
            return;
        m_waiting.erase(m_waiting.begin());
    }
}

} // namespace unknot
