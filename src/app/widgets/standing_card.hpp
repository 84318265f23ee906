// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/standing_presenter.hpp"

class QVBoxLayout;

namespace unknot {

class FlowLayout;

/// Where the answers to the warning signs led: what to do, by when, and one quiet way to say that it was
/// looked at, which asks once before it takes anything away. Hidden where nothing stands. In an emergency
/// the page's own large button leads to help; else there is one on the card. Borrows: the theme.
class StandingCard final : public QWidget {
    Q_OBJECT

public:
    explicit StandingCard(const Theme& theme, QWidget* parent = nullptr);

    void render(const std::optional<StandingView>& standing);
    /// H: help. S: the sheet, in an emergency. L: it was looked at, and then Y: take it away, Esc: leave it.
    bool handleKey(int key);

signals:
    void helpWanted();
    /// A page for those who help.
    void sheetWanted();
    void releaseWanted();
    /// It takes another room.
    void changed();

private:
    void rebuild();
    void addTexts(QVBoxLayout& column);
    void addQuestion(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    ActionButton* addButton(FlowLayout& row, ButtonRole role, const QString& text, const QString& key);
    void ask(bool isAsking);

    const Theme& m_theme;
    std::optional<StandingView> m_standing;
    QVBoxLayout* m_layout;
    QWidget* m_inside = nullptr;
    bool m_isAsking = false;
};

} // namespace unknot
