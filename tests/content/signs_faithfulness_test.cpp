// SPDX-License-Identifier: GPL-3.0-or-later
//
// The warning signs against the table of findings: each finding is asked, along its route, with its sources.
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace unknot::test {

namespace {

const RedFlags& flags() {
    static const RedFlags kFlags = builtInContent().redFlags;
    return kFlags;
}

/// One after the other, as they stand.
template <class Ids>
std::string joined(const Ids& ids) {
    std::string text;
    for (const auto& id : ids)
        text += (text.empty() ? "" : " ") + id.value;
    return text;
}

/// A finding of the table, or what an article alone has, and the sign that asks for it.
struct Row {
    const char* finding;
    const char* id;
    Route route;
    const char* sources; ///< exactly these
};

std::vector<Row> findings() {
    constexpr Route kEmergency = Route::emergency;
    constexpr Route kSameDay = Route::sameDay;
    constexpr Route kSoon = Route::soon;
    constexpr Route kRoutine = Route::routine;
    return {
        {"numb between the legs", "saddle-numbness", kEmergency, "girft bmj-bp nhs"},
        {"bladder", "bladder", kEmergency, "002 003 girft nhs torbay"},
        {"bowels", "bowel", kEmergency, "002 003 girft nhs"},
        {"both legs, or one and then both", "both-legs", kEmergency, "nhs lothian bmj-bp"},
        {"a change of sexual function", "sexual-change", kEmergency, "girft nhs-sheffield"},
        {"any new weakness of a leg, foot drop", "leg-weakness", kEmergency, "002 003 lothian girft app"},
        {"cannot walk as before", "cannot-walk", kEmergency, "lothian app"},
        {"weakness of the back", "back-weakness", kEmergency, "002"},
        {"severe numbness of a leg", "severe-leg-numbness", kEmergency, "003 app"},
        {"one of the first five, older and untold", "older-change", kSameDay, "app"},
        {"major accident", "major-accident", kEmergency, "nhs ahcpr"},
        {"minor fall with fragile bones", "minor-fall-fragile", kSameDay, "ahcpr henschke"},
        {"sudden severe central pain", "sudden-central-pain", kSameDay, "app"},
        {"swelling or changed shape", "changed-shape", kSameDay, "nhs"},
        {"sudden pain with faintness", "collapse", kEmergency, "nidirect"},
        {"pulsing tummy", "pulsing-tummy", kSameDay, "nidirect"},
        {"chest pain", "chest-pain", kEmergency, "nhs"},
        {"cannot breathe", "cannot-breathe", kEmergency, "app"},
        {"fever", "fever", kSameDay, "003 nhs yusuf"},
        {"very ill", "very-ill-fever", kEmergency, "app"},
        {"weak immune system, dialysis, TB", "infection-risk", kSameDay, "ahcpr yusuf finucane"},
        {"recent infection or procedure", "infection-recent", kSameDay, "ahcpr yusuf finucane"},
        {"injected drugs", "injected-drugs", kSameDay, "ahcpr yusuf finucane"},
        {"diabetes", "diabetes", kSameDay, "ahcpr yusuf finucane"},
        {"cancer", "cancer-history", kSameDay, "downie nice-cord rnoh"},
        {"cancer with band-like pain or unsteady legs", "cancer-cord", kEmergency,
            "nice-cord rnoh marie-curie"},
        {"weight loss", "weight-loss", kSameDay, "nhs"},
        {"does not ease with rest, grows worse", "unrelenting", kSameDay, "003 nhs"},
        {"worse at night", "night-pain", kSameDay, "nhs"},
        {"no better with medicine", "no-better-medicine", kSameDay, "003"},
        {"between the shoulder blades", "upper-back", kSameDay, "nhs"},
        {"worse on coughing", "cough-pain", kSameDay, "nhs"},
        {"first over 50", "first-over-50", kSoon, "ahcpr rcgp app"},
        {"first under 20", "first-under-20", kSoon, "ahcpr rcgp app"},
        {"blood thinners", "blood-thinners", kSameDay, "app"},
        {"flank to groin", "kidney", kSameDay, "app"},
        {"pregnant", "pregnant", kSameDay, "app"},
        {"pregnant, heavy bleeding", "pregnant-bleeding", kEmergency, "app"},
        {"painful rash", "band-rash", kSameDay, "app"},
        {"tingling or numb in one leg", "tingling-leg", kSameDay, "002 004 app"},
        {"pain down one leg", "leg-pain", kSoon, "002 nice-ng59"},
        {"sharp or severe pain that stays", "severe-sharp", kSoon, "001 002 app"},
        {"hard to stand or walk afterwards", "stand-walk", kSoon, "004 app"},
        {"recurrent or frequent", "recurrent", kSoon, "002 004"},
        {"more than a few days", "few-days", kSoon, "004 app"},
        {"interferes with life", "daily-life", kSoon, "002 004"},
        {"treatment does not help", "treatment-no-help", kSoon, "001"},
        {"not nearly well at six weeks", "six-weeks", kSoon, "app"},
        {"not better after two weeks", "two-weeks", kRoutine, "nhs app"},
        {"three months, before 45, at night", "morning-months", kRoutine, "nice-ng65"},
    };
}

} // namespace

TEST_CASE(
    "Warning signs: each finding of the table is asked, along its route, with its sources", "[faithful]") {
    std::set<std::string> ids;
    for (const Row& row : findings()) {
        CAPTURE(row.finding, row.id);
        const RedFlag* sign = flags().find({row.id});
        REQUIRE(sign);
        CHECK(sign->route == row.route);
        CHECK(joined(sign->sources) == row.sources);
        CHECK(ids.insert(row.id).second);
    }
    for (const RedFlag& sign : flags().signs) {
        CAPTURE(sign.id.value);
        CHECK(ids.contains(sign.id.value)); // none that the table does not have
    }
    CHECK(std::ranges::is_sorted(flags().signs, std::ranges::greater(), &RedFlag::route));
    CHECK(
        std::ranges::count(flags().signs, Route::emergency, &RedFlag::route) == 16); // one screen holds them
}

TEST_CASE("Warning signs: the intimate ones are private", "[faithful]") {
    std::vector<SignId> intimate;
    for (const RedFlag& sign : flags().signs)
        if (sign.isPrivate)
            intimate.push_back(sign.id);
    CHECK(joined(intimate) ==
        "saddle-numbness bladder bowel sexual-change pregnant-bleeding older-change injected-drugs kidney "
        "pregnant");
}

TEST_CASE("Warning signs: a cause is named only where a source other than ours names it", "[faithful]") {
    const std::map<std::string, std::string> named = {
        {"saddle-numbness", "girft bmj-bp nhs"},
        {"bladder", "003"},
        {"bowel", "003"},
        {"leg-weakness", "002"},
        {"both-legs", "nhs lothian bmj-bp"},
        {"severe-leg-numbness", "003"},
        {"sexual-change", "girft"},
        {"major-accident", "ahcpr"},
        {"collapse", "nidirect"},
        {"cancer-cord", "nice-cord"},
        {"fever", "003"},
        {"tingling-leg", "002"},
        {"minor-fall-fragile", "ahcpr"},
        {"pulsing-tummy", "nidirect"},
        {"infection-risk", "ahcpr yusuf"},
        {"infection-recent", "ahcpr yusuf"},
        {"injected-drugs", "ahcpr yusuf"},
        {"diabetes", "ahcpr yusuf"},
        {"cancer-history", "downie"},
        {"leg-pain", "002"},
        {"treatment-no-help", "001"},
        {"morning-months", "nice-ng65"},
    };
    for (const RedFlag& sign : flags().signs) {
        CAPTURE(sign.id.value);
        REQUIRE(sign.couldBe.has_value() == named.contains(sign.id.value));
        if (sign.couldBe)
            CHECK(joined(sign.couldBe->sources) == named.at(sign.id.value));
    }
}

TEST_CASE("Warning signs: where sources differ on the danger, all sides are there", "[faithful]") {
    // The sources of the first side are those whose route is in force.
    const std::map<std::string, std::vector<std::string>> sides = {
        {"saddle-numbness", {"girft nhs", "torbay app"}},
        {"leg-weakness", {"002", "003", "lothian", "004"}},
        {"severe-leg-numbness", {"app", "003", "004"}},
        {"sexual-change", {"nhs-sheffield", "girft", "app"}},
        {"fever", {"003", "nhs", "yusuf"}},
        {"unrelenting", {"003", "nhs", "downie henschke app"}},
        {"tingling-leg", {"app", "002", "004"}},
        {"night-pain", {"nhs", "downie henschke"}},
        {"cough-pain", {"nhs", "app"}},
        {"leg-pain", {"002", "004 002"}},
        {"severe-sharp", {"001 002", "002 003 004"}},
        {"stand-walk", {"004", "002"}},
        {"few-days", {"003", "004", "002 app"}},
        {"first-over-50", {"ahcpr", "rcgp", "app"}},
    };
    std::size_t met = 0;
    for (const RedFlag& sign : flags().signs) {
        CAPTURE(sign.id.value);
        REQUIRE(sign.views.empty() != sides.contains(sign.id.value));
        if (sign.views.empty())
            continue;
        std::vector<std::string> found;
        for (const View& view : sign.views)
            found.push_back(joined(view.claim.sources));
        CHECK(found == sides.at(sign.id.value));
        ++met;
    }
    CHECK(met == sides.size());
}

TEST_CASE("Warning signs: what leads further together is data", "[faithful]") {
    // As "all + any", and where it leads.
    std::map<std::string, Route> found;
    for (const FlagCombination& combination : flags().combinations)
        found[joined(combination.all) + " + " + joined(combination.any)] = combination.route;
    CHECK(found ==
        std::map<std::string, Route>{
            {"fever + tingling-leg leg-pain older-change kidney", Route::emergency},
            {"minor-fall-fragile + tingling-leg leg-pain", Route::emergency},
            {"changed-shape + tingling-leg leg-pain", Route::emergency},
            {"sudden-central-pain + tingling-leg leg-pain", Route::emergency},
            {"blood-thinners + tingling-leg leg-pain", Route::emergency},
            {"cancer-history + tingling-leg stand-walk older-change", Route::emergency},
            {"first-over-50 + leg-pain severe-sharp stand-walk treatment-no-help", Route::sameDay},
        });
}

TEST_CASE("Advice: by when is our own number, and the stronger the sooner", "[faithful]") {
    std::vector<int> days;
    for (const Route route : {Route::emergency, Route::sameDay, Route::soon, Route::routine}) {
        const RouteAdvice& advice = flags().adviceFor(route);
        CAPTURE(advice.heading);
        days.push_back(advice.withinDays);
        CHECK(advice.what.isOwnRule);
        CHECK((advice.what.text.find("our own number") != std::string::npos) == (advice.withinDays > 0));
    }
    CHECK(days == std::vector<int>{0, 0, 3, 21});
}

TEST_CASE(
    "Short form: stands for every emergency sign once, and mixes no private one with others", "[faithful]") {
    std::multiset<SignId> asked;
    for (const ShortQuestion& question : flags().shortForm) {
        CAPTURE(question.text);
        CHECK(question.isOwnRule); // that so much is asked at once is ours
        CHECK(question.text.ends_with("?"));
        const bool isPrivate = flags().find(question.signs.front())->isPrivate;
        for (const SignId& id : question.signs)
            CHECK(flags().find(id)->isPrivate == isPrivate);
        asked.insert(question.signs.begin(), question.signs.end());
    }
    std::multiset<SignId> emergencies;
    for (const RedFlag& sign : flags().signs)
        if (sign.route == Route::emergency)
            emergencies.insert(sign.id);
    CHECK(asked == emergencies);
    CHECK(flags().shortForm.size() >= 4);
    CHECK(flags().shortForm.size() <= 6);
}

TEST_CASE("Follow-up: a leg that gives way counts as weakness, and not being sure of it, too", "[faithful]") {
    REQUIRE(flags().followUps.size() == 1);
    const FollowUp& ask = flags().followUps.front();
    CHECK(ask.question.text == "Because it hurts, or because the leg gives way?");
    CHECK(joined(ask.signs) == "stand-walk");
    CHECK(joined(ask.impacts) == "stand walk");
    CHECK(ask.choices ==
        std::vector<FollowUp::Choice>{{.label = "It hurts", .sign = {}},
            {.label = "The leg gives way", .sign = {"leg-weakness"}, .answer = Answer::yes},
            {.label = "Not sure", .sign = {"leg-weakness"}, .answer = Answer::notSure}});
}

TEST_CASE("Asking again: what has it, and that a bladder symptom can be noted at all", "[faithful]") {
    const AskAgain& rule = flags().askAgain;
    CHECK(rule.painRise == 2);
    CHECK(rule.withinDays == 14); // GIRFT's
    CHECK(rule.legSpread);
    CHECK(joined(rule.sensations) == "tingling numb weak");
    CHECK(joined(rule.areas) == "buttock groin thigh-back thigh-front calf shin heel foot");
    CHECK(joined(rule.impacts) == "pass-urine hold-bowels");
    CHECK(joined(rule.why.sources) == "girft app");
    const auto impacts = builtInContent().journal.impacts;
    CHECK(joined(impacts.find({"pass-urine"})->sources) == "girft nhs torbay");
    CHECK(joined(impacts.find({"hold-bowels"})->sources) == "002 003 girft nhs");
}

TEST_CASE("Not for: everybody for whom the self-care is not meant, in one sentence each", "[faithful]") {
    std::vector<std::string> words = {
        "under 18", "pregnant", "major accident", "cancer", "needle in the spine", "upper back"};
    for (const Claim& claim : flags().notFor) {
        CAPTURE(claim.text);
        CHECK(joined(claim.sources) == "app");
        CHECK(claim.isOwnRule);
        CHECK(claim.text.find('.') == claim.text.size() - 1);
        CHECK(std::erase_if(words,
                  [&](const std::string& word) { return claim.text.find(word) != std::string::npos; }) == 1);
    }
    CHECK(words.empty());
}

} // namespace unknot::test
