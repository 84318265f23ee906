// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/content/care_texts.hpp"
#include "unknot/content/timers.hpp"

namespace unknot {

/// A session of cold or heat that is over.
struct PastSession {
    TimerId treatment;
    UtcTime endedAt{}; ///< the real end
    std::chrono::seconds stayed{0};
    Feel feel = Feel::unsaid;

    bool operator==(const PastSession&) const = default;
};

/// How often a treatment helped this person, over all their episodes.
struct HelpCount {
    TimerId treatment;
    int better = 0;
    int tried = 0; ///< with an answer

    bool operator==(const HelpCount&) const = default;
};

/// What the plan is made from.
struct CareFacts {
    UtcTime now{};
    std::optional<UtcTime> onset;
    std::vector<PastSession> sessions; ///< of any episode, in any order
    std::vector<HelpCount> helped;
    bool hasSwollenJoint = false;
    std::optional<UtcTime> lyingSince; ///< when they were last known to be up, or the onset; empty: not known

    bool operator==(const CareFacts&) const = default;
};

/// What is proposed for the next session of a treatment.
struct SessionProposal {
    std::chrono::seconds length{0};
    /// After "stiffer", "only numb" or "more swollen" (001: shorten it, or leave it).
    bool isShortened = false;
    /// One of these was said of the two latest sessions, or "more swollen" of the latest: better leave it
    /// (001; the count is ours).
    bool isToBeLeft = false;
    Feel lastFeel = Feel::unsaid;
    /// Not before: the skin rests (004), also between cold and heat, which is our own stricter reading.
    std::optional<UtcTime> skinRestsUntil;
    /// When the next session comes by each view of Treatment::next, in its order; empty where there was none.
    std::vector<UtcTime> next;

    bool operator==(const SessionProposal&) const = default;
};

enum class OptionStanding {
    offered,
    preselected, ///< the default of the phase, or what helped before; never what is better left
    withheld,    ///< heat on a swollen joint (001)
};

/// Cold or heat in the plan. All are shown in the same size.
struct CareOption {
    TimerId treatment;
    OptionStanding standing = OptionStanding::offered;
    bool helpedBefore = false; ///< it is preselected because it helped this person
    SessionProposal proposal;

    bool operator==(const CareOption&) const = default;
};

/// What may help now: a pure function of the facts (design section 6).
struct CarePlan {
    CarePhase phase = CarePhase::unknown;
    std::optional<std::chrono::milliseconds> sinceOnset; ///< at least 0, also where the clock was set back
    std::vector<CareOption> options;       ///< the preselected one first, else in the content's order
    std::optional<std::size_t> restNotice; ///< which of CareTexts::rest

    bool operator==(const CarePlan&) const = default;
};

/// Hours are true hours between two instants: 60 h stay 60 h when clocks change. An onset that lies ahead,
/// because the clock was set back, was just now.
[[nodiscard]] CarePhase carePhaseAt(std::optional<UtcTime> onset, UtcTime now);
/// What this person should be proposed, from what they said of sessions before.
[[nodiscard]] SessionProposal proposalFor(
    const Treatment& treatment, const SkinRest& rest, const std::vector<PastSession>& sessions, UtcTime now);
/// Of what was better in more than half of its tries, the one that was better most often; none of two alike.
/// Our own rule. Empty for none.
[[nodiscard]] TimerId whatHelped(const std::vector<HelpCount>& counts);
[[nodiscard]] CarePlan carePlanFor(const CareTexts& texts, const Timers& timers, const CareFacts& facts);

} // namespace unknot
