// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"
#include "support/child.hpp"

namespace fs = std::filesystem;

namespace unknot::test {

namespace {

/// A small guide that is sound: the one of docs/content-format.md, under another name.
Json ownGuide(const std::string& id) {
    const auto path = fs::path(UNKNOT_TEST_DATA) / "content/guides/lie-and-breathe.json";
    return changed(Json::parse(bytesOf(path)), "/id", id);
}

Json ownSources() {
    return Json::parse(R"({"version": 1, "sources": [
        {"id": "my-clinic", "kind": "guideline", "title": "Our leaflet", "author": "A. Sample", "date": "2026"}]})");
}

Json ownPatterns() {
    return Json::parse(R"({"version": 1, "patterns": [
        {"id": "4-0-5", "title": "4 in, 5 out", "inhale_s": 4, "hold_s": 0, "exhale_s": 5, "rest_s": 0,
         "easier": "softened", "about": [{"text": "Our own numbers.", "sources": ["my-clinic"]}]}]})");
}

Json ownSign(const std::string& id, const std::string& route) {
    return {{"version", 1},
        {"signs", {{{"id", id}, {"text", "A sign of our own."}, {"route", route}, {"sources", {"app"}}}}}};
}

/// The person's own folder over the compiled-in content.
class OwnFolder : public TempDir {
public:
    void put(const std::string& name, const Json& document) const { write(name, document.dump(2)); }

    [[nodiscard]] LoadedContent load() const { return loadContent({.shipped = {}, .own = path()}); }

    /// That `name` was left out with this as its first problem, and all else is as shipped.
    void checkLeftOut(const std::string& name, const std::string& pointer, const std::string& expected,
        const std::string& found) const {
        const LoadedContent loaded = load();
        INFO(listed(loaded.problems));
        REQUIRE(loaded.notices.size() == 1);
        CHECK(loaded.notices[0].first.file == (path() / name).string());
        CHECK(loaded.notices[0].instead == Instead::nothing);
        CHECK(hasProblem(loaded.problems, pointer, expected, found));
        CHECK(loaded.content == builtInContent());
        CHECK(checkOwnContent(path()) == loaded.problems);
    }
};

} // namespace

TEST_CASE("Own content: an empty or missing folder changes nothing", "[content]") {
    const OwnFolder own;
    CHECK(own.load().content == builtInContent());
    CHECK(own.load().notices.empty());
    const LoadedContent none = loadContent({.shipped = {}, .own = own.path() / "none"});
    CHECK(none.content == builtInContent());
    CHECK(none.notices.empty());
}

TEST_CASE("Own content: adds a guide and removes none", "[content]") {
    const OwnFolder own;
    own.put("guides/mine.json", ownGuide("mine"));
    const LoadedContent loaded = own.load();
    CHECK(loaded.notices.empty());
    Content without = loaded.content;
    REQUIRE(without.guides.size() == builtInContent().guides.size() + 1);
    CHECK(without.guides.back().id == GuideId{"mine"});
    without.guides.pop_back();
    CHECK(without == builtInContent());
}

TEST_CASE("Own content: replaces a guide of the same id in its place", "[content]") {
    const OwnFolder own;
    own.put("guides/just-passed.json", ownGuide("just-passed"));
    const LoadedContent loaded = own.load();
    CHECK(loaded.notices.empty());
    CHECK(loaded.content.guides.size() == builtInContent().guides.size());
    CHECK(loaded.content.find(GuideId{"just-passed"})->title == "Lie down and breathe");
    CHECK(*loaded.content.find(GuideId{"spasm-now"}) == *builtInContent().find(GuideId{"spasm-now"}));
}

TEST_CASE("Own content: a broken file leaves what it was laid over", "[content]") {
    const OwnFolder own;
    SECTION("a guide of a shipped name") {
        own.write("guides/spasm-now.json", "{ \"version\": 1,");
        own.checkLeftOut("guides/spasm-now.json", "", "valid JSON", "the file's end too early, at line 1");
    }
    SECTION("a guide with an unknown source") {
        own.put("guides/spasm-now.json",
            changed(ownGuide("spasm-now"), "/steps/1/lines/0/sources/0", "my-clinic"));
        own.checkLeftOut("guides/spasm-now.json", "/steps/1/lines/0/sources/0", "a source", "\"my-clinic\"");
    }
    SECTION("a guide with an unknown pattern") {
        own.put("guides/mine.json", changed(ownGuide("mine"), "/steps/2/pattern", "4-0-5"));
        own.checkLeftOut(
            "guides/mine.json", "/steps/2/pattern", "a pattern from breathing.json", "\"4-0-5\"");
    }
    for (const std::string& name : sharedFileNames()) {
        SECTION(name) {
            own.write(name, "[]");
            own.checkLeftOut(name, "", "an object", "an array");
        }
    }
    SECTION("a folder in its place") {
        fs::create_directories(own.path() / "guides/mine.json");
        own.checkLeftOut("guides/mine.json", "", "a file that can be read", "directory");
    }
    SECTION("too large") {
        own.write("sources.json", std::string(1024 * 1024 + 1, ' '));
        own.checkLeftOut("sources.json", "", "at most 1048576 bytes", "a larger file");
    }
    SECTION("a file in the place of the guides' folder") {
        own.write("guides", "no folder");
        own.checkLeftOut("guides", "", "a folder that can be read", "");
    }
}

TEST_CASE("Own content: one broken file does not take the others along", "[content]") {
    const OwnFolder own;
    own.write("region.json", "{");
    own.write("guides/bad.json", "{");
    own.put("guides/mine.json", ownGuide("mine"));
    const LoadedContent loaded = own.load();
    CHECK(loaded.notices.size() == 2);
    CHECK(loaded.content.find(GuideId{"mine"}));
    CHECK(loaded.content.regions == builtInContent().regions);
}

TEST_CASE("Own content: cannot weaken a route or remove a sign", "[content]") {
    const OwnFolder own;
    SECTION("weaker") {
        own.put("red_flags.json", ownSign("bladder", "sameDay"));
        own.checkLeftOut("red_flags.json", "/signs/0/route", "no weaker", "a weaker one");
    }
    SECTION("weaker behind another") {
        const Json sign = ownSign("fever", "routine").at("signs").at(0);
        own.put("red_flags.json", changed(ownSign("my-sign", "soon"), "/signs/-", sign));
        own.checkLeftOut("red_flags.json", "/signs/1/route", "no weaker", "a weaker one");
    }
    SECTION("intimate signs stay private") {
        own.put("red_flags.json", ownSign("bladder", "emergency"));
        own.checkLeftOut("red_flags.json", "/signs/0/private", "true", "would be kept");
    }
    SECTION("the advice is whole or left out") {
        const Json half = {{"route", "soon"}, {"heading", "Soon"}, {"text", "Ask."}, {"sources", {"app"}}};
        own.put("red_flags.json", changed(ownSign("my-sign", "soon"), "/advice", Json::array({half})));
        own.checkLeftOut("red_flags.json", "/advice", "4 to 4 items", "1 items");
    }
    SECTION("so is the safety net") {
        own.put("red_flags.json", changed(ownSign("my-sign", "soon"), "/safety_net", Json::array()));
        own.checkLeftOut("red_flags.json", "/safety_net", "4 to 4 items", "0 items");
    }
    SECTION("left out means left as it is") {
        own.put("red_flags.json", ownSign("my-sign", "sameDay"));
        const RedFlags flags = own.load().content.redFlags;
        const RedFlags shipped = builtInContent().redFlags;
        CHECK(flags.signs.size() == shipped.signs.size() + 1);
        CHECK(flags.combinations == shipped.combinations);
        CHECK(flags.advice == shipped.advice);
        CHECK(flags.safetyNet == shipped.safetyNet);
        for (const RedFlag& sign : shipped.signs)
            CHECK(*flags.find(sign.id) == sign);
        CHECK(std::ranges::is_sorted(flags.signs, std::ranges::greater(), &RedFlag::route));
    }
    SECTION("stronger is taken") {
        own.put("red_flags.json", ownSign("fever", "emergency"));
        CHECK(own.load().notices.empty());
        CHECK(own.load().content.redFlags.find({"fever"})->route == Route::emergency);
    }
    SECTION("a combination is added to the others") {
        const Json combination = {
            {"all", {"fever"}}, {"route", "emergency"}, {"text", "Fever."}, {"sources", {"app"}}};
        own.put("red_flags.json",
            changed(ownSign("my-sign", "soon"), "/combinations", Json::array({combination})));
        CHECK(own.load().content.redFlags.combinations.size() ==
            builtInContent().redFlags.combinations.size() + 1);
    }
}

TEST_CASE("Own content: its own source and pattern serve its own guide", "[content]") {
    const OwnFolder own;
    own.put("sources.json", ownSources());
    own.put("breathing.json", ownPatterns());
    Json guide = changed(ownGuide("mine"), "/steps/2/pattern", "4-0-5");
    own.put("guides/mine.json", changed(guide, "/steps/1/lines/0/sources/0", "my-clinic"));
    const LoadedContent loaded = own.load();
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.sources.size() == builtInContent().sources.size() + 1);
    CHECK(loaded.content.find(PatternId{"4-0-5"})->pattern.cycle() == std::chrono::seconds(9));
    CHECK(loaded.content.patterns.front() == builtInContent().patterns.front());
    CHECK(loaded.content.find(GuideId{"mine"})->steps[1].lines[0].sources ==
        std::vector{SourceId{"my-clinic"}});
}

TEST_CASE(
    "Own content: the shorter out-breath differs in nothing else, whichever file brings it", "[content]") {
    const OwnFolder own;
    const auto pattern = [](const char* id, int inhale, int exhale) {
        return Json{{"id", id}, {"title", "Ours"}, {"inhale_s", inhale}, {"hold_s", 1}, {"exhale_s", exhale},
            {"rest_s", 0}, {"about", {{{"text", "Ours."}, {"sources", {"app"}}}}}};
    };
    const auto file = [](const Json& patterns) { return Json{{"version", 1}, {"patterns", patterns}}; };
    SECTION("the shorter one alone, with another in-breath") {
        own.put("breathing.json", file(Json::array({pattern("5-1-3", 4, 3)})));
        own.checkLeftOut("breathing.json", "/patterns/0", "as \"5-1-4\" has it", "another breath");
    }
    SECTION("the longer one alone, with another in-breath") {
        Json longer = pattern("5-1-4", 6, 4);
        longer["shorter_out"] = "5-1-3";
        own.put("breathing.json", file(Json::array({longer})));
        own.checkLeftOut("breathing.json", "/patterns/0/shorter_out", "shorter out-breath only", "5-1-3");
    }
    SECTION("the shorter one alone, still shorter") {
        own.put("breathing.json", file(Json::array({pattern("5-1-3", 5, 2)})));
        CHECK(own.load().problems.empty());
    }
    SECTION("both together") {
        Json longer = pattern("5-1-4", 6, 4);
        longer["shorter_out"] = "5-1-3";
        own.put("breathing.json", file(Json::array({longer, pattern("5-1-3", 6, 3)})));
        CHECK(own.load().problems.empty());
    }
    SECTION("the longer one alone, without a shorter one") {
        own.put("breathing.json", file(Json::array({pattern("5-1-4", 6, 4)})));
        CHECK(own.load().problems.empty());
        CHECK(own.load().content.patterns.front().shorterOut.empty());
    }
}

TEST_CASE("Own content: a guide without the warning signs is refused", "[content]") {
    const OwnFolder own;
    SECTION("without the step") {
        Json guide = changed(ownGuide("mine"), "/begin", "lie");
        guide["steps"].erase(0);
        own.put("guides/mine.json", guide);
        own.checkLeftOut("guides/mine.json", "/steps/0", "the warning signs before this step", "\"lie\"");
    }
    SECTION("with a way past it") {
        own.put("guides/mine.json", changed(ownGuide("mine"), "/begin", "breathe"));
        own.checkLeftOut("guides/mine.json", "/steps/2", "the warning signs before this step", "\"breathe\"");
    }
}

TEST_CASE("Own content: a guide's file has the guide's name", "[content]") {
    const OwnFolder own;
    own.put("guides/other.json", ownGuide("mine"));
    own.checkLeftOut("guides/other.json", "/id", "\"other\"", "\"mine\"");
}

TEST_CASE("Own content: only .json files are guides", "[content]") {
    const OwnFolder own;
    own.write("guides/notes.txt", "to do");
    own.write("guides/mine.json~", "{");
    own.write("readme.md", "mine");
    CHECK(own.load().notices.empty());
    CHECK(own.load().content == builtInContent());
}

TEST_CASE("Own content: beyond 200 guides the rest is left out and named once", "[content]") {
    const OwnFolder own;
    const auto nameOf = [](int i) { return "own-" + std::to_string(1000 + i); };
    for (int i = 0; i < 200; ++i)
        own.put("guides/" + nameOf(i) + ".json", ownGuide(nameOf(i)));
    CHECK(own.load().problems.empty());
    own.put("guides/" + nameOf(200) + ".json", ownGuide(nameOf(200)));
    const LoadedContent loaded = own.load();
    CHECK(loaded.content.guides.size() == builtInContent().guides.size() + 200);
    CHECK(loaded.content.find(GuideId{nameOf(199)}));
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].first.file == (own.path() / "guides").string());
    CHECK(
        hasProblem(loaded.problems, "", "at most 200 guides", "201; those from \"guides/own-1200.json\" on"));
}

TEST_CASE("Own content: what may not be read is named and left out", "[content]") {
    const OwnFolder own;
    own.put("guides/mine.json", ownGuide("mine"));
    own.write("region.json", "{}");
    fs::permissions(own.path(), fs::perms(0755));
    const auto noticesOf = [&] {
        return inChild([&] {
            if (!becomeNobody())
                return 99;
            const LoadedContent loaded = own.load();
            const bool isAsShipped = loaded.content == builtInContent();
            return isAsShipped && hasProblem(loaded.problems, "", "may be read", "no permission") ? 0 : 1;
        });
    };
    SECTION("a file") {
        fs::permissions(own.path() / "guides/mine.json", fs::perms::none);
        fs::permissions(own.path() / "region.json", fs::perms::none);
        CHECK(noticesOf() == 0);
    }
    SECTION("the guides' folder") {
        fs::permissions(own.path() / "guides", fs::perms::none);
        fs::permissions(own.path() / "region.json", fs::perms::none);
        const int count = inChild([&] { return becomeNobody() ? int(own.load().notices.size()) : 99; });
        CHECK(count == 2);
    }
}

} // namespace unknot::test
