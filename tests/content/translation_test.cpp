// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in another language: a pseudo-language over all of the content, and translations with faults.
#include "damage.hpp"
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "support/pseudo_language.hpp"

#include "translating.hpp"

namespace fs = std::filesystem;

namespace unknot::test {

namespace {

const std::string kFile = std::string("i18n/") + kPseudoCode + ".json";

/// A folder of the person's own with a translation in it.
class Translated : public TempDir {
public:
    explicit Translated(const std::string& overlay) { write(kFile, overlay); }

    [[nodiscard]] LoadedContent load(const std::string& code = kPseudoCode) const {
        return loadContent({.shipped = {}, .own = path(), .language = code});
    }
};

const Step& firstStepOf(const Content& content) {
    const Guide* guide = content.find(GuideId{"spasm-now"});
    REQUIRE(guide);
    return *guide->find(guide->begin);
}

std::string firstTitleKey() {
    return "guides.spasm-now.steps." + firstStepOf(builtInContent()).id.value + ".title";
}

bool isBracketed(const std::string& text) {
    return text.size() > 2 && text.front() == '[' && text.back() == ']';
}

} // namespace

TEST_CASE(
    "Translation: with all texts translated none stays English, and all else is the same", "[content]") {
    const Translated pseudoLanguage(pseudoOverlay(translatableTexts(), true));
    const LoadedContent loaded = pseudoLanguage.load();
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.empty());
    CHECK(loaded.content.language == Language{kPseudoCode, pseudoName(), true});
    const auto texts = textsOf(loaded.content);
    REQUIRE(texts.size() > 500);
    int byOthers = 0;
    for (const PlacedText& text : texts) {
        if (text.text.empty())
            continue;
        INFO(text.place << ": " << text.text);
        // What others called their articles stays as they called it.
        const bool isTitle = std::ranges::any_of(loaded.content.sources, [&](const Source& source) {
            return source.kind != SourceKind::app && source.title == text.text;
        });
        byOthers += isTitle ? 1 : 0;
        CHECK(isBracketed(text.text) != isTitle);
    }
    CHECK(byOthers == int(loaded.content.sources.size()) - 1);
    // Ids, numbers and sources: a translation into the same words is the same content.
    const Translated same(overlayOf(translatableTexts(), true));
    Content again = same.load().content;
    again.language = Language();
    CHECK(again == builtInContent());
}

TEST_CASE("Translation: signs that nobody reviewed are in English, too", "[content]") {
    const Content english = builtInContent();
    for (const bool areReviewed : {false, true}) {
        const Content content = Translated(pseudoOverlay(translatableTexts(), areReviewed)).load().content;
        CHECK(content.language.areSignsReviewed == areReviewed);
        REQUIRE(content.redFlags.signs.size() == english.redFlags.signs.size());
        for (std::size_t i = 0; i < english.redFlags.signs.size(); ++i) {
            const std::string& text = english.redFlags.signs[i].text;
            const std::string both = areReviewed ? pseudo(text) : pseudo(text) + " / " + text;
            CHECK(content.redFlags.signs[i].text == both);
        }
        for (std::size_t i = 0; i < english.redFlags.shortForm.size(); ++i)
            CHECK(content.redFlags.shortForm[i].text.ends_with(english.redFlags.shortForm[i].text) !=
                areReviewed);
        // What is no sign is never doubled.
        CHECK(firstStepOf(content).title == pseudo(firstStepOf(english).title));
    }
    SECTION("and so are the answers that amount to one") {
        const Content content = Translated(pseudoOverlay(translatableTexts(), false)).load().content;
        int found = 0;
        for (std::size_t g = 0; g < english.guides.size(); ++g)
            for (std::size_t s = 0; s < english.guides[g].steps.size(); ++s)
                for (std::size_t c = 0; c < english.guides[g].steps[s].choices.size(); ++c) {
                    const Choice& choice = english.guides[g].steps[s].choices[c];
                    const std::string& shown = content.guides[g].steps[s].choices[c].label;
                    CHECK(shown.ends_with(" / " + choice.label) == !choice.sign.empty());
                    found += choice.sign.empty() ? 0 : 1;
                }
        CHECK(found > 0);
    }
}

TEST_CASE("Translation: what is missing stays English", "[content]") {
    const Translated one(overlayOf({{firstTitleKey(), "Zeichen"}}, false));
    const LoadedContent loaded = one.load();
    CHECK(loaded.problems.empty());
    Content content = loaded.content;
    CHECK(firstStepOf(content).title == "Zeichen");
    content.language = Language();
    content.guides = builtInContent().guides;
    CHECK(content == builtInContent());
}

TEST_CASE("Translation: a text that is not fit is named, and costs nothing else", "[content]") {
    struct Case {
        const char* name;
        std::string key;
        std::string text;
        const char* expected;
    };
    const auto bad = GENERATE_COPY(values<Case>({
        {"no such key", "guides.spasm-now.steps.nowhere.title", "Zeichen", "the key of a text"},
        {"an author's own title", "sources.sources.000.title", "Zeichen", "the key of a text"},
        {"far too long", firstTitleKey(), std::string(2000, 'x'), "the key of a text"},
        {"a promise", firstTitleKey(), "This will cure you", "no promise"},
        {"a text that steers", firstTitleKey(), "a\\u001b[31mb", "plain text on one line"},
        {"nothing at all", firstTitleKey(), "", "a text that is not empty"},
    }));
    INFO(bad.name);
    const std::string other = "guides.spasm-now.title";
    std::string overlay = overlayOf({{other, "Jetzt"}}, false);
    overlay = replaced(overlay, "\n}", ",\n\"" + bad.key + "\": \"" + bad.text + "\"\n}");
    const Translated translated(overlay);
    const LoadedContent loaded = translated.load();
    INFO(listed(loaded.problems));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].file == (translated.path() / kFile).string());
    CHECK(loaded.problems[0].pointer == "/" + bad.key);
    CHECK(loaded.problems[0].expected.find(bad.expected) != std::string::npos);
    CHECK(loaded.content.find(GuideId{"spasm-now"})->title == "Jetzt");
    CHECK(firstStepOf(loaded.content).title == firstStepOf(builtInContent()).title);
    CHECK(checkOwnContent(translated.path()) == loaded.problems);
}

TEST_CASE("Translation: a file that is none leaves all in English, and is named", "[content]") {
    const auto broken = GENERATE(values<std::string>({"{", "[]", "{\"version\": 1}",
        "{\"version\": 2, \"name\": \"X\"}", "{\"version\": 1, \"name\": \"X\", \"more\": 1}"}));
    INFO(broken);
    const Translated translated(broken);
    const LoadedContent loaded = translated.load();
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].first.file == (translated.path() / kFile).string());
    CHECK(loaded.content == builtInContent());
    CHECK(languagesIn({.shipped = {}, .own = translated.path()}) == std::vector{Language()});
    CHECK_FALSE(checkOwnContent(translated.path()).empty());
}

TEST_CASE("Translation: shipped and own are laid over each other", "[content]") {
    const std::string title = firstTitleKey();
    const std::string whole = "guides.spasm-now.title";
    const TempDir shipped;
    for (const std::string& name : shippedNames())
        shipped.write(name, shippedBytes(name));
    shipped.write(kFile, overlayOf({{title, "Shipped"}, {whole, "Shipped whole"}}, true));
    const TempDir own;
    own.write(kFile, overlayOf({{title, "Own"}, {"guides.mine.title", "Eigenes"}}, false));
    own.write("guides/mine.json",
        changed(Json::parse(bytesOf(fs::path(UNKNOT_TEST_DATA) / "content/guides/lie-and-breathe.json")),
            "/id", "mine")
            .dump());
    const LoadedContent loaded =
        loadContent({.shipped = shipped.path(), .own = own.path(), .language = kPseudoCode});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(firstStepOf(loaded.content).title == "Own");
    CHECK(loaded.content.find(GuideId{"spasm-now"})->title == "Shipped whole");
    CHECK(loaded.content.find(GuideId{"mine"})->title == "Eigenes");
    CHECK_FALSE(loaded.content.language.areSignsReviewed);
    CHECK(loadContent({.shipped = shipped.path(), .own = own.path(), .language = "en"}).content.language ==
        Language());
    CHECK(languagesIn({.shipped = shipped.path(), .own = own.path()}).size() == 2);
}

TEST_CASE("Translation: a text of the person's own is not put back into ours", "[content]") {
    const TempDir shipped;
    for (const std::string& name : shippedNames())
        shipped.write(name, shippedBytes(name));
    const std::string sign = "saddle-numbness";
    shipped.write(kFile, overlayOf({{"red_flags.signs." + sign + ".text", "Shipped words"}}, true));
    const TempDir own;
    own.write("red_flags.json",
        Json{{"version", 1},
            {"signs",
                {{{"id", sign}, {"text", "My own words."}, {"route", "emergency"}, {"private", true},
                    {"sources", {"app"}}}}}}
            .dump());
    const LoadedContent loaded =
        loadContent({.shipped = shipped.path(), .own = own.path(), .language = kPseudoCode});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.redFlags.find(SignId{sign})->text == "My own words.");
}

TEST_CASE("Translation: what names a language", "[content]") {
    for (const char* code : {"de", "gsw", "pt-br", "zh-hant"})
        CHECK(isLanguageCode(code));
    for (const char* code : {"", "d", "DE", "../x", "de-", "de_DE", "deutsch", "de-verylongpart"})
        CHECK_FALSE(isLanguageCode(code));
    const TempDir own;
    own.write("i18n/Deutsch.json", overlayOf({}, false));
    CHECK(languagesIn({.shipped = {}, .own = own.path()}) == std::vector{Language()});
    CHECK_FALSE(checkOwnContent(own.path()).empty());
}

} // namespace unknot::test
