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
    if (step.hold)
        for (const std::string& side : step.hold->sides)
            texts.push_back({place + ", side", side});
}

void addTreatmentClaims(std::vector<PlacedClaim>& claims, const Treatment& treatment) {
    const std::string& id = treatment.id.value;
    addClaims(claims, id + ", timing", treatment.timing);
    addClaims(claims, id + ", objections", treatment.objections);
    addClaims(claims, id + ", before", treatment.before);
    addClaims(claims, id + ", ask first", treatment.askFirst);
    claims.push_back({id + ", shorter why", treatment.shorterWhy});
    claims.push_back({id + ", too long", treatment.tooLong});
    if (treatment.notWhenSwollen)
        claims.push_back({id + ", not when swollen", *treatment.notWhenSwollen});
    claims.push_back({id + ", check", treatment.check});
    claims.push_back({id + ", time up", treatment.timeUp});
    for (const TreatmentWay& way : treatment.ways)
        claims.push_back({id + ", way " + way.measure.value, way.view.claim});
    for (const FeelChoice& feel : treatment.feels)
        claims.push_back({id + ", feels " + feel.label, feel.advice});
    for (const NextSession& next : treatment.next)
        claims.push_back({id + ", next, view \"" + next.view.label + "\"", next.view.claim});
}

void addTimerClaims(std::vector<PlacedClaim>& claims, const Timers& timers) {
    for (const Treatment& treatment : timers.treatments)
        addTreatmentClaims(claims, treatment);
    claims.push_back({timers.skinRest.id.value, timers.skinRest.claim});
    for (const ReminderSpec& reminder : timers.reminders)
        addClaims(claims, reminder.id.value, reminder.about);
    claims.push_back({"timers, own numbers", timers.ownNumbers});
}

/// How and when the signs are asked, and what the journal gives rise to.
void addAskingClaims(std::vector<PlacedClaim>& claims, const Content& content) {
    for (const ShortQuestion& question : content.redFlags.shortForm)
        claims.push_back({"short form", {question.text, question.sources, question.isOwnRule}});
    for (const FollowUp& followUp : content.redFlags.followUps)
        claims.push_back({followUp.id + ", question", followUp.question});
    claims.push_back({"ask again", content.redFlags.askAgain.why});
    addClaims(claims, "not for", content.redFlags.notFor);
    for (const NoticeRule& rule : content.notices) {
        claims.push_back({rule.id.value + ", advice", rule.advice});
        claims.push_back({rule.id.value + ", number", rule.number});
    }
}

std::vector<View> viewsOf(const CarePhaseText& phase) {
    std::vector<View> views;
    for (const CareView& view : phase.views)
        views.push_back(view.view);
    return views;
}

void addCareClaims(std::vector<PlacedClaim>& claims, const CareTexts& care) {
    for (const CarePhaseText& phase : care.phases) {
        addViews(claims, "care, " + phase.title, viewsOf(phase));
        addClaims(claims, "care, " + phase.title + ", notes", phase.notes);
    }
    claims.push_back({"care, learnt", care.learnt});
    claims.push_back({"care, swollen question", care.swollenQuestion});
    for (const RestNotice& notice : care.rest)
        addClaims(claims, "care, rest after " + std::to_string(notice.after.count()) + " h", notice.claims);
    addClaims(claims, "care, moving", care.moving);
}

std::string placeOf(const LearnCard& card) {
    return "learn, " + card.id.value;
}

void addLearnClaims(std::vector<PlacedClaim>& claims, const Learn& learn) {
    for (const LearnCard& card : learn.cards) {
        addClaims(claims, placeOf(card) + ", before", card.before);
        addClaims(claims, placeOf(card) + ", line", card.lines);
        addViews(claims, placeOf(card), card.views);
    }
    for (const Muscle& muscle : learn.muscles)
        claims.push_back({"muscle, " + muscle.area.id.value, muscle.about});
}

void addLearnTexts(std::vector<PlacedText>& texts, const Learn& learn) {
    for (const LearnTopic& topic : learn.topics)
        texts.push_back({"learn, topic", topic.title});
    for (const LearnCard& card : learn.cards) {
        texts.push_back({placeOf(card) + ", title", card.title});
        if (!card.viewsTitle.empty())
            texts.push_back({placeOf(card) + ", title of the views", card.viewsTitle});
        for (const std::string& word : card.keywords)
            texts.push_back({placeOf(card) + ", keyword", word});
    }
    for (const Muscle& muscle : learn.muscles)
        texts.push_back({"muscle, " + muscle.area.id.value, muscle.area.label});
}

std::string placeOf(const PlanGroup& group) {
    return "prevention, group " + group.id.value;
}

std::string placeOf(const PlanItem& item) {
    return "prevention, " + item.id.value;
}

void addPreventionClaims(std::vector<PlacedClaim>& claims, const Prevention& prevention) {
    addClaims(claims, "prevention, about", prevention.about);
    addViews(claims, "prevention", prevention.views);
    for (const Condition& condition : prevention.conditions)
        claims.push_back({"prevention, condition " + condition.id.value, condition.claim});
    for (const PlanGroup& group : prevention.groups) {
        addClaims(claims, placeOf(group) + ", about", group.about);
        addViews(claims, placeOf(group), group.views);
    }
    for (const PlanItem& item : prevention.items) {
        addClaims(claims, placeOf(item) + ", about", item.about);
        addClaims(claims, placeOf(item) + ", caution", item.cautions);
        addViews(claims, placeOf(item), item.views);
        if (item.notWhileOpen)
            claims.push_back({placeOf(item) + ", not while open", *item.notWhileOpen});
    }
}

void addPreventionTexts(std::vector<PlacedText>& texts, const Prevention& prevention) {
    const auto addTitles = [&](const auto& value) {
        texts.push_back({placeOf(value) + ", title", value.title});
        if (!value.viewsTitle.empty())
            texts.push_back({placeOf(value) + ", title of the views", value.viewsTitle});
    };
    texts.push_back({"prevention, title of the views", prevention.viewsTitle});
    for (const PlanGroup& group : prevention.groups)
        addTitles(group);
    for (const PlanItem& item : prevention.items)
        addTitles(item);
}

void addTimerTexts(std::vector<PlacedText>& texts, const Timers& timers) {
    for (const Treatment& treatment : timers.treatments) {
        texts.push_back({treatment.id.value + ", title", treatment.title});
        for (const TreatmentWay& way : treatment.ways)
            texts.push_back({treatment.id.value + ", label", way.view.label});
        for (const FeelChoice& feel : treatment.feels)
            texts.push_back({treatment.id.value + ", label", feel.label});
        for (const NextSession& next : treatment.next)
            texts.push_back({treatment.id.value + ", label", next.view.label});
    }
    texts.push_back({timers.skinRest.id.value + ", title", timers.skinRest.title});
    for (const ReminderSpec& reminder : timers.reminders) {
        texts.push_back({reminder.id.value + ", title", reminder.title});
        texts.push_back({reminder.id.value + ", question", reminder.question});
        for (const std::string& prompt : reminder.prompts)
            texts.push_back({reminder.id.value + ", prompt", prompt});
    }
}

void addCareTexts(std::vector<PlacedText>& texts, const CareTexts& care) {
    texts.push_back({"care, title", care.title});
    texts.push_back({"care, moving, title", care.movingTitle});
    for (const CarePhaseText& phase : care.phases)
        texts.push_back({"care, phase, title", phase.title});
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
    addTimerClaims(claims, content.timers);
    addCareClaims(claims, content.care);
    addAskingClaims(claims, content);
    addLearnClaims(claims, content.learn);
    addPreventionClaims(claims, content.prevention);
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
        if (guide.afterMedicine)
            claims.push_back({guide.id.value + ", after medicine", *guide.afterMedicine});
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
    for (const CarePhaseText& phase : content.care.phases)
        all.push_back({"care, " + phase.title, viewsOf(phase)});
    const auto add = [&](const std::string& place, const std::vector<View>& views) {
        if (!views.empty())
            all.push_back({place, views});
    };
    for (const LearnCard& card : content.learn.cards)
        add(placeOf(card), card.views);
    add("prevention", content.prevention.views);
    for (const PlanGroup& group : content.prevention.groups)
        add(placeOf(group), group.views);
    for (const PlanItem& item : content.prevention.items)
        add(placeOf(item), item.views);
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
    for (const FollowUp& followUp : content.redFlags.followUps)
        for (const FollowUp::Choice& choice : followUp.choices)
            texts.push_back({followUp.id + ", choice", choice.label});
    for (const NoticeRule& rule : content.notices)
        texts.push_back({rule.id.value + ", heading", rule.heading});
    addTimerTexts(texts, content.timers);
    addCareTexts(texts, content.care);
    addLearnTexts(texts, content.learn);
    addPreventionTexts(texts, content.prevention);
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
