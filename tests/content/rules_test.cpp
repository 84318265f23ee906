// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_texts.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/content/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace unknot::test {

namespace {

const SourceId kApp{"app"};

/// Claims of the app's own that are no rule, and why not.
const std::map<std::string, std::string>& plainStatements() {
    static const std::map<std::string, std::string> kTexts = {
        {"None of the five articles on back spasms names this pattern.",
            "says what is in the sources, and asks for nothing"},
        {"The other four articles say nothing of spasms in the neck or upper back.", "likewise"},
        {"No article gives a number for it.", "likewise"},
        {"No article says how much water to drink.", "likewise"},
        {"None of the five gives its own address on the web, so we show none.", "likewise"},
    };
    return kTexts;
}

bool isOnlyApps(const std::vector<SourceId>& sources) {
    return std::ranges::all_of(sources, [](const SourceId& id) { return id == kApp; });
}

} // namespace

TEST_CASE("Shipped content: every claim has a known source, each once", "[content]") {
    const Content content = builtInContent();
    for (const PlacedClaim& placed : claimsOf(content)) {
        CAPTURE(placed.place, placed.claim.text);
        CHECK_FALSE(placed.claim.sources.empty());
        CHECK(
            std::ranges::all_of(placed.claim.sources, [&](const SourceId& id) { return content.find(id); }));
        CHECK(std::set(placed.claim.sources.begin(), placed.claim.sources.end()).size() ==
            placed.claim.sources.size());
    }
    for (const RedFlag& sign : content.redFlags.signs) {
        CAPTURE(sign.id.value);
        CHECK_FALSE(sign.sources.empty());
        CHECK(std::ranges::all_of(sign.sources, [&](const SourceId& id) { return content.find(id); }));
    }
    for (const PlacedItem& item : listItemsOf(content)) {
        CAPTURE(item.place);
        CHECK_FALSE(item.sources.empty());
        CHECK(std::ranges::all_of(item.sources, [&](const SourceId& id) { return content.find(id); }));
        CHECK(std::set(item.sources.begin(), item.sources.end()).size() == item.sources.size());
    }
}

TEST_CASE("Shipped content: what only the app says is called its own rule", "[content]") {
    const Content content = builtInContent();
    std::set<std::string> met;
    for (const PlacedClaim& placed : claimsOf(content)) {
        CAPTURE(placed.place, placed.claim.text);
        const bool isExcepted = plainStatements().contains(placed.claim.text);
        if (isExcepted)
            met.insert(placed.claim.text);
        if (isOnlyApps(placed.claim.sources))
            CHECK(placed.claim.isOwnRule != isExcepted);
        if (placed.claim.isOwnRule)
            CHECK(std::ranges::count(placed.claim.sources, kApp) == 1);
    }
    CHECK(met.size() == plainStatements().size());
    for (const RedFlag& sign : content.redFlags.signs) {
        CAPTURE(sign.id.value);
        CHECK(sign.isOwnRule == (std::ranges::count(sign.sources, kApp) == 1));
    }
    for (const PlacedItem& item : listItemsOf(content)) {
        CAPTURE(item.place);
        CHECK(item.isOwnRule == isOnlyApps(item.sources));
        CHECK(item.isOwnRule == (std::ranges::count(item.sources, kApp) == 1));
    }
}

TEST_CASE("Shipped content: every source is somebody, and is used", "[content]") {
    const Content content = builtInContent();
    std::set<SourceId> used;
    const auto use = [&](const std::vector<SourceId>& sources) {
        used.insert(sources.begin(), sources.end());
    };
    for (const PlacedClaim& placed : claimsOf(content))
        use(placed.claim.sources);
    for (const RedFlag& sign : content.redFlags.signs)
        use(sign.sources);
    for (const Region& region : content.regions)
        use(region.sources);
    for (const PlacedItem& item : listItemsOf(content))
        use(item.sources);
    for (const Source& source : content.sources) {
        CAPTURE(source.id.value);
        CHECK(used.contains(source.id));
        CHECK_FALSE(creditOf(source, content.words).empty());
        CHECK((source.kind == SourceKind::app) == (source.id == kApp));
    }
}

TEST_CASE("Shipped content: keeps the limits for somebody who reads in pain", "[content]") {
    const Content content = builtInContent();
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps) {
            CAPTURE(guide.id.value, step.id.value);
            CHECK(countWords(step.title) <= 8);
            CHECK(step.lines.size() <= 3);
            for (const Claim& line : step.lines)
                CHECK(countWords(line.text) <= 18);
            for (const Choice& choice : step.choices)
                CHECK(countWords(choice.label) <= 8);
        }
    for (const RedFlag& sign : content.redFlags.signs) {
        CAPTURE(sign.text);
        CHECK(countWords(sign.text) <= 20);
    }
    for (const ShortQuestion& question : content.redFlags.shortForm) {
        CAPTURE(question.text);
        CHECK(countWords(question.text) <= 20);
    }
    for (const FollowUp& followUp : content.redFlags.followUps)
        CHECK(countWords(followUp.question.text) <= 20);
    for (const PlacedItem& item : listItemsOf(content)) {
        CAPTURE(item.place, item.label);
        CHECK(countWords(item.label) <= 8);
    }
}

TEST_CASE("Shipped content: views are different sides", "[content]") {
    for (const PlacedViews& placed : viewsOf(builtInContent())) {
        CAPTURE(placed.place);
        CHECK(placed.views.size() >= 2);
        std::set<std::string> texts;
        std::set<std::set<SourceId>> sides;
        for (const View& view : placed.views) {
            texts.insert(view.claim.text);
            sides.emplace(view.claim.sources.begin(), view.claim.sources.end());
        }
        CHECK(texts.size() == placed.views.size());
        CHECK(sides.size() == placed.views.size());
    }
}

TEST_CASE("Shipped content: what a sign may mean is never a diagnosis", "[content]") {
    for (const RedFlag& sign : builtInContent().redFlags.signs) {
        CAPTURE(sign.id.value);
        if (sign.couldBe)
            CHECK(sign.couldBe->text.starts_with("It could be "));
    }
}

} // namespace unknot::test
