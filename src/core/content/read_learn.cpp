// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>
#include <tuple>

namespace unknot {

namespace {

constexpr std::size_t kMostTopics = 12;
constexpr std::size_t kMostCards = 80;
constexpr std::size_t kMostMuscles = 20;
constexpr std::size_t kMostKeywordBytes = 40;

LearnTopic readTopic(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    return {.id = object.id<TopicId>("id"), .title = readWords(object, "title", 60)};
}

Muscle readMuscle(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    return {.area = readBodyArea(object), .about = readClaimAt(object, "about", known)};
}

LearnCard readCard(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    LearnCard card;
    card.id = object.id<CardId>("id");
    card.topic = object.id<TopicId>("topic");
    card.title = readWords(object, "title", 80);
    limitWords(card.title, kMostTitleWords, place.at("title"));
    card.before = readClaimsIfAny(object, "before", 6, known);
    card.lines = readClaims(object, "lines", 1, 10, known);
    std::tie(card.viewsTitle, card.views) = readTitledViews(object, known);
    card.figure = readFigureId(object, "figure", known);
    card.showsMuscles = object.flag("shows_muscles");
    object.forEachIfAny("keywords", 12, [&](const Json& word, const JsonPlace& at) {
        card.keywords.push_back(readWordsItem(word, at, kMostKeywordBytes));
    });
    object.forEachIfAny(
        "more", 6, [&](const Json& id, const JsonPlace& at) { card.more.push_back({idItem(id, at)}); });
    card.guide = readGuideId(object, "guide", known);
    return card;
}

/// What a card names may stand behind it, or in the file below.
void checkCard(const LearnCard& card, const Learn& file, const Learn& known, const JsonPlace& place) {
    if (!card.topic.empty() && !holds(file.topics, card.topic) && !holds(known.topics, card.topic))
        place.at("topic").expected(
            "a topic of this file, or one known already", "\"" + card.topic.value + "\"");
    for (std::size_t i = 0; i < card.more.size(); ++i) {
        const CardId& more = card.more[i];
        if (!more.empty() && (more == card.id || (!holds(file.cards, more) && !known.find(more))))
            place.at("more").at(i).expected(
                "another card of this file, or one known already", "\"" + more.value + "\"");
    }
    if (card.showsMuscles && file.muscles.empty() && known.muscles.empty())
        place.at("shows_muscles").expected("muscles in learn.json to be shown", "none");
}

void checkMusclesOnce(const std::vector<Muscle>& muscles, const JsonPlace& place) {
    for (std::size_t i = 0; i < muscles.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (const BodyAreaId& id = muscles[i].area.id; !id.empty() && muscles[j].area.id == id)
                place.at(i).at("id").expected("each id once", "\"" + id.value + "\" twice");
}

} // namespace

Learn readLearn(const Json& document, const JsonPlace& place, const Content& known) {
    const bool isLowest = known.learn.cards.empty();
    Learn learn;
    ObjectReader file(document, place);
    readHead(file);
    if (isLowest || file.has("topics"))
        file.forEach("topics", 1, kMostTopics,
            [&](const Json& item, const JsonPlace& at) { learn.topics.push_back(readTopic(item, at)); });
    if (isLowest || file.has("cards"))
        file.forEach("cards", 1, kMostCards,
            [&](const Json& item, const JsonPlace& at) { learn.cards.push_back(readCard(item, at, known)); });
    file.forEachIfAny("muscles", kMostMuscles,
        [&](const Json& item, const JsonPlace& at) { learn.muscles.push_back(readMuscle(item, at, known)); });
    for (std::size_t i = 0; i < learn.cards.size(); ++i)
        checkCard(learn.cards[i], learn, known.learn, place.at("cards").at(i));
    checkMusclesOnce(learn.muscles, place.at("muscles"));
    return learn;
}

} // namespace unknot
