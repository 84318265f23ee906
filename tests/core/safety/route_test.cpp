// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/safety/route.hpp"

#include <algorithm>

using namespace unknot;

namespace {

RedFlag sign(const char* id, Route route) {
    return {.id = {id}, .text = id, .route = route};
}

FlagCombination combination(std::vector<SignId> all, std::vector<SignId> any, Route route) {
    return {.all = std::move(all), .any = std::move(any), .route = route, .why = {}};
}

/// One sign of each route.
RedFlags fourSigns() {
    return {.signs = {sign("worst", Route::emergency), sign("bad", Route::sameDay), sign("mild", Route::soon),
                sign("slight", Route::routine)},
        .combinations = {}};
}

} // namespace

TEST_CASE("routeFor: no answers lead nowhere", "[safety]") {
    CHECK_FALSE(routeFor(fourSigns(), {}));
    CHECK_FALSE(routeFor({}, {}));
}

TEST_CASE("routeFor: a no leads nowhere", "[safety]") {
    CHECK_FALSE(routeFor(fourSigns(),
        {{{"worst"}, Answer::no}, {{"bad"}, Answer::no}, {{"mild"}, Answer::no}, {{"slight"}, Answer::no}}));
}

TEST_CASE("routeFor: a sign leads along its own route", "[safety]") {
    const RedFlags flags = fourSigns();
    CHECK(routeFor(flags, {{{"worst"}, Answer::yes}}) == Route::emergency);
    CHECK(routeFor(flags, {{{"bad"}, Answer::yes}}) == Route::sameDay);
    CHECK(routeFor(flags, {{{"mild"}, Answer::yes}}) == Route::soon);
    CHECK(routeFor(flags, {{{"slight"}, Answer::yes}}) == Route::routine);
}

TEST_CASE("routeFor: not sure counts for the two strongest routes only", "[safety]") {
    const RedFlags flags = fourSigns();
    CHECK(routeFor(flags, {{{"worst"}, Answer::notSure}}) == Route::emergency);
    CHECK(routeFor(flags, {{{"bad"}, Answer::notSure}}) == Route::sameDay);
    CHECK_FALSE(routeFor(flags, {{{"mild"}, Answer::notSure}}));
    CHECK_FALSE(routeFor(flags, {{{"slight"}, Answer::notSure}}));
}

TEST_CASE("routeFor: the strongest wins, in any order", "[safety]") {
    RedFlags flags = fourSigns();
    const Answers answers = {{{"slight"}, Answer::yes}, {{"mild"}, Answer::yes}, {{"bad"}, Answer::yes}};
    CHECK(routeFor(flags, answers) == Route::sameDay);
    std::reverse(flags.signs.begin(), flags.signs.end());
    CHECK(routeFor(flags, answers) == Route::sameDay);
}

TEST_CASE("routeFor: a no beside a yes takes nothing away", "[safety]") {
    CHECK(routeFor(fourSigns(), {{{"worst"}, Answer::yes}, {{"bad"}, Answer::no}, {{"mild"}, Answer::no}}) ==
        Route::emergency);
}

TEST_CASE("routeFor: answers to unknown signs are ignored", "[safety]") {
    CHECK_FALSE(routeFor(fourSigns(), {{{"other"}, Answer::yes}, {{""}, Answer::yes}}));
    CHECK(routeFor(fourSigns(), {{{"other"}, Answer::yes}, {{"mild"}, Answer::yes}}) == Route::soon);
}

TEST_CASE("routeFor: a combination needs all of all and one of any", "[safety]") {
    RedFlags flags = fourSigns();
    flags.combinations = {combination({{"bad"}}, {{"mild"}, {"slight"}}, Route::emergency)};
    CHECK(routeFor(flags, {{{"bad"}, Answer::yes}}) == Route::sameDay);
    CHECK(routeFor(flags, {{{"mild"}, Answer::yes}, {{"slight"}, Answer::yes}}) == Route::soon);
    CHECK(routeFor(flags, {{{"bad"}, Answer::yes}, {{"slight"}, Answer::yes}}) == Route::emergency);
    CHECK(routeFor(flags, {{{"bad"}, Answer::notSure}, {{"mild"}, Answer::yes}}) == Route::emergency);
    CHECK(routeFor(flags, {{{"bad"}, Answer::yes}, {{"mild"}, Answer::no}}) == Route::sameDay);
}

TEST_CASE("routeFor: a combination without any needs all of all", "[safety]") {
    RedFlags flags = fourSigns();
    flags.combinations = {combination({{"mild"}, {"slight"}}, {}, Route::sameDay)};
    CHECK(routeFor(flags, {{{"mild"}, Answer::yes}}) == Route::soon);
    CHECK(routeFor(flags, {{{"slight"}, Answer::yes}}) == Route::routine);
    CHECK(routeFor(flags, {{{"mild"}, Answer::yes}, {{"slight"}, Answer::yes}}) == Route::sameDay);
}

TEST_CASE("routeFor: a combination never weakens", "[safety]") {
    RedFlags flags = fourSigns();
    flags.combinations = {combination({{"worst"}, {"bad"}}, {}, Route::routine)};
    CHECK(routeFor(flags, {{{"worst"}, Answer::yes}, {{"bad"}, Answer::yes}}) == Route::emergency);
}

TEST_CASE("routeFor: a combination with an unknown sign never applies", "[safety]") {
    RedFlags flags = fourSigns();
    flags.combinations = {combination({{"gone"}}, {}, Route::emergency)};
    CHECK_FALSE(routeFor(flags, {{{"gone"}, Answer::yes}}));
}

TEST_CASE("signsOf: gives the signs of one route in their order", "[safety]") {
    RedFlags flags = fourSigns();
    flags.signs.push_back(sign("also-bad", Route::sameDay));
    const auto found = signsOf(flags, Route::sameDay);
    REQUIRE(found.size() == 2);
    CHECK(found[0]->id == SignId{"bad"});
    CHECK(found[1]->id == SignId{"also-bad"});
    CHECK(signsOf({}, Route::emergency).empty());
}

TEST_CASE("countsAsYes: a no never does, a yes always", "[safety]") {
    for (const RedFlag& flag : fourSigns().signs) {
        CHECK(countsAsYes(flag, Answer::yes));
        CHECK_FALSE(countsAsYes(flag, Answer::no));
        CHECK(countsAsYes(flag, Answer::notSure) == (flag.route >= Route::sameDay));
    }
}
