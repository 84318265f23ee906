// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "shipped_texts.hpp"
#include "support/catch.hpp"

#include <cctype>
#include <set>

namespace unknot::test {

namespace {

/// Who says each of some items that are easily garbled, as "list, id" and the sources in their order.
std::vector<std::pair<std::string, std::string>> easilyGarbled() {
    return {
        {"triggers, twisting", "002 004"},
        {"triggers, twisted-reach", "001"},
        {"triggers, hard-exercise", "000 001 002"},
        {"triggers, little-exercise", "001 002"},
        {"triggers, dehydration", "003 004"}, // 002 says it of leg cramps, 001 of getting well
        {"triggers, phone", "003"},
        {"triggers, stress", "004"},
        {"triggers, fall", "004"},
        {"triggers, bending", "app"},
        {"triggers, poor-sleep", "app"},
        {"triggers, cold", "app"},
        {"measures, position-ninety", "003"},
        {"measures, position-knees", "004"},
        {"measures, position-side", "003"},
        {"measures, position-bed", "001"},
        {"measures, breathing", "001"},
        {"measures, lengthening", "001"},
        {"measures, stretching", "002"},
        {"measures, cold", "000 001 003 004"},   // 002 advises against it
        {"measures, warmth", "001 002 003 004"}, // 000 means it before effort only
        {"measures, cold-pack", "001"},
        {"measures, sitting-up", "002"},
        {"measures, normal-by-degrees", "002"},
        {"sensations, swollen-joint", "001"},
        {"measures, rest", "000 001 002 003"}, // 004 wants activity
        {"measures, staying-active", "004"},
        {"measures, medicine", "000 001 003 004"}, // 002 advises against it at first
        {"measures, cream", "003"},
        {"risk factors, overweight", "002"},
        {"risk factors, smoking", "002"},
        {"risk factors, shoes", "000"},
        {"risk factors, low-calcium", "001"},
        {"risk factors, low-potassium", "001 003 004"},
        {"risk factors, spondylolysis", "001"},
        {"impacts, breathe", "001"},
        {"impacts, sleep", "app"},
    };
}

std::string sourcesOf(const std::vector<PlacedItem>& items, const std::string& place) {
    const auto found = std::ranges::find(items, place, &PlacedItem::place);
    std::string ids;
    if (found != items.end())
        for (const SourceId& id : found->sources)
            ids += (ids.empty() ? "" : " ") + id.value;
    return ids;
}

Json item(const char* id, const char* label) {
    return {{"id", id}, {"label", label}, {"sources", {"app"}}, {"own_rule", true}};
}

Json kind(const char* id, const char* kindOf) {
    Json one = item(id, "Ours");
    one["kind_of"] = kindOf;
    return one;
}

/// A list file of the person's own.
Json listOf(std::initializer_list<Json> items) {
    return {{"version", 1}, {"items", Json(items)}};
}

LoadedContent loadedWith(const std::string& name, const Json& document) {
    const TempDir own;
    own.write(name, document.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

} // namespace

TEST_CASE("Pick lists: name exactly those who say it", "[content]") {
    const auto items = listItemsOf(builtInContent());
    for (const auto& [place, sources] : easilyGarbled()) {
        CAPTURE(place);
        CHECK(sourcesOf(items, place) == sources);
    }
}

TEST_CASE("Pick lists: hold what the journal is built on", "[content]") {
    const JournalLists journal = builtInContent().journal;
    for (const char* id : {"breathe", "turn", "stand", "walk", "sleep", "work"})
        CHECK(journal.impacts.find({id}));
    for (const char* id : {"lifting", "hard-exercise", "little-exercise"})
        CHECK(journal.triggers.find({id}));
    for (const char* id : {"numb", "tingling", "weak"})
        CHECK(journal.sensations.find({id}));
    // It is an answer of the editor's own, and no trigger.
    CHECK_FALSE(journal.triggers.find({"none"}));
    CHECK_FALSE(journal.impacts.find({"nothing"}));
    CHECK_FALSE(journal.sensations.about.empty());
    CHECK(journal.aboutPain.size() == 3);
}

TEST_CASE("Pick lists: name no medicine and no amount", "[content]") {
    for (const PlacedItem& placed : listItemsOf(builtInContent())) {
        std::string label = placed.label;
        std::ranges::transform(label, label.begin(), [](char c) { return char(std::tolower(c)); });
        CAPTURE(placed.place, label);
        for (const char* name : {"ibuprofen", "naproxen", "acetaminophen", "paracetamol", "nsaid", "baclofen",
                 "methocarbamol", "diclofenac", "menthol", "capsaicin"})
            CHECK(label.find(name) == std::string::npos);
        CHECK(label.find_first_of("0123456789") == std::string::npos);
    }
}

TEST_CASE("Pick lists: no label stands twice in a list", "[content]") {
    std::set<std::string> seen;
    for (const PlacedItem& placed : listItemsOf(builtInContent())) {
        CAPTURE(placed.place, placed.label);
        CHECK(seen.insert(placed.place.substr(0, placed.place.find(',')) + placed.label).second);
    }
}

TEST_CASE("Measures: the positions are kinds of position", "[content]") {
    const auto measures = builtInContent().journal.measures;
    for (const char* id : {"ninety", "knees", "side", "bed", "least"})
        CHECK(measures.find({"position-" + std::string(id)})->kindOf == MeasureId{"position"});
    CHECK(measures.find({"position"})->kindOf.empty());
    CHECK(measures.find({"shower"})->kindOf == MeasureId{"warmth"});
    CHECK(measures.find({"breathing"})->kindOf.empty());
}

TEST_CASE("Measures: a kind is of something known that is no kind itself", "[content]") {
    struct Wrong {
        Json document;
        std::string pointer;
        std::string expected;
    };
    const auto wrong = GENERATE(values<Wrong>({
        {listOf({kind("ours", "nothing")}), "/items/0/kind_of", "a measure of this file"},
        {listOf({kind("ours", "ours")}), "/items/0/kind_of", "none on a measure that has kinds"},
        {listOf({item("a", "A"), kind("b", "a"), kind("c", "b")}), "/items/1/kind_of",
            "none on a measure that has kinds"},
        {listOf({kind("a", "b"), kind("b", "a")}), "/items/0/kind_of", "none on a measure that has kinds"},
        {listOf({kind("position", "rest")}), "/items/0/kind_of", "none on a measure that has kinds"},
        {listOf({kind("rest", "position-side"), kind("position-side", "position")}), "/items/1/kind_of",
            "none on a measure that has kinds"},
    }));
    const LoadedContent loaded = loadedWith("measures.json", wrong.document);
    CAPTURE(wrong.document.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, wrong.pointer, wrong.expected, ""));
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Measures: own kinds of shipped ones are taken, and kinds may be let go", "[content]") {
    const auto loaded = loadedWith("measures.json",
        listOf({kind("position-chair", "position"), item("shower", "A shower"), kind("sauna", "shower")}));
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    const auto& measures = loaded.content.journal.measures;
    CHECK(measures.find({"position-chair"})->kindOf == MeasureId{"position"});
    CHECK(measures.find({"shower"})->kindOf.empty());
    CHECK(measures.items.size() == builtInContent().journal.measures.items.size() + 2);
}

TEST_CASE("Pick lists: own items are laid over the shipped by id", "[content]") {
    const std::string name = GENERATE(as<std::string>(), "sensations.json", "impacts.json", "triggers.json",
        "measures.json", "risk_factors.json");
    CAPTURE(name);
    const LoadedContent loaded = loadedWith(name, listOf({item("ours", "Ours")}));
    CHECK(loaded.problems.empty());
    const auto shipped = listItemsOf(builtInContent());
    const auto items = listItemsOf(loaded.content);
    CHECK(items.size() == shipped.size() + 1);
    CHECK(std::ranges::count(items, "Ours", &PlacedItem::label) == 1);
    // What is not said stays as it was.
    CHECK(claimsOf(loaded.content).size() == claimsOf(builtInContent()).size());
}

TEST_CASE("Pick lists: a known id replaces that item in its place", "[content]") {
    Json document = listOf({item("lifting", "Lifting a patient")});
    document["about"] = Json::array({{{"text", "Ours."}, {"sources", {"app"}}}});
    const auto triggers = loadedWith("triggers.json", document).content.journal.triggers;
    const auto shipped = builtInContent().journal.triggers;
    CHECK(triggers.items.front().label == "Lifting a patient");
    CHECK(triggers.items.size() == shipped.items.size());
    CHECK(triggers.items.back() == shipped.items.back());
    REQUIRE(triggers.about.size() == 1);
    CHECK(triggers.about.front().text == "Ours.");
}

TEST_CASE("Pick lists: what is said about pain may be replaced, and stays otherwise", "[content]") {
    Json document = listOf({item("garden", "Garden")});
    CHECK(
        loadedWith("impacts.json", document).content.journal.aboutPain == builtInContent().journal.aboutPain);
    document["about_pain"] = Json::array({{{"text", "Ours."}, {"sources", {"app"}}}});
    const auto journal = loadedWith("impacts.json", document).content.journal;
    REQUIRE(journal.aboutPain.size() == 1);
    CHECK(journal.impacts.about == builtInContent().journal.impacts.about);
}

TEST_CASE("Pick lists: each wrong value is told with its place", "[content]") {
    const std::string name = GENERATE(as<std::string>(), "sensations.json", "impacts.json", "triggers.json",
        "measures.json", "risk_factors.json");
    const Json good = listOf({item("ours", "Ours"), item("other", "Other")});
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/items/1/id", "ours", "/items/1/id", "each id once"},
        {"/items/0/sources/0", "nobody", "/items/0/sources/0", "a source from sources.json"},
        {"/items/0/sources", Json::array(), "/items/0/sources", "an array of 1 to 12"},
        {"/items/0/label", "one two three four five six seven eight nine", "/items/0/label",
            "at most 8 words"},
        {"/items/0/label", std::string(61, 'a'), "/items/0/label", "at most 60 bytes"},
        {"/items/0/label", "A sure cure", "/items/0/label", "no promise"},
        {"/items/0/own_rule", "yes", "/items/0/own_rule", "true or false"},
        {"/about", Json(5, 1), "/about", ""},
        {"/about", Json::array({{{"text", "Ours."}, {"sources", {"nobody"}}}}), "/about/0/sources/0",
            "a source from sources.json"},
        {"/items", Json(101, item("x", "X")), "/items", "an array of 1 to 100"},
    }));
    CAPTURE(name, pointer, value.dump());
    const LoadedContent loaded = loadedWith(name, changed(good, pointer, value));
    CAPTURE(listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Pick lists: only measures have kinds", "[content]") {
    const std::string name =
        GENERATE(as<std::string>(), "sensations.json", "impacts.json", "triggers.json", "risk_factors.json");
    const auto problems = loadedWith(name, listOf({item("a", "A"), kind("b", "a")})).problems;
    CHECK(hasProblem(problems, "/items/1/kind_of", "no such key here", "kind_of"));
}

} // namespace unknot::test
