// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cold, heat and moving: who says what, by the hours since the onset, with nothing averaged.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace unknot::test {

namespace {

using namespace std::chrono_literals;

using Sources = std::set<std::string>;

const Content& content() {
    static const Content kContent = builtInContent();
    return kContent;
}

const Treatment& treatmentOf(const char* id) {
    const Treatment* found = content().timers.findTreatment({id});
    REQUIRE(found);
    return *found;
}

Sources sourcesOf(const std::vector<Claim>& claims) {
    Sources sources;
    for (const Claim& claim : claims)
        for (const SourceId& id : claim.sources)
            sources.insert(id.value);
    return sources;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Whether one of the claims has that part of a text, and is from exactly those sources.
bool says(const std::vector<Claim>& claims, const std::string& part, const Sources& sources) {
    return std::ranges::any_of(
        claims, [&](const Claim& claim) { return has(claim.text, part) && sourcesOf({claim}) == sources; });
}

/// Whom each source is for in a phase: "cold", "heat", "either" or "nothing".
std::map<std::string, std::string> voicesOf(CarePhase phase) {
    std::map<std::string, std::string> voices;
    for (const CareView& view : content().care.textOf(phase).views) {
        const std::string told = view.isEither ? "either" : "nothing";
        for (const SourceId& id : view.view.claim.sources)
            voices[id.value] = view.treatment.empty() ? told : view.treatment.value;
    }
    return voices;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

} // namespace

TEST_CASE("Care: each source is heard in each phase with what it says for it", "[faithful]") {
    using Voices = std::map<std::string, std::string>;
    CHECK(voicesOf(CarePhase::under48) ==
        Voices{{"000", "cold"}, {"001", "cold"}, {"002", "heat"}, {"003", "cold"}, {"004", "either"}});
    CHECK(voicesOf(CarePhase::to72) ==
        Voices{{"000", "nothing"}, {"001", "cold"}, {"002", "heat"}, {"003", "heat"}, {"004", "either"}});
    CHECK(voicesOf(CarePhase::over72) ==
        Voices{{"000", "nothing"}, {"001", "heat"}, {"002", "heat"}, {"003", "heat"}, {"004", "either"}});
    CHECK(voicesOf(CarePhase::unknown) ==
        Voices{{"000", "nothing"}, {"001", "either"}, {"002", "heat"}, {"003", "either"}, {"004", "either"}});
}

TEST_CASE(
    "Care: nothing is preselected where sources pull both ways, or the onset is unknown", "[faithful]") {
    CHECK(content().care.textOf(CarePhase::under48).preferred == TimerId{"cold"});
    CHECK(content().care.textOf(CarePhase::to72).preferred.empty());
    CHECK(content().care.textOf(CarePhase::over72).preferred == TimerId{"heat"});
    CHECK(content().care.textOf(CarePhase::unknown).preferred.empty());
}

TEST_CASE("Care: both borders stand in every phase, each with its source", "[faithful]") {
    for (const CarePhaseText& phase : content().care.phases) {
        CAPTURE(phase.title);
        CHECK(says(phase.notes, "48 hours", {"003"}));
        CHECK(says(phase.notes, "72 hours", {"001"}));
        CHECK(says(phase.notes, "when the spasm began", {"003"}));
        CHECK(says(phase.notes, "no border of our own", {"app"}));
    }
}

TEST_CASE("Content: no text averages what sources say", "[faithful]") {
    // Halfway between 48 and 72 hours, 20 and 30 minutes, 1 and 2 hours, 3 and 4 seconds: in no source.
    for (const PlacedText& placed : textsOf(content())) {
        CAPTURE(placed.place, placed.text);
        const std::string text = lower(placed.text);
        for (const char* average :
            {"60 hours", "60 h", "54 hours", "56 hours", "45 minutes", "25 minutes", "40 minutes",
                "50 minutes", "90 minutes", "3.5 seconds", "on average", "two and a half days"})
            CHECK_FALSE(has(text, average));
    }
}

TEST_CASE("Content: no text says that sources agree where they do not", "[faithful]") {
    for (const PlacedText& placed : textsOf(content())) {
        CAPTURE(placed.place, placed.text);
        const std::string text = lower(placed.text);
        for (const char* claimed : {"all sources", "all five", "all agree", "sources agree", "articles agree",
                 "everyone agrees", "all articles", "every source", "experts agree", "no source disagrees"})
            CHECK_FALSE(has(text, claimed));
    }
}

TEST_CASE("Timers: three different 30 minutes, each with its own source", "[faithful]") {
    const Timers& timers = content().timers;
    CHECK(timers.skinRest.id == TimerId{"skin-rest"});
    CHECK(timers.skinRest.length == 30min);
    CHECK(timers.skinRest.claim.sources.front() == SourceId{"004"});
    CHECK(has(timers.skinRest.claim.text, "skin"));
    const ReminderSpec* shift = timers.findReminder({"change-position"});
    REQUIRE(shift);
    CHECK(shift->interval == 30min);
    CHECK(shift->use == ReminderUse::episode);
    CHECK(shift->about.front().sources == std::vector{SourceId{"003"}});
    const ReminderSpec* sitting = timers.findReminder({"sitting-break"});
    REQUIRE(sitting);
    CHECK(sitting->interval == 30min);
    CHECK(sitting->use == ReminderUse::ordinary);
    CHECK(sitting->about.front().sources == std::vector{SourceId{"004"}});
    CHECK(
        std::set{timers.skinRest.claim.text, shift->about.front().text, sitting->about.front().text}.size() ==
        3);
}

TEST_CASE("Timers: the numbers that no source gives are called our own", "[faithful]") {
    const Timers& timers = content().timers;
    CHECK(timers.snoozes == std::vector<std::chrono::minutes>{5min, 10min, 20min});
    CHECK(timers.pauses == std::vector<std::chrono::minutes>{30min, 60min, 120min});
    CHECK(timers.alarmEvery == 30s);
    CHECK(timers.lateAfter == 60s);
    CHECK(timers.longestPause == 10min);
    CHECK(timers.ownNumbers.isOwnRule);
    for (const char* id : {"cold", "heat"}) {
        CAPTURE(id);
        CHECK(treatmentOf(id).shorter == 10min);
        CHECK(treatmentOf(id).shorterWhy.isOwnRule);
        CHECK(has(treatmentOf(id).shorterWhy.text, "10 minutes is our own number"));
        CHECK(treatmentOf(id).checkAfter == std::chrono::seconds(5min));
        CHECK(says(treatmentOf(id).before, "The 5 minutes are our own number", {"app"}));
    }
}

TEST_CASE("Cold: its limit, its objections and its towel", "[faithful]") {
    const Treatment& cold = treatmentOf("cold");
    CHECK(cold.length == 20min);
    CHECK(says(cold.timing, "No more than 20 minutes", {"003"}));
    CHECK(says(cold.timing, "20 minutes", {"001"}));
    CHECK(says(cold.timing, "20 minutes", {"004"}));
    CHECK(says(cold.objections, "advises against ice at home", {"002"}));
    CHECK(says(cold.objections, "shorten it or leave it", {"001"}));
    REQUIRE_FALSE(cold.before.empty());
    CHECK(has(cold.before.front().text, "towel")); // it goes on before the pack
    CHECK(sourcesOf({cold.before.front()}) == Sources{"001"});
    CHECK(has(cold.ways.front().view.claim.text, "towel"));
    CHECK_FALSE(cold.notWhenSwollen);
    CHECK_FALSE(cold.find(Feel::moreSwollen)); // that is heat's (001)
    for (const Feel feel : {Feel::stiffer, Feel::onlyNumb}) {
        REQUIRE(cold.find(feel));
        CHECK(has(cold.find(feel)->advice.text, "horten it next time, or leave it"));
        CHECK(sourcesOf({cold.find(feel)->advice}) == Sources{"001"});
    }
    CHECK(cold.find(Feel::stiffer)->outcome == Outcome::worse);
    CHECK(cold.find(Feel::onlyNumb)->outcome == Outcome::same);
    CHECK(cold.find(Feel::looser)->outcome == Outcome::better);
}

TEST_CASE("Heat: moist first, not too much, never on a swollen joint", "[faithful]") {
    const Treatment& heat = treatmentOf("heat");
    CHECK(heat.length == 20min);
    CHECK(says(heat.timing, "About 20 minutes of moist heat", {"002"}));
    CHECK(says(heat.timing, "20 minutes", {"004"}));
    REQUIRE(heat.ways.size() == 3);
    CHECK(heat.ways[0].measure == MeasureId{"damp-towel"});
    CHECK(sourcesOf({heat.ways[0].view.claim}) == Sources{"001", "002"});
    CHECK(heat.ways[1].measure == MeasureId{"shower"});
    CHECK(heat.ways[1].needsStanding);
    CHECK(heat.ways[2].measure == MeasureId{"heat-pad"});
    CHECK_FALSE(heat.ways[2].needsStanding);
    CHECK(sourcesOf({heat.ways[2].view.claim}) == Sources{"000", "003", "app"});
    REQUIRE(heat.notWhenSwollen);
    CHECK(sourcesOf({*heat.notWhenSwollen}) == Sources{"001"});
    CHECK(has(heat.notWhenSwollen->text, "whatever the hour"));
    CHECK_FALSE(heat.find(Feel::onlyNumb)); // that is cold's (001)
    REQUIRE(heat.find(Feel::moreSwollen));
    CHECK(heat.find(Feel::moreSwollen)->outcome == Outcome::worse);
    // A hot shower is 002's word alone, and never without 004's skin rule beside it.
    for (const PlacedClaim& placed : claimsOf(content()))
        if (has(placed.claim.text, "hot shower") || has(placed.claim.text, "hot one")) {
            CAPTURE(placed.place, placed.claim.text);
            CHECK(sourcesOf({placed.claim}).contains("002"));
            CHECK(sourcesOf({placed.claim}).contains("004"));
            CHECK(has(placed.claim.text, "does not get too hot"));
        }
    // 000 means heat before effort, as prevention: it is no voice for heat as a treatment.
    for (const CarePhaseText& phase : content().care.phases)
        for (const CareView& view : phase.views)
            if (view.treatment == TimerId{"heat"})
                CHECK_FALSE(sourcesOf({view.view.claim}).contains("000"));
}

TEST_CASE(
    "Cold and heat: the next one is counted as its source has it, never under 30 minutes", "[faithful]") {
    const Treatment& cold = treatmentOf("cold");
    REQUIRE(cold.next.size() == 2);
    CHECK(cold.next[0].after == 60min);
    CHECK(cold.next[0].upTo == std::chrono::seconds(120min));
    CHECK(sourcesOf({cold.next[0].view.claim}) == Sources{"001", "app"});
    CHECK(cold.next[0].view.claim.isOwnRule); // that it is counted from the end is ours
    CHECK(has(cold.next[0].view.claim.text, "our own, stricter reading"));
    CHECK(cold.next[1].after == 30min);
    CHECK_FALSE(cold.next[1].upTo);
    CHECK(sourcesOf({cold.next[1].view.claim}) == Sources{"004"});
    const Treatment& heat = treatmentOf("heat");
    REQUIRE(heat.next.size() == 1);
    CHECK(heat.next[0].after == 30min);
    CHECK(sourcesOf({heat.next[0].view.claim}) == Sources{"004"});
}

TEST_CASE("Cold and heat: carry a time limit, the skin, and who asks first", "[faithful]") {
    for (const Treatment& treatment : content().timers.treatments) {
        CAPTURE(treatment.id.value);
        CHECK(treatment.length <= 20min);
        CHECK(has(treatment.tooLong.text, "20 minutes"));
        CHECK(sourcesOf(treatment.before).contains("004"));
        CHECK(has(treatment.check.text, "skin"));
        CHECK(has(treatment.timeUp.text, "Take it off now"));
        CHECK(has(treatment.timeUp.text, "look at your skin"));
        CHECK(says(treatment.before, "do not fall asleep", {"app"}));
        CHECK(treatment.askFirst.size() >= 5);
        // No source says who must not use cold or heat.
        for (const Claim& claim : treatment.askFirst) {
            CAPTURE(claim.text);
            CHECK(claim.isOwnRule);
            CHECK(sourcesOf({claim}) == Sources{"app"});
        }
        CHECK(
            treatment.measure == (treatment.id == TimerId{"cold"} ? MeasureId{"cold"} : MeasureId{"warmth"}));
        for (const TreatmentWay& way : treatment.ways)
            CHECK(content().journal.measures.find(way.measure)->kindOf == treatment.measure);
    }
}

TEST_CASE("Rest: one day, then two with the doctor, as far as the sources go", "[faithful]") {
    const auto& rest = content().care.rest;
    REQUIRE(rest.size() == 2);
    CHECK(rest[0].after == 24h);
    CHECK(rest[1].after == 48h);
    for (const RestNotice& notice : rest)
        CHECK(says(notice.claims, "A day or two in bed at most", {"003"}));
    CHECK(says(rest[0].claims, "long rest is not advised", {"002"}));
    CHECK_FALSE(has(lower(rest[0].claims.front().text), "doctor"));
    CHECK(says(rest[1].claims, "That two days lead to a doctor is our own rule", {"app"}));
}

TEST_CASE(
    "Moving: the exception stands first, and all that is said of moving has the stop rule", "[faithful]") {
    const auto& moving = content().care.moving;
    REQUIRE_FALSE(moving.empty());
    CHECK(has(moving.front().text, "see a doctor before you move"));
    CHECK(sourcesOf({moving.front()}) == Sources{"001"});
    CHECK(says(moving, "very gentle, small moves", {"003"}));
    CHECK(says(moving, "Stay active, because too little of it may make spasms last", {"004"}));
    CHECK(says(moving, "going back to what you did before, is a mistake", {"001"}));
    CHECK(says(moving, "sit up, then stand. Gently turn and bend. No pain? Walk.", {"002"}));
    CHECK(says(moving, "Do not push through pain", {"002"}));
    CHECK(says(moving, "More pain? Stop", {"app"}));
    for (const ReminderSpec& reminder : content().timers.reminders) {
        CAPTURE(reminder.id.value);
        CHECK(std::ranges::any_of(
            reminder.about, [](const Claim& claim) { return has(claim.text, "More pain? Stop"); }));
        CHECK(reminder.prompts.size() >= 2);
    }
    const ReminderSpec& shift = *content().timers.findReminder({"change-position"});
    CHECK(shift.question == "Did you move?");
    CHECK(says(shift.about, "see a doctor before you move", {"001"}));
    CHECK(std::ranges::any_of(
        shift.prompts, [](const std::string& prompt) { return has(prompt, "Sitting still is not moving"); }));
}

TEST_CASE(
    "Back to moving: the rungs are 002's, in its order, each with the stop rule and the legs", "[faithful]") {
    const Guide* ladder = content().find(content().care.ladder);
    REQUIRE(ladder);
    CHECK(ladder->isLadder);
    CHECK(ladder->episode == EpisodeStart::goesOn);
    std::vector<std::string> rungs;
    for (const Step& step : ladder->steps) {
        if (step.tries.empty())
            continue;
        CAPTURE(step.id.value);
        rungs.push_back(step.tries.value);
        REQUIRE_FALSE(step.lines.empty());
        CHECK(sourcesOf({step.lines.front()}) == Sources{"002"});
        // H-13: whoever goes on from a rung on a later day meets the question about legs here.
        CHECK(says(step.lines, "New pain or tingling in a leg? Do not start.", {"002", "app"}));
        const Step* how = ladder->find(step.next);
        REQUIRE(how);
        CHECK(says(how->lines, "Do not push through pain", {"002"}));
        CHECK(how->asksAbout == step.tries);
        const auto leadsTo = [&](const StepId& id) {
            return std::ranges::find(how->choices, id, &Choice::next) != how->choices.end();
        };
        CHECK(leadsTo({"leg"}));
        CHECK(leadsTo({"worse-rest"}));
        CHECK(leadsTo(step.id));
    }
    CHECK(rungs ==
        std::vector<std::string>{
            "sitting-up", "standing-up", "turning-bending", "walking", "normal-by-degrees"});
    const auto linesOf = [&](const char* id) { return ladder->find({id})->lines; };
    CHECK(says(linesOf("known-q"), "Then rest, and do not try to move yet", {"001"}));
    CHECK(says(linesOf("normal"), "straight back to what you did before is a mistake", {"001"}));
    CHECK(says(linesOf("leg-q"), "call your doctor", {"002"}));
    // H-14: somebody may fall or feel faint.
    for (const char* id : {"stand", "turn"})
        CHECK(says(linesOf(id), "Dizzy", {"app"}));
    REQUIRE(ladder->afterMedicine);
    CHECK(sourcesOf({*ladder->afterMedicine}) == Sources{"001", "002", "app"});
    CHECK(ladder->afterMedicine->isOwnRule); // creams and the day are ours
    std::set<Sources> sides;
    for (const View& view : ladder->find({"eased-q"})->views)
        sides.insert(sourcesOf({view.claim}));
    CHECK(sides == std::set<Sources>{{"000"}, {"001"}, {"002"}, {"003"}, {"004"}});
}

TEST_CASE(
    "Care: what was learnt, the swollen joint and getting up can be kept in the journal", "[faithful]") {
    const CareTexts& care = content().care;
    CHECK(sourcesOf({care.learnt}) == Sources{"001", "app"});
    CHECK(care.learnt.isOwnRule);
    CHECK(has(care.learnt.text, "what works for you"));
    CHECK(sourcesOf({care.swollenQuestion}) == Sources{"001"});
    CHECK(content().journal.sensations.find({"swollen-joint"}));
    for (const MeasureId& up : care.up)
        CHECK(content().journal.measures.find(up));
    for (const char* rung :
        {"sitting-up", "standing-up", "turning-bending", "walking", "normal-by-degrees"}) {
        CAPTURE(rung);
        CHECK(content().journal.measures.find({rung})->kindOf == MeasureId{"moving"});
        CHECK(std::ranges::count(care.up, MeasureId{rung}) == 1);
    }
}

} // namespace unknot::test
