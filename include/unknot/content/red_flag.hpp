// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/answers.hpp"
#include "unknot/content/claim.hpp"

#include <map>

namespace unknot {

/// Where a sign leads, weakest first, so that the stronger of two is the greater.
enum class Route { routine, soon, sameDay, emergency };

/// A sign of something serious, as one question in everyday words.
struct RedFlag {
    SignId id;
    std::string text; ///< at most 20 words
    Route route = Route::emergency;
    std::optional<Claim> couldBe; ///< what a source says it may mean; never a diagnosis
    std::vector<SourceId> sources;
    std::vector<View> views; ///< where sources differ on how urgent it is; the strictest first
    bool isOwnRule = false;
    bool isPrivate = false; ///< intimate: never stored unless the person says so

    bool operator==(const RedFlag&) const = default;
};

/// A sign nobody answered is not in the map.
using Answers = std::map<SignId, Answer>;

/// Signs that together lead further than each alone: all of `all` and at least one of `any`.
struct FlagCombination {
    std::vector<SignId> all;
    std::vector<SignId> any; ///< empty: `all` alone is enough
    Route route = Route::emergency;
    Claim why;

    bool operator==(const FlagCombination&) const = default;
};

/// What to do where a route leads.
struct RouteAdvice {
    Route route = Route::emergency;
    std::string heading; ///< "Get help now"
    Claim what;
    /// By when, in days from the day on which the sign was named: 0 is the same day. Our own number.
    int withinDays = 0;

    bool operator==(const RouteAdvice&) const = default;
};

/// One question of the short form. "Yes" or "not sure" counts for all the signs it stands for: which one it
/// is need not be told.
struct ShortQuestion {
    std::string text; ///< at most 20 words
    std::vector<SignId> signs;
    std::vector<SourceId> sources;
    bool isOwnRule = false;

    bool operator==(const ShortQuestion&) const = default;
};

/// What it means is asked after a sign, or after something that was noted: "because it hurts, or because the
/// leg gives way?" (C20).
struct FollowUp {
    struct Choice {
        std::string label;
        SignId sign; ///< empty: it leads nowhere
        Answer answer = Answer::yes;

        bool operator==(const Choice&) const = default;
    };

    std::string id;
    Claim question;
    std::vector<SignId> signs;     ///< asked after "yes" or "not sure" to any of these
    std::vector<ImpactId> impacts; ///< and after one of these was noted
    std::vector<Choice> choices;   ///< two to four

    bool operator==(const FollowUp&) const = default;
};

/// What has the emergency signs asked again, besides a new day of an open episode and "worse".
struct AskAgain {
    int painRise = 2;      ///< so much stronger than before, of 10
    int withinDays = 14;   ///< an entry is new enough for its symptoms to be asked about
    bool legSpread = true; ///< it is felt down to the leg
    std::vector<SensationId> sensations;
    std::vector<BodyAreaId> areas;
    std::vector<ImpactId> impacts;
    Claim why;

    bool operator==(const AskAgain&) const = default;
};

/// red_flags.json.
struct RedFlags {
    std::vector<RedFlag> signs; ///< emergency first
    std::vector<FlagCombination> combinations;
    std::vector<RouteAdvice> advice; ///< one a route, strongest first
    /// What is said after "none of these", in four parts: what is uncertain, which signs to watch for,
    /// where to go, what course to expect.
    std::vector<Claim> safetyNet;
    std::vector<ShortQuestion> shortForm; ///< stands for every emergency sign
    std::vector<FollowUp> followUps;
    AskAgain askAgain;
    std::vector<Claim> notFor; ///< for whom Unknot's self-care is not meant; warning signs are for everybody

    /// Null where there is no such sign. Borrows: this value.
    [[nodiscard]] const RedFlag* find(const SignId& id) const;
    /// Requires: checked content, which has one for each route. Borrows: this value.
    [[nodiscard]] const RouteAdvice& adviceFor(Route route) const;

    bool operator==(const RedFlags&) const = default;
};

/// A region's numbers.
struct Region {
    RegionId id;
    std::string name;
    std::vector<std::string> emergency; ///< at least one
    std::string sameDay;                ///< whom to ask the same day, in words
    std::vector<SourceId> sources;

    bool operator==(const Region&) const = default;
};

} // namespace unknot
