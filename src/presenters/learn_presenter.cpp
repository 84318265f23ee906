// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/learn_presenter.hpp"

#include <algorithm>

namespace unknot {

namespace {

std::vector<TopicView> topicsOf(const Learn& learn) {
    std::vector<TopicView> topics;
    for (const LearnTopic& topic : learn.topics) {
        TopicView view{.id = topic.id, .title = topic.title, .cards = {}};
        for (const LearnCard& card : learn.cards)
            if (card.topic == topic.id)
                view.cards.push_back({card.id, card.title});
        if (!view.cards.empty())
            topics.push_back(std::move(view));
    }
    return topics;
}

std::string titleOf(const Learn& learn, const TopicId& topic) {
    const auto found = std::ranges::find(learn.topics, topic, &LearnTopic::id);
    return found == learn.topics.end() ? std::string() : found->title;
}

} // namespace

LearnPresenter::LearnPresenter(const Content& content) : m_content(content) {
    m_view.topics = topicsOf(content.learn);
}

void LearnPresenter::search(const std::string& words) {
    m_view.words = words;
    m_view.isSearching = !searchWordsOf(words).empty();
    m_view.hits = hitsFor(m_content, words);
}

bool LearnPresenter::open(const CardId& card) {
    const LearnCard* found = m_content.learn.find(card);
    if (found)
        m_view.card = viewOfCard(*found);
    return found;
}

void LearnPresenter::openNext() {
    if (m_view.card && m_view.card->next)
        open(CardId(m_view.card->next->id));
}

void LearnPresenter::openPrevious() {
    if (m_view.card && m_view.card->previous)
        open(CardId(m_view.card->previous->id));
}

void LearnPresenter::close() {
    m_view.card.reset();
}

CardView LearnPresenter::viewOfCard(const LearnCard& card) const {
    CardView view{
        .id = card.id,
        .topic = titleOf(m_content.learn, card.topic),
        .title = card.title,
        .before = viewsOf(m_content, card.before),
        .lines = viewsOf(m_content, card.lines),
        .viewsTitle = card.viewsTitle,
        .sides = viewsOf(m_content, card.views),
        .figure = card.figure,
        .muscles = {},
        .more = {},
        .guide = {},
        .guideTitle = {},
        .sources = sourcesOf(card),
        .previous = {},
        .next = {},
    };
    if (card.showsMuscles)
        for (const Muscle& muscle : m_content.learn.muscles)
            view.muscles.push_back({muscle.area.id, muscle.area.label, viewOf(m_content, muscle.about)});
    for (const CardId& more : card.more)
        if (const LearnCard* other = m_content.learn.find(more))
            view.more.push_back({other->id, other->title});
    if (const Guide* guide = m_content.find(card.guide)) {
        view.guide = guide->id;
        view.guideTitle = guide->title;
    }
    addNeighbours(view);
    return view;
}

std::vector<Source> LearnPresenter::sourcesOf(const LearnCard& card) const {
    std::vector<Source> sources;
    const auto add = [&](const Claim& claim) {
        for (const SourceId& id : claim.sources)
            if (const Source* source = m_content.find(id);
                source && std::ranges::find(sources, id, &Source::id) == sources.end())
                sources.push_back(*source);
    };
    std::ranges::for_each(card.before, add);
    std::ranges::for_each(card.lines, add);
    std::ranges::for_each(card.views, add, &View::claim);
    if (card.showsMuscles)
        std::ranges::for_each(m_content.learn.muscles, add, &Muscle::about);
    return sources;
}

void LearnPresenter::addNeighbours(CardView& view) const {
    std::vector<CardLink> all;
    for (const TopicView& topic : m_view.topics)
        all.insert(all.end(), topic.cards.begin(), topic.cards.end());
    const auto own = std::ranges::find(all, view.id, &CardLink::id);
    if (own == all.end())
        return;
    if (own != all.begin())
        view.previous = *std::prev(own);
    if (std::next(own) != all.end())
        view.next = *std::next(own);
}

} // namespace unknot
