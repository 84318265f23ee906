// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts of the five articles that are easily garbled, checked where they stand in the content.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <set>

namespace unknot::test {

namespace {

using namespace std::chrono_literals;

using Sources = std::set<std::string>;

const Content& content() {
    static const Content kContent = builtInContent();
    return kContent;
}

Sources sourcesOf(const Claim& claim) {
    Sources sources;
    for (const SourceId& id : claim.sources)
        sources.insert(id.value);
    return sources;
}

Sources sourcesOf(const Step& step) {
    Sources sources;
    for (const Claim& line : step.lines)
        sources.merge(sourcesOf(line));
    return sources;
}

const Step& stepOf(const char* guide, const char* id) {
    const Guide* found = content().find(GuideId{guide});
    REQUIRE(found);
    const Step* step = found->find({id});
    REQUIRE(step);
    return *step;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Every claim that speaks of something, by a word in it.
std::vector<PlacedClaim> claimsWith(const std::string& word) {
    auto claims = claimsOf(content());
    std::erase_if(claims, [&](const PlacedClaim& placed) { return !has(placed.claim.text, word); });
    return claims;
}

/// A claim of that text with exactly those sources stands somewhere in the content.
struct Fact {
    std::string inText; ///< a part of its text
    Sources sources;
};

void checkEvery(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) {
        CAPTURE(fact.inText);
        const auto claims = claimsWith(fact.inText);
        CHECK_FALSE(claims.empty());
        for (const PlacedClaim& placed : claims) {
            CAPTURE(placed.place, placed.claim.text);
            CHECK(sourcesOf(placed.claim) == fact.sources);
        }
    }
}

} // namespace

TEST_CASE("Breath patterns: 5-1-4 is the default, pauses after the in-breath and never after the out-breath",
    "[faithful]") {
    const NamedPattern& first = content().patterns.front();
    CHECK(first.id == PatternId{"5-1-4"});
    CHECK(first.pattern == BreathPattern::fiveOneFour());
    CHECK(first.pattern == *BreathPattern::from(5s, 1s, 4s, 0s));
    const NamedPattern* shorter = content().find(PatternId{"5-1-3"});
    REQUIRE(shorter);
    CHECK(shorter->pattern == *BreathPattern::from(5s, 1s, 3s, 0s));
    CHECK(first.shorterOut == shorter->id);
    for (const NamedPattern& pattern : content().patterns) {
        CAPTURE(pattern.id.value);
        CHECK(pattern.pattern.lengthOf(Phase::rest) == 0s);
    }
}

TEST_CASE(
    "Breath patterns: only 5-1-4 and 5-1-3 carry source 001, and the choice of 4 is our own", "[faithful]") {
    std::set<std::string> sourced;
    for (const NamedPattern& pattern : content().patterns)
        for (const Claim& claim : pattern.about)
            if (sourcesOf(claim).contains("001"))
                sourced.insert(pattern.id.value);
    CHECK(sourced == std::set<std::string>{"5-1-3", "5-1-4"});
    checkEvery({
        {"In for 5 seconds, pause for 1, out for 3 to 4. No pause after the out-breath.", {"001"}},
        {"4 seconds is our pick within that range.", {"app"}},
        {"3 seconds is the shorter end of that range.", {"001"}},
        {"In for 5, pause for 1, out for 3 to 4. Then in again.", {"001"}},
    });
}

TEST_CASE("Breathing: the step's words are true of both out-breaths there are to choose", "[faithful]") {
    const Step& step = stepOf("spasm-now", "breathe");
    CHECK(has(step.lines[0].text, "out for 3 to 4"));
    const NamedPattern* pattern = content().find(step.pattern);
    CHECK(pattern->pattern.lengthOf(Phase::exhale) == 4s);
    CHECK(content().find(pattern->shorterOut)->pattern.lengthOf(Phase::exhale) == 3s);
}

TEST_CASE("Breath patterns: a longer out-breath comes from no article", "[faithful]") {
    for (const NamedPattern& pattern : content().patterns)
        if (pattern.pattern.lengthOf(Phase::exhale) > pattern.pattern.lengthOf(Phase::inhale))
            for (const Claim& claim : pattern.about)
                for (const std::string& id : sourcesOf(claim)) {
                    CAPTURE(pattern.id.value, id);
                    CHECK(content().find(SourceId{id})->kind != SourceKind::article);
                }
}

TEST_CASE("Breath patterns: softened ones are our own and never held", "[faithful]") {
    for (const char* id : {"softened", "softened-3", "softened-4"}) {
        const NamedPattern* pattern = content().find(PatternId{id});
        REQUIRE(pattern);
        CHECK(pattern->pattern.lengthOf(Phase::hold) == 0s);
        for (const Claim& claim : pattern->about) {
            CHECK(sourcesOf(claim) == Sources{"app"});
            CHECK(claim.isOwnRule);
        }
    }
}

TEST_CASE("Breathing: the knot belongs to the in-breath", "[faithful]") {
    const auto knots = claimsWith("tight knot");
    CHECK_FALSE(knots.empty());
    for (const PlacedClaim& placed : knots) {
        CAPTURE(placed.claim.text);
        CHECK(placed.claim.text.starts_with("As you breathe in"));
        CHECK(sourcesOf(placed.claim) == Sources{"001"});
    }
    CHECK(stepOf("spasm-now", "breathe").pattern == PatternId{"5-1-4"});
    CHECK(stepOf("spasm-now", "breathe-soft").pattern == PatternId{"softened"});
}

TEST_CASE("Positions: each has its own source, and none is mixed with another", "[faithful]") {
    CHECK(sourcesOf(stepOf("spasm-now", "ninety")) == Sources{"003"});
    CHECK(sourcesOf(stepOf("spasm-now", "knees")) == Sources{"004"});
    CHECK(sourcesOf(stepOf("spasm-now", "bed")) == Sources{"001", "app"});
    const Step& side = stepOf("spasm-now", "side");
    CHECK(sourcesOf(side) == Sources{"003", "app"});
    CHECK(has(side.lines[0].text, "Pillow between your knees"));
    CHECK(sourcesOf(side.lines[0]) == Sources{"003"});
    CHECK_FALSE(side.isStretching);
}

TEST_CASE("Positions: the side stretch of 001 is not the side position of 003", "[faithful]") {
    const Step& stretch = stepOf("spasm-now", "lengthen");
    CHECK(stretch.isStretching);
    CHECK(sourcesOf(stretch) == Sources{"001"});
    for (const PlacedClaim& placed : claimsWith("arms crossed")) {
        CHECK(has(placed.place, "lengthen"));
        CHECK(sourcesOf(placed.claim) == Sources{"001"});
    }
    for (const PlacedClaim& placed : claimsWith("illow"))
        CHECK_FALSE(sourcesOf(placed.claim).contains("001"));
}

TEST_CASE(
    "Lengthening: tiny, against the pull, held for its reason, with both sides beside it", "[faithful]") {
    checkEvery({
        {"against the pull of the muscle", {"001"}},
        {"A fraction of an inch. Do not overstretch.", {"001"}},
        {"answers each bit by tightening. Holding helps", {"001"}},
        {"do not let it shorten", {"001"}},
        {"Rest until the spasm has gone. Then try gentle stretching.", {"002"}},
        {"3 rounds of 20 seconds, ten minutes in all: our own numbers.", {"app"}},
        {"Disc, nerve or injury trouble? Then rest, do not stretch.", {"001", "app"}},
        {"Ten minutes is our own number", {"001", "app"}},
    });
    for (const char* id : {"lengthen-q", "lengthen", "lengthen-hold"}) {
        CAPTURE(id);
        Sources sides;
        for (const View& view : stepOf("spasm-now", id).views)
            sides.merge(sourcesOf(view.claim));
        CHECK(sides == Sources{"001", "002"});
    }
    CHECK(sourcesOf(stepOf("spasm-now", "doctor-first")) == Sources{"001"});
    // Without the stretch is the default: it stands first.
    CHECK(stepOf("spasm-now", "lengthen-q").views.front().claim.sources == std::vector{SourceId{"002"}});
    CHECK(stepOf("spasm-now", "lengthen-q").choices.front().next == StepId{"hours"});
}

TEST_CASE(
    "Cold and warmth: 20 minutes are cold's limit, and no window is melted into another", "[faithful]") {
    checkEvery({
        {"never above 20 minutes", {"001", "003"}},
        {"In the first 48 hours cold comes first, each time 20 minutes at most.", {"003"}},
        {"cold comes first, each time 20 minutes at most. After 48 hours, warmth.", {"003"}},
        {"Cold with a thin towel in the first 48 to 72 hours. 20 minutes, every 1 to 2 hours", {"001"}},
        {"After 72 hours moist heat, not too much.", {"001"}},
        {"Ice when it first happens, against swelling.", {"000"}},
        {"Or warmth, best moist, about 20 minutes. Not on a swollen joint.", {"001", "002", "004"}},
        {"Moist heat first, about 20 minutes. Ice can stiffen", {"002"}},
        {"Then 30 minutes of rest for the skin.", {"004"}},
        {"Not too hot, not too cold. Let your skin rest 30 minutes.", {"004"}},
        {"Cold again after an hour or two, as needed.", {"001"}},
        {"as needed. Stiffer, or only numb? Shorten it or leave it.", {"001"}},
        {"One doctor advises against ice. Stiffer, or only numb? Shorten it or leave it.", {"001", "002"}},
    });
    for (const PlacedClaim& placed : claimsWith("72"))
        CHECK(sourcesOf(placed.claim) == Sources{"001"});
    for (const PlacedClaim& placed : claimsOf(content()))
        for (const char* garbled : {"60 hours", "72 hours cold", "25 minutes", "45 minutes", "3.5 seconds"})
            CHECK_FALSE(has(placed.claim.text, garbled));
}

TEST_CASE("Rest: each number and its three different 30 minutes keep their source", "[faithful]") {
    checkEvery({
        {"In bed a day or two at most.", {"003"}},
        {"Rest, and see a doctor before you move.", {"001"}},
        {"shift of position every 30 minutes", {"003"}},
        {"stretch every 30 minutes when you sit", {"004"}},
        {"Gone? Sit, stand, gently turn and bend. No pain? Then walk.", {"002", "app"}},
        {"Do not push through pain", {"002"}},
        {"Stay active. Too little movement may make spasms last.", {"004"}},
        {"More than a few days of pain: see a doctor.", {"004"}},
        {"Mostly it goes within weeks. More than a few days? See a doctor.", {"002", "004"}},
    });
    const Claim& expected = content().redFlags.safetyNet.back();
    CHECK(has(expected.text, "Most back pain goes within a few weeks."));
    CHECK(sourcesOf(expected) == Sources{"002", "004"});
    for (const PlacedClaim& placed : claimsWith("30 minutes")) {
        const bool isShift = !has(placed.claim.text, "skin") && !has(placed.claim.text, "when you sit");
        CAPTURE(placed.claim.text);
        Sources sources = sourcesOf(placed.claim);
        sources.erase("app");
        CHECK(sources == Sources{isShift ? "003" : "004"});
    }
}

TEST_CASE("A running spasm: the source that says it cannot be stopped is heard", "[faithful]") {
    checkEvery({
        {"Once under way, a spasm cannot be stopped.", {"000"}},
        {"One source says it cannot be stopped.", {"000", "001", "003", "004"}},
        {"Lying down may lessen the pain", {"001"}},
        {"Stop and rest.", {"000", "001", "002", "003"}},
    });
}

TEST_CASE("Warning signs: each keeps the source and the route that the articles give it", "[faithful]") {
    const auto [id, route, articles] = GENERATE(table<const char*, Route, Sources>({
        {"bladder", Route::emergency, {"002", "003"}},
        {"bowel", Route::emergency, {"002", "003"}},
        {"leg-weakness", Route::emergency, {"002", "003"}},
        {"back-weakness", Route::emergency, {"002"}},
        {"severe-leg-numbness", Route::emergency, {"003"}},
        {"fever", Route::sameDay, {"003"}},
        {"unrelenting", Route::sameDay, {"003"}},
        {"no-better-medicine", Route::sameDay, {"003"}},
        {"tingling-leg", Route::sameDay, {"002", "004"}},
        {"leg-pain", Route::soon, {"002"}},
        {"severe-sharp", Route::soon, {"001", "002"}},
        {"stand-walk", Route::soon, {"004"}},
        {"recurrent", Route::soon, {"002", "004"}},
        {"few-days", Route::soon, {"004"}},
        {"daily-life", Route::soon, {"002", "004"}},
        {"treatment-no-help", Route::soon, {"001"}},
        // No article has these: they may not carry one's name.
        {"saddle-numbness", Route::emergency, {}},
        {"major-accident", Route::emergency, {}},
        {"chest-pain", Route::emergency, {}},
        {"cannot-breathe", Route::emergency, {}},
        {"cancer-history", Route::sameDay, {}},
        {"weight-loss", Route::sameDay, {}},
        {"pregnant", Route::sameDay, {}},
        {"infection-risk", Route::sameDay, {}},
        {"infection-recent", Route::sameDay, {}},
        {"injected-drugs", Route::sameDay, {}},
        {"diabetes", Route::sameDay, {}},
    }));
    CAPTURE(id);
    const RedFlag* sign = content().redFlags.find({id});
    REQUIRE(sign);
    CHECK(sign->route == route);
    Sources found;
    for (const SourceId& source : sign->sources)
        if (content().find(source)->kind == SourceKind::article)
            found.insert(source.value);
    CHECK(found == articles);
}

TEST_CASE("Sources: nobody is given a name or a date that the article does not give", "[faithful]") {
    const Source* unsigned003 = content().find(SourceId{"003"});
    REQUIRE(unsigned003);
    CHECK_FALSE(unsigned003->author);
    CHECK_FALSE(unsigned003->date);
    const Source* iliades = content().find(SourceId{"002"});
    REQUIRE(iliades);
    CHECK(iliades->author == "Chris Iliades, MD");
    CHECK(has(iliades->note, "Quotes Dominic King, DO"));
    CHECK_FALSE(iliades->date);
    CHECK(content().find(SourceId{"000"})->date == "updated 20 July 2017");
    CHECK(content().find(SourceId{"001"})->date == "updated 4 May 2020");
    CHECK(content().find(SourceId{"004"})->date == "14 January 2026");
    CHECK(has(content().find(SourceId{"000"})->note, "not a clinician"));
}

TEST_CASE("Regions: an unknown region shows all three numbers", "[faithful]") {
    CHECK(content().regions.front().emergency == std::vector<std::string>{"112", "999", "911"});
    CHECK(content().regionOrUnknown({"nowhere"}) == content().regions.front());
}

} // namespace unknot::test
