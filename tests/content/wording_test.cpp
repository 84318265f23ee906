// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/content/wording.hpp"

namespace unknot::test {

TEST_CASE("Forbidden phrases: are found whatever their case and place", "[content]") {
    const auto [text, phrase] = GENERATE(table<std::string, std::string>({
        {"This will cure it.", "cure"},
        {"CURE", "cure"},
        {"(cured)", "cured"},
        {"A Guarantee, no less.", "guarantee"},
        {"We stop the spasm", "stop the spasm"},
        {"It WILL STOP soon", "will stop"},
        {"get rid of it", "get rid of"},
        {"It is nothing serious", "nothing serious"},
        {"You are fine", "you are fine"},
        {"You're fine", "you're fine"},
        {"You\xe2\x80\x99re fine", "you're fine"},
        {"Don\xe2\x80\x99t worry", "don't worry"},
        {"You have a slipped disc", "you have a"},
        {"Take 400 mg", "mg"},
        {"Take 400mg", "mg"},
        {"Take 400mg.", "mg"},
        {"two MG now", "mg"},
        {"a promise", "promise"},
        {"The spasm\xe2\x80\x94"
         "cured.",
            "cured"},
        {"a \xe2\x80\x9c"
         "cure\xe2\x80\x9d",
            "cure"},
        {"It will\xc2\xa0stop", "will stop"},
        {"It will  stop", "will stop"},
        {"buy now!", "buy now"},
    }));
    CAPTURE(text);
    CHECK(std::string(forbiddenPhraseIn(text)) == phrase);
}

TEST_CASE("Forbidden phrases: are whole words only", "[content]") {
    const std::string text = GENERATE(as<std::string>(), "", "secure", "a secured chair", "procure", "amgen",
        "mgr", "compromise", "discounted", "Stop where it hurts more.", "Stop what you were doing.",
        "prefixes", "You have another way", "the cur e", "It may ease.",
        "\xc3\xa4"
        "cure",
        "cur\xc3\xa9", "omg");
    CAPTURE(text);
    CHECK(forbiddenPhraseIn(text).empty());
}

TEST_CASE("Word count: counts what a reader would", "[content]") {
    const auto [text, words] = GENERATE(table<std::string, int>({
        {"", 0},
        {"   ", 0},
        {"one", 1},
        {"  one   two ", 2},
        {"one, two; three.", 3},
        {"one - two", 2},
        {"one \xe2\x80\x93 two", 2},
        {"one\xc2\xa0two", 2},
        {"light-headed", 1},
        {"5-1-4", 1},
        {"don't", 1},
        {"don\xe2\x80\x99t", 1},
        {"(one)", 1},
        {"A&E", 1},
        {"20 minutes", 2},
        {"\xc3\xa4rztin ruft", 2},
        {"one\ttwo", 2},
        {". , !", 0},
    }));
    CAPTURE(text);
    CHECK(countWords(text) == words);
}

TEST_CASE("Shipped content: has no forbidden phrase in any text", "[content]") {
    for (const PlacedText& placed : textsOf(builtInContent())) {
        CAPTURE(placed.place, placed.text);
        CHECK(std::string(forbiddenPhraseIn(placed.text)).empty());
    }
}

} // namespace unknot::test
