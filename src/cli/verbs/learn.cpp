// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/learn.hpp"

#include "json_text.hpp"
#include "words.hpp"

#include "presenters/learn_presenter.hpp"

namespace unknot::cli {

namespace {

// In words.

void sayTopics(const LearnView& view, Console& console) {
    for (const TopicView& topic : view.topics) {
        console.say(asSentence(topic.title));
        for (const CardLink& card : topic.cards)
            console.say("  " + card.id.value + ": " + asSentence(card.title));
    }
    console.say(view.topics.empty() ? "There is no card in this content."
                                    : "To read one, type unknot-cli learn and one of these names.");
}

void sayCard(const CardView& card, const Surroundings& around) {
    Console& console = around.console;
    console.say(asSentence(card.title));
    if (!card.before.empty())
        console.say("Read this first.");
    for (const ClaimView& claim : card.before)
        console.say(withSource(claim));
    if (!card.before.empty())
        console.gap();
    for (const ClaimView& claim : card.lines)
        console.say(withSource(claim));
    if (const Figure* figure = around.content.find(card.figure))
        console.say("The picture: " + asSentence(figure->text));
    for (const MuscleView& muscle : card.muscles)
        console.say(muscle.label + ": " + withSource(muscle.about));
    if (!card.viewsTitle.empty())
        console.say(asSentence(card.viewsTitle));
    for (const SideView& side : card.sides)
        console.say(side.label + ": " + withSource(side.claim));
    if (!card.guide.empty())
        console.say("To go through it, type unknot-cli guide " + card.guide.value + ".");
    for (const CardLink& more : card.more)
        console.say("Read on: " + more.id.value + ": " + asSentence(more.title));
}

void sayHits(const LearnView& view, Console& console) {
    if (view.hits.empty())
        console.say("No card has all of these words. Fewer or other words may find one.");
    for (const LearnHit& hit : view.hits) {
        console.say(hit.card.value + ": " + asSentence(hit.title));
        console.say("  " + withSource(hit.line));
    }
}

// As JSON, with the sources by their ids.

std::string jsonOf(const Claim& claim, const Content& content) {
    return jsonObject({{"text", jsonText(claim.text)}, {"sources", jsonIds(claim.sources)},
        {"own_rule", jsonBool(claim.isOwnRule)},
        {"credit", jsonText(creditLine(content, claim.sources, claim.isOwnRule))}});
}

std::string jsonOrNull(const std::string& id) {
    return id.empty() ? "null" : jsonText(id);
}

std::string jsonOf(const LearnCard& card, const Content& content) {
    const auto claims = [&](const std::vector<Claim>& all) {
        return jsonEach(all, [&](const Claim& claim) { return jsonOf(claim, content); });
    };
    const auto sides = jsonEach(card.views, [&](const View& view) {
        return jsonObject({{"label", jsonText(view.label)}, {"claim", jsonOf(view.claim, content)}});
    });
    const auto muscles =
        jsonEach(card.showsMuscles ? content.learn.muscles : std::vector<Muscle>(), [&](const Muscle& one) {
            return jsonObject({{"id", jsonText(one.area.id.value)}, {"label", jsonText(one.area.label)},
                {"claim", jsonOf(one.about, content)}});
        });
    return jsonObject({{"id", jsonText(card.id.value)}, {"topic", jsonText(card.topic.value)},
        {"title", jsonText(card.title)}, {"before", claims(card.before)}, {"lines", claims(card.lines)},
        {"views_title", jsonText(card.viewsTitle)}, {"views", sides},
        {"figure", jsonOrNull(card.figure.value)}, {"muscles", muscles}, {"more", jsonIds(card.more)},
        {"guide", jsonOrNull(card.guide.value)}});
}

std::string jsonOf(const TopicView& topic) {
    const auto cards = jsonEach(topic.cards, [](const CardLink& card) {
        return jsonObject({{"id", jsonText(card.id.value)}, {"title", jsonText(card.title)}});
    });
    return jsonObject({{"id", jsonText(topic.id.value)}, {"title", jsonText(topic.title)}, {"cards", cards}});
}

std::string jsonOf(const LearnHit& hit) {
    return jsonObject({{"id", jsonText(hit.card.value)}, {"title", jsonText(hit.title)},
        {"text", jsonText(hit.line.text)}, {"credit", jsonText(hit.line.credit)}});
}

template <class Items>
void sayList(const Items& items, Console& console) {
    console.say("[");
    for (const auto& item : items)
        console.say("  " + jsonOf(item) + (&item == &items.back() ? "" : ","));
    console.say("]");
}

} // namespace

ExitCode runLearn(const LearnOptions& options, const Surroundings& around) {
    LearnPresenter presenter(around.content);
    const bool isJson = options.form == LearnForm::json;
    if (options.search) {
        presenter.search(*options.search);
        if (!presenter.view().isSearching) {
            around.console.note("There is no word to look for in \"" + *options.search + "\".");
            return ExitCode::wrongUse;
        }
        if (isJson)
            sayList(presenter.view().hits, around.console);
        else
            sayHits(presenter.view(), around.console);
    } else if (options.card.empty()) {
        if (isJson)
            sayList(presenter.view().topics, around.console);
        else
            sayTopics(presenter.view(), around.console);
    } else if (!presenter.open(options.card)) {
        around.console.note(
            "There is no card \"" + options.card.value + "\". See unknot-cli learn for all names.");
        return ExitCode::wrongUse;
    } else if (isJson) {
        around.console.say(jsonOf(*around.content.learn.find(options.card), around.content));
    } else {
        sayCard(*presenter.view().card, around);
    }
    return ExitCode::done;
}

} // namespace unknot::cli
