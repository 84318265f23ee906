// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/learn_presenter.hpp"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace unknot {

class ActionButton;
class Text;

/// What there is to read: the field that looks for it, and below it all topics with their cards or, while
/// something is looked for, the cards that have it, each with the sentence that does. Borrows: the theme.
class LearnList final : public QWidget {
    Q_OBJECT

public:
    explicit LearnList(const Theme& theme, QWidget* parent = nullptr);

    void render(const LearnView& view);

    /// Puts the keyboard where words are typed.
    void focusSearch();
    [[nodiscard]] bool isTyping() const;
    /// Nothing is looked for any more.
    void clearSearch();
    /// The card's own button, or null where it is not listed now.
    [[nodiscard]] QWidget* buttonOf(const CardId& card) const;
    /// To the next card, or back where `step` is negative; before the first is the field.
    void goBy(int step);
    /// To the first card of a topic, counted from 0. False where there is no such topic now.
    bool goToTopic(std::size_t topic);

signals:
    void searched(const QString& words);
    void cardWanted(const CardId& card);

private:
    struct Entry {
        CardId card;
        ActionButton* button;
        bool isFirstOfTopic;
    };
    void addTopics(const std::vector<TopicView>& topics);
    void addHits(const std::vector<LearnHit>& hits);
    void addCard(QLayout& layout, const CardLink& card, bool isFirstOfTopic);

    const Theme& m_theme;
    QLineEdit* m_field;
    Text* m_about;
    QVBoxLayout* m_list;
    QWidget* m_inside;
    std::vector<Entry> m_entries;
    LearnView m_shown;
    bool m_hasShown = false;
};

} // namespace unknot
