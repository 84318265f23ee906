// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/care/care_plan.hpp"

#include <algorithm>

namespace unknot {

namespace {

std::chrono::milliseconds since(UtcTime then, UtcTime now) {
    return std::max(now - then, std::chrono::milliseconds(0));
}

CareOption optionFor(const Treatment& treatment, const SkinRest& rest, const CareFacts& facts) {
    const bool isWithheld = facts.hasSwollenJoint && treatment.notWhenSwollen;
    return {
        .treatment = treatment.id,
        .standing = isWithheld ? OptionStanding::withheld : OptionStanding::offered,
        .proposal = proposalFor(treatment, rest, facts.sessions, facts.now),
    };
}

/// The option of that treatment, unless there is something against taking it first.
std::vector<CareOption>::iterator selectable(std::vector<CareOption>& options, const TimerId& treatment) {
    return std::find_if(options.begin(), options.end(), [&](const CareOption& option) {
        return option.treatment == treatment && option.standing == OptionStanding::offered &&
            !option.proposal.isToBeLeft;
    });
}

/// What helped this person goes before what sources prefer (001: go with what works).
void preselect(std::vector<CareOption>& options, const TimerId& helped, const TimerId& preferred) {
    auto chosen = selectable(options, helped);
    const bool isHelped = chosen != options.end();
    if (!isHelped)
        chosen = selectable(options, preferred);
    if (chosen == options.end())
        return;
    chosen->standing = OptionStanding::preselected;
    chosen->helpedBefore = isHelped;
    std::rotate(options.begin(), chosen, chosen + 1);
}

std::optional<std::size_t> restNoticeFor(const std::vector<RestNotice>& notices, const CareFacts& facts) {
    std::optional<std::size_t> strongest;
    if (!facts.lyingSince)
        return strongest;
    const auto lying = since(*facts.lyingSince, facts.now);
    for (std::size_t i = 0; i < notices.size(); ++i)
        if (lying >= notices[i].after && (!strongest || notices[i].after > notices[*strongest].after))
            strongest = i;
    return strongest;
}

} // namespace

CarePhase carePhaseAt(std::optional<UtcTime> onset, UtcTime now) {
    if (!onset)
        return CarePhase::unknown;
    const auto hours = since(*onset, now);
    if (hours < std::chrono::hours(48))
        return CarePhase::under48;
    return hours <= std::chrono::hours(72) ? CarePhase::to72 : CarePhase::over72;
}

CarePlan carePlanFor(const CareTexts& texts, const Timers& timers, const CareFacts& facts) {
    CarePlan plan;
    plan.phase = carePhaseAt(facts.onset, facts.now);
    if (facts.onset)
        plan.sinceOnset = since(*facts.onset, facts.now);
    for (const Treatment& treatment : timers.treatments)
        plan.options.push_back(optionFor(treatment, timers.skinRest, facts));
    preselect(plan.options, whatHelped(facts.helped), texts.textOf(plan.phase).preferred);
    plan.restNotice = restNoticeFor(texts.rest, facts);
    return plan;
}

} // namespace unknot
