// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/journal_lists.hpp"

namespace unknot {

/// A group of cards, in the order in which they are shown.
struct LearnTopic {
    TopicId id;
    std::string title;

    bool operator==(const LearnTopic&) const = default;
};

/// What somebody can read up on: one thing, on one screen.
struct LearnCard {
    CardId id;
    TopicId topic;
    std::string title;         ///< at most 8 words
    std::vector<Claim> before; ///< what must be read before the rest: exclusions, what masks pain
    std::vector<Claim> lines;
    std::string viewsTitle;  ///< what the sides differ about; empty where there are none
    std::vector<View> views; ///< the sides of a disagreement, default first
    FigureId figure;         ///< empty for none
    bool showsMuscles = false;
    std::vector<std::string> keywords; ///< what else somebody may search it by
    std::vector<CardId> more;          ///< where to read on
    GuideId guide;                     ///< that does what the card tells of; empty for none

    bool operator==(const LearnCard&) const = default;
};

/// A muscle as it is drawn on the body map's outline, with who names it.
struct Muscle {
    BodyArea area;
    Claim about; ///< where it is and what it does

    bool operator==(const Muscle&) const = default;
};

/// learn.json.
struct Learn {
    std::vector<LearnTopic> topics;
    std::vector<LearnCard> cards;
    std::vector<Muscle> muscles;

    /// Null where there is no such card. Borrows: this value.
    [[nodiscard]] const LearnCard* find(const CardId& id) const;

    bool operator==(const Learn&) const = default;
};

} // namespace unknot
