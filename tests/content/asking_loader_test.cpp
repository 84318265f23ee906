// SPDX-License-Identifier: GPL-3.0-or-later
//
// How and when the signs are asked: what is refused, and what own files may change.
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

const Content& builtIn() {
    static const Content kContent = builtInContent();
    return kContent;
}

Json flagsFile() {
    return Json::parse(shippedBytes("red_flags.json"));
}

LoadedContent loadedWith(const Json& document) {
    const TempDir own;
    own.write("red_flags.json", document.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

/// A file of the person's own with one more sign.
Json ownFile(const char* id, const char* route) {
    return {{"version", 1},
        {"signs", {{{"id", id}, {"text", "A sign of our own."}, {"route", route}, {"sources", {"app"}}}}}};
}

Json ownQuestion(std::initializer_list<const char*> signs) {
    return {{"text", "One of ours?"}, {"signs", Json(std::vector<std::string>(signs.begin(), signs.end()))},
        {"sources", {"app"}}};
}

/// With one more key, taken from the shipped file.
Json with(Json document, const char* key, Json value) {
    document[key] = std::move(value);
    return document;
}

} // namespace

TEST_CASE("Asking: each wrong value is told with its place", "[content]") {
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/signs/0/could_be/sources", Json::array({"app"}), "/signs/0/could_be/sources",
            "a source that says"},
        {"/advice/0/within_days", 1, "/advice/0/within_days", "from 0 to 0"},
        {"/advice/1/within_days", 1, "/advice/1/within_days", "from 0 to 0"},
        {"/advice/2/within_days", 8, "/advice/2/within_days", "from 0 to 7"},
        {"/advice/2/within_days", 4, "/advice/2/within_days", "no more than in what it replaces"},
        {"/advice/3/within_days", "21", "/advice/3/within_days", "a whole number"},
        {"/short_form", Json::array(), "/short_form", "4 to 6 items"},
        {"/short_form/0/text", "Is there a cure?", "/short_form/0/text", "no promise"},
        {"/short_form/0/text", "a b c d e f g h i j k l m n o p q r s t u", "/short_form/0/text",
            "at most 20 words"},
        {"/short_form/0/signs/0", "nothing-such", "/short_form/0/signs/0", "a sign of this file"},
        {"/short_form/2/signs/0", "fever", "/short_form/2/signs/0", "an emergency sign"},
        {"/short_form/2/signs/0", "bladder", "/short_form", "a question for every emergency sign"},
        {"/short_form/0/sources/0", "nobody", "/short_form/0/sources/0", "a source from sources.json"},
        {"/follow_ups/0/text", "a b c d e f g h i j k l m n o p q r s t u", "/follow_ups/0/text",
            "at most 20 words"},
        {"/follow_ups/0/signs/0", "bladder", "/follow_ups/0/signs/0", "no emergency sign"},
        {"/follow_ups/0/signs/0", "nothing-such", "/follow_ups/0/signs/0", "a sign of this file"},
        {"/follow_ups/0/impacts/0", "juggle", "/follow_ups/0/impacts/0", "from impacts.json"},
        {"/follow_ups/0/signs", Json::array(), "/follow_ups/0/signs", "all of those in the one it replaces"},
        {"/follow_ups/0/impacts", Json::array(), "/follow_ups/0/impacts", "all of those"},
        {"/follow_ups/0/choices/1/answer", "no", "/follow_ups/0/choices/1/answer", "one of yes, notSure"},
        {"/follow_ups/0/choices/0/answer", "yes", "/follow_ups/0/choices/0", "both \"sign\" and \"answer\""},
        {"/follow_ups/0/choices/0/sign", "fever", "/follow_ups/0/choices/0", "both \"sign\" and \"answer\""},
        {"/follow_ups/0/choices/1/sign", "nothing-such", "/follow_ups/0/choices/1/sign", "a sign of this"},
        {"/follow_ups/0/choices", Json::array({{{"label", "Yes"}}, {{"label", "No"}}}),
            "/follow_ups/0/choices", "one that leads to a sign"},
        {"/ask_again", 2, "/ask_again", "an object"},
        {"/ask_again/pain_rise", 0, "/ask_again/pain_rise", "from 1 to 10"},
        {"/ask_again/pain_rise", 3, "/ask_again/pain_rise", "no more than what it replaces"},
        {"/ask_again/within_days", 13, "/ask_again/within_days", "no fewer than what it replaces"},
        {"/ask_again/leg_spread", false, "/ask_again/leg_spread", "true, as in what it replaces"},
        {"/ask_again/sensations/0", "itchy", "/ask_again/sensations/0", "from sensations.json"},
        {"/ask_again/areas/0", "ear", "/ask_again/areas/0", "an area from body_areas.json"},
        {"/ask_again/impacts/0", "juggle", "/ask_again/impacts/0", "from impacts.json"},
        {"/ask_again/sources", Json::array(), "/ask_again/sources", "1 to 12 items"},
        {"/not_for", Json::array(), "/not_for", "1 to 12 items"},
        {"/not_for/0/text", "You are safe", "/not_for/0/text", "no promise"},
    }));
    CAPTURE(pointer, value.dump());
    const LoadedContent loaded = loadedWith(changed(flagsFile(), pointer, value));
    CAPTURE(listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtIn());
}

TEST_CASE("Asking: what is missing from the lowest file is named, and follow-ups need something to follow",
    "[content]") {
    const ShippedCopy folder;
    for (const char* key : {"advice", "short_form", "ask_again", "not_for"}) {
        Json document = flagsFile();
        document.erase(key);
        folder.write("red_flags.json", document.dump());
        CAPTURE(key);
        CHECK(hasProblem(checkShippedContent(folder.path()), "/" + std::string(key), "", "nothing"));
    }
    Json adrift = flagsFile();
    adrift["follow_ups"][0].erase("signs");
    adrift["follow_ups"][0].erase("impacts");
    folder.write("red_flags.json", adrift.dump());
    CHECK(hasProblem(checkShippedContent(folder.path()), "/follow_ups/0", "signs or impacts", "neither"));
}

TEST_CASE("Asking: a short form that leaves signs out names each of them", "[content]") {
    Json document = flagsFile();
    document["short_form"][2]["signs"] = Json::array({"chest-pain"});
    document["short_form"][5]["signs"] = Json::array({"chest-pain"});
    const auto problems = loadedWith(document).problems;
    CAPTURE(listed(problems));
    CHECK(hasProblem(problems, "/short_form", "for every emergency sign", "\"major-accident\""));
    CHECK(hasProblem(problems, "/short_form", "for every emergency sign", "\"pregnant-bleeding\""));
    CHECK(problems.size() == 2);
}

TEST_CASE("Asking: own content leaves it as it is, or adds to it", "[content]") {
    const RedFlags& shipped = builtIn().redFlags;
    const auto flagsWith = [](const Json& document) {
        const LoadedContent loaded = loadedWith(document);
        INFO(listed(loaded.problems));
        CHECK(loaded.problems.empty());
        return loaded.content.redFlags;
    };
    SECTION("what is left out stays") {
        const RedFlags flags = flagsWith(ownFile("ours", "sameDay"));
        CHECK(flags.shortForm == shipped.shortForm);
        CHECK(flags.followUps == shipped.followUps);
        CHECK(flags.askAgain == shipped.askAgain);
        CHECK(flags.notFor == shipped.notFor);
    }
    SECTION("an emergency sign of its own, or one made so, is asked in its own words") {
        for (const char* id : {"ours", "fever"}) {
            const RedFlags flags = flagsWith(ownFile(id, "emergency"));
            REQUIRE(flags.shortForm.size() == shipped.shortForm.size() + 1);
            CHECK(flags.shortForm.back().text == "A sign of our own.");
            CHECK(flags.shortForm.back().signs == std::vector<SignId>{{id}});
        }
    }
    SECTION("a short form of its own stands for its own sign and all the others") {
        Json questions = flagsFile()["short_form"];
        questions[5]["signs"] = Json::array({"pregnant-bleeding", "ours"});
        const RedFlags flags = flagsWith(with(ownFile("ours", "emergency"), "short_form", questions));
        CHECK(flags.shortForm.size() == shipped.shortForm.size());
        const auto problems = loadedWith(
            with(ownFile("ours", "emergency"), "short_form", Json(4, ownQuestion({"ours", "bladder"}))))
                                  .problems;
        CHECK(problems.size() == 15); // one for each of the shipped ones but the bladder
    }
    SECTION("a follow-up of its own") {
        Json ask = flagsFile()["follow_ups"][0];
        ask["id"] = "ours";
        const RedFlags flags = flagsWith(with(ownFile("ours", "soon"), "follow_ups", Json::array({ask})));
        CHECK(flags.followUps.size() == shipped.followUps.size() + 1);
        CHECK(hasProblem(
            loadedWith(with(ownFile("ours", "soon"), "follow_ups", Json::array({ask, ask}))).problems,
            "/follow_ups/1/id", "each id once", "\"ours\" twice"));
    }
    SECTION("a follow-up in another's place leads wherever that one led") {
        Json ask = flagsFile()["follow_ups"][0];
        ask["signs"].push_back("ours");
        ask["choices"][0]["label"] = "Only pain";
        const RedFlags flags = flagsWith(with(ownFile("ours", "soon"), "follow_ups", Json::array({ask})));
        REQUIRE(flags.followUps.size() == shipped.followUps.size());
        CHECK(flags.followUps.front().choices.front().label == "Only pain");
        for (const int choice : {1, 2})
            ask["choices"][std::size_t(choice)]["sign"] = "fever";
        CHECK(hasProblem(loadedWith(with(ownFile("ours", "soon"), "follow_ups", Json::array({ask}))).problems,
            "/follow_ups/0/choices", "a way to each sign of the one it replaces", "none to one"));
    }
    SECTION("asking again comes sooner, and for more") {
        Json ask = flagsFile()["ask_again"];
        ask["pain_rise"] = 1;
        ask["within_days"] = 30;
        ask["sensations"] = Json::array({"burning"});
        ask.erase("areas");
        const RedFlags flags = flagsWith(with(ownFile("ours", "soon"), "ask_again", ask));
        CHECK(flags.askAgain.painRise == 1);
        CHECK(flags.askAgain.withinDays == 30);
        CHECK(flags.askAgain.sensations.size() == shipped.askAgain.sensations.size() + 1);
        CHECK(flags.askAgain.areas == shipped.askAgain.areas);
        CHECK(flags.askAgain.impacts == shipped.askAgain.impacts);
    }
    SECTION("who it is not for grows, each once") {
        Json notFor =
            Json::array({{{"text", "You are over 100."}, {"sources", {"app"}}}, flagsFile()["not_for"][0]});
        const RedFlags flags = flagsWith(with(ownFile("ours", "soon"), "not_for", notFor));
        CHECK(flags.notFor.size() == shipped.notFor.size() + 1);
        CHECK(flags.notFor.back().text == "You are over 100.");
    }
    SECTION("advice that comes sooner") {
        const Json advice = changed(flagsFile()["advice"], "/3/within_days", 14);
        CHECK(
            flagsWith(with(ownFile("ours", "soon"), "advice", advice)).adviceFor(Route::routine).withinDays ==
            14);
    }
}

} // namespace unknot::test
