// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/learn_presenter.hpp"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace unknot {

class ActionButton;
class FigurePlace;
class MuscleList;

/// One card: what must be read first on a calm ground of its own, then what is known, with who says each
/// sentence below it, the picture beside it, and the sides of a disagreement beside each other. Made anew for
/// each card. Borrows: the figure, the map of the muscles, the theme.
class LearnCardWidget final : public QWidget {
    Q_OBJECT

public:
    /// `figure` is null where the card has none.
    LearnCardWidget(const CardView& card, const Figure* figure, const BodyMap& muscles, const Theme& theme,
        QWidget* parent = nullptr);

    /// Takes the keys that stand on the card's own buttons: 1 to 9, G.
    bool handleKey(int key);
    /// Whether there is somebody to tell of.
    [[nodiscard]] bool hasSources() const { return m_sources; }
    [[nodiscard]] bool showsSources() const { return m_sources && !m_sources->isHidden(); }
    /// At the foot: who they are that say what stands on the card.
    void toggleSources();

signals:
    void cardWanted(const CardId& card);
    void guideWanted(const GuideId& guide);
    /// That part of it was unfolded, or folded up.
    void grown(QWidget* part);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void addBefore(QVBoxLayout& column, const CardView& card);
    void addBody(QVBoxLayout& column, const CardView& card, const Figure* figure, const BodyMap& muscles);
    [[nodiscard]] QWidget* pictureOf(const Figure& figure);
    void addSides(QVBoxLayout& column, const CardView& card);
    void addFoot(QVBoxLayout& column, const CardView& card);
    void addMore(QLayout& row, const CardView& card);
    void addSources(QVBoxLayout& column, const CardView& card);

    const Theme& m_theme;
    QBoxLayout* m_body = nullptr;
    QWidget* m_beside = nullptr; ///< the picture beside the sentences; null without
    MuscleList* m_muscles = nullptr;
    std::vector<ActionButton*> m_more;
    ActionButton* m_guide = nullptr;
    QWidget* m_sources = nullptr;
};

} // namespace unknot
