// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/breathing/breath_session.hpp"

namespace unknot {

namespace {

BreathSession restarted(const BreathSession& session, const BreathPattern& pattern, AwakeTime now) {
    return {
        .pattern = pattern,
        .start = now,
        .cyclesBefore = momentOf(session, now).cycle,
        .pausedAt = session.isPaused() ? std::optional(now) : std::nullopt,
    };
}

} // namespace

BreathSession beginBreathing(const BreathPattern& pattern, AwakeTime now) {
    return {.pattern = pattern, .start = now, .pausedAt = std::nullopt};
}

BreathSession paused(const BreathSession& session, AwakeTime now) {
    BreathSession next = session;
    if (!next.isPaused())
        next.pausedAt = now;
    return next;
}

BreathSession resumed(const BreathSession& session, AwakeTime now) {
    if (!session.isPaused())
        return session;
    BreathSession next = restarted(session, session.pattern, now);
    next.pausedAt.reset();
    return next;
}

BreathSession softenedTo(const BreathSession& session, const BreathPattern& smaller, AwakeTime now) {
    BreathSession next = restarted(session, smaller, now);
    next.start -= smaller.lengthOf(Phase::inhale) + smaller.lengthOf(Phase::hold);
    return next;
}

BreathSession lengthenedTo(const BreathSession& session, const BreathPattern& longer, AwakeTime now) {
    return restarted(session, longer, now);
}

BreathMoment momentOf(const BreathSession& session, AwakeTime now) {
    BreathMoment moment = phaseAt(session.pattern, session.pausedAt.value_or(now) - session.start);
    moment.cycle += session.cyclesBefore;
    return moment;
}

} // namespace unknot
