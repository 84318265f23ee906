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

    bool operator==(const RouteAdvice&) const = default;
};

/// red_flags.json.
struct RedFlags {
    std::vector<RedFlag> signs; ///< emergency first
    std::vector<FlagCombination> combinations;
    std::vector<RouteAdvice> advice; ///< one a route, strongest first
    /// What is said after "none of these", in four parts: what is uncertain, which signs to watch for,
    /// where to go, what course to expect.
    std::vector<Claim> safetyNet;

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
