// SPDX-License-Identifier: GPL-3.0-or-later
// Checks prevention.json and the routines against what the five articles say, and what they do not.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace unknot::test {

namespace {

const SourceId kApp{"app"};

std::string lowered(std::string text) {
    std::ranges::transform(
        text, text.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    return text;
}

bool says(const Claim& claim, const std::string& part) {
    return lowered(claim.text).find(part) != std::string::npos;
}

bool isBy(const Claim& claim, const std::string& source) {
    return std::ranges::find(claim.sources, SourceId{source}) != claim.sources.end();
}

/// Whether one of the claims says all of these parts, and that source says it.
bool hasClaim(
    const std::vector<Claim>& claims, const std::string& source, const std::vector<std::string>& parts) {
    return std::ranges::any_of(claims, [&](const Claim& claim) {
        return isBy(claim, source) &&
            std::ranges::all_of(parts, [&](const std::string& part) { return says(claim, part); });
    });
}

std::vector<Claim> claimsOf(const PlanItem& item) {
    std::vector<Claim> claims = item.about;
    claims.insert(claims.end(), item.cautions.begin(), item.cautions.end());
    if (item.notWhileOpen)
        claims.push_back(*item.notWhileOpen);
    return claims;
}

std::vector<const Guide*> routinesOf(const Content& content) {
    std::vector<const Guide*> routines;
    for (const Guide& guide : content.guides)
        if (guide.isRoutine)
            routines.push_back(&guide);
    return routines;
}

} // namespace

TEST_CASE("Prevention: each fact stands where its source put it", "[content]") {
    struct Fact {
        const char* item;
        const char* source;
        std::vector<std::string> parts;
    };
    const std::vector<Fact> facts = {
        {"daily-stretch", "000", {"every day"}},
        {"daily-stretch", "004", {"stretch often", "muscles, tendons and ligaments"}},
        {"daily-stretch", "002", {"turn and bend", "from side to side"}},
        {"daily-stretch", "002", {"rest until the spasm has gone", "only then stretch", "gently"}},
        {"daily-stretch", "001", {"degree or an inch", "very slowly", "several days"}},
        {"water", "000", {"pool", "may ease"}},
        {"own-exercises", "000", {"doctor or a physical therapist"}},
        {"own-exercises", "000", {"where it hurts most"}},
        {"own-exercises", "004", {"physical therapy"}},
        {"twists", "001", {"loosen, strengthen"}},
        {"twists", "001", {"turn and reach"}},
        {"twists", "001", {"never force the full stretch", "hurt more"}},
        {"twists", "001", {"degree or an inch", "very slowly", "several days"}},
        {"twists", "001", {"small moves", "hard at first"}},
        {"twists", "001", {"start now", "both conditions", "stricter"}},
        {"twists", "001", {"normal things again"}},
        {"core", "003", {"plank", "held still"}},
        {"core", "003", {"hip bridges", "buttocks", "low back, too"}},
        {"core", "003", {"bird-dog", "one arm and the leg of the other side"}},
        {"core", "003", {"like a corset"}},
        {"core", "003", {"long term"}},
        {"crunches", "001", {"sit-ups, crunches or extensions of the low back", "may help some"}},
        {"crunches", "001", {"tight, short and strong"}},
        {"crunches", "001", {"low back and the hamstrings"}},
        {"crunches", "001", {"they can help", "should not come first", "one part alone"}},
        {"crunches", "001", {"do not train the core groups to protect you"}},
        {"walk", "002", {"spasm has gone", "no pain", "walk"}},
        {"walk", "002", {"by degrees"}},
        {"walk", "003", {"short walks"}},
        {"sitting-break", "004", {"every 30 minutes when you sit", "get up", "stretch"}},
        {"sitting-break", "000", {"of the day", "no minutes"}},
        {"sitting-break", "001", {"desk", "car", "couch"}},
        {"posture-sitting", "004", {"good posture"}},
        {"chair-and-screen", "003", {"holds up the low back"}},
        {"chair-and-screen", "003", {"height of your eyes", "head does not come forward"}},
        {"chair-and-screen", "000", {"desk chair"}},
        {"lifting", "004", {"legs, not with your back"}},
        {"lifting", "003", {"knees and the hips"}},
        {"lifting", "003", {"close to your body"}},
        {"lifting", "003", {"do not round your back"}},
        {"micro-posture", "003", {"sink"}},
        {"micro-posture", "003", {"phone"}},
        {"micro-posture", "003", {"weight on one leg"}},
        {"watch-triggers", "001", {"watch what you do"}},
        {"watch-triggers", "001", {"while twisted", "pen off the floor"}},
        {"pillow", "004", {"head and neck", "spine in line"}},
        {"bed-and-chair", "000", {"comfortable bed", "desk chair"}},
        {"shoes", "000", {"comfortable shoes that hold you well"}},
        {"shoes", "000", {"little cushion", "arch"}},
        {"drink", "004", {"each day"}},
        {"food", "004", {"spinach, beans, nuts, dairy and bananas"}},
        {"food", "003", {"potassium or magnesium"}},
        {"food", "001", {"calcium"}},
        {"electrolytes", "004", {"heavy or long sweating", "electrolyte drinks"}},
        {"electrolytes", "001", {"very hard effort", "fall"}},
        {"rest-between", "000", {"enough rest between"}},
        {"rest-between", "000", {"often", "less hard effort", "until they have gone"}},
        {"heat-before", "000", {"before any hard effort", "prevent spasms"}},
        {"heat-before", "001", {"too much warmth", "swelling"}},
    };
    const Content content = builtInContent();
    std::set<std::string> met;
    for (const Fact& fact : facts) {
        const PlanItem* item = content.prevention.find(PlanItemId{fact.item});
        CAPTURE(fact.item, fact.source, fact.parts.front());
        REQUIRE(item);
        CHECK(hasClaim(claimsOf(*item), fact.source, fact.parts));
        met.insert(fact.item);
    }
    CHECK(met.size() == content.prevention.items.size());
}

TEST_CASE("Prevention: the order is loosening, turning, strength, and what is not first", "[content]") {
    const Prevention plan = builtInContent().prevention;
    std::vector<std::string> groups;
    for (const PlanGroup& group : plan.groups)
        groups.push_back(group.id.value);
    groups.resize(4);
    CHECK(groups == std::vector<std::string>{"stretching", "turning", "strength", "walking"});
    CHECK(plan.find(PlanItemId{"core"})->group == PlanGroupId{"strength"});
    std::vector<std::string> notFirst;
    for (const PlanItem& item : plan.items)
        if (item.kind == PlanKind::notFirst)
            notFirst.push_back(item.id.value);
    CHECK(notFirst == std::vector<std::string>{"crunches"});
    // Nowhere else are they spoken of as something to do.
    for (const Guide& guide : builtInContent().guides)
        for (const Step& step : guide.steps)
            for (const Claim& line : step.lines)
                for (const char* exercise : {"sit-up", "crunch", "extension"})
                    CHECK_FALSE(says(line, exercise));
}

TEST_CASE("Prevention: what must be true first, and what waits while a spasm is open", "[content]") {
    const Prevention plan = builtInContent().prevention;
    for (const char* id : {"normal-again", "doctor-looked"}) {
        REQUIRE(plan.find(ConditionId{id}));
        CHECK(plan.find(ConditionId{id})->claim.sources == std::vector{SourceId{"001"}});
    }
    using Ids = std::vector<ConditionId>;
    CHECK(plan.find(PlanItemId{"twists"})->conditions == Ids{{"normal-again"}, {"doctor-looked"}});
    CHECK(plan.find(PlanItemId{"core"})->conditions == Ids{{"no-pain"}, {"doctor-looked"}});
    struct Waits {
        const char* item;
        const char* source;
    };
    const std::vector<Waits> waiting = {{"daily-stretch", "002"}, {"water", "002"}, {"twists", "001"},
        {"core", "003"}, {"walk", "002"}, {"heat-before", "000"}};
    std::set<std::string> met;
    for (const auto& [item, source] : waiting) {
        CAPTURE(item);
        REQUIRE(plan.find(PlanItemId{item})->notWhileOpen);
        CHECK(isBy(*plan.find(PlanItemId{item})->notWhileOpen, source));
        met.insert(item);
    }
    for (const PlanItem& item : plan.items)
        CHECK(item.notWhileOpen.has_value() == met.contains(item.id.value));
}

TEST_CASE("Prevention: nothing is promised, and no pills are advised", "[content]") {
    const Prevention plan = builtInContent().prevention;
    REQUIRE(plan.views.size() >= 3);
    CHECK(isBy(plan.views.front().claim, "004"));
    CHECK(says(plan.views.front().claim, "nothing keeps them away entirely"));
    CHECK(isBy(plan.views[1].claim, "000"));
    CHECK(says(plan.views[1].claim, "possibly"));
    const std::vector<Claim>& drinking =
        std::ranges::find(plan.groups, PlanGroupId{"drinking"}, &PlanGroup::id)->about;
    CHECK(hasClaim(drinking, "app", {"no pills", "ask a doctor"}));
    Content only;
    only.prevention = plan;
    for (const PlacedText& placed : textsOf(only)) {
        CAPTURE(placed.place, placed.text);
        for (const char* word : {"supplement", "ebook", "program", "will prevent", "litre", "liter"})
            CHECK(lowered(placed.text).find(word) == std::string::npos);
    }
}

TEST_CASE("Prevention: routines, reminder and treatment lead to what is there", "[content]") {
    const Content content = builtInContent();
    std::set<std::string> led;
    for (const PlanItem& item : content.prevention.items) {
        CAPTURE(item.id.value);
        if (item.kind == PlanKind::routine) {
            REQUIRE(content.find(item.guide));
            CHECK(content.find(item.guide)->isRoutine);
            CHECK(content.prevention.itemOf(item.guide) == content.prevention.find(item.id));
            led.insert(item.guide.value);
        }
    }
    CHECK(led == std::set<std::string>{"core", "daily-stretch", "twists", "walk"});
    CHECK(routinesOf(content).size() == led.size());
    CHECK(content.prevention.find(PlanItemId{"sitting-break"})->timer == TimerId{"sitting-break"});
    CHECK(content.timers.findReminder(TimerId{"sitting-break"})->interval == std::chrono::minutes(30));
    CHECK(content.prevention.find(PlanItemId{"heat-before"})->timer == TimerId{"heat"});
    CHECK(content.prevention.find(PlanItemId{"heat-before"})->kind == PlanKind::treatment);
}

TEST_CASE("Routines: numbers are Unknot's own and say so, in the numbers that are kept", "[content]") {
    const Content content = builtInContent();
    int holds = 0;
    for (const Guide* guide : routinesOf(content))
        for (const Step& step : guide->steps) {
            if (!step.hold)
                continue;
            CAPTURE(guide->id.value, step.id.value);
            ++holds;
            REQUIRE(step.timing);
            CHECK(step.timing->isOwnRule);
            CHECK(step.timing->sources == std::vector{kApp});
            const auto number = [](auto count) { return std::to_string(count); };
            const std::string rounds = number(step.hold->rounds) + " rounds";
            CHECK(says(*step.timing, rounds + (step.hold->sides.empty() ? " of " : " a side, ")));
            CHECK(says(*step.timing, number(step.hold->hold.count()) + " seconds"));
            CHECK(says(*step.timing, number(step.hold->rest.count()) + " to rest"));
            CHECK(says(*step.timing, "our own numbers. no article gives any"));
            CHECK_FALSE(step.tries.empty());
        }
    CHECK(holds == 8);
}

TEST_CASE(
    "Routines: after each exercise better, same or worse, and worse is rest and the signs", "[content]") {
    const Content content = builtInContent();
    for (const Guide* guide : routinesOf(content)) {
        std::set<MeasureId> tried;
        std::set<MeasureId> asked;
        for (const Step& step : guide->steps) {
            CAPTURE(guide->id.value, step.id.value);
            if (!step.tries.empty()) {
                tried.insert(step.tries);
                const Step* next = guide->find(step.next);
                REQUIRE(next->outcomes);
                CHECK(next->outcomes->measure == step.tries);
            }
            if (step.outcomes) {
                asked.insert(step.outcomes->measure);
                CHECK(step.outcomes->next.at(Outcome::worse) == StepId{"worse-rest"});
            }
        }
        CAPTURE(guide->id.value);
        CHECK(tried == asked);
        CHECK_FALSE(tried.empty());
        CHECK(guide->find(guide->begin)->kind == StepKind::redFlags);
        const Step* rest = guide->find({"worse-rest"});
        REQUIRE(rest);
        CHECK(guide->find(rest->next)->kind == StepKind::redFlags);
        // Somebody in a spasm, or with pain in a leg, does not get as far as the first move.
        const Step* today = guide->find({"today"});
        REQUIRE(today);
        for (const char* choice : {"spasm", "sore", "leg"}) {
            const auto it = std::ranges::find(today->choices, ChoiceId{choice}, &Choice::id);
            REQUIRE(it != today->choices.end());
            CHECK(guide->find(guide->find(it->next)->next)->kind == StepKind::end);
        }
    }
}

TEST_CASE("Routines: the twists' steps are not the article's, and say so on screen", "[content]") {
    const Content content = builtInContent();
    const Guide& twists = *content.find(GuideId{"twists"});
    for (const char* id : {"seated-steps", "lying-steps"}) {
        const Step* step = twists.find({id});
        CAPTURE(id);
        REQUIRE(step);
        CHECK(hasClaim(step->lines, "001", {"shows no steps", "these steps are ours"}));
        CHECK(hasClaim(step->lines, "001", {"never force it", "degree or an inch", "several days"}));
    }
    for (const Step& step : twists.steps) {
        if (step.stage != StageId{"seated"} && step.stage != StageId{"lying"})
            continue;
        CAPTURE(step.id.value);
        for (const Claim& line : step.lines)
            if (says(line, "turn") || says(line, "knees") || says(line, "shoulders") || says(line, "chest"))
                CHECK((line.isOwnRule && line.sources == std::vector{kApp}));
        if (step.hold)
            CHECK(step.hold->sides.size() == 2);
    }
    CHECK(content.find(GuideId{"core"})->find({"bird-dog"})->hold->sides.size() == 2);
    for (const char* id : {"turn", "bend"})
        CHECK(content.find(GuideId{"daily-stretch"})->find({id})->hold->sides.size() == 2);
}

} // namespace unknot::test
