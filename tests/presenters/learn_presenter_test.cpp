// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/learn_presenter.hpp"

#include "support/catch.hpp"
#include "support/learn_samples.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

struct Made {
    [[nodiscard]] std::vector<std::string> found(const std::string& words) {
        presenter.search(words);
        std::vector<std::string> ids;
        for (const LearnHit& hit : presenter.view().hits)
            ids.push_back(hit.card.value);
        return ids;
    }
    [[nodiscard]] std::string lineFor(const std::string& words) {
        presenter.search(words);
        REQUIRE(presenter.view().hits.size() == 1);
        return presenter.view().hits.front().line.text;
    }
    [[nodiscard]] const CardView& opened(const char* id) {
        REQUIRE(presenter.open({id}));
        return *presenter.view().card;
    }

    Content content = contentWithCards();
    LearnPresenter presenter{content};
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("LearnPresenter: lists the topics that have cards, in their order", "[learn]") {
    Made made;
    const auto& topics = made.presenter.view().topics;
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].title == "What happens");
    CHECK(topics[0].cards ==
        std::vector<CardLink>{{{"spasm"}, "What a spasm is"}, {{"muscles"}, "Muscles that take part"}});
    CHECK(topics[1].cards == std::vector<CardLink>{{{"massage"}, "Massage"}});
    CHECK_FALSE(made.presenter.view().card);
    CHECK_FALSE(made.presenter.open({"nothing"}));
}

TEST_CASE(
    "LearnPresenter: a card says who says each sentence, with the date or that there is none", "[learn]") {
    Made made;
    const CardView& card = made.opened("massage");
    CHECK(card.topic == "What helps");
    REQUIRE(card.before.size() == 2);
    CHECK(card.before[0] ==
        ClaimView{"Not where a disc may be hurt.", "Sherwin Nicholson, updated 4 May 2020"});
    REQUIRE(card.sides.size() == 2);
    CHECK(card.viewsTitle == "Should the spot be pressed?");
    CHECK(card.sides[1].label == "On it");
    CHECK(card.sides[1].claim.credit == "Unsigned: How to Stop Your Back From Spasming, no date");
    CHECK(card.guideTitle == made.content.find(GuideId{"spasm-now"})->title);
    CHECK(card.more == std::vector<CardLink>{{{"spasm"}, "What a spasm is"}});
    REQUIRE(card.sources.size() == 2);
    CHECK(card.sources[0] == *made.content.find(SourceId{"001"}));
    CHECK(card.muscles.empty());
    // The muscles are there where a card shows them, with who names each.
    const CardView& muscles = made.opened("muscles");
    REQUIRE(muscles.muscles.size() == 2);
    CHECK(muscles.muscles[0].label == "Hip flexor");
    CHECK(muscles.muscles[0].about.credit == "Sherwin Nicholson, updated 4 May 2020");
    CHECK(muscles.sources.size() == 3);
    // A guide that the content has no more is not offered.
    made.content.learn.cards[1].guide = {"gone"};
    CHECK(made.opened("massage").guide.empty());
}

TEST_CASE("LearnPresenter: goes on to the next card over all topics, and stops at the ends", "[learn]") {
    Made made;
    CHECK_FALSE(made.opened("spasm").previous);
    made.presenter.openPrevious();
    CHECK(made.presenter.view().card->id == CardId{"spasm"});
    made.presenter.openNext();
    CHECK(made.presenter.view().card->id == CardId{"muscles"});
    made.presenter.openNext();
    CHECK(made.presenter.view().card->id == CardId{"massage"});
    CHECK_FALSE(made.presenter.view().card->next);
    made.presenter.openNext();
    CHECK(made.presenter.view().card->id == CardId{"massage"});
    made.presenter.openPrevious();
    CHECK(made.presenter.view().card->id == CardId{"muscles"});
    made.presenter.search("disc");
    made.presenter.close();
    CHECK_FALSE(made.presenter.view().card);
    CHECK(made.presenter.view().hits.size() == 1);
    made.presenter.openNext();
    CHECK_FALSE(made.presenter.view().card);
}

TEST_CASE("LearnPresenter: search finds every word of a card, by its beginning and in any case", "[learn]") {
    Made made;
    struct Wanted {
        const char* words;
        Ids cards;
    };
    const Wanted wanted = GENERATE(values<Wanted>({
        {"MASSAGE", {"massage"}},                               // the title
        {"strok", {"massage"}},                                 // a sentence
        {"nerve", {"massage"}},                                 // what must be read first
        {"itself", {"massage"}},                                // a side
        {"along it", {"massage"}},                              // the label of a side
        {"pressed", {"massage"}},                               // what the sides are about
        {"cramp", {"spasm"}},                                   // a keyword
        {"hip", {"muscles"}},                                   // the label of a muscle
        {"thigh", {"muscles"}},                                 // what is said of it
        {"unsigned spasming", {"spasm", "massage", "muscles"}}, // who says it
        {"  hours, let! ", {"spasm"}},                          // in two sentences
        {"hours disc", {}},                                     // in no one card
        {"uscle", {}},                                          // not from the middle of a word
        {"?!", {}},
        {"", {}},
    }));
    CAPTURE(wanted.words);
    Ids found = made.found(wanted.words);
    std::ranges::sort(found);
    Ids cards = wanted.cards;
    std::ranges::sort(cards);
    CHECK(found == cards);
    CHECK(made.presenter.view().isSearching == !searchWordsOf(wanted.words).empty());
}

TEST_CASE(
    "LearnPresenter: cards with the words in the title come first, the others in their order", "[learn]") {
    Made made;
    // One title has the word; the two others say it, before it in the content and after it.
    CHECK(made.found("muscle") == Ids{"muscles", "spasm", "massage"});
    CHECK(made.found("spasm tightens") == Ids{"spasm", "muscles"});
}

TEST_CASE("LearnPresenter: a hit tells the sentence that has most of the words", "[learn]") {
    Made made;
    CHECK(made.lineFor("hours spasm") == "It can last for hours.");
    CHECK(made.lineFor("nerve massage") == "Not where a nerve may be hurt.");
    CHECK(made.lineFor("flexor") == "It runs deep, from the spine to the thigh.");
    // A keyword is in no sentence: what the card begins with.
    CHECK(made.lineFor("cramp") == "A muscle tightens and does not let go.");
    // The plural of a word in it, and no other ending.
    CHECK(made.lineFor("nerves").starts_with("Not where a nerve"));
    made.presenter.search("nerver");
    CHECK(made.presenter.view().hits.empty());
    // A name is told with what they say.
    made.presenter.search("unsigned");
    CHECK(made.presenter.view().hits.front().line.text == "It can last for hours.");
}

TEST_CASE("LearnPresenter: search folds ASCII and Latin-1, and stands anything that is typed", "[learn]") {
    CHECK(
        searchWordsOf("Don’t MÜSSEN ½ 48-h\xC2\xA0x × y") == Ids{"don", "t", "müssen", "48", "h", "x", "y"});
    CHECK(searchWordsOf("Ω \xFF\xFE ü\xC3") == Ids{"Ω", "ü"});
}

TEST_CASE(
    "LearnPresenter: every shipped card can be opened, and found by each word of its title", "[learn]") {
    const Content content = builtInContent();
    LearnPresenter presenter(content);
    for (const LearnCard& card : content.learn.cards) {
        CAPTURE(card.id.value);
        REQUIRE(presenter.open(card.id));
        for (const ClaimView& claim : presenter.view().card->lines)
            CHECK_FALSE(claim.credit.empty());
        presenter.search(card.title);
        const auto& hits = presenter.view().hits;
        CHECK(std::ranges::find(hits, card.id, &LearnHit::card) != hits.end());
    }
}

TEST_CASE("SaidView: neighbours that the same voices say stand together, and nobody moves", "[learn]") {
    const std::vector<SaidView> groups =
        groupedByCredit({{"One.", "A"}, {"Two.", "A"}, {"Three.", "B"}, {"Four.", "A"}, {"Five.", ""}});
    CHECK((groups ==
        std::vector<SaidView>{
            {{"One.", "Two."}, "A"}, {{"Three."}, "B"}, {{"Four."}, "A"}, {{"Five."}, ""}}));
    CHECK(groupedByCredit({}).empty());
}

TEST_CASE("LearnPresenter: no name of a medicine is found without its warning, and no massage without who it "
          "is not for",
    "[learn]") {
    const Content content = builtInContent();
    for (const char* words :
        {"ibuprofen", "paracetamol", "methocarbamol", "naproxen", "massage", "blood flow"}) {
        INFO(words);
        const auto hits = hitsFor(content, words);
        REQUIRE_FALSE(hits.empty());
        for (const LearnHit& hit : hits) {
            const LearnCard& card = *content.learn.find(hit.card);
            const bool isWarning = std::ranges::any_of(
                card.before, [&](const Claim& claim) { return claim.text == hit.line.text; });
            CHECK((card.before.empty() || isWarning));
        }
    }
}
