// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/pacer_widget.hpp"
#include "presenters/breathe_presenter.hpp"

#include <QWidget>

class QScrollArea;
class QStackedLayout;

namespace unknot {

class Text;

/// Breathing on its own: choose a pattern, breathe, stop at any moment. Borrows: presenter, theme.
class BreathePage final : public QWidget {
    Q_OBJECT

public:
    BreathePage(BreathePresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    void render();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeMenu();
    void renewMenu();
    QWidget* makePacer();
    void fit();
    void start(int number);
    void act(void (BreathePresenter::*intent)());

    BreathePresenter& m_presenter;
    const Theme& m_theme;
    BreatheView m_view;
    QStackedLayout* m_stack;
    QScrollArea* m_menu;
    QScrollArea* m_pacing;
    Text* m_last;
    Text* m_pattern;
    Text* m_count;
    PacerWidget* m_pacer;
    ActionButton* m_first = nullptr;
    ActionButton* m_softer;
    ActionButton* m_longer;
    ActionButton* m_pause;
    ActionButton* m_enough;
};

} // namespace unknot
