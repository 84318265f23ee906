// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/figure_widget.hpp"
#include "unknot/content/guide.hpp"

#include <QWidget>

class QBoxLayout;

namespace unknot {

class Text;

/// Beside a step: the drawn figure, below it what the step needs or a number that counts down.
/// Borrows: the theme.
class FigurePlace final : public QWidget {
    Q_OBJECT

public:
    /// What is to be seen. Empty parts take no room.
    struct Picture {
        const Figure* figure = nullptr; ///< borrowed until the next picture
        FigurePlay play = FigurePlay::moving;
        std::vector<Need> needs;
        QString number; ///< large, counting down
        QString counts; ///< what it counts
        QString side;   ///< below that, to which side
        QString spoken; ///< for a screen reader, whenever it has changed

        [[nodiscard]] bool isEmpty() const { return !figure && needs.empty() && number.isEmpty(); }
    };

    explicit FigurePlace(const Theme& theme, QWidget* parent = nullptr);

    void show(const Picture& picture);
    [[nodiscard]] bool hasContent() const { return m_hasContent; }
    /// The figure's way from its beginning.
    void showAgain() { m_figure->startOver(); }
    void setGrowth(double growth);
    /// In one column with the text the number comes first, for the rest may be out of sight.
    void setTight(bool isTight);

    [[nodiscard]] static QString wordsFor(const std::vector<Need>& needs);

private:
    void announce(const QString& spoken);

    QBoxLayout* m_layout;
    FigureWidget* m_figure;
    QWidget* m_words;
    Text* m_heading;
    Text* m_side;
    Text* m_number;
    Text* m_needs;
    QString m_spoken;
    bool m_hasContent = false;
};

} // namespace unknot
