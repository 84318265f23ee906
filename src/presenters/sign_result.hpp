// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"
#include "presenters/sign_views.hpp"

#include "unknot/base/clock.hpp"
#include "unknot/safety/route.hpp"

namespace unknot {

/// A red flag as it stands in the list.
struct SignDetailView {
    SignId id;
    std::string text;
    std::optional<ClaimView> couldBe;
    std::string credit;
    std::vector<SideView> sides; ///< where sources differ on how urgent it is; the stricter one rules
    bool isPrivate = false;
    std::optional<Answer> answer;

    bool operator==(const SignDetailView&) const = default;
};

[[nodiscard]] SignDetailView detailOf(const Content& content, const RedFlag& sign);

/// What is not offered while a route stands. Positions and breathing always are.
enum class Withheld { lengthening, ladder, guides };

/// By the route that stands: lengthening and the ladder from sameDay on, every guide in an emergency.
[[nodiscard]] std::vector<Withheld> withheldBy(std::optional<Route> route);

/// Where answers lead.
struct SignsResult {
    std::optional<Route> route;    ///< empty: none that was answered leads anywhere, which never means "safe"
    std::string heading;           ///< with a route: the same in words
    std::vector<ClaimView> advice; ///< what to do and, for the same day, whom to call; else the safety net
    std::optional<std::chrono::year_month_day> by; ///< the day by which
    std::vector<ClaimView> combinations;           ///< why signs together lead further than each alone
    std::vector<AnsweredSignView> answered;        ///< the signs with yes or not sure
    std::vector<SignDetailView> differing;         ///< those among them that sources differ on
    std::vector<Withheld> withheld;

    bool operator==(const SignsResult&) const = default;
};

/// `any` is an answer to the emergency signs that names none. Pure: nothing is kept or raised by it.
[[nodiscard]] SignsResult resultOf(const Content& content, const RegionId& region, const Answers& answers,
    std::optional<Answer> any, const WallTime& now);

/// The four parts that follow "none of these".
[[nodiscard]] std::vector<ClaimView> safetyNetOf(const Content& content);

} // namespace unknot
