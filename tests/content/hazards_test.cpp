// SPDX-License-Identifier: GPL-3.0-or-later
// What some rows of the hazard log in docs/safety.md promise of the texts.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace unknot::test {

namespace {

std::string lowered(std::string text) {
    std::ranges::transform(
        text, text.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    return text;
}

/// As a class or by a common name: what somebody with a sore stomach, weak kidneys, a weak heart or on blood
/// thinners may have to leave alone.
bool namesAntiInflammatory(const std::string& text) {
    const std::string lower = lowered(text);
    return std::ranges::any_of(std::vector<std::string>{"anti-inflammator", "antiinflammator", "nsaid",
                                   "ibuprofen", "naproxen", "diclofenac", "against inflammation", "aspirin",
                                   "ketoprofen", "celecoxib", "etoricoxib", "advil", "nurofen", "voltaren"},
        [&](const std::string& name) { return lower.find(name) != std::string::npos; });
}

/// Whether all that an anti-inflammatory can do harm with stands before the rest, as our own words.
bool saysWhoAsksFirst(const LearnCard& card) {
    std::string before;
    for (const Claim& claim : card.before)
        if (claim.isOwnRule)
            before += lowered(claim.text);
    return std::ranges::all_of(
        std::vector<std::string>{"ulcer", "bleed", "asthma", "allergy", "heart", "liver", "kidneys",
            "blood thinners", "any other drug", "pregnant", "65", "ask a doctor or a pharmacist first"},
        [&](const std::string& part) { return before.find(part) != std::string::npos; });
}

bool hasLineWith(const Step& step, const std::string& part) {
    return std::ranges::any_of(
        step.lines, [&](const Claim& line) { return lowered(line.text).find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("Shipped content: an anti-inflammatory is named only on a card that first says who must ask",
    "[content]") {
    REQUIRE(namesAntiInflammatory("Take Ibuprofen with food."));
    REQUIRE(namesAntiInflammatory("An ANTI-INFLAMMATORY may help."));
    const Content content = builtInContent();
    std::set<std::string> cards;
    for (const LearnCard& card : content.learn.cards)
        if (saysWhoAsksFirst(card))
            cards.insert("learn, " + card.id.value);
    for (const PlacedText& placed : textsOf(content))
        if (namesAntiInflammatory(placed.text)) {
            CAPTURE(placed.place, placed.text);
            CHECK(cards.contains(placed.place.substr(0, placed.place.find(',', placed.place.find(',') + 1))));
            CHECK_FALSE(placed.place.ends_with(", title"));  // a list of cards shows it alone
            CHECK_FALSE(placed.place.ends_with(", before")); // and there it is not yet said
        }
    CHECK(cards.size() == 4);
}

TEST_CASE(
    "Shipped content: says when it was compared with its sources, and is old a year later", "[content]") {
    using namespace std::chrono;
    const auto compared = builtInContent().comparedOn;
    REQUIRE(compared);
    CHECK(compared->ok());
    CHECK(*compared >= year(2026) / 11 / 21); // no day before the first text

    const auto isOld = [](year_month_day since, year_month_day today) {
        Content content;
        content.comparedOn = since;
        return isComparisonOld(content, today);
    };
    CHECK_FALSE(isOld(2026y / 11 / 22, 2026y / 11 / 21));
    CHECK_FALSE(isOld(2026y / 11 / 22, 2027y / 11 / 22));
    CHECK(isOld(2026y / 11 / 22, 2027y / 11 / 23));
    CHECK_FALSE(isOld(2028y / 2 / 29, 2029y / 3 / 1));
    CHECK(isOld(2028y / 2 / 29, 2029y / 3 / 2));
    CHECK_FALSE(isComparisonOld({}, 2100y / 1 / 1));
}

TEST_CASE("Shipped guides: who breathes slowly reads what to do when light-headed", "[content]") {
    const Content content = builtInContent();
    int met = 0;
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps) {
            if (step.kind != StepKind::breathe)
                continue;
            CAPTURE(guide.id.value, step.id.value);
            CHECK(hasLineWith(step, "light-headed?"));
            ++met;
        }
    CHECK(met > 0);
}

TEST_CASE(
    "Shipped guides: who gets up reads what to hold on to, and what in a leg means to stop", "[content]") {
    const Content content = builtInContent();
    const Guide* moving = content.find(GuideId{"back-to-moving"});
    REQUIRE(moving);
    for (const char* id : {"stand", "turn", "walk"}) {
        const Step* step = moving->find(StepId{id});
        CAPTURE(id);
        REQUIRE(step);
        CHECK((hasLineWith(*step, "hold on") || hasLineWith(*step, "near something firm")));
        CHECK(hasLineWith(*step, "new pain or tingling in a leg? do not start"));
    }
}

} // namespace unknot::test
