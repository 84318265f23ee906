// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/safety/route.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <random>
#include <set>

using namespace unknot;

namespace {

const RedFlags& shippedFlags() {
    static const RedFlags kFlags = builtInContent().redFlags;
    return kFlags;
}

std::optional<Route> routeOf(std::initializer_list<const char*> present) {
    Answers answers;
    for (const char* id : present) {
        REQUIRE(shippedFlags().find({id}));
        answers[{id}] = Answer::yes;
    }
    return routeFor(shippedFlags(), answers);
}

std::vector<SignId> emergencySigns() {
    std::vector<SignId> ids;
    for (const RedFlag* sign : signsOf(shippedFlags(), Route::emergency))
        ids.push_back(sign->id);
    return ids;
}

/// Where one sign leads by itself; worked out from its own route alone.
std::optional<Route> routeAlone(const RedFlag& sign, Answer answer) {
    const bool isUnsureEnough = sign.route == Route::emergency || sign.route == Route::sameDay;
    const bool isThere = answer == Answer::yes || (answer == Answer::notSure && isUnsureEnough);
    return isThere ? std::optional(sign.route) : std::nullopt;
}

/// UNKNOT_ROUTE_SETS asks for more.
int numberOfSets() {
    constexpr int kUsual = 20'000;
    const char* text = std::getenv("UNKNOT_ROUTE_SETS");
    const int asked = text ? std::atoi(text) : 0;
    return asked > 0 ? asked : kUsual;
}

/// All signs that stand in a combination.
std::vector<SignId> combinedSigns() {
    std::set<SignId> ids;
    for (const FlagCombination& combination : shippedFlags().combinations) {
        ids.insert(combination.all.begin(), combination.all.end());
        ids.insert(combination.any.begin(), combination.any.end());
    }
    return {ids.begin(), ids.end()};
}

/// What the rules say, worked out from the content alone: the second reader.
std::optional<Route> combined(const std::set<SignId>& present) {
    const auto isThere = [&](const SignId& id) { return present.contains(id); };
    std::optional<Route> strongest;
    for (const FlagCombination& combination : shippedFlags().combinations)
        if (std::ranges::all_of(combination.all, isThere) &&
            (combination.any.empty() || std::ranges::any_of(combination.any, isThere)))
            strongest = std::max(strongest, std::optional(combination.route));
    return strongest;
}

/// Mostly few answers, for with many the strongest route hides every fault; now and then very many.
Answers anyAnswers(std::mt19937& random) {
    const auto& signs = shippedFlags().signs;
    const auto count = random() % 20 == 0 ? signs.size() : random() % 8;
    Answers answers;
    for (std::size_t i = 0; i < count; ++i)
        answers[signs[random() % signs.size()].id] = Answer(random() % 3);
    return answers;
}

/// One answer made stronger: silence or no to not sure or yes, not sure to yes.
void raiseOne(Answers& answers, std::mt19937& random) {
    const auto& signs = shippedFlags().signs;
    const SignId& id = signs[random() % signs.size()].id;
    const auto found = answers.find(id);
    const bool isUnsure = found != answers.end() && found->second == Answer::notSure;
    const bool isYes = found != answers.end() && found->second == Answer::yes;
    answers[id] = isUnsure || isYes || random() % 2 == 0 ? Answer::yes : Answer::notSure;
}

} // namespace

TEST_CASE("Shipped signs: each alone leads along its route", "[safety]") {
    for (const RedFlag& sign : shippedFlags().signs) {
        INFO(sign.id.value);
        CHECK(routeFor(shippedFlags(), {{sign.id, Answer::yes}}) == sign.route);
        CHECK_FALSE(routeFor(shippedFlags(), {{sign.id, Answer::no}}));
        const auto unsure = routeFor(shippedFlags(), {{sign.id, Answer::notSure}});
        CHECK(unsure == (sign.route >= Route::sameDay ? std::optional(sign.route) : std::nullopt));
    }
}

TEST_CASE("Shipped signs: all unanswered or all no lead nowhere", "[safety]") {
    Answers answers;
    CHECK_FALSE(routeFor(shippedFlags(), answers));
    for (const RedFlag& sign : shippedFlags().signs)
        answers[sign.id] = Answer::no;
    CHECK_FALSE(routeFor(shippedFlags(), answers));
}

TEST_CASE("Shipped signs: those that must be an emergency are", "[safety]") {
    const auto id = GENERATE("saddle-numbness", "bladder", "bowel", "leg-weakness", "both-legs",
        "cannot-walk", "back-weakness", "severe-leg-numbness", "sexual-change", "major-accident", "collapse",
        "chest-pain", "cannot-breathe", "very-ill-fever", "cancer-cord", "pregnant-bleeding");
    CHECK(routeOf({id}) == Route::emergency);
}

TEST_CASE("Shipped signs: every pair of answers leads at least as far as its stronger", "[safety]") {
    const auto& signs = shippedFlags().signs;
    constexpr Answer kAnswers[] = {Answer::no, Answer::yes, Answer::notSure};
    int weaker = 0;
    int pairs = 0;
    for (const RedFlag& one : signs)
        for (const RedFlag& other : signs)
            for (const Answer first : kAnswers)
                for (const Answer second : kAnswers) {
                    if (one.id == other.id)
                        continue;
                    const auto route = routeFor(shippedFlags(), {{one.id, first}, {other.id, second}});
                    weaker += route < std::max(routeAlone(one, first), routeAlone(other, second)) ? 1 : 0;
                    ++pairs;
                }
    CHECK(weaker == 0);
    CHECK(pairs == int(signs.size() * (signs.size() - 1)) * 9);
}

TEST_CASE("Shipped signs: a leg sign beside another danger is an emergency", "[safety]") {
    CHECK(routeOf({"fever"}) == Route::sameDay);
    CHECK(routeOf({"tingling-leg", "leg-pain"}) == Route::sameDay);
    CHECK(routeOf({"fever", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"fever", "leg-pain"}) == Route::emergency);
    CHECK(routeOf({"minor-fall-fragile", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"minor-fall-fragile", "leg-pain"}) == Route::emergency);
    CHECK(routeOf({"blood-thinners", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"blood-thinners", "leg-pain"}) == Route::emergency);
    CHECK(routeOf({"changed-shape", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"changed-shape", "leg-pain"}) == Route::emergency);
    CHECK(routeOf({"sudden-central-pain", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"sudden-central-pain", "leg-pain"}) == Route::emergency);
    CHECK(routeOf({"cancer-history", "tingling-leg"}) == Route::emergency);
    CHECK(routeOf({"cancer-history", "stand-walk"}) == Route::emergency);
    CHECK(routeOf({"cancer-history", "older-change"}) == Route::emergency);
    CHECK(routeOf({"fever", "older-change"}) == Route::emergency);
    CHECK(routeOf({"fever", "kidney"}) == Route::emergency);
    CHECK(routeOf({"first-over-50"}) == Route::soon);
    CHECK(routeOf({"first-over-50", "severe-sharp"}) == Route::sameDay);
    CHECK(routeOf({"first-over-50", "recurrent"}) == Route::soon);
    CHECK(routeOf({"fever", "stand-walk"}) == Route::sameDay);
    CHECK(routeOf({"changed-shape", "sudden-central-pain"}) == Route::sameDay);
}

TEST_CASE("Shipped signs: no combination with an emergency sign ends below it", "[safety]") {
    const auto ids = emergencySigns();
    REQUIRE(ids.size() == 16);
    Answers answers;
    for (const SignId& id : ids)
        answers[id] = Answer::no;
    // In Gray's order only one answer changes from one combination to the next.
    int wrong = routeFor(shippedFlags(), answers) ? 1 : 0;
    for (unsigned i = 1; i < 1u << ids.size(); ++i) {
        const unsigned gray = i ^ (i >> 1);
        const auto changed = std::size_t(std::countr_zero(i));
        answers[ids[changed]] = (gray >> changed) & 1u ? Answer::yes : Answer::no;
        wrong += routeFor(shippedFlags(), answers) == Route::emergency ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("Shipped signs: not sure is enough in the emergency group, whatever is beside it", "[safety]") {
    const auto ids = emergencySigns();
    constexpr Answer kAnswers[] = {Answer::no, Answer::yes, Answer::notSure};
    int wrong = 0;
    for (const SignId& unsure : ids)
        for (const SignId& other : ids)
            for (const Answer answer : kAnswers) {
                Answers answers;
                for (const SignId& id : ids)
                    answers[id] = Answer::no;
                answers[other] = answer;
                answers[unsure] = Answer::notSure;
                wrong += routeFor(shippedFlags(), answers) == Route::emergency ? 0 : 1;
            }
    CHECK(wrong == 0);
}

TEST_CASE("Shipped signs: all combinations of what combines are as the rules say", "[safety]") {
    const auto ids = combinedSigns();
    REQUIRE(ids.size() < 16);
    int wrong = 0;
    int emergencies = 0;
    for (unsigned bits = 0; bits < 1u << ids.size(); ++bits) {
        Answers answers;
        std::set<SignId> present;
        Route strongestAlone = Route::routine;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const bool isPresent = (bits >> i) & 1u;
            answers[ids[i]] = isPresent ? Answer::yes : Answer::no;
            if (!isPresent)
                continue;
            present.insert(ids[i]);
            strongestAlone = std::max(strongestAlone, shippedFlags().find(ids[i])->route);
        }
        const Route expected = std::max(strongestAlone, combined(present).value_or(Route::routine));
        const auto route = routeFor(shippedFlags(), answers);
        wrong += present.empty() ? int(route.has_value()) : int(route != expected);
        emergencies += route == Route::emergency ? 1 : 0;
    }
    CHECK(wrong == 0);
    CHECK(emergencies > 0);
}

TEST_CASE("Shipped signs: a stronger answer never weakens the route", "[safety]") {
    const unsigned seed = 112;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    int weaker = 0;
    int below = 0;
    int rose = 0;
    const int sets = numberOfSets();
    for (int i = 0; i < sets; ++i) {
        Answers answers = anyAnswers(random);
        const auto before = routeFor(shippedFlags(), answers);
        const bool hasEmergency = std::ranges::any_of(answers, [](const auto& answer) {
            return answer.second != Answer::no &&
                shippedFlags().find(answer.first)->route == Route::emergency;
        });
        below += hasEmergency && before != Route::emergency ? 1 : 0;
        raiseOne(answers, random);
        const auto after = routeFor(shippedFlags(), answers);
        // An empty route is less than any.
        weaker += after < before ? 1 : 0;
        rose += after > before ? 1 : 0;
    }
    CHECK(weaker == 0);
    CHECK(below == 0);
    CHECK(rose > sets / 100);
}
