// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

/// A card of one's own, in a topic of one's own.
Json ownLearn() {
    return Json::parse(R"({"version": 1,
        "topics": [{"id": "ours", "title": "Ours"}],
        "cards": [
            {"id": "one", "topic": "ours", "title": "One", "more": ["two"],
             "before": [{"text": "Read this first.", "sources": ["app"]}],
             "lines": [{"text": "A line.", "sources": ["004"]}],
             "views_title": "What of it?",
             "views": [{"label": "So", "text": "So it is.", "sources": ["001"]},
                       {"label": "Not so", "text": "It is not.", "sources": ["002"]}],
             "figure": "knees", "shows_muscles": true, "keywords": ["uno"], "guide": "core"},
            {"id": "two", "topic": "basics", "title": "Two", "more": ["one"],
             "lines": [{"text": "A line.", "sources": ["004"]}]}],
        "muscles": [{"id": "ours", "label": "Ours", "face": "back", "shape": [[-0.1, 0.3], [0.1, 0.3], [0, 0.4]],
                     "about": {"text": "It is here.", "sources": ["app"]}}]})");
}

LoadedContent loadWith(const Json& learn) {
    const TempDir own;
    own.write("learn.json", learn.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

} // namespace

TEST_CASE("Learn: a card has all that the file says of it", "[content]") {
    const LoadedContent loaded = loadWith(ownLearn());
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    const LearnCard* card = loaded.content.learn.find(CardId{"one"});
    REQUIRE(card);
    CHECK(card->topic == TopicId{"ours"});
    CHECK(card->before == std::vector{Claim{"Read this first.", {{"app"}}, false}});
    CHECK(card->lines == std::vector{Claim{"A line.", {{"004"}}, false}});
    CHECK(card->viewsTitle == "What of it?");
    REQUIRE(card->views.size() == 2);
    CHECK(card->views[1] == View{"Not so", {"It is not.", {{"002"}}, false}});
    CHECK(card->figure == FigureId{"knees"});
    CHECK(card->showsMuscles);
    CHECK(card->keywords == std::vector<std::string>{"uno"});
    CHECK(card->more == std::vector{CardId{"two"}});
    CHECK(card->guide == GuideId{"core"});
    CHECK(loaded.content.learn.muscles.back().about.text == "It is here.");
}

TEST_CASE("Learn: own cards are laid over the shipped ones", "[content]") {
    Json own = ownLearn();
    const Learn shipped = builtInContent().learn;
    own["cards"][1]["id"] = shipped.cards[0].id.value;
    own["cards"][0]["more"] = Json::array({shipped.cards[1].id.value});
    own["muscles"][0]["id"] = shipped.muscles[0].area.id.value;
    const LoadedContent loaded = loadWith(own);
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    const Learn& learn = loaded.content.learn;
    CHECK(learn.topics.size() == shipped.topics.size() + 1);
    REQUIRE(learn.cards.size() == shipped.cards.size() + 1);
    CHECK(learn.cards[0].title == "Two");
    CHECK(learn.cards[1] == shipped.cards[1]);
    CHECK(learn.muscles.size() == shipped.muscles.size());
    CHECK(learn.muscles[0].about.text == "It is here.");
}

TEST_CASE("Learn: each mistake is told at its place", "[content]") {
    const Json claim = {{"text", "A line."}, {"sources", {"app"}}};
    const Json oneView = Json::array({{{"label", "So"}, {"text", "So it is."}, {"sources", {"001"}}}});
    struct Planted {
        const char* pointer;
        Json value;
        const char* at;
        const char* expected;
        const char* found;
    };
    const std::vector<Planted> mistakes = {
        {"/topics", Json::array(), "/topics", "1 to 12", "0"},
        {"/topics/-", {{"id", "ours"}, {"title", "Ours"}}, "/topics/1/id", "each id once", "\"ours\" twice"},
        {"/topics/0/title", "It will stop.", "/topics/0/title", "no promise", "\"will stop\""},
        {"/cards", Json::array(), "/cards", "1 to 80", "0"},
        {"/cards/1/id", "one", "/cards/1/id", "each id once", "\"one\" twice"},
        {"/cards/0/topic", "theirs", "/cards/0/topic", "a topic of this file", "\"theirs\""},
        {"/cards/0/title", "One two three four five six seven eight nine", "/cards/0/title",
            "at most 8 words", "9 words"},
        {"/cards/0/before", Json::array({claim, claim, claim, claim, claim, claim, claim}), "/cards/0/before",
            "0 to 6", "7"},
        {"/cards/0/lines", Json::array(), "/cards/0/lines", "1 to 10", "0"},
        {"/cards/0/lines/0/sources/0", "nobody", "/cards/0/lines/0/sources/0", "a source", "\"nobody\""},
        {"/cards/0/lines/0/text", "Take 400 mg.", "/cards/0/lines/0/text", "dose", "\"mg\""},
        {"/cards/0/views", oneView, "/cards/0/views", "at least two sides", "one"},
        {"/cards/0/views", Json::array(), "/cards/0/views_title", "no views_title without views", "some"},
        {"/cards/1/views_title", "What of it?", "/cards/1/views_title", "no views_title without views",
            "some"},
        {"/cards/0/figure", "flying", "/cards/0/figure", "a figure from figures.json", "\"flying\""},
        {"/cards/0/shows_muscles", "yes", "/cards/0/shows_muscles", "true or false", "\"yes\""},
        {"/cards/0/keywords/0", std::string(41, 'a'), "/cards/0/keywords/0", "40 bytes", ""},
        {"/cards/0/more/0", "three", "/cards/0/more/0", "another card of this file", "\"three\""},
        {"/cards/0/more/0", "one", "/cards/0/more/0", "another card of this file", "\"one\""},
        {"/cards/0/guide", "yoga", "/cards/0/guide", "a guide of the folder guides", "\"yoga\""},
        {"/cards/0/colour", "red", "/cards/0/colour", "no such key", "\"colour\""},
        {"/muscles/0/face", "side", "/muscles/0/face", "one of front, back", "\"side\""},
        {"/muscles/0/shape/0", Json::array({2, 0}), "/muscles/0/shape/0/0", "", "2"},
        {"/muscles/0/about", "Here.", "/muscles/0/about", "an object", "\"Here.\""},
    };
    for (const Planted& mistake : mistakes) {
        const LoadedContent loaded = loadWith(changed(ownLearn(), mistake.pointer, mistake.value));
        CAPTURE(mistake.pointer, mistake.value.dump(), listed(loaded.problems));
        CHECK(hasProblem(loaded.problems, mistake.at, mistake.expected, mistake.found));
        CHECK(loaded.content.learn == builtInContent().learn);
    }
}

TEST_CASE("Learn: the lowest file has topics and cards, and shows no muscles that it has not", "[content]") {
    const ShippedCopy copy;
    Json learn = Json::parse(shippedBytes("learn.json"));
    SECTION("no topics") {
        learn.erase("topics");
        copy.write("learn.json", learn.dump());
        CHECK(hasProblem(checkShippedContent(copy.path()), "/topics", "an array", "nothing"));
    }
    SECTION("no muscles") {
        learn.erase("muscles");
        copy.write("learn.json", learn.dump());
        const auto problems = checkShippedContent(copy.path());
        CAPTURE(listed(problems));
        CHECK(std::ranges::any_of(problems, [](const Problem& problem) {
            return problem.pointer.ends_with("/shows_muscles") &&
                problem.expected == "muscles in learn.json to be shown";
        }));
    }
}

} // namespace unknot::test
