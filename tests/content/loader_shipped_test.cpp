// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"
#include "support/child.hpp"

#include <cstdlib>

namespace fs = std::filesystem;

namespace unknot::test {

namespace {

/// Where to hit a file of its kind.
struct Target {
    std::string name;
    std::string list;  ///< its list of things with an id
    std::string text;  ///< a text in it
    std::string known; ///< an id of another thing that must be known; empty where there is none
};

std::vector<Target> targets() {
    std::vector<Target> all = {
        {"sources.json", "/sources", "/sources/0/title", ""},
        {"breathing.json", "/patterns", "/patterns/0/about/0/text", "/patterns/0/about/0/sources/0"},
        {"red_flags.json", "/signs", "/signs/0/text", "/signs/0/sources/0"},
        {"region.json", "/regions", "/regions/0/same_day", "/regions/0/sources/0"},
        {"figures.json", "/figures", "/figures/0/text", ""},
        {"body_areas.json", "/areas", "/areas/0/label", ""},
        {"sensations.json", "/items", "/items/0/label", "/items/0/sources/0"},
        {"impacts.json", "/items", "/about_pain/0/text", "/about_pain/0/sources/0"},
        {"triggers.json", "/items", "/items/0/label", "/items/0/sources/0"},
        {"measures.json", "/items", "/items/0/label", "/items/0/sources/0"},
        {"risk_factors.json", "/items", "/about/0/text", "/about/0/sources/0"},
        {"timers.json", "/treatments", "/treatments/0/title", "/treatments/0/timing/0/sources/0"},
        {"care.json", "/phases", "/phases/0/title", "/phases/0/views/0/sources/0"},
        {"notices.json", "/notices", "/notices/0/heading", "/notices/0/advice/sources/0"},
    };
    for (const std::string& name : shippedNames())
        if (name.starts_with("guides/"))
            all.push_back({name, "/steps", "/steps/0/lines/0/text", "/steps/0/lines/0/sources/0"});
    return all;
}

/// One way for a file to be unfit, and what the loader must say of it.
struct Damage {
    std::string bytes;
    std::string pointer;
    std::string expected;
    std::string found;
};

Json nested(int levels) {
    Json inner = Json::array();
    for (int i = 1; i < levels; ++i)
        inner = Json::array({inner});
    return inner;
}

/// Files that are no JSON of ours at all.
std::vector<Damage> unreadableForms(const std::string& whole, const Target& target) {
    const Json document = Json::parse(whole);
    std::vector<Damage> all = {
        {"", "", "a JSON object", "an empty file"},
        {"{ \"version\": 1 }}", "", "valid JSON", "syntax error"},
        {replaced(whole, "\"id\": \"", "\"id\": \"\xff"), "", "valid JSON", "syntax error at line"},
        {replaced(whole, "\"id\": \"", "\"id\": \"\xed\xa0\x80"), "", "valid JSON", "syntax error at line"},
        {replaced(whole, "\"version\": 1", "\"version\": 1e999"), "", "numbers that fit", "out of range"},
        {replaced(whole, "\"version\": 1,", "\"version\": 1, \"version\": 1,"), "", "each key once",
            "\"version\" twice"},
        {replaced(whole, "\"id\":", "\"id\": \"twice\", \"id\":"), "", "each key once", "\"id\" twice"},
        {changed(document, "/deep", nested(32)).dump(), "", "at most 32 levels", "more levels"},
        {changed(document, target.text, nested(200)).dump(), "", "at most 32 levels", "more levels"},
        {whole + std::string(1024 * 1024 + 1 - whole.size(), ' '), "", "at most 1048576 bytes",
            "a larger file"},
    };
    for (const std::size_t end :
        {std::size_t(1), whole.size() / 4, whole.size() / 2, whole.size() * 3 / 4, whole.rfind('}')})
        all.push_back({whole.substr(0, end), "", "valid JSON", "at line"});
    for (const char* root : {"[]", "\"text\"", "7", "true", "null"})
        all.push_back({root, "", "an object", ""});
    return all;
}

/// Files that are JSON and not what they should be.
std::vector<Damage> unfitForms(const std::string& whole, const Target& target) {
    const Json document = Json::parse(whole);
    const auto with = [&](const std::string& pointer, Json value) {
        return changed(document, pointer, std::move(value)).dump();
    };
    const Json& list = document.at(Json::json_pointer(target.list));
    const std::string last = target.list + "/" + std::to_string(list.size()) + "/id";
    std::vector<Damage> all = {
        {with("/version", "1"), "/version", "a whole number", "\"1\""},
        {with("/version", 2), "/version", "a whole number from 1 to 1", "2"},
        {with("/version", 1.5), "/version", "a whole number", "1.5"},
        {with(target.list, Json::object()), target.list, "an array of", "an object"},
        {with(target.list, Json::array()), target.list, "an array of", "0 items"},
        {with(target.list, Json(1000, 1)), target.list, "an array of", "1000 items"},
        {with(target.list + "/0", "thing"), target.list + "/0", "an object", "\"thing\""},
        {with(target.list + "/0/id", 5), target.list + "/0/id", "an id", "5"},
        {with(target.list + "/0/id", "No Id"), target.list + "/0/id", "an id", "\"No Id\""},
        {with(target.list + "/0/id", std::string(65, 'a')), target.list + "/0/id", "an id", "aaa"},
        {with(target.list + "/-", list.at(0)), last, "once", "twice"},
        {with("/extra~1~0key", true), "/extra~1~0key", "no such key here", "\"extra/~key\""},
        {with(target.list + "/0/colour", "red"), target.list + "/0/colour", "no such key here", "\"colour\""},
        {with(target.text, 12), target.text, "a text", "12"},
        {with(target.text, nullptr), target.text, "a text", "null"},
        {with(target.text, ""), target.text, "a text that is not empty", "\"\""},
        {with(target.text, std::string(401, 'a')), target.text, "bytes of text", "401 bytes"},
    };
    for (const char* steering : {"a\nb", "a\x1b[2Jb", "a\x7f", "a\xc2\x85", "\xd8\x9c", "\xe2\x80\xae",
             "\xe2\x81\xa6", "a\xe2\x80\xa8"})
        all.push_back({with(target.text, steering), target.text, "plain text on one line", "character"});
    if (!target.known.empty())
        all.push_back(
            {with(target.known, "nobody"), target.known, "a source from sources.json", "\"nobody\""});
    return all;
}

std::vector<Problem> checkFallsBack(const fs::path& folder, const std::string& name) {
    static const Content builtIn = builtInContent();
    const LoadedContent loaded = loadContent({.shipped = folder, .own = {}});
    INFO(listed(loaded.problems));
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].first.file == (folder / name).string());
    CHECK(loaded.notices[0].instead == Instead::builtIn);
    REQUIRE_FALSE(loaded.problems.empty());
    CHECK(loaded.notices[0].first == loaded.problems.front());
    for (const Problem& problem : loaded.problems) {
        CHECK(problem.file == (folder / name).string());
        CHECK_FALSE(problem.expected.empty());
        CHECK_FALSE(problem.found.empty());
    }
    CHECK(loaded.content == builtIn);
    return loaded.problems;
}

using Forms = std::vector<Damage> (*)(const std::string& whole, const Target& target);

/// Each form of damage loads all content anew. Every file meets some of them, every form meets some of the
/// files, and all meet all where UNKNOT_ALL_DAMAGE is set.
std::size_t stride() {
#ifdef UNKNOT_SANITIZED
    constexpr std::size_t kUsual = 7; // five times as slow there
#else
    constexpr std::size_t kUsual = 3;
#endif
    return std::getenv("UNKNOT_ALL_DAMAGE") ? 1 : kUsual;
}

void checkAll(Forms forms) {
    std::size_t first = 0;
    for (const Target& target : targets()) {
        const ShippedCopy folder;
        const std::vector<Damage> all = forms(shippedBytes(target.name), target);
        for (std::size_t i = first++ % stride(); i < all.size(); i += stride()) {
            const Damage& damage = all[i];
            folder.write(target.name, damage.bytes);
            CAPTURE(target.name, damage.pointer, damage.expected, damage.bytes.substr(0, 80));
            const auto problems = checkFallsBack(folder.path(), target.name);
            INFO(listed(problems));
            CHECK(hasProblem(problems, damage.pointer, damage.expected, damage.found));
        }
    }
}

} // namespace

TEST_CASE("Loader: whole content gives no notice and is what was compiled in", "[content]") {
    const ShippedCopy folder;
    const LoadedContent loaded = loadContent({.shipped = folder.path(), .own = folder.path() / "none"});
    CHECK(loaded.problems.empty());
    CHECK(loaded.notices.empty());
    CHECK(loaded.content == builtInContent());
    CHECK_FALSE(loaded.content.guides.empty());
    CHECK_FALSE(loaded.content.redFlags.signs.empty());
    CHECK_FALSE(loaded.content.regions.empty());
    CHECK(loaded.content.journal != JournalLists{});
}

TEST_CASE("Loader: a shipped file that is no JSON is named once and its built-in copy serves", "[content]") {
    checkAll(unreadableForms);
}

TEST_CASE(
    "Loader: a shipped file with wrong values is named once and its built-in copy serves", "[content]") {
    checkAll(unfitForms);
}

TEST_CASE("Loader: a missing shipped file, or something else in its place, is named", "[content]") {
    for (const std::string& name : shippedNames()) {
        CAPTURE(name);
        const ShippedCopy folder;
        const fs::path path = folder.path() / name;
        fs::remove(path);
        CHECK(hasProblem(checkFallsBack(folder.path(), name), "", "this file", "no such file"));
        fs::create_directory(path);
        CHECK(hasProblem(checkFallsBack(folder.path(), name), "", "a file that can be read", "directory"));
        fs::remove(path);
        fs::create_symlink(path, path);
        checkFallsBack(folder.path(), name);
    }
}

TEST_CASE("Loader: a shipped file that may not be read is named", "[content]") {
    const ShippedCopy folder;
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder.path() / "red_flags.json", fs::perms::none);
    const int result = inChild([&] {
        if (!becomeNobody())
            return 1;
        const LoadedContent loaded = loadContent({folder.path(), {}});
        const bool isNamed = hasProblem(loaded.problems, "", "a file that may be read", "no permission");
        return isNamed && loaded.notices.size() == 1 && loaded.content == builtInContent() ? 0 : 2;
    });
    CHECK(result == 0);
}

TEST_CASE("Loader: a missing content folder is one notice", "[content]") {
    const TempDir folder;
    const fs::path gone = folder.path() / "content";
    const LoadedContent loaded = loadContent({.shipped = gone, .own = {}});
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].first.file == gone.string());
    CHECK(loaded.notices[0].instead == Instead::builtIn);
    CHECK(loaded.content == builtInContent());
    SECTION("and so is a file in its place") {
        folder.write("content", "no folder");
        CHECK(loadContent({.shipped = gone, .own = {}}).notices.size() == 1);
    }
}

TEST_CASE("Loader: all shipped files damaged at once still give all help", "[content]") {
    const ShippedCopy folder;
    for (const std::string& name : shippedNames())
        folder.write(name, "{");
    const LoadedContent loaded = loadContent({.shipped = folder.path(), .own = {}});
    CHECK(loaded.notices.size() == shippedNames().size());
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Loader: sizes and depths at their limit are read", "[content]") {
    const ShippedCopy folder;
    const std::string whole = shippedBytes("region.json");
    SECTION("1 MiB") {
        folder.write("region.json", whole + std::string(1024 * 1024 - whole.size(), ' '));
        CHECK(loadContent({folder.path(), {}}).notices.empty());
    }
    SECTION("32 levels are only an unknown key") {
        folder.write("region.json", changed(Json::parse(whole), "/deep", nested(31)).dump());
        CHECK(hasProblem(loadContent({folder.path(), {}}).problems, "/deep", "no such key here", "deep"));
    }
}

TEST_CASE("Loader: a shipped file that was changed and is sound is used", "[content]") {
    const ShippedCopy folder;
    const Json guide = Json::parse(shippedBytes("guides/just-passed.json"));
    folder.write("guides/just-passed.json", changed(guide, "/title", "It has just passed").dump());
    const LoadedContent loaded = loadContent({folder.path(), {}});
    CHECK(loaded.notices.empty());
    CHECK(loaded.content.find(GuideId{"just-passed"})->title == "It has just passed");
}

TEST_CASE("Problem: its text is one line that steers no terminal", "[content]") {
    const ShippedCopy folder;
    const std::string key = "a\n\x1b[2J\xe2\x80\xae\xc2\x9b b";
    folder.write("region.json", changed(Json::parse(shippedBytes("region.json")), "/" + key, 1).dump());
    const auto problems = loadContent({folder.path(), {}}).problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].pointer == "/" + key);
    CHECK(textOf(problems[0]) ==
        (folder.path() / "region.json").string() +
            ": /a??[2J?? b: expected no such key here, found \"a??[2J?? b\"");
    CHECK(textOf({"f.json", "", "this file", "no such file"}) ==
        "f.json: expected this file, found no such file");
}

TEST_CASE("Problem: what was found is cut between characters", "[content]") {
    const ShippedCopy folder;
    std::string text = "x";
    for (int i = 0; i < 60; ++i)
        text += "\xc3\xa4";
    folder.write(
        "region.json", changed(Json::parse(shippedBytes("region.json")), "/regions/0/id", text).dump());
    const auto problems = loadContent({folder.path(), {}}).problems;
    REQUIRE_FALSE(problems.empty());
    CHECK_NOTHROW(Json(problems[0].found).dump());
    CHECK(problems[0].found.size() < 70);
}

} // namespace unknot::test
