// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/learn_presenter.hpp"

#include <QWidget>

class QScrollArea;
class QStackedLayout;

namespace unknot {

class ActionButton;
class LearnCardWidget;
class LearnList;
class Text;

/// What the sources know, to be read at leisure: all cards by topic with a search over them, and one card at
/// a time. Borrows: presenter, content, theme.
class LearnPage final : public QWidget {
    Q_OBJECT

public:
    LearnPage(
        LearnPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent = nullptr);

    void render();
    /// Back from a card to the list, where it was left.
    void showList();

signals:
    void guideWanted(const GuideId& guide);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeCard();
    ActionButton* addButton(QLayout& row, const QString& text, const QString& key, QWidget* parent);
    void open(const CardId& card);
    void turn(void (LearnPresenter::*way)());
    void toggleSources();
    void showSourcesState();
    void showCard();
    void renderCard(const CardView& card);
    void search(const QString& words);
    void focusSearch();
    void handleListKey(QKeyEvent& event);
    void handleCardKey(QKeyEvent& event);
    /// What has the focus is in sight.
    void follow();
    void fit();

    LearnPresenter& m_presenter;
    const Content& m_content;
    const Theme& m_theme;
    const BodyMap m_muscles;
    QStackedLayout* m_stack;
    QWidget* m_listSide = nullptr;
    QScrollArea* m_listScroll = nullptr;
    QWidget* m_listColumn = nullptr;
    LearnList* m_list = nullptr;
    QWidget* m_cardSide = nullptr;
    QScrollArea* m_cardScroll = nullptr;
    QWidget* m_cardColumn = nullptr;
    LearnCardWidget* m_card = nullptr;
    std::optional<CardView> m_shown; ///< what m_card was made of
    Text* m_topic = nullptr;
    ActionButton* m_sources = nullptr;
    ActionButton* m_previous = nullptr;
    ActionButton* m_next = nullptr;
};

} // namespace unknot
