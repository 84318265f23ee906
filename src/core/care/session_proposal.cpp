// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/care/care_plan.hpp"

#include <algorithm>
#include <iterator>

namespace unknot {

namespace {

bool speaksAgainst(Feel feel) {
    return feel == Feel::stiffer || feel == Feel::onlyNumb || feel == Feel::moreSwollen;
}

bool endedEarlier(const PastSession& a, const PastSession& b) {
    return a.endedAt < b.endedAt;
}

/// The latest first.
std::vector<PastSession> sessionsOf(const TimerId& treatment, const std::vector<PastSession>& all) {
    std::vector<PastSession> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
        [&](const PastSession& session) { return session.treatment == treatment; });
    std::stable_sort(own.begin(), own.end(),
        [](const PastSession& a, const PastSession& b) { return endedEarlier(b, a); });
    return own;
}

/// An end that lies ahead, because the clock was set back, was just now.
std::optional<UtcTime> restsUntil(
    const SkinRest& rest, const std::vector<PastSession>& sessions, UtcTime now) {
    const auto latest = std::max_element(sessions.begin(), sessions.end(), endedEarlier);
    if (latest == sessions.end())
        return std::nullopt;
    const UtcTime until = std::min(latest->endedAt, now) + rest.length;
    return until > now ? std::optional(until) : std::nullopt;
}

} // namespace

SessionProposal proposalFor(
    const Treatment& treatment, const SkinRest& rest, const std::vector<PastSession>& sessions, UtcTime now) {
    SessionProposal proposal;
    proposal.length = treatment.length;
    proposal.skinRestsUntil = restsUntil(rest, sessions, now);
    const auto own = sessionsOf(treatment.id, sessions);
    if (own.empty())
        return proposal;
    const PastSession& latest = own.front();
    proposal.lastFeel = latest.feel;
    if (speaksAgainst(latest.feel)) {
        proposal.length = treatment.shorter;
        proposal.isShortened = true;
        proposal.isToBeLeft =
            latest.feel == Feel::moreSwollen || (own.size() > 1 && speaksAgainst(own[1].feel));
    }
    for (const NextSession& next : treatment.next)
        proposal.next.push_back(latest.endedAt + next.after);
    return proposal;
}

TimerId whatHelped(const std::vector<HelpCount>& counts) {
    TimerId most;
    int better = 0;
    for (const HelpCount& count : counts) {
        if (2 * count.better <= count.tried || count.better < better)
            continue;
        most = count.better == better ? TimerId() : count.treatment;
        better = count.better;
    }
    return most;
}

} // namespace unknot
