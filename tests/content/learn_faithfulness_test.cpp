// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cards of Learn: what is easily garbled stands there as its source has it.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace unknot::test {

namespace {

using Sources = std::set<std::string>;

const Content& content() {
    static const Content kContent = builtInContent();
    return kContent;
}

const LearnCard& cardOf(const std::string& id) {
    const LearnCard* card = content().learn.find(CardId{id});
    CAPTURE(id);
    REQUIRE(card);
    return *card;
}

Sources sourcesOf(const Claim& claim) {
    Sources sources;
    for (const SourceId& id : claim.sources)
        sources.insert(id.value);
    return sources;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool hasAny(const std::string& text, const std::vector<std::string>& parts) {
    return std::ranges::any_of(parts, [&](const std::string& part) { return has(text, part); });
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

std::vector<Claim> sidesOf(const LearnCard& card) {
    std::vector<Claim> claims;
    for (const View& view : card.views)
        claims.push_back(view.claim);
    return claims;
}

/// Everything but what stands before.
std::vector<Claim> bodyOf(const LearnCard& card) {
    std::vector<Claim> claims = card.lines;
    std::ranges::copy(sidesOf(card), std::back_inserter(claims));
    return claims;
}

std::vector<Claim> claimsOf(const LearnCard& card) {
    std::vector<Claim> claims = card.before;
    std::ranges::copy(bodyOf(card), std::back_inserter(claims));
    return claims;
}

/// Whether one of the claims has that part of a text, and is from exactly those sources.
bool says(const std::vector<Claim>& claims, const std::string& part, const Sources& sources) {
    return std::ranges::any_of(
        claims, [&](const Claim& claim) { return has(claim.text, part) && sourcesOf(claim) == sources; });
}

/// A part of a text that stands on a card, with exactly those sources.
struct Fact {
    std::string card;
    std::string part;
    Sources sources;
};

/// Facts that one article has, or that two have differently; the traps of the source comparison.
std::vector<Fact> easilyGarbled() {
    return {
        // Three times 30 minutes, and four times 20.
        {"thirty-minutes", "let the skin rest, and put it on again after 30 minutes", {"004"}},
        {"thirty-minutes", "shift your position, every 30 minutes", {"003"}},
        {"thirty-minutes", "every 30 minutes when you sit", {"004"}},
        {"cold-and-heat-times", "Cold for no more than 20 minutes at a time", {"003"}},
        {"cold-and-heat-times", "Cold for 20 minutes, every 1 to 2 hours as needed", {"001"}},
        {"cold-and-heat-times", "Moist heat for about 20 minutes", {"002"}},
        {"cold-and-heat-times", "Heat or cold for 20 minutes", {"004"}},
        // Two borders, not one range.
        {"cold-or-heat", "Cold in the first 48 hours, heat after that.", {"003"}},
        {"cold-or-heat", "Cold in the first 48 to 72 hours. Moist heat after 72 hours.", {"001"}},
        {"cold-or-heat", "It gives no hours, and advises against ice", {"002"}},
        // The pause follows the in-breath, and both pictures belong to it.
        {"breathing", "In for 5 seconds, pause for 1, out for 3 to 4. No pause after the out-breath.",
            {"001"}},
        {"breathing", "As you breathe in, see a tight knot come loose.", {"001"}},
        {"breathing", "As you breathe in, see the muscles grow long", {"001"}},
        {"breathing", "4 seconds is our pick", {"app"}},
        // Numbness is cold's, swelling is heat's.
        {"cold", "If it only numbs you while you are still stiff: shorten it or leave it", {"001"}},
        {"cold", "advises against ice at home", {"002"}},
        {"heat", "it can add to swelling", {"001"}},
        {"heat", "Then no heat. It could swell more", {"001"}},
        {"heat", "hot shower, says one. Another says: make sure your skin does not get too hot",
            {"002", "004"}},
        {"heat", "A heat pad or a hot-water bottle", {"003"}},
        {"heat-before", "Before hard effort, to prevent a spasm.", {"000"}},
        // A day or two is 003's alone; the others give no number.
        {"rest-how-long", "A day or two in bed at most.", {"003"}},
        {"rest-how-long", "long rest is not advised. It gives no number", {"002"}},
        {"rest-how-long", "Too long could make things worse. It gives no number", {"001"}},
        {"rest-or-move", "It does not say from when", {"004"}},
        // Three different "several days".
        {"doctor-offers", "Those are for several days only", {"004"}},
        {"how-long-pain", "goes on for more than a few days", {"004"}},
        {"two-twists", "an inch or a degree at a time, over several days", {"001"}},
        // The hold has its reason, the move its direction.
        {"lengthening", "The muscle answers each bit by tightening. Holding helps avoid that.", {"001"}},
        {"lengthening", "against the pull of the muscle", {"001"}},
        {"lengthening", "A fraction of an inch. Do not overstretch.", {"001"}},
        {"lengthening", "do not let it shorten", {"001"}},
        {"stretch-when", "Rest until the spasm has gone. Then try gentle stretching.", {"002"}},
        // Three tight muscles; six that take part.
        {"pelvic-tilt", "rectus femoris, psoas major or hamstring", {"001"}},
        {"six-muscles", "not the three that can tilt the pelvis", {"app"}},
        // What each of them does to the nerves.
        {"creams", "Menthol feels cool. It draws the nerves away", {"003"}},
        {"creams", "Capsaicin, from chili peppers, dulls the nerves", {"003"}},
        {"creams", "Diclofenac gel is an NSAID", {"003"}},
        {"medicines", "but not on what is inflamed", {"003"}},
        {"medicines", "for those who are sensitive to NSAIDs", {"003"}},
        {"fluids", "Water, potassium and magnesium", {"003"}},
        {"fluids", "Low calcium, magnesium or potassium", {"001"}},
        {"fluids", "cramps in the leg", {"002"}},
        {"foods", "nuts, bananas, beans, dairy and spinach", {"004"}},
        // What the sources differ on.
        {"can-it-be-stopped", "a spasm cannot be stopped", {"000"}},
        {"ruled-out", "Nothing can prevent them entirely", {"004"}},
        {"ruled-out", "possibly ends it", {"000"}},
        {"five-explanations", "too little oxygen", {"000"}},
        {"leg-pain", "call your doctor", {"002"}},
        {"two-mistakes", "sit-ups, crunches or low back extensions", {"001"}},
        {"loosen-or-strengthen", "planks, hip bridges, bird-dog", {"003"}},
        {"core-and-buttocks", "Hip bridges train the buttocks and the low back", {"003"}},
        {"what-lengthening-tells", "It proves nothing", {"001", "app"}},
        {"doctor-in-the-order", "Seventh of eight", {"001"}},
    };
}

const std::vector<std::string>& drugNames() {
    static const std::vector<std::string> kNames = {"nsaid", "ibuprofen", "naproxen", "acetaminophen",
        "paracetamol", "diclofenac", "capsaicin", "menthol", "baclofen", "methocarbamol"};
    return kNames;
}

bool namesDrug(const LearnCard& card) {
    const auto claims = bodyOf(card);
    return std::ranges::any_of(
        claims, [](const Claim& claim) { return hasAny(lower(claim.text), drugNames()); });
}

} // namespace

TEST_CASE("Learn: what is easily garbled stands as its source has it", "[faithful]") {
    for (const Fact& fact : easilyGarbled()) {
        CAPTURE(fact.card, fact.part);
        CHECK(says(claimsOf(cardOf(fact.card)), fact.part, fact.sources));
    }
}

TEST_CASE("Learn: massage begins with its four exclusions", "[faithful]") {
    const LearnCard& massage = cardOf("massage");
    REQUIRE(massage.before.size() == 4);
    for (const char* part : {"disc", "joint", "nerve", "sprained"})
        CHECK(says(massage.before, part, {"001"}));
    CHECK(says(sidesOf(massage), "Massage the spot of the spasm", {"004"}));
    CHECK(says(massage.lines, "You will need a helper", {"001"}));
}

TEST_CASE("Learn: no drug is named before the warning that it masks pain", "[faithful]") {
    const Claim& mask = cardOf("medicines").before.front();
    CHECK(has(mask.text, "mask your pain"));
    CHECK(sourcesOf(mask) == Sources{"001", "002"});
    int met = 0;
    for (const LearnCard& card : content().learn.cards) {
        if (!namesDrug(card) && card.id != CardId{"medicines-when"})
            continue;
        ++met;
        CAPTURE(card.id.value);
        REQUIRE_FALSE(card.before.empty());
        CHECK(card.before.front() == mask);
        for (const Claim& claim : card.before)
            CHECK_FALSE(hasAny(lower(claim.text), drugNames()));
        CHECK_FALSE(hasAny(lower(card.title), drugNames()));
        for (const Claim& claim : bodyOf(card)) { // no dose, and so no digit at all
            CAPTURE(claim.text);
            CHECK(std::ranges::none_of(claim.text, [](unsigned char c) { return std::isdigit(c) != 0; }));
        }
    }
    CHECK(met == 5);
    CHECK(says(cardOf("creams").before, "That it holds for creams, too, is our own step", {"app"}));
    CHECK(says(cardOf("medicines").lines, "Do not take a drug as a test", {"app"}));
    CHECK(says(cardOf("doctor-offers").before, "side effects", {"001"}));
}

TEST_CASE("Learn: cold begins with the towel and the objections, heat with the skin", "[faithful]") {
    const LearnCard& cold = cardOf("cold");
    REQUIRE(cold.before.size() == 3);
    CHECK(has(cold.before[0].text, "First the thin towel around the pack"));
    CHECK(sourcesOf(cold.before[0]) == Sources{"001"});
    CHECK(sourcesOf(cold.before[1]) == Sources{"002"});
    CHECK(sourcesOf(cold.before[2]) == Sources{"001"});
    CHECK(says(cardOf("heat").before, "does not get too hot", {"001", "004"}));
    for (const Claim& claim : claimsOf(cardOf("heat")))
        CHECK_FALSE(has(claim.text, "numbs"));
    for (const Claim& claim : claimsOf(cardOf("cold")))
        CHECK_FALSE(has(claim.text, "add to swelling"));
}

TEST_CASE("Learn: seven conditions, six muscles, and a card for each reader's case", "[faithful]") {
    std::vector<Claim> conditions = cardOf("conditions-joints").lines;
    std::ranges::copy(cardOf("conditions-shape").lines, std::back_inserter(conditions));
    for (const char* name : {"A herniated disc:", "Spinal stenosis:", "Arthritis of the spine:", "Lordosis:",
             "Scoliosis:", "Spondylolysis:", "Spondylolisthesis:"}) {
        CAPTURE(name);
        CHECK(std::ranges::count_if(conditions, [&](const Claim& claim) {
            return claim.text.starts_with(name) && sourcesOf(claim).contains("001");
        }) == 1);
    }
    std::set<std::string> muscles;
    for (const Muscle& muscle : content().learn.muscles) {
        muscles.insert(muscle.area.id.value);
        CHECK(muscle.area.hasSides);
        CHECK(muscle.about.isOwnRule); // 001 names it; where it lies is ours
        CHECK(sourcesOf(muscle.about) == Sources{"001", "app"});
    }
    CHECK(muscles ==
        std::set<std::string>{"latissimus-dorsi", "internal-obliques", "psoas-major", "iliacus",
            "quadratus-lumborum", "erector-spinae"});
    CHECK(cardOf("six-muscles").showsMuscles);
    CHECK_FALSE(cardOf("pelvic-tilt").showsMuscles);
    for (const char* id : {"case-gone-at-once", "case-breathing", "case-alone", "case-no-trigger",
             "case-not-believed", "case-months"})
        CHECK(sourcesOf(cardOf(id).lines.front()) == Sources{"002"});
}

TEST_CASE("Learn: calcium is from one article alone, the neck's spasms from another", "[faithful]") {
    for (const PlacedClaim& placed : unknot::test::claimsOf(content()))
        if (has(lower(placed.claim.text), "calcium")) {
            CAPTURE(placed.place);
            CHECK(sourcesOf(placed.claim) == Sources{"001"});
        }
    for (const LearnCard& card : content().learn.cards)
        for (const Claim& claim : claimsOf(card)) {
            if (!hasAny(lower(claim.text), {"neck", "upper back"}))
                continue;
            CAPTURE(card.id.value, claim.text);
            // 001 speaks of the neck, too, but of not forcing it to move while it is hurt.
            const bool isForcing = card.id == CardId{"why-not-move"};
            const Sources sources = sourcesOf(claim);
            CHECK((sources == Sources{isForcing ? "001" : "004"} || sources == Sources{"app"}));
        }
    CHECK(says(cardOf("why-not-move").lines, "do not force them to move while they are hurt", {"001"}));
}

TEST_CASE("Learn: pain in a leg never stands without the call to a doctor", "[faithful]") {
    const std::vector<std::string> ways = {"runs down a leg", "runs down the leg"};
    int met = 0;
    for (const LearnCard& card : content().learn.cards)
        for (const Claim& claim : claimsOf(card))
            if (hasAny(claim.text, ways)) {
                ++met;
                CAPTURE(card.id.value, claim.text);
                CHECK(has(claim.text, "call"));
                CHECK(sourcesOf(claim) == Sources{"002", "004"});
            }
    CHECK(met == 2);
    for (const char* id : {"leg-pain", "weak-or-numb", "when-to-see"})
        CHECK(says(cardOf(id).before, "Get help right away", {"002", "003"}));
    CHECK(sourcesOf(cardOf("how-long-pain").before.front()) == Sources{"003"});
}

TEST_CASE("Learn: twists only after both conditions, and their steps are nobody's but ours", "[faithful]") {
    for (const char* id : {"twisting", "two-twists"}) {
        const LearnCard& card = cardOf(id);
        CAPTURE(id);
        REQUIRE_FALSE(card.before.empty());
        CHECK(has(card.before.front().text, "you can do normal things again, and a doctor has looked"));
        CHECK(sourcesOf(card.before.front()) == Sources{"001"});
    }
    CHECK(says(cardOf("twisting").lines, "Those in Unknot are ours", {"app"}));
}

TEST_CASE("Content: no reader's remedy, no supplement and no link to a shop anywhere", "[faithful]") {
    for (const PlacedText& placed : textsOf(content())) {
        if (placed.place.ends_with(", note")) // what a source sells is told of it
            continue;
        CAPTURE(placed.place, placed.text);
        CHECK_FALSE(hasAny(" " + lower(placed.text),
            {" soma", "carisoprodol", "stem cell", "supplement", "opioid", "vitamin", "ebook", "www.", "http",
                "discount", "acupuncture", "chiropract"}));
    }
}

TEST_CASE("Learn: King is named once, as who is quoted", "[faithful]") {
    for (const LearnCard& card : content().learn.cards)
        for (const Claim& claim : claimsOf(card))
            if (has(claim.text, "King")) {
                CAPTURE(card.id.value);
                CHECK(card.id == CardId{"who-says-it"});
                CHECK(sourcesOf(claim) == Sources{"002"});
            }
    for (const Claim& claim : cardOf("who-says-it").lines)
        CHECK(claim.sources.size() == 1);
}

} // namespace unknot::test
