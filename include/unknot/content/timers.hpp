// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/answers.hpp"
#include "unknot/base/day_span.hpp"
#include "unknot/content/claim.hpp"

#include <chrono>

namespace unknot {

/// A way to apply a treatment, e.g. a damp towel, with who names it. The first of a treatment is the default.
struct TreatmentWay {
    MeasureId measure; ///< one of the journal's measures
    View view;
    bool needsStanding = false; ///< not for somebody who cannot stand up

    bool operator==(const TreatmentWay&) const = default;
};

/// An answer to "how does your back feel now?", what it means for the journal, and what follows from it.
struct FeelChoice {
    Feel feel = Feel::unsaid;
    std::string label;
    Outcome outcome = Outcome::same;
    Claim advice;

    bool operator==(const FeelChoice&) const = default;
};

/// When the next session may come, counted from the real end of the last. The first is the default.
struct NextSession {
    View view;
    std::chrono::seconds after{0};
    std::optional<std::chrono::seconds> upTo; ///< the other end, where the source gives a range

    bool operator==(const NextSession&) const = default;
};

/// Cold or heat: a treatment with an end (timers.json).
struct Treatment {
    TimerId id; ///< "cold", "heat"
    std::string title;
    MeasureId measure;               ///< what the journal calls it
    std::chrono::seconds length{0};  ///< the default, and never more: 20 min
    std::chrono::seconds shorter{0}; ///< what is proposed after "stiffer" or "only numb"
    Claim shorterWhy;
    Claim tooLong;             ///< why more than `length` is refused
    std::vector<Claim> timing; ///< who gives the length
    std::vector<TreatmentWay> ways;
    std::vector<Claim> objections;       ///< who advises against it; on screen before it can be started
    std::vector<Claim> before;           ///< what to do first: a towel around it
    std::vector<Claim> askFirst;         ///< who should ask somebody first; an added safety point
    std::optional<Claim> notWhenSwollen; ///< heat: not on a swollen joint, whatever the hour
    std::optional<std::chrono::seconds> checkAfter; ///< the look at the skin
    Claim check;                                    ///< what to look for
    Claim timeUp;                                   ///< take it off now, look at the skin
    std::vector<FeelChoice> feels;
    std::vector<NextSession> next;

    /// Null where it is no answer here. Borrows: this value.
    [[nodiscard]] const FeelChoice* find(Feel feel) const;
    bool operator==(const Treatment&) const = default;
};

/// How long skin rests between two sessions, whichever they were.
struct SkinRest {
    TimerId id;
    std::string title;
    std::chrono::seconds length{0};
    Claim claim;

    bool operator==(const SkinRest&) const = default;
};

/// When a reminder is of use.
enum class ReminderUse {
    episode,  ///< while an episode is open
    ordinary, ///< on ordinary days; off until somebody wants it
};

/// A repeating prompt of the content.
struct ReminderSpec {
    TimerId id; ///< "change-position", "sitting-break"
    std::string title;
    ReminderUse use = ReminderUse::episode;
    std::chrono::seconds interval{0};
    std::string question;             ///< "Did you move?"
    std::vector<std::string> prompts; ///< what it says, in turn
    std::vector<Claim> about;         ///< who says so

    bool operator==(const ReminderSpec&) const = default;
};

/// timers.json.
struct Timers {
    std::vector<Treatment> treatments;
    SkinRest skinRest;
    std::vector<ReminderSpec> reminders;
    std::vector<std::chrono::minutes> snoozes; ///< three, our own numbers
    std::vector<std::chrono::minutes> pauses;  ///< of reminders, our own numbers
    std::chrono::seconds alarmEvery{0};        ///< how often the alarm comes again until it is confirmed
    std::chrono::seconds lateAfter{0};    ///< confirmed later than that, it is asked how long it really was
    std::chrono::seconds longestPause{0}; ///< of a treatment; then it is over
    Claim ownNumbers;                     ///< says that these numbers are our own

    /// Null where there is no such thing. Borrows: this value.
    [[nodiscard]] const Treatment* findTreatment(const TimerId& id) const;
    [[nodiscard]] const ReminderSpec* findReminder(const TimerId& id) const;

    bool operator==(const Timers&) const = default;
};

} // namespace unknot
