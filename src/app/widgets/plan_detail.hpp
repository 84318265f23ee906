// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/prevention_view.hpp"

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace unknot {

class FigureWidget;
class Text;

/// One thing of the plan, to be read before it is chosen: what it is, who says so, what to bear in mind, what
/// must be so, and what the sides differ on. Borrows: content, theme.
class PlanDetail final : public QWidget {
    Q_OBJECT

public:
    PlanDetail(const Content& content, const Theme& theme, QWidget* parent = nullptr);

    void render(const PlanItemView& item);
    [[nodiscard]] const PlanItemView& shown() const { return m_item; }
    /// 1 to 9: ticks that condition, or unticks it. True where there is one.
    bool handleKey(int key);
    /// Lays it out for a page written with that growth.
    void fit(double growth);

signals:
    void conditionTicked(const ConditionId& id, bool isSo);

private:
    void rebuild();
    void addReason(QVBoxLayout& column);
    void addConditions(QVBoxLayout& column);
    void addSteps(QVBoxLayout& column);
    void addSides(QVBoxLayout& column);
    void addHeading(QVBoxLayout& column, const QString& text);
    void showState();

    const Content& m_content;
    const Theme& m_theme;
    QVBoxLayout* m_column;
    Text* m_title;
    Text* m_state;
    QVBoxLayout* m_above;
    QBoxLayout* m_sideBySide;
    QVBoxLayout* m_words;
    QVBoxLayout* m_below;
    FigureWidget* m_figure;
    PlanItemView m_item;
    std::vector<ActionButton*> m_conditions;
};

} // namespace unknot
