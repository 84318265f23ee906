// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace unknot::test {

namespace {

/// A mistake an author may make in a shipped file, and what the checker must say.
struct Mistake {
    std::string name;
    std::string pointer; ///< where to change
    Json value;
    std::string at; ///< where it must be found
    std::string expected;
    std::string found;
};

std::string stepAt(const std::string& guide, const char* id, const std::string& rest) {
    const Json steps = Json::parse(shippedBytes(guide)).at("steps");
    const auto isIt = [&](const Json& step) { return step.at("id") == id; };
    return "/steps/" + std::to_string(std::ranges::find_if(steps, isIt) - steps.begin()) + rest;
}

std::vector<Mistake> mistakesInSharedFiles() {
    const Json oneView = Json::parse(R"([{"label": "One", "text": "Side.", "sources": ["002"]}])");
    return {
        {"sources.json", "/sources/0/kind", "blog", "/sources/0/kind", "one of article, guideline, app",
            "blog"},
        {"sources.json", "/sources/0/author", 1, "/sources/0/author", "a text", "1"},
        {"sources.json", "/sources/1/a~0b~1c", 1, "/sources/1/a~0b~1c", "no such key", ""},
        {"breathing.json", "/patterns/0/inhale_s", 16, "/patterns/0/inhale_s", "seconds from 1.0 to 15.0",
            "16"},
        {"breathing.json", "/patterns/0/rest_s", "0", "/patterns/0/rest_s", "seconds", "\"0\""},
        {"breathing.json", "/patterns/0/easier", "nothing", "/patterns/0/easier", "a pattern", "\"nothing\""},
        {"breathing.json", "/patterns/0/shorter_out", "nothing", "/patterns/0/shorter_out", "a pattern",
            "\"nothing\""},
        {"breathing.json", "/patterns/0/shorter_out", "softened", "/patterns/0/shorter_out",
            "a shorter out-breath only", "\"softened\""},
        {"breathing.json", "/patterns/0/shorter_out", "5-1-4", "/patterns/0/shorter_out",
            "a shorter out-breath only", "\"5-1-4\""},
        {"breathing.json", "/patterns/1/inhale_s", 4, "/patterns/0/shorter_out", "a shorter out-breath only",
            "\"5-1-3\""},
        {"breathing.json", "/patterns/1/hold_s", 0, "/patterns/0/shorter_out", "a shorter out-breath only",
            "\"5-1-3\""},
        {"breathing.json", "/patterns/1/rest_s", 1, "/patterns/0/shorter_out", "a shorter out-breath only",
            "\"5-1-3\""},
        {"breathing.json", "/patterns/0/about/0/text", "This will stop it.", "/patterns/0/about/0/text",
            "no promise", "\"will stop\""},
        {"red_flags.json", "/signs/0/route", "later", "/signs/0/route", "one of emergency", "\"later\""},
        {"red_flags.json", "/signs/0/views", oneView, "/signs/0/views", "at least two sides", "one"},
        {"red_flags.json", "/signs/0/private", "yes", "/signs/0/private", "true or false", "\"yes\""},
        {"red_flags.json", "/signs/0/sources", Json::array(), "/signs/0/sources", "an array of 1 to 12", "0"},
        {"red_flags.json", "/signs/0/text",
            "One two three four five six seven eight nine ten one two three four five six seven eight nine "
            "ten one.",
            "/signs/0/text", "at most 20 words", "21 words"},
        {"red_flags.json", "/combinations/0/any/0", "nothing", "/combinations/0/any/0", "a sign",
            "\"nothing\""},
        {"region.json", "/regions/0/emergency/0", "call us", "/regions/0/emergency/0", "a telephone number",
            ""},
        {"region.json", "/regions/0/emergency/0", "  +  ", "/regions/0/emergency/0", "a telephone number",
            ""},
        {"region.json", "/regions/0/emergency", Json::array(), "/regions/0/emergency", "an array of 1 to 4",
            "0"},
        {"figures.json", "/figures/0/poses/0/joints/head", Json::array({300, 300}),
            "/figures/0/poses/0/joints/head", "a place within the frame", "cut off"},
        {"figures.json", "/figures/0/stops/0/pose", "flying", "/figures/0/stops/0/pose",
            "a pose of this figure", "\"flying\""},
    };
}

std::vector<Mistake> mistakesInGuides() {
    const std::string guide = "guides/spasm-now.json";
    const auto at = [&](const char* id, const std::string& rest) { return stepAt(guide, id, rest); };
    const Json say = Json::parse(R"({"text": "Ten.", "sources": ["app"]})");
    return {
        {guide, "/begin", "nowhere", "/begin", "a step of this guide", "\"nowhere\""},
        {guide, at("stay", "/kind"), "tell", at("stay", "/kind"), "one of say", "\"tell\""},
        {guide, at("stay", "/next"), "nowhere", at("stay", ""), "ways on to steps", "\"nowhere\""},
        {guide, at("stay", "/needs"), Json::array({"chair"}), at("stay", "/needs"), "cannot move", "asks"},
        {guide, at("stay", "/title"), "One two three four five six seven eight nine", at("stay", "/title"),
            "at most 8 words", "9 words"},
        {guide, at("stay", "/lines/0/text"),
            "One two three four five six seven eight nine ten one two three four five six seven eight nine.",
            at("stay", "/lines/0/text"), "at most 18 words", "19 words"},
        {guide, at("stay", "/auto_s"), 10, at("stay", "/timing"), "who gives the times", "nothing"},
        {guide, at("stay", "/timing"), say, at("stay", "/timing"), "no timing", "some"},
        {guide, at("stay", "/pattern"), "5-1-4", at("stay", "/pattern"), "no such key", "\"pattern\""},
        {guide, at("stay", "/figure"), "flying", at("stay", "/figure"), "a figure from", "\"flying\""},
        {guide, at("stay", "/keeps_figure"), "yes", at("stay", "/keeps_figure"), "true or false", "\"yes\""},
        {guide, at("lengthen-hold", "/hold/rest_figure"), "flying", at("lengthen-hold", "/hold/rest_figure"),
            "a figure from", "\"flying\""},
        {guide, at("breathe", "/pattern"), "4-7-8", at("breathe", "/pattern"), "a pattern", "\"4-7-8\""},
        {guide, at("can-move", "/next"), "stay", at("can-move", "/next"), "no \"next\"", "\"stay\""},
        {guide, at("can-move", "/auto_s"), 10, at("can-move", "/auto_s"), "no going on by itself", "auto_s"},
        {guide, at("can-move", "/choices/0/sign"), "bladder", at("can-move", "/choices/0"), "either", "both"},
        {guide, at("breath-q", "/choices/3/sign"), "bladder", at("breath-q", "/choices/3/sign"),
            "not private", "bladder"},
        {guide, at("breath-q", "/choices/3/sign"), "fever", at("breath-q", "/choices/3/sign"),
            "an emergency sign", "\"fever\""},
        {guide, at("breath-how", "/outcomes/worse"), "lengthen-q", at("breath-how", "/outcomes/worse"),
            "only rest and the warning signs", "\"lengthen-q\""},
        {guide, at("doctor-first", "/next"), "lengthen", at("doctor-first", ""), "only after a choice",
            "without one"},
        {guide, at("end", "/choices"), Json::parse(R"([{"id": "a", "label": "A", "next": "hours"}])"),
            at("end", "/choices"), "no choices on the last step", "some"},
        {guide, at("lengthen-hold", "/hold/rounds"), 0, at("lengthen-hold", "/hold/rounds"), "from 1 to 20",
            "0"},
        {guide, "/stretch_limit/then", "nowhere", "/stretch_limit/then", "a step of this guide",
            "\"nowhere\""},
        {guide, "/stretch_limit/after_s", 7201, "/stretch_limit/after_s", "from 30 to 7200", "7201"},
        {guide, "/id", "other", "/id", "\"spasm-now\"", "\"other\""},
    };
}

} // namespace

TEST_CASE("Check of shipped content: finds nothing in the source tree", "[content]") {
    const auto problems = checkShippedContent(shippedFolder());
    INFO(listed(problems));
    CHECK(problems.empty());
}

TEST_CASE("Check of shipped content: finds each planted mistake in its place", "[content]") {
    auto mistakes = mistakesInSharedFiles();
    std::ranges::move(mistakesInGuides(), std::back_inserter(mistakes));
    for (const Mistake& mistake : mistakes) {
        const ShippedCopy folder;
        const Json document = Json::parse(shippedBytes(mistake.name));
        folder.write(mistake.name, changed(document, mistake.pointer, mistake.value).dump());
        const auto problems = checkShippedContent(folder.path());
        CAPTURE(mistake.name, mistake.pointer, listed(problems));
        CHECK(hasProblem(problems, mistake.at, mistake.expected, mistake.found));
        const std::string file = (folder.path() / mistake.name).string();
        // A shared file that is left out takes its ids from the files that use them.
        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front().file == file);
    }
}

TEST_CASE("Check of shipped content: names a missing file and puts nothing in its place", "[content]") {
    const ShippedCopy folder;
    fs::remove(folder.path() / "guides/just-passed.json");
    const auto problems = checkShippedContent(folder.path());
    REQUIRE_FALSE(problems.empty());
    CHECK(problems[0] ==
        Problem{(folder.path() / "guides/just-passed.json").string(), "", "this file", "no such file"});
    // What leads to it is told, too.
    CHECK(std::all_of(problems.begin() + 1, problems.end(),
        [](const Problem& problem) { return problem.found == "\"just-passed\""; }));
    CHECK(checkShippedContent(folder.path() / "none").size() == shippedNames().size());
}

TEST_CASE("Check of shipped content: looks at guides that were not compiled in", "[content]") {
    const ShippedCopy folder;
    folder.write("guides/new.json", "{}");
    const auto problems = checkShippedContent(folder.path());
    CHECK(hasProblem(problems, "/version", "a whole number", "nothing"));
    CHECK(hasProblem(problems, "/id", "an id", "nothing"));
    CHECK(hasProblem(problems, "/steps", "an array of 2 to 100", "nothing"));
}

TEST_CASE("Check of own content: finds every problem of every file in one pass", "[content]") {
    const TempDir folder;
    folder.write(
        "region.json", R"({"version": 1, "regions": [{"id": "X", "name": "", "emergency": ["1"]}]})");
    folder.write("guides/bad.json", "{");
    const auto problems = checkOwnContent(folder.path());
    CAPTURE(listed(problems));
    for (const char* pointer : {"/regions/0/id", "/regions/0/name", "/regions/0/emergency/0",
             "/regions/0/same_day", "/regions/0/sources"})
        CHECK(hasProblem(problems, pointer, "", ""));
    CHECK(problems.size() == 6);
    CHECK(problems.back().file == (folder.path() / "guides/bad.json").string());
}

TEST_CASE("Compiled-in content: equals the files byte by byte", "[content]") {
    std::vector<std::string> onDisk;
    for (const auto& entry : fs::recursive_directory_iterator(shippedFolder())) {
        const std::string name = fs::relative(entry.path(), shippedFolder()).generic_string();
        const bool isContent =
            name.ends_with(".json") && !name.starts_with("schema/") && !name.starts_with("i18n/");
        if (isContent)
            onDisk.push_back(name);
    }
    std::ranges::sort(onDisk);
    auto names = shippedNames();
    std::ranges::sort(names);
    CHECK(names == onDisk);
    for (const BuiltInFile& file : builtInFiles()) {
        CAPTURE(file.name);
        CHECK(file.bytes == shippedBytes(std::string(file.name)));
    }
}

} // namespace unknot::test
