// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "presenters/breath_choice.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;

namespace {

NamedPattern pattern(const char* id, const char* shorterOut = "") {
    NamedPattern named;
    named.id = {id};
    named.shorterOut = {shorterOut};
    return named;
}

std::vector<std::string> offeredIn(const Content& content, ExhaleChoice exhale) {
    std::vector<std::string> ids;
    for (const NamedPattern* offered : offeredPatterns(content, exhale))
        ids.push_back(offered->id.value);
    return ids;
}

} // namespace

TEST_CASE("patternFor: the shipped default has both out-breaths, all others only their own", "[presenters]") {
    const Content content = builtInContent();
    for (const NamedPattern& named : content.patterns) {
        INFO(named.id.value);
        CHECK(patternFor(content, named.id, ExhaleChoice::fourSeconds) == named.id);
        const PatternId shorter = patternFor(content, named.id, ExhaleChoice::threeSeconds);
        CHECK(shorter == (named.id == PatternId{"5-1-4"} ? PatternId{"5-1-3"} : named.id));
    }
}

TEST_CASE("patternFor: gives back what the content does not know", "[presenters]") {
    Content content;
    content.patterns = {pattern("a", "gone")};
    CHECK(patternFor(content, {"a"}, ExhaleChoice::threeSeconds) == PatternId{"a"});
    CHECK(patternFor(content, {"none"}, ExhaleChoice::threeSeconds) == PatternId{"none"});
}

TEST_CASE("patternFor: goes one step only", "[presenters]") {
    Content content;
    content.patterns = {pattern("a", "b"), pattern("b", "c"), pattern("c")};
    CHECK(patternFor(content, {"a"}, ExhaleChoice::threeSeconds) == PatternId{"b"});
}

TEST_CASE(
    "offeredPatterns: puts the default of the choice first and leaves the others in order", "[presenters]") {
    Content content;
    content.patterns = {pattern("a", "c"), pattern("b"), pattern("c"), pattern("d")};
    CHECK(offeredIn(content, ExhaleChoice::fourSeconds) == std::vector<std::string>{"a", "b", "c", "d"});
    CHECK(offeredIn(content, ExhaleChoice::threeSeconds) == std::vector<std::string>{"c", "a", "b", "d"});
    // What is not offered stays so: a guide takes it, the list does not.
    content.patterns[2].isOffered = false;
    CHECK(offeredIn(content, ExhaleChoice::threeSeconds) == std::vector<std::string>{"a", "b", "d"});
}
