// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/routine_gate.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// No spasm begins after it was noted: an onset that lies ahead is the mistake of a clock or a finger, and
/// must not undo for ever what somebody confirms.
UtcTime beganAt(const Episode& episode) {
    return std::min(filedAt(episode).utc, episode.notedAt.utc);
}

/// When it was over, as far as that is known, and no later than somebody said so.
UtcTime overAt(const Episode& episode) {
    UtcTime over = beganAt(episode);
    if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        over = ended->at.utc;
    else if (const auto length = lengthOf(episode); length && episode.onset)
        over = episode.onset->utc + *length;
    return std::clamp(over, beganAt(episode), std::max(episode.notedAt.utc, episode.changedAt));
}

} // namespace

HeldBack RoutineGate::against(const PlanItem& item) const {
    // A treatment for another purpose is none for a spasm: then the timers offer it, with what belongs to it.
    const bool isForQuietDays = item.notWhileOpen || item.kind == PlanKind::treatment;
    if (isForQuietDays && isEpisodeOpen())
        return HeldBack::episodeOpen;
    const bool areMet =
        std::ranges::all_of(item.conditions, [this](const ConditionId& id) { return isMet(id); });
    return areMet ? HeldBack::no : HeldBack::conditions;
}

HeldBack RoutineGate::against(const GuideId& guide) const {
    const PlanItem* item = m_content.prevention.itemOf(guide);
    return item ? against(*item) : HeldBack::no;
}

bool RoutineGate::isMet(const ConditionId& condition) const {
    const Plan plan = m_plan.read().plan;
    const auto confirmed = plan.confirmed.find(condition);
    if (confirmed == plan.confirmed.end())
        return false;
    const auto& over = seen().lastOver;
    return !over || confirmed->second >= *over;
}

const RoutineGate::Seen& RoutineGate::seen() const {
    const auto revision = m_journal.revision();
    if (!revision || m_seen.revision == *revision)
        return m_seen;
    // More than one: where the newest lies ahead of now, it hides none that came after it.
    constexpr std::size_t kLatest = 8;
    const auto open = m_journal.episodes({.isOpen = true, .limit = 1});
    const auto latest = m_journal.episodes({.limit = kLatest});
    if (!open || !latest)
        return m_seen;
    m_seen = {.revision = *revision, .isEpisodeOpen = !open->empty(), .lastOver = std::nullopt};
    for (const Episode& episode : *latest)
        m_seen.lastOver = std::max(m_seen.lastOver.value_or(UtcTime::min()), overAt(episode));
    return m_seen;
}

} // namespace unknot
