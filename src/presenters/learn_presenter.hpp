// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/learn_search.hpp"

namespace unknot {

/// A card by its name, where it can be opened.
struct CardLink {
    CardId id;
    std::string title;

    bool operator==(const CardLink&) const = default;
};

/// A group of cards, in the order in which they are read.
struct TopicView {
    TopicId id;
    std::string title;
    std::vector<CardLink> cards; ///< never empty

    bool operator==(const TopicView&) const = default;
};

/// A muscle that can be shown on the drawn body.
struct MuscleView {
    BodyAreaId id;
    std::string label;
    ClaimView about;

    bool operator==(const MuscleView&) const = default;
};

/// A card as it is read.
struct CardView {
    CardId id;
    std::string topic;
    std::string title;
    std::vector<ClaimView> before; ///< to be read before the rest
    std::vector<ClaimView> lines;
    std::string viewsTitle;
    std::vector<SideView> sides; ///< all of the same weight, default first
    FigureId figure;             ///< empty for none
    std::vector<MuscleView> muscles;
    std::vector<CardLink> more;
    GuideId guide; ///< empty where there is none, or the content has it no more
    std::string guideTitle;
    std::vector<Source> sources; ///< everybody who says something on it, in the order of their first word
    std::optional<CardLink> previous;
    std::optional<CardLink> next;

    bool operator==(const CardView&) const = default;
};

struct LearnView {
    std::vector<TopicView> topics;
    std::string words;        ///< what is looked for, as it was typed
    bool isSearching = false; ///< there is a word in it; then the hits stand for the topics
    std::vector<LearnHit> hits;
    std::optional<CardView> card; ///< the one that is open

    bool operator==(const LearnView&) const = default;
};

/// What somebody can read up on: the topics with their cards, a search over all of them, and one card at a
/// time. Reads content alone, and keeps nothing. Borrows: content.
class LearnPresenter {
public:
    explicit LearnPresenter(const Content& content);

    [[nodiscard]] const LearnView& view() const { return m_view; }

    /// Looks for these words while they are typed; without any, the topics are back.
    void search(const std::string& words);
    /// False, and nothing changes, where there is no such card.
    bool open(const CardId& card);
    /// The neighbour of the open card over all topics, as they are listed; nothing where there is none.
    void openNext();
    void openPrevious();
    /// Back to what the card was opened from.
    void close();

private:
    [[nodiscard]] CardView viewOfCard(const LearnCard& card) const;
    [[nodiscard]] std::vector<Source> sourcesOf(const LearnCard& card) const;
    void addNeighbours(CardView& view) const;

    const Content& m_content;
    LearnView m_view;
};

} // namespace unknot
