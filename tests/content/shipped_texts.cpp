// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_texts.hpp"

namespace unknot::test {

namespace {

std::string placeOf(const Guide& guide, const Step& step) {
    return guide.id.value + "/" + step.id.value;
}

void addViews(std::vector<PlacedClaim>& claims, const std::string& place, const std::vector<View>& views) {
    for (const View& view : views)
        claims.push_back({place + ", view \"" + view.label + "\"", view.claim});
}

template <class IdType>
void addItems(std::vector<PlacedItem>& items, const std::string& name, const PickList<IdType>& list) {
    for (const ListItem<IdType>& item : list.items)
        items.push_back({name + ", " + item.id.value, item.label, item.sources, item.isOwnRule});
}

void addClaims(std::vector<PlacedClaim>& claims, const std::string& place, const std::vector<Claim>& more) {
    for (const Claim& claim : more)
        claims.push_back({place, claim});
}

void addJournalClaims(std::vector<PlacedClaim>& claims, const JournalLists& journal) {
    addClaims(claims, "about sensations", journal.sensations.about);
    addClaims(claims, "about impacts", journal.impacts.about);
    addClaims(claims, "about triggers", journal.triggers.about);
    addClaims(claims, "about measures", journal.measures.about);
    addClaims(claims, "about risk factors", journal.riskFactors.about);
    addClaims(claims, "about pain", journal.aboutPain);
}

void addStepTexts(std::vector<PlacedText>& texts, const std::string& place, const Step& step) {
    texts.push_back({place + ", title", step.title});
    if (!step.action.empty())
        texts.push_back({place + ", action", step.action});
    for (const Choice& choice : step.choices)
        texts.push_back({place + ", choice", choice.label});
}

} // namespace

std::vector<PlacedItem> listItemsOf(const Content& content) {
    std::vector<PlacedItem> items;
    addItems(items, "sensations", content.journal.sensations);
    addItems(items, "impacts", content.journal.impacts);
    addItems(items, "triggers", content.journal.triggers);
    addItems(items, "measures", content.journal.measures);
    addItems(items, "risk factors", content.journal.riskFactors);
    return items;
}

std::vector<PlacedClaim> claimsOf(const Content& content) {
    std::vector<PlacedClaim> claims;
    addJournalClaims(claims, content.journal);
    for (const NamedPattern& pattern : content.patterns)
        for (const Claim& claim : pattern.about)
            claims.push_back({pattern.id.value + ", about", claim});
    for (const RedFlag& sign : content.redFlags.signs) {
        if (sign.couldBe)
            claims.push_back({sign.id.value + ", could be", *sign.couldBe});
        addViews(claims, sign.id.value, sign.views);
    }
    for (const RouteAdvice& advice : content.redFlags.advice) {
        claims.push_back({"advice, " + advice.heading, advice.what});
        claims.push_back({"heading of advice", {advice.heading, advice.what.sources, advice.what.isOwnRule}});
    }
    for (const Claim& part : content.redFlags.safetyNet)
        claims.push_back({"safety net", part});
    for (const FlagCombination& combination : content.redFlags.combinations)
        claims.push_back({"combination of " + combination.all.front().value, combination.why});
    for (const Guide& guide : content.guides) {
        if (guide.stretchLimit)
            claims.push_back({guide.id.value + ", stretch limit", guide.stretchLimit->why});
        for (const Step& step : guide.steps) {
            for (const Claim& line : step.lines)
                claims.push_back({placeOf(guide, step) + ", line", line});
            addViews(claims, placeOf(guide, step), step.views);
            if (step.timing)
                claims.push_back({placeOf(guide, step) + ", timing", *step.timing});
        }
    }
    return claims;
}

std::vector<PlacedViews> viewsOf(const Content& content) {
    std::vector<PlacedViews> all;
    for (const RedFlag& sign : content.redFlags.signs)
        if (!sign.views.empty())
            all.push_back({sign.id.value, sign.views});
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps)
            if (!step.views.empty())
                all.push_back({placeOf(guide, step), step.views});
    return all;
}

std::vector<PlacedText> textsOf(const Content& content) {
    std::vector<PlacedText> texts;
    for (const PlacedClaim& placed : claimsOf(content))
        texts.push_back({placed.place, placed.claim.text});
    for (const Source& source : content.sources) {
        texts.push_back({source.id.value + ", title", source.title});
        texts.push_back({source.id.value + ", note", source.note});
    }
    for (const NamedPattern& pattern : content.patterns)
        texts.push_back({pattern.id.value + ", title", pattern.title});
    for (const RedFlag& sign : content.redFlags.signs)
        texts.push_back({sign.id.value, sign.text});
    for (const Region& region : content.regions) {
        texts.push_back({region.id.value + ", name", region.name});
        texts.push_back({region.id.value + ", same day", region.sameDay});
    }
    for (const Figure& figure : content.figures)
        texts.push_back({figure.id.value + ", text of the figure", figure.text});
    for (const PlacedItem& item : listItemsOf(content))
        texts.push_back({item.place, item.label});
    for (const BodyArea& area : content.journal.body.areas)
        texts.push_back({"body areas, " + area.id.value, area.label});
    for (const PlacedViews& placed : viewsOf(content))
        for (const View& view : placed.views)
            texts.push_back({placed.place + ", label", view.label});
    for (const Guide& guide : content.guides) {
        texts.push_back({guide.id.value + ", title", guide.title});
        texts.push_back({guide.id.value + ", summary", guide.summary});
        for (const Stage& stage : guide.stages)
            texts.push_back({guide.id.value + ", stage", stage.title});
        for (const Step& step : guide.steps)
            addStepTexts(texts, placeOf(guide, step), step);
    }
    return texts;
}

} // namespace unknot::test
