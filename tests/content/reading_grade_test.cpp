// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_grade.hpp"

#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"

#include <cmath>

namespace unknot::test {

namespace {

constexpr double kMostForSteps = 6.0;
constexpr double kMostForProse = 8.0;

/// Labels are read together, as they stand: one alone is too short for a grade, and a name that a doctor
/// gave ("Spondylolysis") is what somebody looks for.
void checkLabels(const Content& content, const std::string& list) {
    std::vector<std::string> kept;
    for (const PlacedItem& item : listItemsOf(content))
        if (item.place.starts_with(list + ", "))
            kept.push_back(item.label);
    CAPTURE(list);
    REQUIRE_FALSE(kept.empty());
    CHECK(readingGrade({kept.begin(), kept.end()}) <= kMostForSteps);
}

void checkProse(const std::string& place, const std::string& text) {
    CAPTURE(place, text);
    CHECK(readingGrade({text}) <= kMostForProse);
}

} // namespace

TEST_CASE("Syllables: are counted as spoken", "[content]") {
    const auto [word, syllables] = GENERATE(table<std::string, int>({
        {"back", 1},
        {"spasm", 2},
        {"muscle", 2},
        {"muscles", 2},
        {"knees", 1},
        {"the", 1},
        {"breathe", 1},
        {"breathing", 2},
        {"position", 3},
        {"emergency", 4},
        {"infection", 3},
        {"inflammation", 4},
        {"tuberculosis", 5},
        {"dialysis", 4},
        {"diabetes", 4},
        {"sciatica", 4},
        {"professional", 4},
        {"people", 2},
        {"period", 3},
        {"area", 3},
        {"fluid", 2},
        {"quiet", 2},
        {"usual", 3},
        {"easier", 3},
        {"lying", 2},
        {"doing", 2},
        {"beyond", 2},
        {"passed", 1},
        {"needed", 2},
        {"tingled", 2},
        {"called", 1},
        {"changes", 2},
        {"holes", 1},
        {"aches", 1},
        {"centre", 2},
        {"unlikely", 3},
        {"careful", 2},
        {"movement", 2},
        {"eyes", 1},
        {"someone", 2},
        {"don't", 1},
        {"light-headed", 3},
        {"cushions", 2},
        {"I", 1},
        {"a", 1},
        {"W", 3},
        {"NHS", 3},
        {"A&E", 3},
        {"GP", 2},
        {"TB", 2},
        {"5", 1},
        {"7", 2},
        {"20", 2},
        {"48", 3},
        {"72", 4},
        {"100", 3},
        {"112", 3},
        {"999", 3},
        {"5-1-4", 3},
    }));
    CAPTURE(word);
    CHECK(countSyllables(word) == syllables);
}

TEST_CASE("Reading counts: sentences, words and syllables", "[content]") {
    CHECK(countForReading({}) == ReadingCounts{});
    CHECK(countForReading({"Lie on your back."}) == ReadingCounts{1, 4, 4});
    CHECK(countForReading({"Lie on your back"}) == ReadingCounts{1, 4, 4});
    CHECK(countForReading({"Stop here", "Rest. Light-headed? Stop."}) == ReadingCounts{4, 5, 7});
    // Neither a colon nor a dash makes a new sentence, so that lists are not made to look easier.
    CHECK(countForReading({"Fever: a doctor - today; now"}) == ReadingCounts{1, 5, 8});
}

TEST_CASE("Reading grade: is Flesch and Kincaid's", "[content]") {
    // By hand: 0.39 * words / sentences + 11.8 * syllables / words - 15.59.
    const auto isNear = [](double one, double other) { return std::abs(one - other) < 1e-9; };
    CHECK(isNear(readingGrade({"The cat sat on the mat."}), 0.39 * 6 + 11.8 * 1 - 15.59));
    CHECK(isNear(
        readingGrade({"The cat sat.", "The dog was lying down."}), 0.39 * 8 / 2 + 11.8 * 9 / 8 - 15.59));
    CHECK(readingGrade(
              {"The patient was admitted to hospital with suspected inflammation of the vertebrae."}) > 10.0);
    CHECK(readingGrade({}) == 0.0);
}

TEST_CASE("Shipped content: steps and signs read at grade six or below", "[content]") {
    const Content content = builtInContent();
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps) {
            std::vector<std::string_view> texts = {step.title};
            for (const Claim& line : step.lines)
                texts.push_back(line.text);
            CAPTURE(guide.id.value, step.id.value);
            CHECK(readingGrade(texts) <= kMostForSteps);
        }
    for (const RedFlag& sign : content.redFlags.signs) {
        CAPTURE(sign.id.value, sign.text);
        CHECK(readingGrade({sign.text}) <= kMostForSteps);
    }
    for (const ShortQuestion& question : content.redFlags.shortForm) {
        CAPTURE(question.text);
        CHECK(readingGrade({question.text}) <= kMostForSteps);
    }
    for (const FollowUp& followUp : content.redFlags.followUps) {
        CAPTURE(followUp.question.text);
        CHECK(readingGrade({followUp.question.text}) <= kMostForSteps);
    }
}

TEST_CASE("Shipped content: all other prose reads at grade eight or below", "[content]") {
    const Content content = builtInContent();
    for (const PlacedClaim& placed : claimsOf(content))
        checkProse(placed.place, placed.claim.text);
    for (const Guide& guide : content.guides)
        checkProse(guide.id.value + ", summary", guide.summary);
    for (const NamedPattern& pattern : content.patterns)
        checkProse(pattern.id.value + ", title", pattern.title);
    for (const Figure& figure : content.figures)
        checkProse(figure.id.value + ", text", figure.text);
    for (const ReminderSpec& reminder : content.timers.reminders)
        for (const std::string& prompt : reminder.prompts)
            checkProse(reminder.id.value + ", prompt", prompt);
    for (const NoticeRule& rule : content.notices)
        checkProse(rule.id.value + ", heading", rule.heading);
    for (const Region& region : content.regions)
        checkProse(region.id.value + ", same day", region.sameDay);
}

TEST_CASE("Shipped content: the journal's lists read at grade six or below", "[content]") {
    const Content content = builtInContent();
    for (const char* list : {"sensations", "impacts", "triggers", "measures", "risk factors"})
        checkLabels(content, list);
}

} // namespace unknot::test
