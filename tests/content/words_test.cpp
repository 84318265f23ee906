// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

#include "unknot/content/language_choice.hpp"

namespace unknot::test {

namespace {

/// The person's own words.json over the compiled-in content.
LoadedContent withWords(const std::string& words) {
    const TempDir own;
    own.write("words.json", "{\"version\": 1, \"words\": " + words + "}");
    return loadContent({.shipped = {}, .own = own.path()});
}

} // namespace

TEST_CASE("Words: every word that the program knows has a text, with its places", "[content][words]") {
    const Content content = builtInContent();
    for (std::size_t i = 0; i < kWordCount; ++i) {
        CAPTURE(keyOf(Word(i)));
        CHECK_FALSE(content.words[Word(i)].empty());
    }
    CHECK(content.words.with(Word::credit, {"A. Sample", "2026"}) == "A. Sample, 2026");
    // What is put in is taken as it is.
    CHECK(content.words.with(Word::credit, {"%2", "100 %1"}) == "%2, 100 %1");
}

TEST_CASE("Words: an own file has some in their place, in its own order", "[content][words]") {
    const LoadedContent loaded = withWords(R"({"no-date": "undated", "began-ago": "%2 before this, at %1"})");
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.words[Word::noDate] == "undated");
    CHECK(loaded.content.words.with(Word::beganAgo, {"noon", "an hour"}) == "an hour before this, at noon");
    CHECK(loaded.content.words[Word::notKnown] == builtInContent().words[Word::notKnown]);
}

TEST_CASE("Words: what does not fit is named, and nothing of the file is used", "[content][words]") {
    const auto [words, pointer, expected] = GENERATE(table<std::string, std::string, std::string>({
        {R"({"no-dat": "x"})", "/words/no-dat", "a key that the program knows"},
        {R"({"no-date": ""})", "/words/no-date", "text"},
        {R"({"no-date": "in %1"})", "/words/no-date", "a text without %1"},
        {R"({"more": "and more"})", "/words/more", "a text with %1 in it once"},
        {R"({"credit": "%1 %1"})", "/words/credit", "each of %1 to %2 in it once"},
        {R"([])", "/words", "object"},
    }));
    const LoadedContent loaded = withWords(words);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].pointer == pointer);
    CHECK(loaded.problems[0].expected.find(expected) != std::string::npos);
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Languages: what was chosen, else the desktop's, else English", "[content][language]") {
    const std::vector<Language> there = {{}, {"de", "Deutsch", false}, {"pt-br", "Português", false}};
    const auto codeFor = [&](const std::string& chosen, const std::vector<std::string>& desktop) {
        return languageFor(chosen, desktop, there).code;
    };
    CHECK(codeFor("", {}) == "en");
    CHECK(codeFor("de", {"en"}) == "de");
    CHECK(codeFor("", {"de_AT.UTF-8"}) == "de");
    CHECK(codeFor("", {"fr-FR", "fr", "pt_BR"}) == "pt-br");
    CHECK(codeFor("", {"pt"}) == "en");
    CHECK(codeFor("", {"en-GB", "de"}) == "en");
    CHECK(codeFor("xx", {"de"}) == "de"); // its file is gone
    CHECK(codeFor("en", {"de"}) == "en");
}

} // namespace unknot::test
