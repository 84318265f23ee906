// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/emergency_sheet.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/sheet_samples.hpp"

#include "unknot/content/loader.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Few signs and lists, so that the golden files change with the sheet alone.
Content smallContent() {
    Content content;
    content.words = builtInContent().words;
    content.redFlags.signs = {
        {.id = {"bladder"}, .text = "Hard to pass urine?", .route = Route::emergency, .isPrivate = true},
        {.id = {"collapse"}, .text = "Faint & pale?", .route = Route::emergency},
        {.id = {"fever"}, .text = "Fever or shivering?", .route = Route::sameDay},
        {.id = {"recurrent"}, .text = "Does it keep coming back?", .route = Route::soon}};
    content.regions = {{.id = {"gb"}, .name = "United Kingdom", .emergency = {"999", "112"}}};
    content.journal.body.areas = {{.id = {"low-back"}, .label = "Lower back", .hasSides = true}};
    content.journal.sensations.items = {{.id = {"stabbing"}, .label = "Stabbing"}};
    content.journal.impacts.items = {{.id = {"turn"}, .label = "Turn"}};
    content.journal.triggers.items = {{.id = {"lifting"}, .label = "Lifting something"}};
    content.journal.measures.items = {{.id = {"heat"}, .label = "Warmth"}};
    content.journal.riskFactors.items = {{.id = {"osteoporosis"}, .label = "Thin bones"}};
    return content;
}

Screening screened(int minute, std::vector<SignAnswer> answers) {
    return {.id = {sampleUuid(500 + minute)}, .at = sampleTime(minute), .answers = std::move(answers)};
}

SheetFacts factsWith(std::vector<Screening> stored, std::vector<Screening> sitting = {}) {
    SheetFacts facts{.sitting = std::move(sitting), .region = {"gb"}, .now = sampleTime(30)};
    if (!stored.empty()) {
        facts.episode = bareEpisode();
        facts.episode->screenings = std::move(stored);
    }
    return facts;
}

/// The rows of the answers; none where it says that there are none.
std::vector<std::vector<std::string>> answersIn(
    const SheetFacts& facts, const Content& content = smallContent()) {
    const Document sheet = emergencySheet(facts, content);
    const auto table = std::ranges::find_if(
        sheet.blocks, [](const auto& block) { return std::holds_alternative<Document::Table>(block); });
    const auto rows = std::get<Document::Table>(*table).rows;
    return rows.at(0).size() == 3 ? rows : std::vector<std::vector<std::string>>();
}

/// The named row of the pain; empty where there is none.
std::string valueOf(const char* name, const SheetFacts& facts, const Content& content = smallContent()) {
    const Document sheet = emergencySheet(facts, content);
    for (const auto& row : std::get<Document::Table>(sheet.blocks.back()).rows)
        if (row.at(0) == name)
            return row.at(1);
    return {};
}

} // namespace

TEST_CASE("EmergencySheet: reads like its golden files", "[report]") {
    SheetFacts facts{.region = {"gb"}, .now = sampleTime(30)};
    const std::string name = GENERATE(as<std::string>(), "nothing", "full");
    if (name == "full") {
        facts.episode = fullEpisode();
        facts.episode->screenings.push_back(
            screened(6, {{{"collapse"}, Answer::yes}, {{"fever"}, Answer::no}, {{}, Answer::yes}}));
        facts.episode->screenings.push_back(screened(-120, {{{"collapse"}, Answer::yes}}));
        facts.sitting = {screened(7, {{{"bladder"}, Answer::notSure}})};
    }
    const Document sheet = emergencySheet(facts, smallContent());
    for (const auto& [ending, made] :
        {std::pair(".txt", asPlainText(sheet)), std::pair(".html", asHtml(sheet))}) {
        const auto golden = std::filesystem::path(UNKNOT_TEST_DATA) / "report" / ("sheet-" + name + ending);
        INFO(golden);
        if (std::getenv("UNKNOT_WRITE_GOLDEN"))
            std::ofstream(golden, std::ios::binary) << made;
        CHECK(made == bytesOf(golden));
    }
}

TEST_CASE("EmergencySheet: what leads furthest comes first, each with its time", "[report]") {
    const auto rows = answersIn(factsWith({
        screened(0, {{{}, Answer::no}}),
        screened(5, {{{"recurrent"}, Answer::yes}, {{"fever"}, Answer::notSure}, {{"fever"}, Answer::yes}}),
        screened(9, {{{"collapse"}, Answer::notSure}}),
        screened(12, {{{"collapse"}, Answer::notSure}, {{"new-sign"}, Answer::yes}}),
    }));
    using Row = std::vector<std::string>;
    CHECK(rows ==
        std::vector<Row>{
            {"Yes", "new-sign", "21 November 2026, 09:52"},
            {"Not sure", "Faint & pale?", "21 November 2026, 09:52; first 21 November 2026, 09:49"},
            {"Yes", "Fever or shivering?", "21 November 2026, 09:45"},
            {"Not sure", "Fever or shivering?", "21 November 2026, 09:45"},
            {"Yes", "Does it keep coming back?", "21 November 2026, 09:45"},
            {"No", "None of the signs that were asked about", "21 November 2026, 09:40"},
        });
}

TEST_CASE("EmergencySheet: a private sign is named only where that is wanted", "[report]") {
    const std::string unnamed = "One of the warning signs, not named here";
    const std::string named = "Hard to pass urine?";
    const Screening given = screened(5, {{{"bladder"}, Answer::yes}});
    const Screening masked = screened(5, {{{}, Answer::yes}});
    SECTION("nothing could be stored") {
        REQUIRE(answersIn(factsWith({}, {given})).size() == 1);
        CHECK(answersIn(factsWith({}, {given}))[0].at(1) == unnamed);
    }
    SECTION("stored without its name, which is the rule") {
        REQUIRE(answersIn(factsWith({masked}, {given})).size() == 1);
        CHECK(answersIn(factsWith({masked}, {given}))[0].at(1) == unnamed);
    }
    SECTION("stored by name, as the person wished") {
        REQUIRE(answersIn(factsWith({given}, {given})).size() == 1);
        CHECK(answersIn(factsWith({given}, {given}))[0].at(1) == named);
    }
    CHECK(asPlainText(emergencySheet(factsWith({masked}, {given}), smallContent())).find(named) ==
        std::string::npos);
    // Asked for on the sheet itself: it is told by name, and not once more without.
    for (const std::vector<Screening>& stored : {std::vector<Screening>(), {masked}, {given}}) {
        SheetFacts wanted = factsWith(stored, {given});
        wanted.namesPrivate = true;
        REQUIRE(answersIn(wanted).size() == 1);
        CHECK(answersIn(wanted)[0].at(1) == named);
    }
}

TEST_CASE("EmergencySheet: an answer of this sitting is told once, and never lost", "[report]") {
    const Screening given = screened(5, {{{"collapse"}, Answer::yes}});
    CHECK(answersIn(factsWith({}, {given})).size() == 1);
    CHECK(answersIn(factsWith({given}, {given})).size() == 1);
    // What was stored without a name does not take the name away.
    CHECK(answersIn(factsWith({screened(5, {{{}, Answer::yes}})}, {given}))[0].at(1) == "Faint & pale?");
    // The same answer of an hour ago is another one: now it was given twice.
    CHECK(answersIn(factsWith({screened(-60, {{{"collapse"}, Answer::yes}})}, {given}))[0].at(2).find(
              "first") != std::string::npos);
    // What was stored is weaker than what was said.
    CHECK(answersIn(factsWith({screened(5, {{{"collapse"}, Answer::notSure}})}, {given})).size() == 2);
    CHECK(answersIn(factsWith({})).empty());
}

TEST_CASE("EmergencySheet: says how long ago it began, or that this is not known", "[report]") {
    SheetFacts facts = factsWith({screened(0, {})});
    CHECK(valueOf("Began", facts) == "Not known. Noted on 21 November 2026, 09:40");
    const auto [minutes, ago] = GENERATE(table<int, std::string>({{30, "0 seconds"}, {-30, "1 hour"},
        {-282, "5 hours 12 minutes"}, {30 - 60 * 76, "3 days 4 hours"}}));
    facts.episode->onset = sampleTime(minutes);
    CHECK(valueOf("Began", facts).ends_with(", " + ago + " before this sheet was made"));
    // Without an episode the guide's own onset counts, and a mistyped one ahead is told as it is.
    facts.onset = std::exchange(facts.episode, {})->onset;
    CHECK(valueOf("Began", facts).ends_with(", " + ago + " before this sheet was made"));
    facts.onset = sampleTime(120);
    CHECK(valueOf("Began", facts) == "21 November 2026, 11:40");
    facts.onset.reset();
    CHECK(valueOf("Began", facts) == "Not known");
}

TEST_CASE("EmergencySheet: a moment of another place or year says so", "[report]") {
    SheetFacts facts = factsWith({screened(0, {})});
    facts.episode->onset = WallTime{sampleTime().utc, -570min};
    CHECK(valueOf("Began", facts).starts_with("20 November 2026, 23:10 (UTC-09:30), "));
    facts.episode->readings = {{.id = {sampleUuid(1)},
        .at = {sampleTime().utc - std::chrono::days(365), 60min},
        .score = *PainScore::from(4)}};
    CHECK(valueOf("Strength, 0 to 10", facts) == "4 (21 Nov 2025, 09:40)");
}

TEST_CASE("EmergencySheet: medicines stay as they were typed; none entered is not none taken", "[report]") {
    SheetFacts facts = factsWith({screened(0, {})});
    CHECK(valueOf("Taken, as entered", facts) == "Nothing was entered");
    facts.episode->medicines = {{.id = {sampleUuid(1)}, .text = "2 of the white ones, <400 mg>", .at = {}},
        {.id = {sampleUuid(2)}, .text = "ibuprofen", .at = sampleTime(2)}};
    CHECK(valueOf("Taken, as entered", facts) == "ibuprofen (21 Nov, 09:42); 2 of the white ones, <400 mg>");
}

TEST_CASE("EmergencySheet: the latest are on it, and how many more there are", "[report]") {
    const Content content = builtInContent();
    const SheetFacts facts = heaviestFacts(content);
    const auto rows = answersIn(facts, content);
    REQUIRE(rows.size() == 15);
    CHECK(rows[0].at(2).starts_with("30 December 2026")); // the last day with "yes"
    CHECK(rows[10].at(0) == "Also");
    CHECK(rows[11].at(2).starts_with("29 December 2026"));
    CHECK(rows[14].at(1) == "and 11 more in the journal");
    const std::string readings = valueOf("Strength, 0 to 10", facts, content);
    CHECK(readings.starts_with("1 (29 Nov 2026, 16:40); "));
    CHECK(readings.ends_with("; and 197 more in the journal"));
    for (const char* name : {"Taken, as entered", "Tried, and effect", "Before it began", "Where"}) {
        INFO(name);
        CHECK(valueOf(name, facts, content).find(" more in the journal") != std::string::npos);
    }
    const std::string words = valueOf("In own words", facts, content);
    CHECK(words.starts_with("“<b>WWW & "));
    CHECK(words.ends_with("…”"));
    // Half a page of lines at most is left over by the answers: 5,000 characters are a page of small print.
    CHECK(asPlainText(emergencySheet(facts, content)).size() < 6'500);
}
